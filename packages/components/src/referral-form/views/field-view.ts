/** Native controls with a name, a hint and, when something is wrong, a sentence beside the field. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { mostSigns } from '../answers.ts';
import type { Actions } from '../actions.ts';
import type { Model } from '../model.ts';
import type { LaterMessages } from '../later/later.messages.ts';
import type { FormMessages } from '../referral-form.messages.ts';

type TextKey<M> = { [K in keyof M]: M[K] extends string ? K : never }[keyof M];
type Key = TextKey<FormMessages>;
/** Also of what comes in later, whose words are there by then. */
type AnyKey = Key | TextKey<LaterMessages>;

const idOf = (name: string): string => name.replaceAll('.', '-');

/** The sentences of what is wrong with this field. */
const faultView = ({ words, problems, answers }: Model, name: string): TemplateResult | typeof nothing => {
  const found = problems.find(({ field }) => field === name);
  if (!found) return nothing;
  return html`<p class="fault" id=${`${idOf(name)}-fault`}>${words.html(found.code as Key)}</p>
    ${
      found.code === 'maybeBsn'
        ? html`<label class="choice"
            ><input
              type="checkbox"
              name=${`noBsn.${name}`}
              .checked=${live(answers.ticked.has(`noBsn.${name}`))}
            />${words.html('noBsn')}</label
          >`
        : nothing
    }`;
};

const isWrong = ({ problems }: Model, name: string): boolean => problems.some(({ field }) => field === name);

const describedBy = (model: Model, name: string, hint?: AnyKey): string | typeof nothing => {
  const ids = [hint && `${idOf(name)}-hint`, isWrong(model, name) && `${idOf(name)}-fault`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : nothing;
};

interface FieldOptions {
  readonly hint?: AnyKey;
  readonly kind?: 'text' | 'tel' | 'email' | 'search';
  readonly rows?: number;
  readonly isRequired?: boolean;
}

/** One line, or more where there is much to say. */
export const textField = (model: Model, name: string, label: AnyKey, options: FieldOptions = {}): TemplateResult => {
  const { words, answers } = model;
  const { hint, kind = 'text', rows, isRequired = false } = options;
  const value = answers.text[name] ?? '';
  const invalid = isWrong(model, name) ? 'true' : 'false';
  const control = rows
    ? html`<textarea
        id=${idOf(name)}
        name=${name}
        rows=${rows}
        maxlength=${mostSigns(name)}
        dir="auto"
        autocomplete="off"
        aria-invalid=${invalid}
        aria-describedby=${describedBy(model, name, hint)}
        .value=${live(value)}
      ></textarea>`
    : html`<input
        id=${idOf(name)}
        name=${name}
        type=${kind}
        maxlength=${mostSigns(name)}
        dir=${kind === 'tel' || kind === 'email' ? 'ltr' : 'auto'}
        autocomplete="off"
        aria-invalid=${invalid}
        aria-describedby=${describedBy(model, name, hint)}
        .value=${live(value)}
      />`;
  return html`<div class="field">
    <label for=${idOf(name)}
      >${words.html(label as Key)}
      ${isRequired ? nothing : html`<span class="optional">(${words.html('optional')})</span>`}</label
    >
    ${hint ? html`<p class="hint" id=${`${idOf(name)}-hint`}>${words.html(hint as Key)}</p>` : nothing} ${control}
    ${faultView(model, name)}
  </div>`;
};

/** One of a few, or nothing yet. `labels` gives the word of a code. */
export const choiceField = (
  model: Model,
  name: string,
  legend: AnyKey,
  codes: readonly string[],
  labelOf: (code: string) => unknown,
  more: unknown = nothing,
): TemplateResult => {
  const { words, answers } = model;
  const invalid = isWrong(model, name);
  return html`<fieldset
    class="field"
    id=${idOf(name)}
    tabindex="-1"
    role="radiogroup"
    aria-invalid=${invalid ? 'true' : nothing}
    aria-describedby=${describedBy(model, name)}
  >
    <legend>${words.html(legend as Key)}</legend>
    ${more} ${faultView(model, name)}
    ${codes.map(
      (code) =>
        html`<label class="choice"
          ><input type="radio" name=${name} value=${code} .checked=${live(answers.text[name] === code)} /><span
            >${labelOf(code)}</span
          ></label
        >`,
    )}
  </fieldset>`;
};

/** A box to tick. */
export const tickField = (model: Model, name: string, label: unknown): TemplateResult =>
  html`<label class="choice" id=${`${idOf(name)}-label`}
      ><input
        type="checkbox"
        id=${idOf(name)}
        name=${name}
        aria-invalid=${isWrong(model, name) ? 'true' : nothing}
        aria-describedby=${describedBy(model, name)}
        .checked=${live(model.answers.ticked.has(name))}
      /><span>${label}</span></label
    >${faultView(model, name)}`;

/** One of many. */
export const selectField = (
  model: Model,
  name: string,
  label: AnyKey,
  codes: readonly string[],
  labelOf: (code: string) => string,
): TemplateResult => {
  const { words, answers } = model;
  return html`<div class="field">
    <label for=${idOf(name)}
      >${words.html(label as Key)} <span class="optional">(${words.html('optional')})</span></label
    >
    <select id=${idOf(name)} name=${name}>
      <option value="" .selected=${live(!answers.text[name])}>${words.text('choose')}</option>
      ${codes.map(
        (code) => html`<option value=${code} .selected=${live(answers.text[name] === code)}>${labelOf(code)}</option>`,
      )}
    </select>
  </div>`;
};

/** Everything that has to be mended, each a link to its field. It gets the focus. */
export const summaryView = ({ words, problems }: Model, actions: Actions): TemplateResult | typeof nothing => {
  if (problems.length === 0) return nothing;
  return html`<div class="summary" id="summary" tabindex="-1" role="alert">
    <h3>${words.html('problems')}</h3>
    <ul>
      ${problems.map(
        ({ field, code }) =>
          html`<li>
            <a href=${`#${idOf(field)}`} @click=${(event: Event) => actions.toField(event, idOf(field))}
              >${words.html(code as Key)}</a
            >
          </li>`,
      )}
    </ul>
  </div>`;
};
