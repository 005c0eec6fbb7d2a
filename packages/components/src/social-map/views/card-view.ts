import { html, nothing, type TemplateResult } from 'lit';
import { textIn } from '@veerkracht/core/finder';
import type { ServiceRecord } from '@veerkracht/core/finder';
import { globeIcon, icon } from '../../internal/icons.ts';
import { mailIcon, pinIcon } from '../icons.ts';
import { phoneLink } from '../../internal/phone-link.ts';
import type { Actions } from '../actions.ts';
import type { Model } from '../model.ts';
import { facts } from './facts.ts';

/** The name in the reader's language where the data has it; never empty. */
export const nameOf = (record: ServiceRecord, { words }: Model): unknown => {
  const name = textIn(record, 'name', words.lang);
  return name ? words.foreign(name.text, name.lang || 'nl') : words.html('noName');
};

export const nameText = (record: ServiceRecord, { words }: Model): string =>
  textIn(record, 'name', words.lang)?.text ?? words.text('noName');

export const mailLink = (address: string, { words }: Model): TemplateResult =>
  html`<a class="button" href=${`mailto:${encodeURIComponent(address).replace('%40', '@')}`}
    >${icon(mailIcon)}<span>${words.html('mail')}</span></a
  >`;

export const webLink = (address: string, { words }: Model): TemplateResult =>
  html`<a class="button" href=${address} rel="noreferrer noopener"
    >${icon(globeIcon)}<span>${words.html('website')}</span></a
  >`;

const labels = (record: ServiceRecord, { words }: Model): unknown => {
  const [level] = record.concepts.level;
  const [type] = record.concepts.type;
  return [
    level ? html`<span>${words.concept(`level/${level}`)}</span>` : nothing,
    type ? html`<span>${words.concept(`type/${type}`)}</span>` : nothing,
  ];
};

const whereText = (
  record: ServiceRecord,
  km: number | undefined,
  { words }: Model,
): TemplateResult | typeof nothing => {
  const city = [...new Set(record.places.map((one) => one.city).filter(Boolean))].slice(0, 2).join(', ');
  if (!city && km === undefined) return nothing;
  return html`<p class="where">
    ${icon(pinIcon)}<span>
      ${city ? html`<bdi>${city}</bdi>` : nothing}${city && km !== undefined ? ' · ' : nothing}${
        km === undefined ? nothing : words.html('distance', km)
      }
    </span>
  </p>`;
};

const description = (record: ServiceRecord, { words }: Model): unknown => {
  const text = textIn(record, 'description', words.lang);
  return text ? words.block(text.text, text.lang || 'nl', 'description') : nothing;
};

/** One way to get in touch: the phone if there is one. */
const contact = (record: ServiceRecord, model: Model): unknown => {
  const [phone] = record.phones;
  if (phone) return phoneLink(phone.number, model);
  if (record.email) return mailLink(record.email, model);
  return record.url ? webLink(record.url, model) : nothing;
};

export const cardView = (
  record: ServiceRecord,
  km: number | undefined,
  model: Model,
  actions: Actions,
): TemplateResult =>
  html`<li class="card" id=${`card-${record.id}`}>
    <article aria-labelledby=${`name-${record.id}`}>
      <p class="labels">${labels(record, model)}</p>
      <h4 id=${`name-${record.id}`}>
        <button type="button" class="name" @click=${() => actions.open(record.id)}>${nameOf(record, model)}</button>
      </h4>
      ${whereText(record, km, model)} ${description(record, model)} ${facts(record, model)}
      <p class="actions">${contact(record, model)}</p>
    </article>
  </li>`;
