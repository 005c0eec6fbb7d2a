/** One question with everything around it. */
import { html, nothing, type TemplateResult } from 'lit';
import { sameValue, valuesOf } from '@veerkracht/core/checklist';
import type { Finding, Item, Occurrence, Option, Value } from '@veerkracht/core/checklist';
import { flipView, informantView, linksView, mediaView, readButtons, talkView } from './around-view.ts';
import { writtenValue } from './entry.ts';
import { booleanView, optionsView, selectView, severalView, singleView, sliderView } from './fields.ts';
import type { Field } from './fields.ts';
import { problemsOf, problemsView } from './problems-view.ts';
import { plainOf, said, saidInBlocks } from './said.ts';
import { idOf, languagesAt, type View } from './settings.ts';

/** Draws what stands under a question; comes in as an argument because questions stand in questions. */
export type DrawRows = (occurrences: readonly Occurrence[], view: View, level: number) => unknown;

/** What is drawn: what is asked here, and now. Something only for showing results is not. */
export const isShown = ({ enabled, item }: Occurrence): boolean =>
  enabled && !item.hidden && !item.usageMode?.startsWith('display');

/** Longer than this, radio buttons are no help; two languages only stand in radio buttons, so those go on longer. */
const mostRadios = { one: 24, two: 60 } as const;

type Kind = 'options' | 'boolean' | 'select' | 'free' | 'slider' | 'several' | 'single' | 'text' | 'file' | 'none';

export const kindOf = ({ type, readOnly, repeats, options, control, open }: Item, isBilingual: boolean): Kind => {
  if (type === 'question') return 'none';
  if (readOnly) return 'text';
  if (type === 'attachment') return 'file';
  if (type === 'boolean') return 'boolean';
  if (options.length > 0) {
    if (repeats || control === 'radio-button') return 'options';
    const most = mostRadios[isBilingual ? 'two' : 'one'];
    return options.length > most || (control === 'drop-down' && !isBilingual) ? 'select' : 'options';
  }
  if (type === 'choice' || open) return open ? 'free' : 'text';
  if (control === 'slider' && !repeats && (type === 'integer' || type === 'decimal')) return 'slider';
  return repeats ? 'several' : 'single';
};

const noOccurrences: readonly Occurrence[] = [];

/** Explanation that an author hangs under a question belongs to its field, whatever was answered. */
const noteOf = ({ item }: Occurrence): string | undefined =>
  item.type !== 'display'
    ? undefined
    : item.displayCategory === 'help' && item.control === undefined
      ? 'help'
      : item.control;

const notes: ReadonlySet<string | undefined> = new Set(['help', 'prompt', 'lower', 'upper']);

const notesOf = (occurrence: Occurrence): readonly Occurrence[] =>
  occurrence.item.items.length === 0
    ? noOccurrences
    : (occurrence.answers[0]?.items ?? noOccurrences).filter((one) => isShown(one) && notes.has(noteOf(one)));

const entryHint = ({ type, entryFormat, limits }: Item, kind: Kind, field: Field): unknown => {
  const { say } = field.view.settings;
  if (entryFormat) return said(entryFormat, field.languages, field.view.settings);
  if (kind !== 'single' && kind !== 'several') return nothing;
  if (type === 'date' || type === 'dateTime' || type === 'time') return say.html(`hint-${type}`);
  const { min, max } = limits;
  return min && max && type !== 'quantity'
    ? say.html('hint-number', writtenValue(min, say.lang), writtenValue(max, say.lang))
    : nothing;
};

const fileView = ({ occurrence, view }: Field): unknown =>
  html`<p class="hint">${view.settings.say.html('noFile')}</p>
    ${occurrence.answers.map(({ value }) =>
      value ? html`<p class="stranger"><bdi>${writtenValue(value, view.settings.say.lang)}</bdi></p>` : nothing,
    )}`;

const optionOf = ({ options }: Item, value: Value): Option | undefined =>
  options.find((option) => sameValue(option.value, value));

const valueText = (occurrence: Occurrence, field: Field): unknown => {
  const { view, languages } = field;
  const { say } = view.settings;
  const values = valuesOf(occurrence);
  if (values.length === 0) return say.html('noAnswer');
  return values.map((value) => {
    if (value.type === 'boolean') return html`<span class="line">${say.html(value.value ? 'yes' : 'no')}</span>`;
    const option = optionOf(occurrence.item, value);
    const unit = value.type === 'quantity' ? ` ${value.value.unit ?? value.value.code ?? ''}` : '';
    const text = option ? said(option.label, languages, view.settings) : `${writtenValue(value, say.lang)}${unit}`;
    return html`<span class="line"><bdi>${text}</bdi></span>`;
  });
};

const endsOf = (attached: readonly Occurrence[], field: Field): readonly unknown[] =>
  ['lower', 'upper'].map((end) => {
    const one = attached.find((note) => noteOf(note) === end);
    return one && said(one.item.text, field.languages, field.view.settings);
  });

const fieldView = (kind: Kind, field: Field, attached: readonly Occurrence[]): unknown => {
  if (kind === 'options') return optionsView(field);
  if (kind === 'boolean') return booleanView(field);
  if (kind === 'select' || kind === 'free') return kind === 'free' ? optionsView(field) : selectView(field);
  if (kind === 'slider') return sliderView(field, endsOf(attached, field));
  if (kind === 'several') return severalView(field);
  if (kind === 'file') return fileView(field);
  if (kind === 'text') return html`<p class="value">${valueText(field.occurrence, field)}</p>`;
  return kind === 'single' ? singleView(field) : nothing;
};

const fallbackText = ({ text, shortText, linkId }: Item): Item['text'] =>
  text.plain || text.translations.length > 0
    ? text
    : (shortText ?? { lang: undefined, plain: linkId, markdown: undefined, translations: [] });

export const labelView = (item: Item, languages: readonly string[], { settings }: View): unknown =>
  html`${said(fallbackText(item), languages, settings, { prefix: item.prefix })}${
    item.required ? html` <span class="required">${settings.say.html('required')}</span>` : nothing
  }`;

const hintsView = (id: string, hint: unknown, attached: readonly Occurrence[], kind: Kind, field: Field): unknown => {
  const shown = kind === 'slider' ? attached.filter((one) => !['lower', 'upper'].includes(noteOf(one)!)) : attached;
  if (hint === nothing && shown.length === 0) return nothing;
  const { languages, view } = field;
  return html`<div class="hint" id=${id}>
    ${hint === nothing ? nothing : html`<p>${hint}</p>`}${shown.map(({ item }) =>
      saidInBlocks(item.text, languages, view.settings),
    )}
  </div>`;
};

/** Questions inside a question, for every answer; named after it where there are several. */
const insideView = (occurrence: Occurrence, field: Field, level: number, rows: DrawRows): unknown => {
  if (occurrence.item.items.length === 0) return nothing;
  const { view } = field;
  return occurrence.answers.map((answer) => {
    const inside = answer.items.filter((one) => isShown(one) && !notes.has(noteOf(one)));
    if (inside.length === 0) return nothing;
    const option = answer.value && optionOf(occurrence.item, answer.value);
    const name =
      plainOf(option?.label, field.languages) ||
      (answer.value ? writtenValue(answer.value, view.settings.say.lang) : '');
    return occurrence.answers.length > 1
      ? html`<div class="inside" role="group" aria-label=${name}>${rows(inside, view, level)}</div>`
      : html`<div class="inside">${rows(inside, view, level)}</div>`;
  });
};

const clearable: ReadonlySet<Kind> = new Set(['options', 'boolean', 'slider']);

const clearView = (kind: Kind, { item, answers }: Occurrence, { view }: Field): unknown =>
  clearable.has(kind) && answers.some(({ value }) => value !== undefined) && !(kind === 'options' && item.repeats)
    ? html`<button type="button" class="button quiet clear" data-do="clear">${view.settings.say.html('clear')}</button>`
    : nothing;

const fieldsets: ReadonlySet<Kind> = new Set(['options', 'boolean', 'several']);
const labelled: ReadonlySet<Kind> = new Set(['select', 'free', 'slider', 'single']);

const beforeView = ({ item, key }: Occurrence, languages: readonly string[], view: View): unknown => {
  const { settings } = view;
  const { media, supportLinks, openers, dos, donts } = item;
  if (!media && supportLinks.length + openers.length + dos.length + donts.length === 0 && !settings.large) {
    return flipView(key, view);
  }
  return [
    flipView(key, view),
    settings.large ? readButtons(item.text, languages, settings) : nothing,
    mediaView(media, languages, settings),
    linksView(supportLinks, settings),
    talkView(item, languages, settings),
  ];
};

/** Mostly nothing at first, and then it costs nothing. */
const afterView = (
  occurrence: Occurrence,
  kind: Kind,
  field: Field,
  problems: readonly Finding[],
  rows: DrawRows,
  level: number,
): unknown => {
  const { view } = field;
  const isAsked = kind !== 'text' && kind !== 'none' && kind !== 'file';
  const informant = view.settings.informants && isAsked ? informantView(occurrence, view) : nothing;
  const found = problemsView(problems, occurrence, view, `${idOf(view, occurrence.key)}-e`);
  const clear = clearView(kind, occurrence, field);
  const inside = insideView(occurrence, field, level, rows);
  return informant === nothing && found === nothing && clear === nothing && inside === nothing
    ? nothing
    : html`${found}${clear}${informant}${inside}`;
};

export const questionView = (occurrence: Occurrence, view: View, level: number, rows: DrawRows): TemplateResult => {
  const { item, key } = occurrence;
  const { settings } = view;
  const languages = languagesAt(view, key);
  const kind = kindOf(item, languages.length > 1);
  const id = idOf(view, key);
  const problems = problemsOf(occurrence, view);
  const attached = notesOf(occurrence);
  const bare: Field = { occurrence, languages, view, describedBy: undefined, isInvalid: problems.length > 0 };
  const hints = hintsView(`${id}-h`, entryHint(item, kind, bare), attached, kind, bare);
  const described = [hints === nothing ? '' : `${id}-h`, problems.length > 0 ? `${id}-e` : '']
    .filter(Boolean)
    .join(' ');
  const describedBy = described || undefined;
  const isFieldset = fieldsets.has(kind);
  // A fieldset is described as a whole: not again by each of its fields.
  const field = isFieldset ? bare : { ...bare, describedBy };
  const label = labelView(item, languages, view);
  const silent = settings.informants && occurrence.informant === 'not-discussed' ? 'undiscussed' : '';
  const before = beforeView(occurrence, languages, view);
  const body = fieldView(kind, field, attached);
  const after = afterView(occurrence, kind, field, problems, rows, level);
  if (isFieldset) {
    const isOne = kind === 'boolean' || (kind === 'options' && !item.repeats);
    return html`<fieldset
      class="question ${silent}"
      role=${isOne ? 'radiogroup' : nothing}
      data-key=${key}
      aria-describedby=${describedBy ?? nothing}
      aria-invalid=${isOne && problems.length > 0 ? 'true' : nothing}
    >
      <legend class="label">${label}</legend>
      ${before}${hints}${body}${after}
    </fieldset>`;
  }
  const name = labelled.has(kind)
    ? html`<label class="label" for=${id}>${label}</label>`
    : html`<p class="label">${label}</p>`;
  return html`<div class="question ${silent}" data-key=${key}>${name}${before}${hints}${body}${after}</div>`;
};
