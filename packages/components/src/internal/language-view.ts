import { html, nothing, type TemplateResult } from 'lit';
import { globeIcon, icon, questionIcon } from './icons.ts';
import type { PageMessages } from './page.messages.ts';
import type { Say } from './translation.ts';

interface Languages {
  readonly words: Say<PageMessages> & { autonym(code: string): string };
  readonly languages: readonly string[];
}

/** The languages to choose from, each by the name its speakers use. */
export const languageSwitch = (
  { words, languages }: Languages,
  actions: { readonly setLanguage: (language: string) => void },
): TemplateResult | typeof nothing => {
  if (languages.length < 2) return nothing;
  return html`<div class="languages" role="group" aria-label=${words.text('language')}>
    ${icon(globeIcon)}
    ${languages.map(
      (language) =>
        html`<button
          type="button"
          class="language"
          lang=${language}
          aria-pressed=${language === words.lang ? 'true' : 'false'}
          @click=${() => actions.setLanguage(language)}
        >
          <bdi>${words.autonym(language)}</bdi>
        </button>`,
    )}
  </div>`;
};

export const draftNote = ({ words }: Pick<Languages, 'words'>): TemplateResult | typeof nothing =>
  words.status === 'draft'
    ? html`<p class="draft" role="note">${icon(questionIcon)} <span>${words.html('draft')}</span></p>`
    : nothing;
