import { html, type TemplateResult } from 'lit';
import { nextSessions } from '@veerkracht/core/calendar';
import type { Occasion } from '@veerkracht/core/calendar';
import { weekdayAndDay } from '../../internal/long-dates.ts';
import type { Actions } from '../actions.ts';
import type { AfterModel } from './after-words.ts';
import { dotted, languagesText, secondDate, stateText, timeOf, whereText } from '../series-text.ts';

const most = 5;

const nextView = ({ record, session }: Occasion, model: AfterModel, actions: Actions): TemplateResult => {
  const { words } = model;
  const other = secondDate(session.start.day, model);
  const facts = [languagesText(record, model), whereText(record, words), stateText(session, words)];
  return html`<li class=${session.status}>
    <p class="when">
      <span>${weekdayAndDay(session.start.day, words.lang)}</span> <span dir="ltr">${timeOf(session)}</span>
      ${other}
    </p>
    <button type="button" class="name" data-series=${record.id} @click=${actions.openFrom}>
      ${words.foreign(record.series.name, 'nl')}
    </button>
    <p class="small">${dotted(facts.filter((part) => part !== undefined))}</p>
  </li>`;
};

/** The next few dates, for a narrow column beside something else. */
export const compactView = (model: AfterModel, actions: Actions): TemplateResult => {
  const { words, answer, loaded, clock } = model;
  const next = loaded && answer ? nextSessions(loaded.plan, answer.records, clock, most) : [];
  return html`<div class="results">
    ${
      next.length === 0
        ? html`<p>${words.html('nothing')}</p>`
        : html`<ol class="next" role="list">
            ${next.map((one) => nextView(one, model, actions))}
          </ol>`
    }
  </div>`;
};
