/** One referral on paper. The heading says nothing to who passes the printer. */
import { html, type TemplateResult } from 'lit';
import type { DeskReferral } from '../desk.ts';
import { markOf } from '../listing.ts';
import type { Model } from '../model.ts';
import { payloadView } from './payload-view.ts';
import { historyView } from './referral-view.ts';
import { dayAndTime } from './said-days.ts';

export const sheetView = (model: Model, opened: DeskReferral): TemplateResult => {
  const { words } = model;
  return html`<div class="page sheet" lang=${words.lang} dir=${words.dir}>
    <h2>${words.html('mark', markOf(opened.id))}</h2>
    ${payloadView(opened, model)}
    <section>
      <h3>${words.html('messages')}</h3>
      ${opened.messages.map(
        ({ sentAt, text }) =>
          html`<p>${dayAndTime(model, sentAt)}</p>
            <p class="words" dir="auto">${text ?? ''}</p>`,
      )}
    </section>
    <section>
      <h3>${words.html('history')}</h3>
      ${historyView(opened.log, model)}
    </section>
  </div>`;
};
