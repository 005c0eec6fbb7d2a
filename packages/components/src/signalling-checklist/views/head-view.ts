import { html, nothing, type TemplateResult } from 'lit';
import { icon, questionIcon } from '../../internal/icons.ts';
import { draftNote, languageSwitch } from '../../internal/language-view.ts';
import { textView } from '../../questionnaire/questionnaire-view.ts';
import type { Actions } from '../actions.ts';
import type { Model } from '../model.ts';
import { settingsOf } from '../settings.ts';

/** Says of each language of the questions that nobody has read it over. */
const contentDrafts = ({ words, second, answers }: Model): unknown => {
  const drafts = answers?.questionnaire.translations.filter(({ status }) => status === 'draft');
  return [second?.lang]
    .filter((lang) => lang !== undefined && drafts?.some((one) => one.lang === lang))
    .map(
      (lang) =>
        html`<p class="draft" role="note">
          ${icon(questionIcon)}<span>${words.html('secondDraft', words.autonym(lang!))}</span>
        </p>`,
    );
};

/** For the helper, so in one language. `tools`: for the talk, folded away. */
export const headView = (model: Model, tools: unknown, actions: Actions): TemplateResult => {
  const { words, answers } = model;
  const { title, description, intendedPurpose } = answers?.questionnaire ?? {};
  const settings = settingsOf({ ...model, second: undefined });
  const folded = (name: 'purpose' | 'aroundTalk', inside: unknown): TemplateResult =>
    html`<details class=${name}>
      <summary>${words.html(name)}</summary>
      ${inside}
    </details>`;
  return html`<header class="head">
    <div class="head-line">
      ${title ? html`<h2>${textView(title, settings)}</h2>` : nothing} ${languageSwitch(model, actions)}
    </div>
    ${description ? html`<p class="intro">${textView(description, settings)}</p>` : nothing} ${draftNote(model)}
    ${contentDrafts(model)}
    <p class="small">${words.html('nothingLeaves')}</p>
    <div class="folded">
      ${intendedPurpose ? folded('purpose', html`<p>${textView(intendedPurpose, settings)}</p>`) : nothing}
      ${answers ? folded('aroundTalk', tools) : nothing}
    </div>
  </header>`;
};
