/** On paper: the codes without the code that opens them, or a card that was opened. */
import { html, type TemplateResult } from 'lit';
import type { ContinuitySummary } from '@veerkracht/spec/referral';
import type { Made, Model } from '../model.ts';
import { summaryView } from './summary-view.ts';

export const codesView = ({ codes }: Made, { words }: Model): TemplateResult =>
  html`<ol class="codes" role="list">
    ${codes.map((code, at) => html`<li>${code}<span class="small">${words.html('qr', at + 1, codes.length)}</span></li>`)}
  </ol>`;

export const codesSheet = (model: Model, made: Made): TemplateResult => {
  const { words } = model;
  return html`<div class="page sheet" lang=${words.lang} dir=${words.dir}>
    <h2>${words.html('paperTitle')}</h2>
    <p>${words.html('paperText')}</p>
    <p>${words.html('qrText', made.codes.length)}</p>
    ${codesView(made, model)}
  </div>`;
};

export const summarySheet = (model: Model, opened: ContinuitySummary): TemplateResult => {
  const { words } = model;
  return html`<div class="page sheet" lang=${words.lang} dir=${words.dir}>
    <h2>${words.html('paperTitle')}</h2>
    ${summaryView(opened, model)}
  </div>`;
};
