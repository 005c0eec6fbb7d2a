import { html, nothing, type TemplateResult } from 'lit';
import type { SeriesRecord } from '@veerkracht/core/calendar';
import type { JoiningWay } from '@veerkracht/spec';
import { globeIcon, icon } from '../../internal/icons.ts';
import { phoneLink } from '../../internal/phone-link.ts';
import type { AfterModel } from './after-words.ts';
import { placesLine } from './facts-view.ts';
import { canJoin, roomIn, stillNeeded, type Joining } from './joining.ts';
import { part } from './part-view.ts';
import { joinedView, signUpForm } from './sign-up-form.ts';

/** When one can still begin. */
const ruleText = (record: SeriesRecord, model: AfterModel): unknown => {
  const { words } = model;
  const { rule, until_session: until } = record.series.joining ?? {};
  if (record.series.status === 'cancelled') return html`<p class="state cancelled">${words.html('cancelled')}</p>`;
  if (canJoin(record, model) === 'closed') return html`<p>${words.html('joinClosed')}</p>`;
  if (rule === 'walk-in') return html`<p>${words.html('joinWalkIn')}</p>`;
  if (rule === 'start-only') return html`<p>${words.html('joinStartOnly')}</p>`;
  return until === undefined ? nothing : html`<p>${words.html('joinUntil', until)}</p>`;
};

const wayView = (way: JoiningWay, record: SeriesRecord, model: AfterModel, joining: Joining): unknown => {
  const { words } = model;
  const { method, channel } = way;
  if (method === 'walk-in') return html`<p>${words.html('wayWalkIn')}</p>`;
  if (method === 'phone') {
    const number = channel ?? record.service.phones[0]?.number;
    return number
      ? html`<p>${words.html('wayPhone')}</p>
          ${phoneLink(number, model)}`
      : nothing;
  }
  if (method === 'email') {
    const address = channel ?? record.service.email;
    return address
      ? html`<a class="button" href=${`mailto:${encodeURIComponent(address).replace('%40', '@')}`}
          >${words.html('wayMail')}: <bdi dir="ltr">${address}</bdi></a
        >`
      : nothing;
  }
  if (method === 'form') {
    return channel
      ? html`<a class="button" href=${channel} rel="noreferrer noopener"
          >${icon(globeIcon)}<span>${words.html('wayForm')}</span></a
        >`
      : nothing;
  }
  if (method === 'referral') {
    return html`<p>${words.html('wayReferral')}</p>
      <button type="button" class="button" @click=${joining.refer}>${words.html('wayReferralButton')}</button>`;
  }
  return joining.canSignUp()
    ? html`<p>${words.html('wayHub')}</p>
        <button type="button" class="button primary" @click=${() => joining.begin('sign-up')}>
          ${words.html('signUp')}
        </button>`
    : nothing;
};

const waysView = (record: SeriesRecord, model: AfterModel, joining: Joining): TemplateResult => {
  const { words } = model;
  const ways = (record.series.joining?.ways ?? []).map((way) => wayView(way, record, model, joining));
  const usable = ways.filter((way) => way !== nothing);
  if (usable.length > 0) {
    return html`<ol class="ways" role="list">
      ${usable.map((way) => html`<li>${way}</li>`)}
    </ol>`;
  }
  const [phone] = record.service.phones;
  return html`<p>${words.html('joinUnknown')}</p>
    ${phone ? html`<p class="actions">${phoneLink(phone.number, model)}</p>` : nothing}`;
};

/** Full, or begun: a new group may come when enough people want one (scenario 23). */
const nextGroupView = (record: SeriesRecord, model: AfterModel, joining: Joining): TemplateResult => {
  const { words } = model;
  const isClosed = canJoin(record, model) === 'closed';
  const needed = stillNeeded(record, joining.standing());
  const [language] = record.series.languages ?? [];
  return html`${isClosed ? nothing : html`<p>${words.html('interestHint')}</p>`}
    ${
      needed === undefined
        ? nothing
        : html`<p>
            ${
              needed > 0
                ? words.html('stillNeeded', needed, language ? words.languageName(language) : '')
                : words.html('enoughInterested')
            }
          </p>`
    }
    <p class="actions">
      ${
        joining.canSignUp()
          ? html`<button type="button" class="button primary" @click=${() => joining.begin('interest')}>
                ${words.html('interest')}
              </button>
              ${
                isClosed
                  ? nothing
                  : html`<button type="button" class="button" @click=${() => joining.begin('sign-up')}>
                      ${words.html('waitingList')}
                    </button>`
              }`
          : interestElsewhere(record, model)
      }
    </p>`;
};

/** Without the sign-up of a hub the organiser notes it. */
const interestElsewhere = ({ service }: SeriesRecord, model: AfterModel): unknown => {
  const { words } = model;
  const [phone] = service.phones;
  if (service.email) {
    return html`<a class="button primary" href=${`mailto:${encodeURIComponent(service.email).replace('%40', '@')}`}
      >${words.html('interest')}</a
    >`;
  }
  return phone ? html`<span>${words.html('interest')}:</span> ${phoneLink(phone.number, model)}` : nothing;
};

export const joinPart = (record: SeriesRecord, model: AfterModel, joining: Joining): TemplateResult => {
  const { words } = model;
  const done = joining.done();
  const form = joining.form();
  const standing = joining.standing();
  const places = roomIn(record, standing, model);
  const isNow = standing !== undefined && standing.places !== 'unknown';
  const isForNext = places === 'full' || canJoin(record, model) === 'closed';
  const isOver = record.series.status === 'cancelled' || record.series.status === 'ended';
  const body = done
    ? joinedView(record, done, model, joining)
    : form
      ? signUpForm(form, model, joining)
      : isOver
        ? nothing
        : isForNext
          ? nextGroupView(record, model, joining)
          : waysView(record, model, joining);
  return part(
    words.html('join'),
    html`${placesLine(record, places, isNow, model)} ${ruleText(record, model)} ${body}`,
    'join',
  );
};
