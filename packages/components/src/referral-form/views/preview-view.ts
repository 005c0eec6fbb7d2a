/** Exactly what goes away, to whom, in the person's own language; and their yes. Scenarios 27 and 28. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { PreviewLine } from '@veerkracht/core/referral';
import { dayInWords } from '../../internal/dates.ts';
import { autonymView } from '../../internal/autonym-view.ts';
import { checkIcon, icon, soundIcon } from '../../internal/icons.ts';
import type { Actions } from '../actions.ts';
import { partiesOf } from '../answers.ts';
import type { Model } from '../model.ts';
import { saidLine } from '../preview-words.ts';
import type { Words } from '../words.ts';
import { tickField } from './field-view.ts';

const isLanguage: ReadonlySet<string> = new Set(['language', 'interpreter-language']);

const saidIn = (words: Words, line: PreviewLine, model: Model): TemplateResult => {
  const { label, values } = saidLine(words, line, model);
  const shown = isLanguage.has(line.field)
    ? [autonymView(line.value)]
    : values.map((value) => html`<bdi>${value}</bdi>`);
  return html`<span class="said" lang=${words.lang} dir=${words.dir}
    ><b>${label}:</b> ${shown.map((value, at) => html`${at > 0 ? ' · ' : nothing}${value}`)}</span
  >`;
};

const lineView = (line: PreviewLine, model: Model): TemplateResult => {
  const { words, second, answers } = model;
  const isStruck = answers.ticked.has(`struck.${line.id}`);
  const both = html`${second ? saidIn(second, line, model) : nothing}${saidIn(words, line, model)}`;
  if (!line.canStrike) return html`<li class="line fixed">${both}</li>`;
  return html`<li class="line ${isStruck ? 'struck' : ''}">
    <label class="choice"
      ><input type="checkbox" name=${`kept.${line.id}`} .checked=${live(!isStruck)} /><span>${both}</span></label
    >
    ${isStruck ? html`<p class="small">${words.html('struck')}</p>` : nothing}
  </li>`;
};

const receiverView = ({ words, receiver, fault }: Model): TemplateResult => {
  if (!receiver) {
    return fault
      ? html`<p class="fault" role="alert">${words.html(`fault.${fault}`)}</p>`
      : html`<p aria-busy="true">…</p>`;
  }
  const { organisation, confirmedBy, confirmedOn, fingerprint } = receiver;
  return html`<div class="notice receiver">
    ${icon(checkIcon)}
    <div>
      <p><strong>${words.html('goesTo', organisation)}</strong></p>
      <p class="small">${words.html('confirmed', confirmedBy, dayInWords(confirmedOn, words.lang))}</p>
      <details class="small">
        <summary>${words.html('fingerprint')}</summary>
        <p class="number">${fingerprint}</p>
      </details>
    </div>
  </div>`;
};

const readView = (model: Model, actions: Actions): TemplateResult => {
  const { words, second, canRead, isReading } = model;
  const lang = second?.lang ?? words.lang;
  return canRead(lang)
    ? html`<button type="button" class="button" aria-pressed=${isReading ? 'true' : 'false'} @click=${actions.read}>
        ${icon(soundIcon)}<span>${words.html(isReading ? 'stopReading' : 'readAloud')}</span>
      </button>`
    : html`<p class="small">${words.html('noVoice')}</p>`;
};

/** The sentence that is said yes to, in the language of the person. */
export const consentText = ({
  words,
  second,
  service,
}: Model): { readonly text: string; readonly language: string } => {
  const said = second ?? words;
  return { text: said.text('consent', service?.organisation ?? ''), language: said.lang };
};

const consentView = (model: Model): TemplateResult => {
  const { words, second, answers, service } = model;
  const organisation = service?.organisation ?? '';
  return html`<fieldset class="field agreement">
    <legend>${words.html('agreement')}</legend>
    ${second ? second.block(second.text('consent', organisation), second.lang, 'consent') : nothing}
    ${words.block(words.text('consent', organisation), words.lang, 'consent')}
    <p class="hint">${words.html('freeToSayNo')}</p>
    ${partiesOf(answers).map((party) =>
      tickField(
        model,
        `agreed.${party}`,
        html`${second ? html`<b lang=${second.lang} dir=${second.dir}>${second.text(`agreed.${party}`)}</b> · ` : nothing}
        ${words.html(`agreed.${party}`)}`,
      ),
    )}
    ${tickField(model, 'interpreterUsed', words.html('interpreterUsed'))}
  </fieldset>`;
};

/** Names of laws, the same in every language. */
const laws: Readonly<Record<string, string>> = {
  'wmo-2015': 'Wmo 2015',
  participatiewet: 'Participatiewet',
  'wet-inburgering-2021': 'Wet inburgering 2021',
  jeugdwet: 'Jeugdwet',
};

/** What the organisation relies on: another thing than the yes of the person. */
const basisView = ({ words, organisation, legalBasis }: Model): TemplateResult | typeof nothing => {
  const law = laws[legalBasis ?? ''];
  return organisation && law ? html`<p class="small">${words.html('basis', organisation, law)}</p>` : nothing;
};

export const previewView = (model: Model, actions: Actions): TemplateResult => {
  const { words, preview, fault, receiver, isBusy, pause } = model;
  return html`<p class="hint">${words.html('previewHint')}</p>
    ${receiverView(model)} ${readView(model, actions)}
    <ul class="preview" role="list">
      ${preview.map((line) => lineView(line, model))}
    </ul>
    ${consentView(model)} ${basisView(model)}
    ${pause.state === 'none' ? nothing : html`<div>${tickField(model, 'keepAfter', words.html('keepAfter'))}</div>`}
    <p class="hint">
      ${words.html('noConsent')}
      <button type="button" class="button quiet" @click=${() => actions.goTo('question')}>
        ${words.html('askWithout')}
      </button>
    </p>
    ${fault && receiver ? html`<p class="fault" role="alert">${words.html(`fault.${fault}`)}</p>` : nothing}
    <p class="moves">
      <button type="button" class="button" @click=${actions.back}>${words.html('back')}</button>
      <button class="button primary" aria-disabled=${isBusy || !receiver ? 'true' : 'false'}>
        ${words.html(isBusy ? 'sending' : 'send')}
      </button>
    </p>`;
};
