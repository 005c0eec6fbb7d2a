/** One referral: what is asked, what was said since, and the answer. Or, honestly, that it does not open. */
import { html, nothing, type TemplateResult } from 'lit';
import { nextStates } from '@veerkracht/core/referral';
import type { ReferralMessage, StatusEvent } from '@veerkracht/spec/referral';
import { backIcon, icon, printIcon } from '../../internal/icons.ts';
import { textField } from '../../internal/native-fields.ts';
import type { DeskReferral } from '../desk.ts';
import { markOf } from '../listing.ts';
import type { Actions, Model } from '../model.ts';
import { answerView } from './answer-view.ts';
import { fieldsOf } from './fields-of.ts';
import { dueView, serviceName } from './list-view.ts';
import { keyField } from './locked-view.ts';
import { payloadView } from './payload-view.ts';
import { dayAndTime } from './said-days.ts';

export const headingView = (
  model: Model,
  actions: Actions,
  id: string,
  serviceId: string | undefined,
): TemplateResult => {
  const { words } = model;
  return html`<p>
      <button type="button" class="button quiet" @click=${actions.back}>
        ${icon(backIcon, true)}<span>${words.html('back')}</span>
      </button>
    </p>
    <h3>${serviceId ? html`${serviceName(model, serviceId)}, ` : nothing}${words.html('mark', markOf(id))}</h3>`;
};

const messageView = (message: ReferralMessage, model: Model): TemplateResult => {
  const { words } = model;
  return html`<li class="message">
    <p class="small">
      <b>${words.html(message.from === 'person' ? 'fromPerson' : 'fromReferrer')}</b>,
      ${dayAndTime(model, message.sentAt)}
    </p>
    <p class="words" dir="auto">${message.text ?? ''}</p>
  </li>`;
};

const messagesView = (opened: DeskReferral, model: Model, actions: Actions): TemplateResult => {
  const { words, done } = model;
  const { messages, refusedMessages } = opened;
  return html`<section aria-labelledby="messages">
    <h3 id="messages">${words.html('messages')}</h3>
    ${messages.length === 0 ? html`<p>${words.html('noMessages')}</p>` : nothing}
    <ol class="messages" role="list">
      ${messages.map((message) => messageView(message, model))}
    </ol>
    ${refusedMessages > 0 ? html`<p class="warn">${words.html('refused', refusedMessages)}</p>` : nothing}
    <p class="small">${words.html('ownMessages')}</p>
    <form novalidate aria-labelledby="messages" @submit=${actions.say}>
      ${textField(fieldsOf(model), 'say', words.html('write'), { rows: 3, hint: words.html('writeHint'), isRequired: true })}
      <p role="status">${done === 'said' ? words.html('said') : nothing}</p>
      <p><button class="button">${words.html('send')}</button></p>
    </form>
  </section>`;
};

export const historyView = (log: readonly StatusEvent[], model: Model): TemplateResult =>
  html`<ol class="log">
    ${log.map(({ state, at }) => html`<li>${model.words.state(state)}, ${dayAndTime(model, at)}</li>`)}
  </ol>`;

const filesView = ({ payload }: DeskReferral, model: Model, actions: Actions): TemplateResult | typeof nothing => {
  const { words, fileFault } = model;
  const { attachments = [] } = payload;
  if (!Array.isArray(attachments) || attachments.length === 0) return nothing;
  return html`<section aria-labelledby="files">
    <h3 id="files">${words.html('files')}</h3>
    <ul class="files" role="list">
      ${attachments.map(
        ({ name, number }) =>
          html`<li>
            <button type="button" class="button" @click=${() => actions.download(number)}>
              <bdi>${words.html('download', name)}</bdi>
            </button>
          </li>`,
      )}
    </ul>
    ${fileFault ? html`<p class="fault" role="alert">${words.html(fileFault.code, fileFault.name)}</p>` : nothing}
  </section>`;
};

const takeOutView = ({ words, hasCases }: Model, actions: Actions): TemplateResult =>
  html`<section aria-labelledby="take-out">
    <h3 id="take-out">${words.html('takeOut')}</h3>
    <p class="small">${words.html('takeOutText')}</p>
    <p class="actions">
      <button type="button" class="button" @click=${actions.print}>
        ${icon(printIcon)}<span>${words.html('print')}</span>
      </button>
      <button type="button" class="button" @click=${() => actions.takeOut('fhir')}>${words.html('fhir')}</button>
      ${
        hasCases
          ? html`<button type="button" class="button" @click=${() => actions.takeOut('zgw')}>
              ${words.html('zgw')}
            </button>`
          : nothing
      }
    </p>
  </section>`;

const openedView = (opened: DeskReferral, model: Model, actions: Actions): TemplateResult => {
  const { words, referrals = [] } = model;
  const last = opened.log.at(-1);
  const row = referrals.find(({ id }) => id === opened.id);
  return html`<p class="now">
      ${last ? html`<strong>${words.html('nowState')}: ${words.state(last.state)}</strong>` : nothing}
      ${row ? dueView(model, row) : nothing}
    </p>
    ${payloadView(opened, model)} ${filesView(opened, model, actions)} ${messagesView(opened, model, actions)}
    ${answerView(opened, model, actions)}
    <details>
      <summary>${words.html('history')}</summary>
      ${historyView(opened.log, model)}
    </details>
    <p><button type="button" class="button quiet" @click=${actions.spam}>${words.html('spam')}</button></p>
    ${takeOutView(model, actions)}`;
};

const tellView = (model: Model, actions: Actions): TemplateResult => {
  const { words, isSure, chosen, referrals = [] } = model;
  const state = referrals.find(({ id }) => id === chosen)?.status.state ?? 'sent';
  if (!nextStates(state, 'receiver').includes('unreadable')) return html`<p>${words.html('tellCannot')}</p>`;
  return html`<p>${words.html('tellText')}</p>
    ${
      isSure
        ? html`<p class="actions" id="sure" tabindex="-1">
            <button type="button" class="button primary" @click=${actions.unreadable}>${words.html('tellYes')}</button>
            <button type="button" class="button" @click=${() => actions.sure(false)}>${words.html('tellNo')}</button>
          </p>`
        : html`<p>
            <button type="button" class="button" @click=${() => actions.sure(true)}>
              ${words.html('tellUnreadable')}
            </button>
          </p>`
    }`;
};

const closedView = (fault: 'not-for-you' | 'damaged', model: Model, actions: Actions): TemplateResult => {
  const { words } = model;
  return html`<section class="closed" aria-labelledby="closed">
    <h3 id="closed">${words.html('unreadable')}</h3>
    <p role="alert"><strong>${words.html(`unreadable.${fault}`)}</strong></p>
    ${
      fault === 'not-for-you'
        ? html`<p>${words.html('otherKey')}</p>
            ${keyField(model, actions)}`
        : nothing
    }
    ${tellView(model, actions)}
  </section>`;
};

export const referralView = (model: Model, actions: Actions): TemplateResult => {
  const { words, opened, fault, chosen = '', referrals = [] } = model;
  const serviceId = opened?.payload.serviceId ?? referrals.find(({ id }) => id === chosen)?.serviceId;
  const body = (): TemplateResult => {
    if (opened) return openedView(opened, model, actions);
    if (fault === 'not-for-you' || fault === 'damaged') return closedView(fault, model, actions);
    if (fault) return html`<p class="fault" role="alert">${words.html(`fault.${fault}`)}</p>`;
    return html`<p aria-busy="true">${words.html('loading')}</p>`;
  };
  return html`${headingView(model, actions, chosen, serviceId)} ${body()}`;
};
