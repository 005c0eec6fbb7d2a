import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../internal/icons.ts';
import type { Actions } from '../actions.ts';
import type { Model } from '../model.ts';

const languageSwitch = ({ words, languages }: Model, actions: Actions): TemplateResult | typeof nothing => {
  if (languages.length < 2) return nothing;
  return html`<div class="languages" role="group" aria-label=${words.text('language')}>
    ${icon('globe')}
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

const draftNote = ({ words }: Model): TemplateResult | typeof nothing =>
  words.status === 'draft'
    ? html`<p class="draft" role="note">${icon('question')} <span>${words.html('draft')}</span></p>`
    : nothing;

export const headView = (model: Model, actions: Actions): TemplateResult => {
  const { words } = model;
  return html`<header class="head">
    <div class="head-line">
      <h2>${words.html('title')}</h2>
      ${languageSwitch(model, actions)}
    </div>
    <p class="intro">${words.html('intro')}</p>
    ${draftNote(model)}
  </header>`;
};
