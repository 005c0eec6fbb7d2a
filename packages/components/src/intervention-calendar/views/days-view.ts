import { html, type TemplateResult } from 'lit';
import { civilOf } from '@veerkracht/core/calendar';
import type { CalendarPage, DayCell } from '@veerkracht/core/calendar';
import type { Actions } from '../actions.ts';
import type { Model } from '../model.ts';
import { dayHeading } from './agenda-view.ts';
import { rowView } from './card-view.ts';

const dayView = ({ day, occasions }: DayCell, model: Model, actions: Actions): TemplateResult =>
  html`<div class="day">
    ${dayHeading(day, model)}
    ${
      occasions.length === 0
        ? html`<p class="hint">${model.words.html('nothingThatDay')}</p>`
        : html`<ol class="items" role="list">
            ${occasions.map((one) => rowView(one, model, actions))}
          </ol>`
    }
  </div>`;

/** A week: every day, also those on which there is nothing. */
export const weekView = (
  { row }: Extract<CalendarPage, { kind: 'week' }>,
  model: Model,
  actions: Actions,
): TemplateResult => html`<div class="agenda">${row.days.map((cell) => dayView(cell, model, actions))}</div>`;

/** The month where there is no room for a grid: its days on which there is something. */
export const monthListView = (
  { month, weeks }: Extract<CalendarPage, { kind: 'month' }>,
  model: Model,
  actions: Actions,
): TemplateResult => {
  const days = weeks
    .flatMap((row) => row.days)
    .filter(({ day, occasions }) => civilOf(day).month === month && occasions.length > 0);
  if (days.length === 0) return html`<p>${model.words.html('nothingThatMonth')}</p>`;
  return html`<div class="agenda">${days.map((cell) => dayView(cell, model, actions))}</div>`;
};
