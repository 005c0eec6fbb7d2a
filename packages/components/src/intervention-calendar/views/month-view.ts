import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { civilOf, dayOf, monthsOn, writeDay } from '@veerkracht/core/calendar';
import type { CalendarPage, DayCell, Occasion, WeekRow } from '@veerkracht/core/calendar';
import { dateNames, fullDay } from '../../internal/long-dates.ts';
import type { Actions } from '../actions.ts';
import type { Model } from '../model.ts';
import { secondDate } from '../series-text.ts';
import { occasionName, occasionText, rowView } from './card-view.ts';

type MonthPage = Extract<CalendarPage, { kind: 'month' }>;

/** More than these stand behind "nog 3". */
const mostInCell = 4;

/**
 * Made without a template, which takes several times as long: a month holds hundreds. What a click on one does is heard
 * by the grid.
 */
const eventsOf = (occasions: readonly Occasion[], model: Model): DocumentFragment => {
  const events = new DocumentFragment();
  for (const one of occasions) {
    const event = Object.assign(document.createElement('button'), {
      type: 'button',
      className: `event ${one.session.status}`,
      tabIndex: -1,
      ariaLabel: occasionName(one, model),
      textContent: occasionText(one),
    });
    event.dataset['series'] = one.record.id;
    events.append(event);
  }
  return events;
};

const cellView = ({ day, occasions }: DayCell, page: MonthPage, focus: number, model: Model) => {
  const { words, clock, openDay } = model;
  const { month, day: date } = civilOf(day);
  const isToday = day === clock.day;
  const other = secondDate(day, model);
  const rest = occasions.length - mostInCell;
  const name = `${fullDay(day, words.lang)}${other ? `, ${other}` : ''}, ${words.text('dayCount', occasions.length)}`;
  return html`<td
    data-day=${day}
    tabindex=${day === focus ? 0 : -1}
    class="${month === page.month ? '' : 'outside'} ${day === openDay ? 'open' : ''}"
    aria-current=${isToday ? 'date' : nothing}
  >
    <time class="date" datetime=${writeDay(day)} aria-label=${name}>${date}</time>
    ${other ? html`<span class="second" aria-hidden="true">${other.replace(/ \d+ \(.*/, '')}</span>` : nothing}
    ${eventsOf(occasions.slice(0, rest === 1 ? mostInCell + 1 : mostInCell), model)}
    ${rest > 1 ? html`<span class="rest">${words.html('andMore', rest)}</span>` : nothing}
  </td>`;
};

const weekView = (row: WeekRow, page: MonthPage, focus: number, model: Model): unknown => {
  const { words, openDay, second, after, clock } = model;
  const has = (day: number | undefined): number | undefined =>
    row.days.some((cell) => cell.day === day) ? day : undefined;
  // Who goes from day to day changes two weeks of six at most.
  return guard(
    [row, words, second && after?.lang(), second, clock.day, has(focus), has(openDay)],
    () =>
      html`<tr>
        <th scope="row" class="week-number" aria-label=${words.text('weekNumber', row.week)}>${row.week}</th>
        ${row.days.map((cell) => cellView(cell, page, focus, model))}
      </tr>`,
  );
};

/** The day that Tab leads to: where the arrows were, else today, else the first of the month. */
const focusOf = ({ year, month }: MonthPage, { focusDay, clock }: Model): number => {
  const first = dayOf(year, month, 1);
  const isHere = (day: number | undefined): boolean => day !== undefined && day >= first && day < monthsOn(first, 1);
  return [focusDay, clock.day].find(isHere) ?? first;
};

const openDayView = (page: MonthPage, model: Model, actions: Actions): TemplateResult | typeof nothing => {
  const { openDay, words } = model;
  const cell = page.weeks.flatMap(({ days }) => days).find(({ day }) => day === openDay);
  if (!cell) return nothing;
  const other = secondDate(cell.day, model);
  return html`<section class="open-day" aria-labelledby="day-title">
    <h4 id="day-title" tabindex="-1">
      ${fullDay(cell.day, words.lang)} ${other ? html`<span class="second">${other}</span>` : nothing}
    </h4>
    ${
      cell.occasions.length === 0
        ? html`<p>${words.html('nothingThatDay')}</p>`
        : html`<ol class="items" role="list">
            ${cell.occasions.map((one) => rowView(one, model, actions))}
          </ol>`
    }
    <p><button type="button" class="button" @click=${actions.closeDay}>${words.html('backToMonth')}</button></p>
  </section>`;
};

/** The month as a grid of days: one stop for Tab, arrows from day to day. */
export const monthView = (page: MonthPage, model: Model, actions: Actions): TemplateResult => {
  const { words } = model;
  const { weekdays } = dateNames(words.lang);
  const focus = focusOf(page, model);
  return html`<p class="hint grid-help" id="grid-help">${words.html('gridHelp')}</p>
    <table
      class="month"
      role="grid"
      aria-labelledby="period"
      aria-describedby="grid-help"
      @click=${actions.onGridClick}
      @keydown=${actions.onGridKey}
    >
      <thead>
        <tr>
          <th scope="col" class="week-number"><span class="visually-hidden">${words.html('week')}</span></th>
          ${weekdays.map((day) => html`<th scope="col" abbr=${day}>${day}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${page.weeks.map((row) => weekView(row, page, focus, model))}
      </tbody>
    </table>
    ${openDayView(page, model, actions)}`;
};
