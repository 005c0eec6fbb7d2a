/** One sheet of paper in the reader's language, made in the page: nothing is sent anywhere. @module */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { SeriesRecord, Session } from '@veerkracht/core/calendar';
import { fullDay } from '../../internal/long-dates.ts';
import { printAlone } from '../../internal/print-alone.ts';
import { qrView } from '../../internal/qr-view.ts';
import type { AfterModel } from './after-words.ts';
import { genderText, languagesText, ruleText, secondDate, stateText, timeOf } from '../series-text.ts';
import { costText } from './cost-text.ts';

const styles = css`
  :host {
    color: #000;
    background: #fff;
    font:
      13pt/1.5 system-ui,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      'Noto Sans Arabic',
      'Noto Sans Ethiopic',
      sans-serif;
  }

  @page {
    size: A4;
    margin: 18mm;
  }

  .sheet {
    display: grid;
    gap: 5mm;
  }

  h1 {
    margin: 0;
    font-size: 26pt;
    line-height: 1.2;
  }

  h2 {
    margin: 0;
    font-size: 14pt;
  }

  p,
  ul {
    margin: 0;
  }

  ul {
    padding: 0;
    list-style: none;
  }

  .ribbon {
    border: 1pt solid #000;
    padding: 2mm;
    font-weight: 700;
  }

  .cancelled {
    text-decoration: line-through;
  }

  .dates {
    columns: 2;
  }

  .foot {
    display: flex;
    gap: 6mm;
    align-items: center;
    break-inside: avoid;
  }

  svg {
    flex: none;
    inline-size: 36mm;
    block-size: 36mm;
  }

  .address {
    overflow-wrap: anywhere;
    font-size: 10pt;
  }
`;

const mostDates = 16;

const block = (title: unknown, body: unknown): TemplateResult =>
  html`<section>
    <h2>${title}</h2>
    ${body}
  </section>`;

const sheetOf = (
  record: SeriesRecord,
  sessions: readonly Session[],
  model: AfterModel,
  address: string,
): TemplateResult => {
  const { words, clock } = model;
  const { series, service, place } = record;
  const coming = sessions.filter(({ start }) => start.day >= clock.day).slice(0, mostDates);
  const [phone] = service.phones;
  return html`<div class="sheet" lang=${words.lang} dir=${words.dir}>
    ${service.fictional ? html`<p class="ribbon">${words.html('demo')}</p>` : nothing}
    <h1>${words.foreign(series.name, 'nl')}</h1>
    ${series.description ? words.block(series.description, 'nl') : nothing}
    ${block(
      words.html('when'),
      html`<p>${sessions.length > 1 ? ruleText(record, sessions, model) : nothing}</p>
        <ul class="dates">
          ${coming.map(
            (session) =>
              html`<li>
                <span class=${session.status}>${fullDay(session.start.day, words.lang)}</span>
                <bdi dir="ltr">${timeOf(session)}</bdi> ${stateText(session, words)}
                ${secondDate(session.start.day, model)}
              </li>`,
          )}
        </ul>
        ${words.lang === 'nl' ? nothing : html`<p>${words.html('dutchTime')}</p>`}`,
    )}
    ${
      place
        ? block(
            words.html('where'),
            html`<p>
                <bdi dir="ltr">${[place.name, series.room, place.street].filter(Boolean).join(', ')}</bdi><br />
                <bdi dir="ltr">${place.postcode ?? ''} ${place.city ?? ''}</bdi>
              </p>
              ${place.transport ? html`<p>${words.foreign(place.transport, 'nl')}</p>` : nothing}`,
          )
        : nothing
    }
    ${block(
      words.html('forWhom'),
      html`<p>${languagesText(record, model)}</p>
        <p>${genderText(record, words)}</p>`,
    )}
    ${block(
      words.html('costs'),
      html`<p>${costText(record, words)}</p>
        ${series.travel_costs === 'yes' ? html`<p>${words.html('travelYes')}</p>` : nothing}
        ${series.childcare === 'yes' ? html`<p>${words.html('childcareYes')}</p>` : nothing}`,
    )}
    <p><strong>${words.html('bringSomeone')}</strong></p>
    <div class="foot">
      ${qrView(address, 'QR')}
      <div>
        ${
          phone
            ? html`<p>
                <strong><bdi dir="ltr">${phone.number}</bdi></strong>
              </p>`
            : nothing
        }
        <p>${words.html('flyerMore')}</p>
        <p class="address"><bdi dir="ltr">${address}</bdi></p>
      </div>
    </div>
  </div>`;
};

export const printFlyer = (
  record: SeriesRecord,
  sessions: readonly Session[],
  model: AfterModel,
  address: string,
): void => printAlone(sheetOf(record, sessions, model, address), [styles]);
