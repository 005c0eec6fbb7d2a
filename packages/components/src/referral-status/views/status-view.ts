import { html, nothing, type TemplateResult } from 'lit';
import type { ReferralMessage, StatusEvent } from '@veerkracht/spec/referral';
import { dayInWords, wallTime } from '../../internal/dates.ts';
import { helpBar, helpDialog } from '../../internal/help-view.ts';
import { clockIcon, icon } from '../../internal/icons.ts';
import { draftNote, languageSwitch } from '../../internal/language-view.ts';
import type { PlaceQuestion } from '../following.ts';
import type { Actions, Model } from '../model.ts';

const day = (model: Model, moment: string): string => dayInWords(wallTime(new Date(moment)).date, model.words.lang);
const dayAndTime = (model: Model, moment: string): string => {
  const { date, time } = wallTime(new Date(moment));
  return `${dayInWords(date, model.words.lang)}, ${time}`;
};

/** States after which one looks elsewhere, or for something to bridge the wait. */
const waits: ReadonlySet<string> = new Set([...['waitlisted', 'declined', 'returned', 'expired', 'unreadable']]);

const dueView = (dueAt: string, model: Model): TemplateResult => {
  const { words, reminder, now } = model;
  return html`<p>${words.html('due', day(model, dueAt))}</p>
    ${reminder?.(words.lang, dueAt, now)}`;
};

const nowView = (last: StatusEvent, model: Model): TemplateResult => {
  const { words, followed, now } = model;
  const dueAt = followed?.dueAt;
  const isLate = dueAt !== undefined && Date.parse(dueAt) < now.getTime();
  return html`<section class="now" aria-labelledby="now">
    <h3 id="now">${words.html('now')}: ${words.state(last.state)}</h3>
    <p class="small">${words.html('since', day(model, last.at))}</p>
    ${last.reason ? html`<p>${words.reason(last.reason)}</p>` : nothing}
    ${last.expectedWeeks === undefined ? nothing : html`<p>${words.html('weeks', last.expectedWeeks)}</p>`}
    ${dueAt && !isLate ? dueView(dueAt, model) : nothing}
    ${isLate ? html`<p class="notice warning">${words.html('overdue')}</p>` : nothing}
  </section>`;
};

const appointmentView = ({ appointment }: ReferralMessage, model: Model): unknown => {
  if (!appointment) return nothing;
  const { words } = model;
  const { at, place, withWhom, interpreter } = appointment;
  const row = (key: 'place' | 'withWhom' | 'interpreter', value: string | undefined): unknown =>
    value ? html`<p><b>${words.html(key)}:</b> <bdi>${value}</bdi></p>` : nothing;
  return html`<div class="appointment">
    <p><b>${words.html('appointment')}:</b> ${dayAndTime(model, at)}</p>
    ${row('place', place)} ${row('withWhom', withWhom)} ${row('interpreter', interpreter)}
  </div>`;
};

const alternativesView = ({ alternatives = [] }: ReferralMessage, model: Model, actions: Actions): unknown => {
  if (alternatives.length === 0) return nothing;
  const { words } = model;
  return html`<p><b>${words.html('alternatives')}</b></p>
    <ul class="alternatives" role="list">
      ${alternatives.map(
        ({ serviceId, name }) =>
          html`<li>
            <bdi>${name}</bdi>
            <button type="button" class="button" @click=${() => actions.refer(serviceId)}>
              ${words.html('askHere')}
            </button>
          </li>`,
      )}
    </ul>
    <p class="small">${words.html('askHereHint')}</p>`;
};

const messageView = (message: ReferralMessage, model: Model, actions: Actions): TemplateResult => {
  const { words } = model;
  const isTheirs = message.from === 'receiver';
  return html`<li class="message ${isTheirs ? 'theirs' : 'own'}">
    <p class="small">
      <b>${words.html(isTheirs ? 'fromReceiver' : 'fromYou')}</b>, ${dayAndTime(model, message.sentAt)}
    </p>
    ${message.text ? html`<p class="words" dir="auto">${message.text}</p>` : nothing} ${appointmentView(message, model)}
    ${alternativesView(message, model, actions)}
  </li>`;
};

/** What stands in it shows: a step without words is in the list of what happened. */
const hasWords = ({ text, appointment, alternatives }: ReferralMessage): boolean =>
  Boolean(text) || appointment !== undefined || (alternatives?.length ?? 0) > 0;

const messagesView = (model: Model, actions: Actions): TemplateResult => {
  const { words, followed, isBusy, said, fault } = model;
  const shown = (followed?.messages ?? []).filter(hasWords);
  return html`<section aria-labelledby="messages">
    <h3 id="messages">${words.html('messages')}</h3>
    ${shown.length === 0 ? html`<p>${words.html('noMessages')}</p>` : nothing}
    <ol class="messages" role="list">
      ${shown.map((message) => messageView(message, model, actions))}
    </ol>
    <form novalidate @submit=${actions.say}>
      <label for="text">${words.html('write')}</label>
      <p class="small" id="text-hint">${words.html('writeHint')}</p>
      <textarea id="text" name="text" rows="3" maxlength="4000" dir="auto" aria-describedby="text-hint"></textarea>
      <p role="status">${said ? words.html('sent') : nothing}</p>
      ${fault ? html`<p class="fault" role="alert">${words.html(`fault.${fault}`)}</p>` : nothing}
      <p><button class="button primary" aria-disabled=${isBusy ? 'true' : 'false'}>${words.html('send')}</button></p>
    </form>
  </section>`;
};

const meantimeView = (last: StatusEvent, { words, finder }: Model): TemplateResult | typeof nothing => {
  if (!waits.has(last.state)) return nothing;
  return html`<section aria-labelledby="meantime">
    <h3 id="meantime">${words.html('meantime')}</h3>
    <p>${words.html('meantimeText')}</p>
    ${finder ? html`<p><a class="button" href=${finder}>${words.html('findMeantime')}</a></p>` : nothing}
  </section>`;
};

const historyView = (log: readonly StatusEvent[], model: Model): TemplateResult => {
  const { words } = model;
  return html`<details>
    <summary>${words.html('before')}</summary>
    <ol class="log">
      ${log.map(({ state, at }) => html`<li>${words.state(state)}, ${dayAndTime(model, at)}</li>`)}
    </ol>
  </details>`;
};

const ended: ReadonlySet<string> = new Set([
  'completed',
  'declined',
  'forwarded',
  'returned',
  'withdrawn',
  'expired',
  'unreadable',
]);

const withdrawView = (last: StatusEvent, model: Model, actions: Actions): TemplateResult | typeof nothing => {
  if (ended.has(last.state)) return nothing;
  const { words, isSure } = model;
  return html`<section aria-labelledby="withdraw">
    <h3 id="withdraw">${words.html('withdraw')}</h3>
    <p>${words.html('withdrawText')}</p>
    ${
      isSure
        ? html`<p id="sure" tabindex="-1" role="alert"><strong>${words.html('withdrawSure')}</strong></p>
            <p class="actions">
              <button type="button" class="button danger" @click=${actions.withdraw}>
                ${words.html('withdrawYes')}
              </button>
              <button type="button" class="button" @click=${() => actions.sure(false)}>
                ${words.html('withdrawNo')}
              </button>
            </p>`
        : html`<p>
            <button type="button" class="button" @click=${() => actions.sure(true)}>${words.html('withdraw')}</button>
          </p>`
    }
  </section>`;
};

const linkView = ({ words, qr }: Model, actions: Actions): TemplateResult =>
  html`<section aria-labelledby="keep-link">
    <h3 id="keep-link">${words.html('keepLink')}</h3>
    <p>${words.html('keepLinkText')}</p>
    ${qr ?? nothing}
    <p class="actions">
      <button type="button" class="button" @click=${actions.copy}>${words.html('copy')}</button>
    </p>
  </section>`;

/** Of a question about a place: what each service says, and where one goes on. */
const questionsView = (questions: readonly PlaceQuestion[], model: Model, actions: Actions): TemplateResult => {
  const { words } = model;
  return html`<section aria-labelledby="now">
    <h3 id="now">${words.html('now')}</h3>
    <ul class="messages" role="list">
      ${questions.map(
        ({ serviceId, name, status, dueAt }) =>
          html`<li class="message">
            <p>
              <b><bdi>${name ?? words.text('service')}</bdi></b>
            </p>
            <p>${words.state(status.state)}</p>
            ${status.expectedWeeks === undefined ? nothing : html`<p>${words.html('weeks', status.expectedWeeks)}</p>`}
            ${dueAt ? html`<p class="small">${words.html('due', day(model, dueAt))}</p>` : nothing}
            ${
              status.state === 'capacity' || status.state === 'additional-assessment-required'
                ? html`<p>
                    <button type="button" class="button" @click=${() => actions.refer(serviceId)}>
                      ${words.html('askHere')}
                    </button>
                  </p>`
                : nothing
            }
          </li>`,
      )}
    </ul>
  </section>`;
};

const bodyView = (model: Model, actions: Actions): unknown => {
  const { words, followed, fault, hasLink } = model;
  if (!hasLink) return html`<p class="notice">${words.html('noLink')}</p>`;
  if (followed?.questions)
    return html`${questionsView(followed.questions, model, actions)} ${linkView(model, actions)}`;
  const last = followed?.log.at(-1);
  if (!followed || !last) {
    return fault
      ? html`<p class="fault" role="alert">${words.html(`fault.${fault}`)}</p>`
      : html`<p aria-busy="true">${words.html('loading')}</p>`;
  }
  return html`${nowView(last, model)} ${meantimeView(last, model)} ${messagesView(model, actions)}
  ${historyView(followed.log, model)} ${withdrawView(last, model, actions)} ${linkView(model, actions)}`;
};

/** Where a referral stands, for the person and the helper. */
export const statusView = (model: Model, actions: Actions): TemplateResult => {
  const { words, service, hasLink } = model;
  return html`<div class="page" lang=${words.lang} dir=${words.dir}>
    <header class="head">
      <div class="head-line">
        <h2>${words.html('title')}</h2>
        ${languageSwitch(model, actions)}
      </div>
      ${draftNote(model)} ${service ? html`<p class="intro">${words.html('askedOf', service)}</p>` : nothing}
      ${
        hasLink
          ? html`<p>
              <button type="button" class="button quiet" @click=${actions.refresh}>
                ${icon(clockIcon)}<span>${words.html('refresh')}</span>
              </button>
            </p>`
          : nothing
      }
    </header>
    ${helpDialog({ ...model, now: { date: wallTime(model.now).date } }, actions)} ${bodyView(model, actions)}
    ${helpBar(model, actions)}
  </div>`;
};
