/** Around the steps: the head, and what comes after sending. */
import { html, nothing, type TemplateResult } from 'lit';
import { dayInWords } from '../../internal/dates.ts';
import { draftNote, languageSwitch } from '../../internal/language-view.ts';
import type { Actions } from '../actions.ts';
import { steps } from '../answers.ts';
import type { Model } from '../model.ts';

export const headView = (model: Model, actions: Actions): TemplateResult => {
  const { words, at, service, seriesName, isConfirmedApart, unsent, later } = model;
  const number = steps.indexOf(at as 'who');
  return html`<header class="head">
    <div class="head-line">
      <h2>${words.html('title')}</h2>
      ${languageSwitch(model, actions)}
    </div>
    ${draftNote(model)}
    ${
      unsent > 0
        ? html`<div class="notice warning" role="alert">
            <p>${words.html('unsent')}</p>
            <button type="button" class="button quiet" @click=${actions.seenUnsent}>${words.html('unsentSeen')}</button>
          </div>`
        : nothing
    }
    ${at === 'service' || at === 'who' ? html`<p class="intro">${words.html('intro')}</p>` : nothing}
    ${isConfirmedApart ? html`<p class="small">${words.html('apart')}</p>` : nothing}
    ${
      service && at !== 'service'
        ? html`<p class="to">
            ${words.html('toService')} <strong><bdi>${service.name}</bdi></strong
            >${seriesName ? html`, <bdi>${seriesName}</bdi>` : nothing}
          </p>`
        : nothing
    }
    ${number >= 0 ? html`<p class="small">${words.html('stepOf', number + 1, steps.length)}</p>` : nothing}
    ${number >= 0 ? later?.keep(model, actions) : nothing}
  </header>`;
};

const linkView = ({ words }: Model, link: string, actions: Actions): TemplateResult =>
  html`<p><a class="button primary" href=${link}>${words.html('statusLink')}</a></p>
    <p class="small">${words.html('statusHint')}</p>
    <p><button type="button" class="button" @click=${() => actions.copy(link)}>${words.html('copy')}</button></p>`;

export const sentView = (model: Model, actions: Actions): TemplateResult => {
  const { words, progress, later } = model;
  if (!progress) return html`<p aria-busy="true">…</p>`;
  const { state, statusLink, dueAt, fault, isFull } = progress;
  const waiting = state === 'sealed' ? (isFull ? 'fullText' : 'sealedText') : 'checkingText';
  return html`<div role="status" class="sent">
      <h3>
        ${words.html(state === 'failed' ? 'failedTitle' : state === 'received' ? 'receivedTitle' : 'sealedTitle')}
      </h3>
      ${state === 'sealed' || state === 'checking' ? html`<p>${words.html(waiting)}</p>` : nothing}
      ${
        state === 'received' && dueAt
          ? html`<p>${words.html('receivedText', dayInWords(dueAt, words.lang))}</p>`
          : nothing
      }
      ${state === 'failed' ? html`<p class="fault">${words.html(`fault.${fault ?? 'failed'}`)}</p>` : nothing}
    </div>
    ${
      state === 'failed'
        ? html`<p><button type="button" class="button" @click=${actions.back}>${words.html('back')}</button></p>`
        : linkView(model, statusLink, actions)
    }
    ${dueAt && later?.reminder(model, dueAt)}
    <p>${later?.kept(model)}</p>
    <p><button type="button" class="button quiet" @click=${actions.startAgain}>${words.html('again')}</button></p>`;
};

export const askedView = (model: Model, actions: Actions): TemplateResult => {
  const { words, questionLink } = model;
  return html`<div role="status" class="sent">
      <h3>${words.html('askedTitle')}</h3>
      <p>${words.html('askedText')}</p>
    </div>
    ${questionLink ? linkView(model, questionLink, actions) : nothing}
    <p><button type="button" class="button quiet" @click=${actions.startAgain}>${words.html('again')}</button></p>`;
};
