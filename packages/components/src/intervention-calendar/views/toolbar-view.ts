import { html, nothing, type TemplateResult } from 'lit';
import { calendarViews } from '@veerkracht/core/calendar';
import type { CalendarPage, WeekRow } from '@veerkracht/core/calendar';
import { dayOfMonth, monthAndYear } from '../../internal/long-dates.ts';
import { backIcon, icon } from '../../internal/icons.ts';
import type { Actions } from '../actions.ts';
import type { Model } from '../model.ts';

const switchView = ({ words, query }: Model, actions: Actions): TemplateResult =>
  html`<div class="view-switch" role="group" aria-label=${words.text('views')}>
    ${calendarViews.map(
      (view) =>
        html`<button
          type="button"
          class="button"
          aria-pressed=${view === query.view ? 'true' : 'false'}
          @click=${() => actions.setView(view)}
        >
          ${words.html(view)}
        </button>`,
    )}
  </div>`;

export const toolbarView = (model: Model, actions: Actions): TemplateResult =>
  html`<div class="tools">${switchView(model, actions)} ${model.after?.secondChoice(model, actions) ?? nothing}</div>`;

/** The month or week that is shown, said aloud when it changes, with the ways to another. */
export const periodView = (page: CalendarPage, model: Model, actions: Actions): TemplateResult | typeof nothing => {
  const { words } = model;
  if (page.kind === 'agenda') return nothing;
  const isMonth = page.kind === 'month';
  const dayAt = ({ row }: { readonly row: WeekRow }, at: number): string =>
    dayOfMonth(row.days[at]?.day ?? 0, words.lang);
  const title = isMonth
    ? monthAndYear(page.year, page.month, words.lang)
    : words.text('weekTitle', page.row.week, dayAt(page, 0), dayAt(page, 6));
  const step = (steps: number, name: 'previousMonth' | 'nextMonth' | 'previousWeek' | 'nextWeek'): TemplateResult =>
    html`<button type="button" class="button step" aria-label=${words.text(name)} @click=${() => actions.step(steps)}>
      <span class=${steps > 0 ? 'forward' : ''}>${icon(backIcon, true)}</span>
    </button>`;
  return html`<div class="period">
    ${step(-1, isMonth ? 'previousMonth' : 'previousWeek')}
    <h3 id="period" aria-live="polite">${title}</h3>
    ${step(1, isMonth ? 'nextMonth' : 'nextWeek')}
    <button type="button" class="button quiet" @click=${() => actions.step(0)}>${words.html('today')}</button>
  </div>`;
};
