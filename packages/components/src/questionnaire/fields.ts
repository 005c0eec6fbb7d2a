/** The fields themselves. Nobody listens here: `events.ts` hears everything at the root, which keeps long forms fast. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { sameValue, textIn, valuesOf } from '@veerkracht/core/checklist';
import type { Item, Occurrence, Option, Value } from '@veerkracht/core/checklist';
import type { Say } from '../internal/translation.ts';
import { mediaView } from './around-view.ts';
import { writtenValue } from './entry.ts';
import type { QuestionnaireMessages } from './questionnaire.messages.ts';
import { directionIn, isFallback, said } from './said.ts';
import { idOf, type View } from './settings.ts';

/** What a field needs to know besides its answers. */
export interface Field {
  readonly occurrence: Occurrence;
  readonly languages: readonly string[];
  readonly view: View;
  /** Ids of what describes it. */
  readonly describedBy: string | undefined;
  readonly isInvalid: boolean;
}

type DrawOption = (name: string, isChecked: boolean, label: unknown, isInvalid: boolean) => TemplateResult;

/** That a group of radio buttons is invalid stands at the group. */
const radio: DrawOption = (name, isChecked, label) =>
  html`<label class="option"><input type="radio" name=${name} .checked=${isChecked} />${label}</label>`;

const checkbox: DrawOption = (_, isChecked, label, isInvalid) =>
  html`<label class="option"
    ><input type="checkbox" .checked=${isChecked} aria-invalid=${isInvalid ? 'true' : nothing} />${label}</label
  >`;

const richLabel = (option: Option, isUnmarked: boolean, { languages, view }: Field): unknown => {
  const { label, prefix, media } = option;
  const text = said(label, languages, view.settings, { isUnmarked });
  if (!prefix && !media) return text;
  return html`<span class="rich"
    >${mediaView(media, languages, view.settings)}${
      prefix ? html`<span class="prefix">${prefix} </span>` : nothing
    }${text}</span
  >`;
};

interface Labels {
  /** The language of all of them, when there is one and no more than text: then it needs to be said only once. */
  readonly lang: string | undefined;
  readonly texts: readonly unknown[];
}

const labelsOf = (field: Field): Labels => {
  const { occurrence, languages } = field;
  const { options, text } = occurrence.item;
  const isUnmarked = isFallback(text, languages);
  const [first, second] = languages;
  const words = options.map(({ label }) => textIn(label, first!));
  const lang = words[0]?.lang;
  const isPlain =
    second === undefined &&
    words.every((one) => one.lang === lang && one.markdown === undefined && (isUnmarked || !one.isFallback)) &&
    options.every(({ prefix, media }) => !prefix && !media);
  return isPlain
    ? { lang: lang ?? '', texts: words.map(({ plain }) => plain) }
    : { lang: undefined, texts: options.map((option) => richLabel(option, isUnmarked, field)) };
};

const isOption = ({ options }: Item, value: Value): boolean => options.some((option) => sameValue(option.value, value));

/** What was filled in besides the options: one text, in a field of its own. */
export const freeText = ({ item, answers }: Occurrence): Value | undefined =>
  item.open && answers.length > 0
    ? answers.find(({ value }) => value?.type === 'string' && !isOption(item, value))?.value
    : undefined;

const freeView = (field: Field): TemplateResult => {
  const { occurrence, languages, view, describedBy } = field;
  const { openLabel, options } = occurrence.item;
  const id = `${idOf(view, occurrence.key)}-o`;
  const text = freeText(occurrence)?.value;
  const input = html`<input
    type="text"
    class="free"
    id=${options.length > 0 ? id : idOf(view, occurrence.key)}
    dir="auto"
    autocomplete="off"
    aria-describedby=${describedBy ?? nothing}
    .value=${live(typeof text === 'string' ? text : '')}
  />`;
  if (options.length === 0) return input;
  const label = openLabel ? said(openLabel, languages, view.settings) : view.settings.say.html('other');
  return html`<p class="other"><label for=${id}>${label}</label>${input}</p>`;
};

/** An answer of an earlier version of the list, say: shown, and can be wiped. */
const strangersView = ({ occurrence, view }: Field, values: readonly Value[]): unknown => {
  if (values.length === 0) return nothing;
  const free = freeText(occurrence);
  const strangers = values.filter((value) => value !== free && !isOption(occurrence.item, value));
  return strangers.map(
    (value) => html`<p class="stranger"><bdi>${writtenValue(value, view.settings.say.lang)}</bdi></p>`,
  );
};

export const optionsView = (field: Field): TemplateResult => {
  const { occurrence, view, isInvalid } = field;
  const { item, key } = occurrence;
  const values = valuesOf(occurrence);
  const draw = item.repeats ? checkbox : radio;
  const name = idOf(view, key);
  const { lang, texts } = labelsOf(field);
  const isChosen = ({ value }: Option): boolean => values.some((one) => sameValue(one, value));
  const options = item.options.map((option, at) => draw(name, isChosen(option), texts[at], isInvalid));
  const isLastAlone = item.options.length > 1 && item.options.at(-1)!.exclusive;
  return html`<div
      class="options ${item.orientation === 'horizontal' ? 'horizontal' : ''} ${isLastAlone ? 'exclusive' : ''}"
      lang=${lang ?? nothing}
      dir=${lang === undefined ? nothing : directionIn(lang)}
    >
      ${options}
    </div>
    ${item.open ? freeView(field) : nothing}${strangersView(field, values)}`;
};

/** In both languages where the host gives the words of the second. */
const ownWords = (word: 'yes' | 'no', { view, languages }: Field): unknown => {
  const { say, sayToo, layout } = view.settings;
  const draw = (one: Say<QuestionnaireMessages>): TemplateResult =>
    html`<span class="said" lang=${one.lang} dir=${one.dir}>${one.html(word)}</span>`;
  if (sayToo && languages.length > 1) return html`<span class="pair ${layout}">${draw(say)}${draw(sayToo)}</span>`;
  return sayToo && languages[0] === sayToo.lang ? draw(sayToo) : say.html(word);
};

/** Yes, no, or no answer. */
export const booleanView = (field: Field): TemplateResult => {
  const { occurrence, view } = field;
  const name = idOf(view, occurrence.key);
  const value = occurrence.answers[0]?.value?.value;
  return html`<div class="options horizontal">
    <label class="option"
      ><input type="radio" name=${name} .checked=${value === true} />${ownWords('yes', field)}</label
    >
    <label class="option"
      ><input type="radio" name=${name} .checked=${value === false} />${ownWords('no', field)}</label
    >
  </div>`;
};

/** The names in a list can show one language: the first. With two languages a list is only for what is too long. */
export const selectView = (field: Field): TemplateResult => {
  const { occurrence, languages, view, describedBy, isInvalid } = field;
  const values = valuesOf(occurrence);
  const draw = ({ label, prefix, value }: Option): TemplateResult => {
    const { lang, plain } = textIn(label, languages[0]!);
    const isChosen = values.some((one) => sameValue(one, value));
    const text = prefix ? `${prefix} ${plain}` : plain;
    return html`<option lang=${lang ?? ''} dir=${directionIn(lang)} .selected=${isChosen}>${text}</option>`;
  };
  return html`<select
      class="choice"
      id=${idOf(view, occurrence.key)}
      aria-describedby=${describedBy ?? nothing}
      aria-invalid=${isInvalid ? 'true' : nothing}
    >
      <option .selected=${values.length === 0}>${view.settings.say.text('choose')}</option>
      ${occurrence.item.options.map(draw)}
    </select>
    ${occurrence.item.open ? freeView(field) : nothing}${strangersView(field, values)}`;
};

const keyboards: Readonly<Record<string, string>> = {
  integer: 'numeric',
  decimal: 'decimal',
  quantity: 'decimal',
  url: 'url',
};

/** One field for something typed; `at` counts the answers of a question that takes several. */
const entryView = (field: Field, at: number, value: Value | undefined, id: string, name: string): TemplateResult => {
  const { occurrence, view, describedBy, isInvalid } = field;
  const { type } = occurrence.item;
  const text = value === undefined ? '' : writtenValue(value, view.settings.say.lang);
  if (type === 'text') {
    return html`<textarea
      class="entry"
      id=${id}
      data-at=${at}
      rows="3"
      dir="auto"
      aria-label=${name || nothing}
      aria-describedby=${describedBy ?? nothing}
      aria-invalid=${isInvalid ? 'true' : nothing}
      .value=${live(text)}
    ></textarea>`;
  }
  return html`<input
    class="entry"
    type="text"
    id=${id}
    data-at=${at}
    dir=${type === 'string' ? 'auto' : 'ltr'}
    autocomplete="off"
    inputmode=${keyboards[type] ?? nothing}
    aria-label=${name || nothing}
    aria-describedby=${describedBy ?? nothing}
    aria-invalid=${isInvalid ? 'true' : nothing}
    .value=${live(text)}
  />`;
};

const unitView = ({ occurrence, view }: Field, value: Value | undefined): TemplateResult => {
  const { units } = occurrence.item.limits;
  const { say } = view.settings;
  const now = value?.type === 'quantity' ? value.value : undefined;
  if (units.length === 0) {
    return html`<input
      class="unit"
      type="text"
      autocomplete="off"
      aria-label=${say.text('unit')}
      .value=${live(now?.unit ?? now?.code ?? '')}
    />`;
  }
  return html`<select class="unit" aria-label=${say.text('unit')}>
    ${units.map((unit) => html`<option .selected=${unit.code === now?.code}>${unit.display ?? unit.code}</option>`)}
  </select>`;
};

export const singleView = (field: Field): TemplateResult => {
  const { occurrence, view } = field;
  const value = occurrence.answers[0]?.value;
  const entry = entryView(field, 0, value, idOf(view, occurrence.key), '');
  return occurrence.item.type === 'quantity'
    ? html`<div class="amount">${entry}${unitView(field, value)}</div>`
    : entry;
};

/** As many fields as there are answers, and an empty one for the next. */
export const severalView = (field: Field): TemplateResult => {
  const { occurrence, view } = field;
  const { item, key } = occurrence;
  const { say } = view.settings;
  const values = valuesOf(occurrence);
  const hasRoom = values.length < (item.limits.maxOccurs ?? Infinity);
  const fields: readonly (Value | undefined)[] = hasRoom ? [...values, undefined] : values;
  return html`${fields.map(
    (value, at) =>
      html`<p class="one-of-several">
        ${entryView(field, at, value, `${idOf(view, key)}-${at}`, say.text('nth', at + 1))}${
          value === undefined
            ? nothing
            : html`<button type="button" class="button quiet" data-do="drop" data-at=${at}>
                ${say.html('drop', at + 1)}
              </button>`
        }
      </p>`,
  )}`;
};

export const sliderBounds = ({ limits: { min, max } }: Item): readonly [from: number, to: number] => {
  const from = typeof min?.value === 'number' ? min.value : 0;
  return [from, typeof max?.value === 'number' ? max.value : from + 100];
};

/** Without an answer the knob is in the middle and the words say that there is none. */
export const sliderView = (field: Field, ends: readonly unknown[]): TemplateResult => {
  const { occurrence, view, describedBy, isInvalid } = field;
  const { say } = view.settings;
  const value = occurrence.answers[0]?.value;
  const [from, to] = sliderBounds(occurrence.item);
  const isAnswered = value !== undefined && typeof value.value === 'number';
  const text = isAnswered ? writtenValue(value, say.lang) : say.text('noAnswer');
  const id = idOf(view, occurrence.key);
  return html`<div class="slider ${isAnswered ? '' : 'unanswered'}">
    <input
      type="range"
      id=${id}
      min=${from}
      max=${to}
      step=${occurrence.item.sliderStep ?? 1}
      aria-valuetext=${text}
      aria-describedby=${describedBy ?? nothing}
      aria-invalid=${isInvalid ? 'true' : nothing}
      .value=${live(String(isAnswered ? value.value : (from + to) / 2))}
    />
    <p class="ends"><span>${ends[0] ?? from}</span><span>${ends[1] ?? to}</span></p>
    <output for=${id}>${isAnswered ? text : say.html('noAnswer')}</output>
  </div>`;
};
