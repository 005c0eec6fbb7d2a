import { html, nothing, type TemplateResult } from 'lit';
import { meantime, textIn, waitingTime } from '@veerkracht/core/finder';
import type { Place, ServiceRecord, Wait, WaitingTime } from '@veerkracht/core/finder';
import { schemes, sensitiveAudiences, type Concept } from '@veerkracht/spec/codes';
import { dayInWords } from '../../internal/dates.ts';
import { backIcon, checkIcon, icon, printIcon, soundIcon } from '../../internal/icons.ts';
import { phoneLink } from '../../internal/phone-link.ts';
import type { Actions } from '../actions.ts';
import type { Model } from '../model.ts';
import { openingLines } from '../opening-text.ts';
import { cardView, mailLink, nameOf, webLink } from './card-view.ts';
import { facts, interpreterText } from './facts.ts';

const section = (title: unknown, body: unknown, kind = ''): TemplateResult =>
  html`<section class="part ${kind}">
    <h4>${title}</h4>
    ${body}
  </section>`;

const paragraph = (
  record: ServiceRecord,
  field: 'description' | 'application_process' | 'fees_description' | 'eligibility_description',
  { words }: Model,
): TemplateResult | undefined => {
  const text = textIn(record, field, words.lang);
  if (text === undefined) return undefined;
  return html`${words.block(text.text, text.lang || 'nl')}
  ${text.machine ? html`<p class="small">${words.html('machine')}</p>` : nothing}`;
};

const intakeNorm = 4;
const totalNorm = 14;

const waitLine = (wait: Wait, { words }: Model): string => {
  if (wait.status === 'intake_stop') return words.text('waitStop');
  const weeks = wait.weeksMax ?? wait.weeksMin;
  return weeks === undefined ? words.text('unknown') : words.text('waitWeeks', weeks);
};

const waitPart = (wait: WaitingTime, model: Model): TemplateResult | typeof nothing => {
  const { words } = model;
  if (wait.asOf === undefined) return nothing;
  if (wait.expired) {
    return section(
      words.html('wait'),
      html`<p>${words.html('waitUnknown')}</p>
        <p class="small">${words.html('waitAsOf', dayInWords(wait.asOf, words.lang))}</p>`,
    );
  }
  const formal = wait.treatment !== undefined && (wait.weeks ?? 0) > 0;
  const over = (wait.intake?.weeksMax ?? wait.intake?.weeksMin ?? 0) > intakeNorm || (wait.weeks ?? 0) > totalNorm;
  return section(
    words.html('wait'),
    html`<ul class="lines" role="list">
        ${wait.intake ? html`<li>${words.html('waitIntake', waitLine(wait.intake, model))}</li>` : nothing}
        ${wait.treatment ? html`<li>${words.html('waitTreatment', waitLine(wait.treatment, model))}</li>` : nothing}
      </ul>
      ${formal ? html`<p class="small">${words.html('waitNorm')}</p>` : nothing}
      ${formal && over ? html`<p class="small">${words.html('waitNormOver')}</p>` : nothing}
      <p class="small">${words.html('waitAsOf', dayInWords(wait.asOf, words.lang))}</p>`,
  );
};

/** Something to do while waiting; nearest first. */
const meantimePart = (record: ServiceRecord, wait: WaitingTime, model: Model, actions: Actions): unknown => {
  const { words, finder, found } = model;
  const waits = wait.band === 'closed' || wait.expired || (wait.weeks ?? 0) >= 2;
  if (finder === undefined || !waits) return nothing;
  const offers = meantime(finder, record, found?.near);
  if (offers.length === 0) return nothing;
  return section(
    words.html('meantime'),
    html`<p>${words.html('meantimeIntro')}</p>
      <ol class="cards" role="list">
        ${offers.map(({ record: other, km }) => cardView(other, km, model, actions))}
      </ol>`,
    'meantime',
  );
};

const audiencePart = (record: ServiceRecord, model: Model): unknown => {
  const { words } = model;
  const ages = record.minimumAge !== undefined || record.maximumAge !== undefined;
  const text = paragraph(record, 'eligibility_description', model);
  const names = record.concepts.audience.filter(
    (audience) => model.professional || !sensitiveAudiences.includes(audience),
  );
  if (!ages && text === undefined && names.length === 0) return nothing;
  return section(
    words.html('forWhom'),
    html`${text ?? nothing}
    ${
      names.length > 0
        ? html`<ul class="lines" role="list">
            ${names.map((audience) => html`<li>${words.concept(`audience/${audience}`)}</li>`)}
          </ul>`
        : nothing
    }
    ${ages ? html`<p>${words.html('ages', record.minimumAge, record.maximumAge)}</p>` : nothing}`,
  );
};

const hoursPart = (record: ServiceRecord, model: Model): unknown => {
  const lines = openingLines(record, model);
  if (lines.length === 0) return nothing;
  return section(
    model.words.html('hours'),
    html`<ul class="lines" role="list">
      ${lines.map(({ text, lang }) => html`<li>${model.words.foreign(text, lang)}</li>`)}
    </ul>`,
  );
};

const placeView = (place: Place, { words }: Model): TemplateResult =>
  html`<address>
    ${
      place.name
        ? html`<strong><bdi>${place.name}</bdi></strong
            ><br />`
        : nothing
    }
    ${place.street ? html`<bdi>${place.street}</bdi><br />` : nothing}
    ${place.postcode ? html`<span class="number" dir="ltr">${place.postcode}</span> ` : nothing}<bdi
      >${place.city ?? ''}</bdi
    >
    ${
      place.transport
        ? html`<p class="small"><strong>${words.html('transport')}</strong> ${words.foreign(place.transport, 'nl')}</p>`
        : nothing
    }
    ${place.accessibility.map((text) => html`<p class="small">${words.foreign(text, 'nl')}</p>`)}
  </address>`;

const contactPart = (record: ServiceRecord, model: Model): unknown => {
  const { words } = model;
  if (record.phones.length === 0 && !record.email && !record.url) return nothing;
  return section(
    words.html('contact'),
    html`<p class="actions">
      ${record.phones.map(({ number }) => phoneLink(number, model))}
      ${record.email ? mailLink(record.email, model) : nothing} ${record.url ? webLink(record.url, model) : nothing}
    </p>`,
  );
};

const stateWord = { yes: 'yes', no: 'no', unknown: 'unknown' } as const;

/** Every marker has three answers; what nobody said is "not known". */
const markersPart = (record: ServiceRecord, model: Model): TemplateResult => {
  const { words } = model;
  return html`<details class="part markers">
    <summary>${words.html('suits')}</summary>
    <dl>
      <div>
        <dt>${words.concept('culture/interpreter-professional')}</dt>
        <dd>${interpreterText(record, model)}</dd>
      </div>
      ${schemes.culture
        .filter((slug) => !slug.startsWith('interpreter-') && slug !== 'own-language-staff')
        .map((slug) => {
          const marker = record.markers[slug];
          const state = marker?.state ?? 'unknown';
          const day = marker?.checkedOn ? dayInWords(marker.checkedOn, words.lang) : '';
          return html`<div class=${state}>
            <dt>${words.concept(`culture/${slug}` as Concept)}</dt>
            <dd>
              ${words.html(stateWord[state])}
              ${marker?.note ? html`<span>${words.foreign(marker.note, 'nl')}</span>` : nothing}
              ${marker?.statedBy ? html`<span class="small">${words.html('statedBy', marker.statedBy, day)}</span>` : nothing}
            </dd>
          </div>`;
        })}
    </dl>
  </details>`;
};

const actionsView = (record: ServiceRecord, model: Model, actions: Actions): TemplateResult => {
  const { words, canRead, reading } = model;
  return html`<p class="actions">
    <button type="button" class="button primary" @click=${() => actions.choose(record.id)}>
      ${icon(checkIcon)}<span>${words.html('choose')}</span>
    </button>
    ${
      canRead
        ? html`<button
            type="button"
            class="button"
            aria-pressed=${reading ? 'true' : 'false'}
            @click=${actions.readAloud}
          >
            ${icon(soundIcon)}<span>${words.html(reading ? 'stopReading' : 'readAloud')}</span>
          </button>`
        : nothing
    }
    <button type="button" class="button" @click=${actions.print}>
      ${icon(printIcon)}<span>${words.html('print')}</span>
    </button>
  </p>`;
};

export const detailView = (record: ServiceRecord, model: Model, actions: Actions): TemplateResult => {
  const { words, now } = model;
  const wait = waitingTime(record, now.date);
  const alert = textIn(record, 'alert', words.lang);
  return html`<article class="detail" aria-labelledby="detail-name">
    <p>
      <button type="button" class="button quiet back" @click=${actions.close}>
        ${icon(backIcon, true)}<span>${words.html('back')}</span>
      </button>
    </p>
    <h3 id="detail-name" tabindex="-1">${nameOf(record, model)}</h3>
    ${record.organization && record.organization !== record.name ? html`<p class="where">${words.html('by', record.organization)}</p>` : nothing}
    ${alert ? html`<p class="notice">${words.foreign(alert.text, alert.lang || 'nl')}</p>` : nothing}
    ${paragraph(record, 'description', model) ?? nothing} ${facts(record, model)} ${actionsView(record, model, actions)}
    ${contactPart(record, model)} ${waitPart(wait, model)} ${meantimePart(record, wait, model, actions)}
    ${section(words.html('access'), paragraph(record, 'application_process', model) ?? html`<p>${words.html('accessUnknown')}</p>`)}
    ${section(words.html('costs'), paragraph(record, 'fees_description', model) ?? html`<p>${words.html('costUnknown')}</p>`)}
    ${audiencePart(record, model)} ${hoursPart(record, model)}
    ${
      record.places.length > 0
        ? section(
            words.html('address'),
            record.places.map((place) => placeView(place, model)),
          )
        : nothing
    }
    ${
      record.documents.length > 0
        ? section(
            words.html('bring'),
            html`<ul class="lines" role="list">
              ${record.documents.map((text) => html`<li>${words.foreign(text, 'nl')}</li>`)}
            </ul>`,
          )
        : nothing
    }
    <p class="small">${words.html('neverAChild')}</p>
    ${markersPart(record, model)}
    ${model.reports ? html`<vk-report service=${record.id} lang=${words.lang} .send=${model.reports}></vk-report>` : nothing}
  </article>`;
};
