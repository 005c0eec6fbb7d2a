/**
 * The views of any FHIR questionnaire: pure functions of its occurrences, for Lit. Put `questionnaireStyles` beside
 * the theme in the host, and render `questionnaireView` again after every change.
 * @module
 */
import { html, type TemplateResult } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { Occurrence, Text } from '@veerkracht/core/checklist';
import { hear } from './events.ts';
import { rowsView } from './rows.ts';
import { said } from './said.ts';
import { viewOf, type QuestionnaireActions, type QuestionnaireSettings, type View } from './settings.ts';

export { noVoiceView } from './around-view.ts';
export { questionnaireStyles } from './questionnaire.styles.ts';
export type { QuestionnaireMessages } from './questionnaire.messages.ts';
export type { QuestionnaireActions, QuestionnaireSettings } from './settings.ts';

/** Remembers the settings of the last time, to tell what has to be drawn again, and hears what visitors do. */
class Questions extends Directive {
  #view: View | undefined;
  #occurrences: readonly Occurrence[] = [];
  #actions: QuestionnaireActions | undefined;

  override render(
    occurrences: readonly Occurrence[],
    settings: QuestionnaireSettings,
    actions: QuestionnaireActions,
  ): TemplateResult {
    const { text } = occurrences[0]?.item ?? {};
    const inFile = text ? [text, ...text.translations].map(({ lang }) => lang ?? '') : [];
    this.#view = viewOf(settings, this.#view, inFile);
    this.#occurrences = occurrences;
    this.#actions = actions;
    const { say, layout, large, headingLevel = 3 } = settings;
    return html`<div
      class="questionnaire ${layout} ${large ? 'large' : ''}"
      lang=${say.lang}
      dir=${say.dir}
      @change=${this.#hear}
      @input=${this.#hear}
      @click=${this.#hear}
      @keydown=${this.#hear}
    >
      ${rowsView(occurrences, this.#view, headingLevel)}
    </div>`;
  }

  readonly #hear = (event: Event): void => {
    if (this.#actions) hear(event, this.#occurrences, this.#actions);
  };
}

const questions = directive(Questions);

/** Everything that is asked now. What did not change since the last time is not looked at again. */
export const questionnaireView = (
  occurrences: readonly Occurrence[],
  settings: QuestionnaireSettings,
  actions: QuestionnaireActions,
): TemplateResult => html`${questions(occurrences, settings, actions)}`;

/** A text in one or two languages. What has no translation is shown in the language it is in, and says which. */
export const textView = (text: Text, settings: QuestionnaireSettings): TemplateResult => {
  const [first, second] = settings.languages;
  const languages = second === undefined || settings.layout === 'flip' ? [first] : [first, second];
  return html`${said(text, languages, settings)}`;
};
