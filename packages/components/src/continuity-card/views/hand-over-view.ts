/** The continuity moment: a talk of the old and the new contact with the person. Scenario 33. */
import { html, nothing, type TemplateResult } from 'lit';
import { wallTime } from '../../internal/dates.ts';
import { clockIcon, icon } from '../../internal/icons.ts';
import { guidanceIn } from '../answers.ts';
import { handOverAt } from '../hand-over.ts';
import type { Actions, Model } from '../model.ts';
import { monthIn } from './said-months.ts';

export const handOverView = (model: Model, actions: Actions): TemplateResult | typeof nothing => {
  const { words, guidanceEnds, opened, now } = model;
  // What the card says is about this person; the page only knows about its own municipality.
  const month = (opened && guidanceIn(opened)) ?? guidanceEnds;
  if (!month && !opened?.handOver) return nothing;
  const today = wallTime(now).date;
  const { stage, proposed } = handOverAt(month ?? today.slice(0, 7), today);
  return html`<section class="hand-over" aria-labelledby="hand-over">
    <h3 id="hand-over">${words.html('handOverTitle')}</h3>
    ${month ? html`<p>${icon(clockIcon)} <strong>${words.html(`handOver.${stage}`, monthIn(model, month))}</strong></p>` : nothing}
    ${opened?.handOver ? html`<p>${words.html('handOverAsked')}</p>` : nothing}
    <p>${words.html('handOverWho')}</p>
    <form novalidate aria-labelledby="hand-over" @submit=${actions.toCalendar}>
      <div class="pair">
        <div class="field">
          <label for="talk-date">${words.html('date')}</label>
          <input id="talk-date" name="date" type="date" .value=${proposed} required />
        </div>
        <div class="field">
          <label for="talk-time">${words.html('time')} <span class="optional">(${words.html('optional')})</span></label>
          <input id="talk-time" name="time" type="time" />
        </div>
      </div>
      <p class="small">${words.html('calendarHint')}</p>
      <p><button class="button">${words.html('toCalendar')}</button></p>
    </form>
  </section>`;
};
