/** Native controls, each with a name, a hint and, when something is wrong, a sentence beside it. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** What the controls of one form show. */
export interface Fields {
  readonly value: (name: string) => string;
  readonly isTicked: (name: string) => boolean;
  /** What is wrong with a field, as a sentence. */
  readonly wrong: (name: string) => unknown;
  /** "may stay empty" */
  readonly optional: unknown;
  /** "choose" */
  readonly choose: string;
}

export const idOf = (name: string): string => name.replaceAll('.', '-');

const isWrong = (fields: Fields, name: string): boolean => fields.wrong(name) !== undefined;

const faultView = (fields: Fields, name: string): TemplateResult | typeof nothing =>
  isWrong(fields, name) ? html`<p class="fault" id=${`${idOf(name)}-fault`}>${fields.wrong(name)}</p>` : nothing;

const describedBy = (fields: Fields, name: string, hint: boolean): string | typeof nothing => {
  const ids = [hint && `${idOf(name)}-hint`, isWrong(fields, name) && `${idOf(name)}-fault`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : nothing;
};

interface FieldOptions {
  readonly kind?: 'text' | 'number' | 'date' | 'time';
  readonly rows?: number;
  readonly hint?: unknown;
  readonly isRequired?: boolean;
  /** Signs that are no words: from left to right, and as long as they are. */
  readonly isCode?: boolean;
  /** Id of a list to choose from. */
  readonly list?: string;
}

export const textField = (fields: Fields, name: string, label: unknown, options: FieldOptions = {}): TemplateResult => {
  const { kind = 'text', rows, hint, isRequired = false, isCode = false, list } = options;
  const value = fields.value(name);
  const invalid = isWrong(fields, name) ? 'true' : 'false';
  const described = describedBy(fields, name, hint !== undefined);
  const control = rows
    ? html`<textarea
        id=${idOf(name)}
        name=${name}
        rows=${rows}
        maxlength=${isCode ? nothing : '4000'}
        dir=${isCode ? 'ltr' : 'auto'}
        autocomplete="off"
        aria-invalid=${invalid}
        aria-describedby=${described}
        .value=${live(value)}
      ></textarea>`
    : html`<input
        id=${idOf(name)}
        name=${name}
        type=${kind}
        inputmode=${kind === 'number' ? 'numeric' : nothing}
        min=${kind === 'number' ? '0' : nothing}
        max=${kind === 'number' ? '520' : nothing}
        maxlength=${kind === 'text' ? '300' : nothing}
        dir=${isCode ? 'ltr' : kind === 'text' ? 'auto' : nothing}
        list=${list ?? nothing}
        autocomplete="off"
        aria-invalid=${invalid}
        aria-describedby=${described}
        .value=${live(value)}
      />`;
  return html`<div class="field">
    <label for=${idOf(name)}
      >${label} ${isRequired ? nothing : html`<span class="optional">(${fields.optional})</span>`}</label
    >
    ${hint ? html`<p class="hint" id=${`${idOf(name)}-hint`}>${hint}</p>` : nothing} ${control}
    ${faultView(fields, name)}
  </div>`;
};

/** One of a few. */
export const choiceField = (
  fields: Fields,
  name: string,
  legend: unknown,
  codes: readonly string[],
  labelOf: (code: string) => unknown,
): TemplateResult =>
  html`<fieldset
    class="field"
    id=${idOf(name)}
    tabindex="-1"
    role="radiogroup"
    aria-invalid=${isWrong(fields, name) ? 'true' : nothing}
    aria-describedby=${describedBy(fields, name, false)}
  >
    <legend>${legend}</legend>
    ${faultView(fields, name)}
    ${codes.map(
      (code) =>
        html`<label class="choice"
          ><input type="radio" name=${name} value=${code} .checked=${live(fields.value(name) === code)} /><span
            >${labelOf(code)}</span
          ></label
        >`,
    )}
  </fieldset>`;

/** One of many. */
export const selectField = (
  fields: Fields,
  name: string,
  label: unknown,
  codes: readonly string[],
  labelOf: (code: string) => string,
): TemplateResult => {
  const chosen = fields.value(name);
  return html`<div class="field">
    <label for=${idOf(name)}>${label}</label>
    <select
      id=${idOf(name)}
      name=${name}
      aria-invalid=${isWrong(fields, name) ? 'true' : 'false'}
      aria-describedby=${describedBy(fields, name, false)}
    >
      <option value="" .selected=${live(!chosen)}>${fields.choose}</option>
      ${codes.map((code) => html`<option value=${code} .selected=${live(chosen === code)}>${labelOf(code)}</option>`)}
    </select>
    ${faultView(fields, name)}
  </div>`;
};

/** A box to tick. */
export const tickField = (fields: Fields, name: string, label: unknown): TemplateResult =>
  html`<label class="choice"
    ><input type="checkbox" id=${idOf(name)} name=${name} .checked=${live(fields.isTicked(name))} /><span
      >${label}</span
    ></label
  >`;

/** Everything that has to be mended, each a link to its field. It gets the focus. */
export const summaryView = (
  heading: unknown,
  problems: readonly { readonly field: string; readonly text: unknown }[],
): TemplateResult | typeof nothing => {
  if (problems.length === 0) return nothing;
  const toField = (event: Event, id: string): void => {
    // The address of the page stays as it is.
    event.preventDefault();
    const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
    const field = root.getElementById(id);
    (field?.querySelector<HTMLElement>('input') ?? field)?.focus();
  };
  return html`<div class="summary" id="summary" tabindex="-1" role="alert">
    <h3>${heading}</h3>
    <ul>
      ${problems.map(
        ({ field, text }) =>
          html`<li>
            <a href=${`#${idOf(field)}`} @click=${(event: Event) => toField(event, idOf(field))}>${text}</a>
          </li>`,
      )}
    </ul>
  </div>`;
};
