import { html, nothing, type TemplateResult } from 'lit';
import { icon, interpreterIcon, peopleIcon } from '../../internal/icons.ts';
import type { Layout } from '../model.ts';
import type { AfterActions } from './after-actions.ts';
import type { AfterModel } from './after-model.ts';

const layouts: readonly Layout[] = ['stacked', 'columns', 'flip'];

const secondChoice = ({ words, say, languages, second }: AfterModel, actions: AfterActions): TemplateResult =>
  html`<label class="field">
    <span>${say.html('secondLanguage')}</span>
    <select @change=${(event: Event) => actions.setSecond((event.target as HTMLSelectElement).value)}>
      <option value="" ?selected=${!second}>${say.text('noSecond')}</option>
      ${languages
        .filter((language) => language !== words.lang)
        .map(
          (language) =>
            html`<option value=${language} lang=${language} ?selected=${second?.lang === language}>
              ${words.autonym(language)}
            </option>`,
        )}
    </select>
  </label>`;

const layoutChoice = ({ say, layout }: AfterModel, actions: AfterActions): TemplateResult =>
  html`<fieldset class="field layouts">
    <legend>${say.html('layout')}</legend>
    ${layouts.map(
      (one) =>
        html`<label
          ><input type="radio" name="layout" .checked=${one === layout} @change=${() => actions.setLayout(one)} /><span
            >${say.html(one)}</span
          ></label
        >`,
    )}
  </fieldset>`;

const pressed = (isPressed: boolean): 'true' | 'false' => (isPressed ? 'true' : 'false');

/** The second language, how it stands, and the talk with an interpreter. */
export const toolsView = (model: AfterModel, actions: AfterActions): TemplateResult => {
  const { say, second, interpreter, mirror } = model;
  return html`<div class="tools">
    ${secondChoice(model, actions)} ${second && !(interpreter && mirror) ? layoutChoice(model, actions) : nothing}
    <p class="actions">
      <button
        type="button"
        class="button chip interpreter"
        aria-pressed=${pressed(interpreter)}
        @click=${actions.toggleInterpreter}
      >
        ${icon(interpreterIcon)}<span>${say.html('interpreterMode')}</span>
      </button>
      ${
        interpreter
          ? html`<button
              type="button"
              class="button chip mirror"
              aria-pressed=${pressed(mirror)}
              @click=${actions.toggleMirror}
            >
              ${icon(peopleIcon)}<span>${say.html('mirror')}</span>
            </button>`
          : nothing
      }
    </p>
  </div>`;
};
