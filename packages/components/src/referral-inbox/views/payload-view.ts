/** What stands in a referral, in words; the yes of the person and the ground of the sender are two things. */
import { html, nothing, type TemplateResult } from 'lit';
import { previewLines } from '@veerkracht/core/referral';
import type { PreviewLine } from '@veerkracht/core/referral';
import type { ReferralPayload } from '@veerkracht/spec/referral';
import { autonymView } from '../../internal/autonym-view.ts';
import { saidLine } from '../../referral-form/preview-words.ts';
import type { DeskReferral } from '../desk.ts';
import type { Model } from '../model.ts';
import { dayOf } from './said-days.ts';

/** Nothing when fields are missing or of another kind. */
const linesOf = (payload: ReferralPayload): readonly PreviewLine[] | undefined => {
  try {
    return previewLines(payload);
  } catch {
    return undefined;
  }
};

const isLanguage: ReadonlySet<string> = new Set(['language', 'interpreter-language']);

const lineView = (line: PreviewLine, { words, services }: Model, payload: ReferralPayload): TemplateResult => {
  const named = services.find(({ id }) => id === payload.serviceId);
  const organisation = payload.consent?.receiver?.organisation ?? '';
  const service = named ?? { id: payload.serviceId, name: organisation || payload.serviceId, organisation };
  const seriesName = named?.series?.find(({ id }) => id === payload.seriesId)?.name;
  const { label, values } = saidLine(words.form, line, { service, seriesName });
  const shown = isLanguage.has(line.field)
    ? [autonymView(line.value)]
    : values.map((value) => html`<bdi>${value}</bdi>`);
  return html`<li class="line">
    <b>${label}:</b> ${shown.map((value, at) => html`${at > 0 ? ' · ' : nothing}${value}`)}
  </li>`;
};

const findingsView = ({ findings }: DeskReferral, { words }: Model): TemplateResult | typeof nothing => {
  if (findings.length === 0) return nothing;
  const inWords = words.lang === 'en' ? 'en' : 'nl';
  return html`<section class="warn" aria-labelledby="findings">
    <h3 id="findings">${words.html('findings')}</h3>
    <p>${words.html('findingsText')}</p>
    <ul>
      ${findings.map(({ message, rule }) => html`<li>${words.foreign(message[inWords], inWords)} (${rule})</li>`)}
    </ul>
  </section>`;
};

const beyondView = (payload: ReferralPayload, model: Model): TemplateResult | typeof nothing => {
  const seen = new Set(payload.consent.scope);
  const beyond = previewLines(payload).filter(({ id }) => !seen.has(id));
  if (beyond.length === 0) return nothing;
  return html`<div class="warn">
    <p>${model.words.html('consentBeyond')}</p>
    <ul class="lines" role="list">
      ${beyond.map((line) => lineView(line, model, payload))}
    </ul>
  </div>`;
};

const consentView = (payload: ReferralPayload, model: Model): TemplateResult => {
  const { words, now } = model;
  const { givenAt, expiresAt, language, readAloud, interpreterUsed, textId, textHash } = payload.consent;
  const isOver = Date.parse(expiresAt) < now.getTime();
  return html`<section aria-labelledby="consent">
    <h3 id="consent">${words.html('consent')}</h3>
    <p>${words.html('consentGiven', dayOf(model, givenAt))}</p>
    <p class=${isOver ? 'warn' : ''}>${words.html(isOver ? 'consentOver' : 'consentUntil', dayOf(model, expiresAt))}</p>
    <p>${words.html('consentLanguage')}: ${autonymView(language)}</p>
    ${readAloud ? html`<p>${words.html('consentRead')}</p>` : nothing}
    ${interpreterUsed ? html`<p>${words.html('consentInterpreter')}</p>` : nothing} ${beyondView(payload, model)}
    <p class="small">${words.html('consentCode', textId, textHash.slice(0, 12))}</p>
  </section>`;
};

const basisView = ({ legalBasis }: ReferralPayload, { words }: Model): TemplateResult => {
  const { basis, statedBy, note } = legalBasis;
  return html`<section aria-labelledby="basis">
    <h3 id="basis">${words.html('basis')}</h3>
    <p class="small">${words.html('basisText')}</p>
    <p>${words.html('basisBy', words.text(`law.${basis}`), statedBy)}</p>
    ${note ? html`<p class="words" dir="auto">${note}</p>` : nothing}
  </section>`;
};

const rawView = (payload: unknown, { words }: Model): TemplateResult =>
  html`<section aria-labelledby="asked">
    <h3 id="asked">${words.html('asked')}</h3>
    <p class="notice warning">${words.html('raw')}</p>
    <pre class="words" dir="ltr" tabindex="0" aria-labelledby="asked">${JSON.stringify(payload, null, 2)}</pre>
  </section>`;

/** Every line that was sent, none of it guessed; what does not fit is said before. */
export const payloadView = (opened: DeskReferral, model: Model): TemplateResult => {
  const { payload, findings } = opened;
  const lines = linesOf(payload);
  const isWhole = lines && !findings.some(({ rule }) => rule === 'schema');
  if (!isWhole) return html`${findingsView(opened, model)} ${rawView(payload, model)}`;
  return html`${findingsView(opened, model)}
    <section aria-labelledby="asked">
      <h3 id="asked">${model.words.html('asked')}</h3>
      <ul class="lines" role="list">
        ${lines.map((line) => lineView(line, model, payload))}
      </ul>
    </section>
    ${consentView(payload, model)} ${basisView(payload, model)}`;
};
