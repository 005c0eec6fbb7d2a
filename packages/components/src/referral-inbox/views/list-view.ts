/** What came in: soonest deadline first, and what is late says so in words. */
import { html, nothing, type TemplateResult } from 'lit';
import { urgencyLabels } from '@veerkracht/spec/referral';
import { clockIcon, icon } from '../../internal/icons.ts';
import type { SignedUp, WaitingQuestion, WaitingReferral } from '../desk.ts';
import { groupsOf, isOverdue, markOf } from '../listing.ts';
import type { Actions, Model } from '../model.ts';
import { dayOf } from './said-days.ts';

export const serviceName = ({ services, words }: Model, serviceId: string): unknown => {
  const name = services.find(({ id }) => id === serviceId)?.name;
  return name ? html`<bdi>${name}</bdi>` : words.html('unknownService');
};

export const urgencyIn = ({ words }: Model, urgency: WaitingReferral['urgency']): unknown =>
  words.form.html(`urgency.${urgency in urgencyLabels ? urgency : 'normal'}`);

export const dueView = (model: Model, item: Pick<WaitingReferral, 'dueAt'>): TemplateResult | typeof nothing => {
  const { words, now } = model;
  if (item.dueAt === undefined) return nothing;
  const day = dayOf(model, item.dueAt);
  return isOverdue(item, now)
    ? html`<span class="due late">${icon(clockIcon)}<strong>${words.html('overdue', day)}</strong></span>`
    : html`<span class="due">${words.html('dueBefore', day)}</span>`;
};

const rowView = (item: WaitingReferral | WaitingQuestion, model: Model, open: (id: string) => void): TemplateResult => {
  const { words } = model;
  const { id, serviceId, status } = item;
  const isNew = status.state === 'sent' || status.state === 'question-asked';
  return html`<li class="row ${isOverdue(item, model.now) ? 'late' : ''}">
    <button type="button" class="open" @click=${() => open(id)}>
      ${serviceName(model, serviceId)}, <span class="mark">${words.html('mark', markOf(id))}</span>
    </button>
    <p class="small">
      ${isNew ? html`<strong class="new">${words.html('isNew')}</strong>` : nothing}
      <span>${words.state(status.state)}</span>
      ${'receivedAt' in item ? html`<span>${words.html('receivedOn', dayOf(model, item.receivedAt))}</span>` : nothing}
      ${dueView(model, item)}
    </p>
  </li>`;
};

const groupView = (
  key: 'listOpen' | 'listRunning',
  items: readonly WaitingReferral[],
  model: Model,
  actions: Actions,
): TemplateResult | typeof nothing => {
  if (items.length === 0) return nothing;
  return html`<section aria-labelledby=${key}>
    <h4 id=${key}>${model.words.html(key)}</h4>
    <ul class="rows" role="list">
      ${items.map((item) => rowView(item, model, actions.open))}
    </ul>
  </section>`;
};

const endedView = (
  items: readonly (WaitingReferral | WaitingQuestion)[],
  model: Model,
  open: (id: string) => void,
): TemplateResult | typeof nothing => {
  if (items.length === 0) return nothing;
  return html`<details>
    <summary>${model.words.html('listEnded', items.length)}</summary>
    <ul class="rows" role="list">
      ${items.map((item) => rowView(item, model, open))}
    </ul>
  </details>`;
};

const questionsView = (model: Model, actions: Actions): TemplateResult | typeof nothing => {
  const { words, questions } = model;
  if (questions.length === 0) return nothing;
  const { open, running, ended } = groupsOf(questions);
  return html`<section aria-labelledby="questions">
    <h3 id="questions">${words.html('questions')}</h3>
    <p class="small">${words.html('questionsText')}</p>
    <ul class="rows" role="list">
      ${[...open, ...running].map((item) => rowView(item, model, actions.openQuestion))}
    </ul>
    ${endedView(ended, model, actions.openQuestion)}
  </section>`;
};

const signUpView = ({ name, reach, state, since, language }: SignedUp, model: Model): TemplateResult => {
  const { words } = model;
  return html`<li class="row">
    ${name === undefined ? words.html('signUpUnreadable') : html`<strong><bdi>${name}</bdi></strong>`}
    <p class="small">
      ${reach === undefined ? nothing : html`<bdi>${reach}</bdi>`}
      ${language === undefined ? nothing : html`<bdi lang=${language}>${words.autonym(language)}</bdi>`}
      <span>${words.html(`signUp.${state}`)}</span>
      <span>${words.html('receivedOn', dayOf(model, since))}</span>
    </p>
  </li>`;
};

const signUpsView = (model: Model): TemplateResult | typeof nothing => {
  const { words, signUps } = model;
  if (signUps.length === 0) return nothing;
  return html`<section aria-labelledby="sign-ups">
    <h3 id="sign-ups">${words.html('signUps')}</h3>
    <p class="small">${words.html('signUpsText')}</p>
    ${[...Map.groupBy(signUps, ({ seriesId }) => seriesId).values()].map(
      (people) =>
        html`<h4><bdi>${people[0]?.seriesName}</bdi></h4>
          <ul class="rows" role="list">
            ${people.map((person) => signUpView(person, model))}
          </ul>`,
    )}
  </section>`;
};

export const listView = (model: Model, actions: Actions): TemplateResult => {
  const { words, referrals, next, nextQuestion, fault } = model;
  if (!referrals) {
    return fault
      ? html`<p><button type="button" class="button" @click=${actions.refresh}>${words.html('retry')}</button></p>`
      : html`<p aria-busy="true">${words.html('loading')}</p>`;
  }
  const { open, running, ended } = groupsOf(referrals);
  return html`<section aria-labelledby="list">
      <h3 id="list">${words.html('list')}</h3>
      ${referrals.length === 0 ? html`<p>${words.html('listEmpty')}</p>` : nothing}
      ${groupView('listOpen', open, model, actions)} ${groupView('listRunning', running, model, actions)}
      ${endedView(ended, model, actions.open)}
    </section>
    ${questionsView(model, actions)} ${signUpsView(model)}
    ${
      next === undefined && nextQuestion === undefined
        ? nothing
        : html`<p><button type="button" class="button" @click=${actions.more}>${words.html('more')}</button></p>`
    }`;
};
