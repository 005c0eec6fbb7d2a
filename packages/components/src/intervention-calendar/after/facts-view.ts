import { html, nothing, type TemplateResult } from 'lit';
import { compareWallTimes, readEvidence } from '@veerkracht/core/calendar';
import type { EvidenceRecord, SeriesRecord, Session } from '@veerkracht/core/calendar';
import type { Series } from '@veerkracht/spec';
import { sensitiveAudiences } from '@veerkracht/spec/codes';
import { dayInWords } from '../../internal/dates.ts';
import { globeIcon, icon } from '../../internal/icons.ts';
import { fullDay, weekdayAndDay } from '../../internal/long-dates.ts';
import { phoneLink } from '../../internal/phone-link.ts';
import type { AfterModel } from './after-words.ts';
import {
  genderText,
  languagesText,
  placesText,
  ruleText,
  secondDate,
  stateKey,
  stateText,
  timeOf,
} from '../series-text.ts';
import type { Standing } from '../sign-ups.ts';
import type { Keeping } from './keep-view.ts';
import { costText } from './cost-text.ts';
import { lines, part } from './part-view.ts';
import { sessionsShown } from './sessions-shown.ts';

const sessionView = (record: SeriesRecord, session: Session, model: AfterModel, keeping: Keeping): TemplateResult => {
  const { words, clock } = model;
  const state = stateKey(session);
  const over = compareWallTimes(session.end ?? session.start, clock) <= 0;
  const other = secondDate(session.start.day, model);
  const day = fullDay(session.start.day, words.lang);
  const hasOtherRoom = session.room !== undefined && session.room !== record.series.room;
  const short = weekdayAndDay(session.start.day, words.lang);
  return html`<li class="${state ?? ''} ${over ? 'past' : ''}">
    <div>
      <p>
        ${day} <span dir="ltr">${timeOf(session)}</span>
        ${other ? html`<span class="second">${other}</span>` : nothing}
      </p>
      ${state ? html`<p class="state ${state}">${stateText(session, words)}</p>` : nothing}
      ${
        hasOtherRoom
          ? html`<p class="state moved">${words.html('otherRoom')}: ${words.foreign(session.room ?? '', 'nl')}</p>`
          : nothing
      }
      ${session.note ? words.block(session.note, 'nl', 'small') : nothing}
      ${over ? html`<p class="small">${words.html('past')}</p>` : nothing}
    </div>
    ${
      over || state === 'cancelled'
        ? nothing
        : html`<button
            type="button"
            class="button quiet"
            aria-label=${words.text('toCalendarDay', short)}
            @click=${() => keeping.save(record, model, session)}
          >
            ${words.html('toCalendarOne')}
          </button>`
    }
  </li>`;
};

export const sessionsPart = (record: SeriesRecord, model: AfterModel, keeping: Keeping): TemplateResult => {
  const { words } = model;
  if (record.refused !== undefined) {
    return part(words.html('when'), html`<p class="state tentative">${words.html('timesUnknown')}</p>`);
  }
  const sessions = sessionsShown(record, model);
  return part(
    words.html('when'),
    html`<p>${sessions.length > 1 ? ruleText(record, sessions, model) : nothing}</p>
      <ol class="sessions" role="list">
        ${sessions.map((session) => sessionView(record, session, model, keeping))}
      </ol>
      ${words.lang === 'nl' ? nothing : html`<p class="small">${words.html('dutchTime')}</p>`}`,
  );
};

const mapAddress = (lat: number, lon: number): string =>
  `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=17/${lat}/${lon}`;

const onlineView = ({ series: { online } }: SeriesRecord, { words }: AfterModel): unknown => {
  if (online?.kind === 'after-sign-up') return html`<p>${words.html('onlineAfterSignUp')}</p>`;
  if (online?.kind !== 'public') return nothing;
  const host = online.url && URL.parse(online.url)?.host;
  if (!online.url || !host) return html`<p>${words.html('online')}</p>`;
  return html`<p class="actions">
      <a class="button" href=${online.url} rel="noreferrer noopener"
        >${icon(globeIcon)}<span>${words.html('onlinePublic')}</span></a
      >
    </p>
    <p class="small">${words.html('linkOpens', host)}</p>`;
};

const wherePart = (record: SeriesRecord, model: AfterModel): TemplateResult | typeof nothing => {
  const { words } = model;
  const { place, series } = record;
  if (!place && (series.online === undefined || series.online.kind === 'none')) return nothing;
  const { name, street, city, postcode, transport, accessibility = [], point } = place ?? {};
  const access = [...accessibility, ...(series.accessibility ? [series.accessibility] : [])];
  return part(
    words.html('where'),
    html`${
      place
        ? html`<address>
            ${
              name
                ? html`<strong><bdi>${name}</bdi></strong
                    ><br />`
                : nothing
            }
            ${series.room ? html`${words.foreign(series.room, 'nl')}<br />` : nothing}
            ${street ? html`<bdi>${street}</bdi><br />` : nothing}
            ${postcode ? html`<span class="number" dir="ltr">${postcode}</span> ` : nothing}<bdi>${city ?? ''}</bdi>
          </address>`
        : nothing
    }
    ${onlineView(record, model)} ${access.map((text) => words.block(text, 'nl', 'small'))}
    ${transport ? html`<p><strong>${words.html('transport')}</strong> ${words.foreign(transport, 'nl')}</p>` : nothing}
    ${
      point
        ? html`<p class="actions">
              <a class="button" href=${mapAddress(point.lat, point.lon)} rel="noreferrer noopener"
                >${words.html('map')}</a
              >
            </p>
            <p class="small">${words.html('mapHint')}</p>`
        : nothing
    }`,
  );
};

const triWords = {
  childcare: { yes: 'childcareYes', no: 'childcareNo', unknown: 'childcareUnknown' },
  travel: { yes: 'travelYes', no: 'travelNo', unknown: 'travelUnknown' },
} as const;

const costPart = (record: SeriesRecord, model: AfterModel): TemplateResult => {
  const { words } = model;
  const { childcare = 'unknown', travel_costs: travel = 'unknown' } = record.series;
  return part(
    words.html('costs'),
    lines([costText(record, words), words.html(triWords.travel[travel]), words.html(triWords.childcare[childcare])]),
  );
};

const audiencePart = (record: SeriesRecord, model: AfterModel): TemplateResult => {
  const { words, role } = model;
  const { audience = [], interpreter } = record.series;
  const shown = audience.filter((one) => role === 'professional' || !sensitiveAudiences.includes(one));
  return part(
    words.html('forWhom'),
    lines([
      languagesText(record, model),
      ...(interpreter === 'yes' ? [words.html('withInterpreter')] : []),
      ...(interpreter === 'no' ? [words.html('noInterpreter')] : []),
      ...[genderText(record, words)].filter((text) => text !== undefined),
      ...shown.map((one) => words.concept(`audience/${one}`)),
    ]),
  );
};

const grades = {
  'not-studied': 'evidenceNot',
  described: 'evidenceDescribed',
  'well-founded': 'evidenceFounded',
  'first-indications': 'evidenceFirst',
  'good-indications': 'evidenceGood',
  'strong-indications': 'evidenceStrong',
} as const;

const evidenceLine = (
  { status, method, source, url, checkedOn }: EvidenceRecord,
  { type }: Series,
  { words }: AfterModel,
): TemplateResult =>
  html`${method ? words.foreign(method, 'nl') : type && words.concept(`type/${type}`)}: ${words.html(grades[status])}.
    <span class="small"
      >${
        url
          ? html`<a href=${url} rel="noreferrer noopener">${words.foreign(source, 'nl')}</a>`
          : words.foreign(source, 'nl')
      }${checkedOn ? html` · ${words.html('asOf', dayInWords(checkedOn, words.lang))}` : nothing}</span
    >`;

const contactPart = ({ service }: SeriesRecord, model: AfterModel): TemplateResult | typeof nothing => {
  const { words } = model;
  const { phones, email, url } = service;
  if (phones.length === 0 && !email && !url) return nothing;
  return part(
    words.html('contact'),
    html`<p class="actions">
      ${phones.slice(0, 2).map(({ number }) => phoneLink(number, model))}
      ${email ? html`<a class="button" href=${`mailto:${email}`}>${words.html('mail')}</a>` : nothing}
      ${
        url
          ? html`<a class="button" href=${url} rel="noreferrer noopener"
              >${icon(globeIcon)}<span>${words.html('website')}</span></a
            >`
          : nothing
      }
    </p>`,
  );
};

/** The place, the costs, for whom, who leads it, what research says, whom to ask. */
export const factParts = (record: SeriesRecord, model: AfterModel): unknown => {
  const { words } = model;
  const { series } = record;
  const evidence = readEvidence(model.loaded?.evidence, series);
  const themes = (series.themes ?? []).map((theme) => words.concept(`theme/${theme}`));
  return [
    wherePart(record, model),
    costPart(record, model),
    audiencePart(record, model),
    themes.length > 0 ? part(words.html('about'), lines(themes)) : nothing,
    series.trainers && series.trainers.length > 0
      ? part(words.html('who'), lines(series.trainers.map((trainer) => words.foreign(trainer, 'nl'))))
      : nothing,
    evidence.length > 0
      ? part(words.html('evidence'), lines(evidence.map((one) => evidenceLine(one, series, model))))
      : nothing,
    contactPart(record, model),
  ];
};

/** Whether there are places, and of when that is; what the organiser says now is of now. */
export const placesLine = (
  record: SeriesRecord,
  places: Standing['places'],
  isNow: boolean,
  { words }: AfterModel,
): TemplateResult => {
  const { places_as_of: asOf, minimum } = record.series;
  return html`<p class="places ${places}">${placesText(places, words)}</p>
    ${asOf && !isNow ? html`<p class="small">${words.html('asOf', dayInWords(asOf, words.lang))}</p>` : nothing}
    ${minimum !== undefined && minimum > 1 ? html`<p class="small">${words.html('startsWith', minimum)}</p>` : nothing}`;
};
