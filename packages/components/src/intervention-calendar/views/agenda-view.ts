import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { civilOf } from '@veerkracht/core/calendar';
import type { AgendaItem, CalendarPage } from '@veerkracht/core/calendar';
import { monthAndYear, weekdayAndDay } from '../../internal/long-dates.ts';
import type { Actions } from '../actions.ts';
import type { Model } from '../model.ts';
import { secondDate } from '../series-text.ts';
import { cardView } from './card-view.ts';

interface DayPart {
  readonly day: number;
  readonly first: number;
  readonly items: AgendaItem[];
}

/** Items in order, by the day of what comes next. */
const daysOf = (items: readonly AgendaItem[]): readonly DayPart[] => {
  const days: DayPart[] = [];
  for (const [at, item] of items.entries()) {
    const { day } = item.next.start;
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, first: at, items: [item] });
  }
  return days;
};

const monthsOf = (days: readonly DayPart[]): readonly (readonly DayPart[])[] => {
  const months: DayPart[][] = [];
  for (const part of days) {
    const before = months.at(-1)?.[0];
    const isSame = before && civilOf(before.day).month === civilOf(part.day).month;
    if (isSame && part.day - before.day < 31) months.at(-1)?.push(part);
    else months.push([part]);
  }
  return months;
};

export const dayHeading = (day: number, model: Model): TemplateResult => {
  const { words, clock } = model;
  const other = secondDate(day, model);
  return html`<h4>
    ${weekdayAndDay(day, words.lang)}${day === clock.day ? html` <span class="is-today">${words.html('today')}</span>` : nothing}
    ${other ? html`<span class="second">${other}</span>` : nothing}
  </h4>`;
};

const dayView = ({ day, first, items }: DayPart, model: Model, actions: Actions): TemplateResult =>
  html`<div class="day">
    ${dayHeading(day, model)}
    <ol class="items" role="list">
      ${items.map((item, at) => cardView(item, first + at, model, actions))}
    </ol>
  </div>`;

const monthView = (days: readonly DayPart[], model: Model, actions: Actions): TemplateResult => {
  const { year, month } = civilOf(days[0]?.day ?? 0);
  const id = `month-${year}-${month}`;
  return html`<section class="month-part" aria-labelledby=${id}>
    <h3 id=${id}>${monthAndYear(year, month, model.words.lang)}</h3>
    ${days.map((part) => dayView(part, model, actions))}
  </section>`;
};

const moreView = (shown: number, total: number, { words }: Model, actions: Actions): TemplateResult | typeof nothing =>
  shown < total
    ? html`<p class="more">
        <span>${words.html('shown', shown, total)}</span>
        <button type="button" class="button" @click=${actions.showMore}>${words.html('showMore')}</button>
      </p>`
    : nothing;

export const agendaView = (
  { items }: Extract<CalendarPage, { kind: 'agenda' }>,
  model: Model,
  actions: Actions,
): TemplateResult => {
  const { answer, limit, words, now, second, after } = model;
  const shown = items.slice(0, limit);
  return html`<div class="agenda">
    ${guard([answer, limit, words, now.date, second && after?.lang()], () =>
      monthsOf(daysOf(shown)).map((days) => monthView(days, model, actions)),
    )}
    ${moreView(shown.length, items.length, model, actions)}
  </div>`;
};
