/** Questions, groups and texts under each other. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Occurrence } from '@veerkracht/core/checklist';
import { flipView, linksView, mediaView, plainName, talkView } from './around-view.ts';
import { closeIcon, icon } from '../internal/icons.ts';
import { problemsOf, problemsView } from './problems-view.ts';
import { isShown, labelView, questionView } from './question-view.ts';
import { saidInBlocks } from './said.ts';
import { idOf, languagesAt, type View } from './settings.ts';

/** A place in the list: an occurrence, or the button that repeats the group before it. */
interface Row {
  readonly key: string;
  readonly occurrence: Occurrence;
  readonly isAdd: boolean;
  /** Which repetition of its group it is; 0 for what does not repeat. */
  readonly number: number;
}

const isRepeated = ({ item }: Occurrence): boolean => item.type === 'group' && item.repeats && !item.readOnly;

const rowsOf = (occurrences: readonly Occurrence[]): readonly Row[] => {
  const rows: Row[] = [];
  let number = 0;
  occurrences.forEach((occurrence, at) => {
    const repeated = isRepeated(occurrence);
    number = repeated ? (occurrences[at - 1]?.item === occurrence.item ? number + 1 : 1) : 0;
    if (!isShown(occurrence)) return;
    rows.push({ key: occurrence.key, occurrence, isAdd: false, number });
    if (!repeated || occurrences[at + 1]?.item === occurrence.item) return;
    if (number >= (occurrence.item.limits.maxOccurs ?? Infinity)) return;
    // By its item and place, and not by its occurrence, so that it stays when the last one goes.
    const place = occurrence.key.replace(/[^/.]*$/, '');
    rows.push({ key: `+${place}${occurrence.item.order}`, occurrence, isAdd: true, number });
  });
  return rows;
};

const addView = ({ key, item }: Occurrence, { settings }: View): TemplateResult =>
  html`<p class="add">
    <button type="button" class="button" data-do="add" data-of=${key}>
      ${settings.say.html('add', plainName(item, settings.languages as readonly string[]))}
    </button>
  </p>`;

const headings: Readonly<Record<number, (content: unknown) => TemplateResult>> = {
  2: (content) => html`<h2 class="label">${content}</h2>`,
  3: (content) => html`<h3 class="label">${content}</h3>`,
  4: (content) => html`<h4 class="label">${content}</h4>`,
  5: (content) => html`<h5 class="label">${content}</h5>`,
  6: (content) => html`<h6 class="label">${content}</h6>`,
};

const groupView = (occurrence: Occurrence, view: View, level: number, number: number): TemplateResult => {
  const { item, key } = occurrence;
  const { settings } = view;
  const languages = languagesAt(view, key);
  const problems = problemsOf(occurrence, view);
  const id = `${idOf(view, key)}-e`;
  const hasName = item.text.plain !== '' || item.text.translations.length > 0;
  const title = html`${labelView(item, languages, view)}${number > 1 ? html` <bdi>(${number})</bdi>` : nothing}`;
  const heading = hasName ? headings[Math.min(level, 6)]!(title) : nothing;
  const content = [
    flipView(key, view),
    mediaView(item.media, languages, settings),
    linksView(item.supportLinks, settings),
    talkView(item, languages, settings),
    problemsView(problems, occurrence, view, id),
    rowsView(occurrence.items, view, hasName ? level + 1 : level),
    number > 0
      ? html`<button type="button" class="button quiet" data-do="remove">
          ${icon(closeIcon)}<span>${settings.say.html('remove', `${plainName(item, languages)} (${number})`)}</span>
        </button>`
      : nothing,
  ];
  if (item.collapsible !== undefined && hasName) {
    return html`<details class="group" data-key=${key} ?open=${item.collapsible !== 'default-closed'}>
      <summary>${heading}</summary>
      ${content}
    </details>`;
  }
  if (!hasName) return html`<div class="group" data-key=${key}>${content}</div>`;
  return html`<fieldset
    class="group ${item.control ?? ''}"
    data-key=${key}
    aria-describedby=${problems.length > 0 ? id : nothing}
  >
    <legend>${heading}</legend>
    ${content}
  </fieldset>`;
};

const displayView = ({ item, key }: Occurrence, view: View): TemplateResult => {
  const { settings } = view;
  const languages = languagesAt(view, key);
  return html`<div class="display ${item.displayCategory ?? item.control ?? ''}" data-key=${key}>
    ${flipView(key, view)}${saidInBlocks(item.text, languages, settings, item.prefix)}${mediaView(
      item.media,
      languages,
      settings,
    )}${linksView(item.supportLinks, settings)}${talkView(item, languages, settings)}
  </div>`;
};

const rowView = ({ occurrence, isAdd, number }: Row, view: View, level: number): unknown => {
  const { item, key } = occurrence;
  const { look, settings } = view;
  if (isAdd) return guard([key, look, 'add'], () => addView(occurrence, view));
  if (item.type === 'group') return guard([occurrence, view, number], () => groupView(occurrence, view, level, number));
  // What is inside an answer may have problems of its own.
  if (item.items.length > 0) return guard([occurrence, view], () => questionView(occurrence, view, level, rowsView));
  const own = settings.problems?.get(key);
  return guard([occurrence, look, own, settings.flipped?.has(key)], () =>
    item.type === 'display' ? displayView(occurrence, view) : questionView(occurrence, view, level, rowsView),
  );
};

/** Only what changed is drawn again: everything else costs the comparison of `guard`. */
export const rowsView = (occurrences: readonly Occurrence[], view: View, level: number): unknown =>
  repeat(
    rowsOf(occurrences),
    ({ key }) => key,
    (row) => rowView(row, view, level),
  );
