import { html, nothing, type TemplateResult } from 'lit';
import type { AgendaItem, Occasion, SeriesRecord, Session } from '@veerkracht/core/calendar';
import { clockTime, fullDay, weekdayAndDay } from '../../internal/long-dates.ts';
import type { Actions } from '../actions.ts';
import type { Model } from '../model.ts';
import {
  dotted,
  factsOf,
  languagesText,
  placesOf,
  placesText,
  ruleText,
  stateKey,
  stateText,
  timeOf,
} from '../series-text.ts';

/** A time is read from left to right, whatever is around it. */
export const timeView = (session: Session, { words }: Model): TemplateResult =>
  html`<p class="time" dir="ltr">${timeOf(session) || words.html('wholeDay')}</p>`;

const stateView = (session: Session, { words }: Model): TemplateResult | typeof nothing => {
  const state = stateKey(session);
  return state ? html`<p class="state ${state}">${stateText(session, words)}</p>` : nothing;
};

const placesView = (record: SeriesRecord, model: Model): TemplateResult | typeof nothing => {
  const places = placesOf(record, model);
  return places === 'unknown' ? nothing : html`<p class="places ${places}">${placesText(places, model.words)}</p>`;
};

const nameView = (record: SeriesRecord, { words }: Model, actions: Actions): TemplateResult =>
  html`<button type="button" class="name" data-series=${record.id} @click=${actions.openFrom}>
    ${words.foreign(record.series.name, 'nl')}
  </button>`;

export const dateLine = (session: Session, model: Model): TemplateResult => {
  const { words } = model;
  const state = stateKey(session);
  return html`<li class=${state ?? ''}>
    <span>${weekdayAndDay(session.start.day, words.lang)}</span>
    <span dir="ltr">${timeOf(session)}</span>${state ? html` <strong>${stateText(session, words)}</strong>` : nothing}
  </li>`;
};

const seriesPart = ({ record, sessions }: AgendaItem, model: Model): TemplateResult | typeof nothing => {
  if (sessions.length < 2) return nothing;
  const { words } = model;
  const isClosed = sessions[0]?.total !== undefined;
  return html`<p class="rule">${ruleText(record, sessions, model)}</p>
    <details class="dates">
      <summary>${isClosed ? words.html('dates', sessions.length) : words.html('nextDates')}</summary>
      <ol role="list">
        ${sessions.map((session) => dateLine(session, model))}
      </ol>
    </details>`;
};

/** A series in the agenda: one item, however often it meets. `at`: how many-th in the list. */
export const cardView = (item: AgendaItem, at: number, model: Model, actions: Actions): TemplateResult => {
  const { record, next } = item;
  return html`<li data-at=${at} tabindex="-1">
    <article class=${next.status}>
      ${timeView(next, model)}
      <div>
        <h5>${nameView(record, model, actions)}</h5>
        ${stateView(next, model)}
        <p class="facts">${dotted(factsOf(record, model))}</p>
        ${seriesPart(item, model)} ${placesView(record, model)} ${model.after?.distance(record, model) ?? nothing}
      </div>
    </article>
  </li>`;
};

/** One session on its day. */
export const rowView = ({ record, session }: Occasion, model: Model, actions: Actions): TemplateResult => {
  const { words } = model;
  const { number, total } = session;
  const counted = number !== undefined && total !== undefined && total > 1;
  return html`<li>
    <article class=${session.status}>
      ${timeView(session, model)}
      <div>
        <h5>${nameView(record, model, actions)}</h5>
        ${stateView(session, model)}
        <p class="facts">
          ${dotted([...factsOf(record, model), ...(counted ? [words.html('sessionOf', number, total)] : [])])}
        </p>
        ${placesView(record, model)}
      </div>
    </article>
  </li>`;
};

/** What is seen of an event in a cell: when it begins and its name. */
export const occasionText = ({ record, session: { start } }: Occasion): string =>
  start.second === undefined ? record.series.name : `${clockTime(start.second)} ${record.series.name}`;

/** All that a screen reader has to hear of it; what is seen comes first. */
export const occasionName = (one: Occasion, model: Model): string => {
  const { record, session } = one;
  const { words } = model;
  const places = placesOf(record, model);
  return (
    [
      occasionText(one),
      fullDay(session.start.day, words.lang),
      timeOf(session) || words.text('wholeDay'),
      languagesText(record, model),
      stateText(session, words),
      places === 'full' && words.text('placesFull'),
    ]
      // What is in another language than the page stands in the details.
      .filter((part) => part && typeof part === 'string')
      .join(', ')
  );
};
