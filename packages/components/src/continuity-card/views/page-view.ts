import { html, nothing, type TemplateResult } from 'lit';
import { wallTime } from '../../internal/dates.ts';
import { helpBar, helpDialog } from '../../internal/help-view.ts';
import { icon, printIcon } from '../../internal/icons.ts';
import { draftNote, languageSwitch } from '../../internal/language-view.ts';
import type { Actions, Model } from '../model.ts';
import { handOverView } from './hand-over-view.ts';
import { makeView } from './make-view.ts';
import { openView } from './open-view.ts';
import { codesView } from './sheet-view.ts';
import { summaryView } from './summary-view.ts';

type View = (model: Model, actions: Actions) => unknown;

const startView: View = (model, actions) => {
  const { words, isReady } = model;
  if (!isReady) return html`<p class="notice">${words.html('notReady')}</p>`;
  return html`<p class="actions">
      <button type="button" class="button primary" @click=${() => actions.goTo('make')}>${words.html('make')}</button>
      <button type="button" class="button" @click=${() => actions.goTo('open')}>${words.html('openOne')}</button>
    </p>
    ${handOverView(model, actions)}`;
};

const printButton: View = ({ words }, actions) =>
  html`<button type="button" class="button" @click=${actions.print}>
    ${icon(printIcon)}<span>${words.html('print')}</span>
  </button>`;

const madeView: View = (model, actions) => {
  const { words, made } = model;
  if (!made) return nothing;
  return html`<section aria-labelledby="made">
      <h3 id="made">${words.html('madeTitle')}</h3>
      <p>${words.html('code')}: <strong class="number code">${made.code}</strong></p>
      <p>${words.html('codeHint')}</p>
      <p>
        <button type="button" class="button primary" @click=${actions.save}>${words.html('save')}</button>
      </p>
    </section>
    <section aria-labelledby="codes">
      <h3 id="codes">${words.html('qrTitle')}</h3>
      <p>${words.html('qrText', made.codes.length)}</p>
      ${codesView(made, model)}
      <p>${printButton(model, actions)}</p>
    </section>
    <section aria-labelledby="on-card">
      <h3 id="on-card">${words.html('onCard')}</h3>
      ${summaryView(made.summary, model)}
      <p class="small">${words.html('nothingSent')}</p>
      <p class="actions">
        <button type="button" class="button" @click=${() => actions.goTo('make')}>${words.html('change')}</button>
        <button type="button" class="button" @click=${actions.close}>${words.html('closeCard')}</button>
      </p>
    </section>
    ${handOverView(model, actions)}`;
};

const openedView: View = (model, actions) => {
  const { words, opened } = model;
  if (!opened) return nothing;
  return html`<section aria-labelledby="opened">
      <h3 id="opened">${words.html('openedTitle')}</h3>
      ${summaryView(opened, model)}
      <p class="small">${words.html('nothingSent')}</p>
      <p class="actions">
        ${printButton(model, actions)}
        <button type="button" class="button" @click=${actions.close}>${words.html('closeCard')}</button>
      </p>
    </section>
    ${handOverView(model, actions)}`;
};

const views: Readonly<Record<Model['at'], View>> = {
  start: startView,
  make: makeView,
  made: madeView,
  open: openView,
  opened: openedView,
};

/** The whole page. Help now is one tap away in every state of it. */
export const pageView = (model: Model, actions: Actions): TemplateResult => {
  const { words, at } = model;
  return html`<div class="page" lang=${words.lang} dir=${words.dir}>
    <header class="head">
      <div class="head-line">
        <h2>${words.html('title')}</h2>
        ${languageSwitch(model, actions)}
      </div>
      ${draftNote(model)} ${at === 'start' ? html`<p class="intro">${words.html('intro')}</p>` : nothing}
    </header>
    ${helpDialog({ ...model, now: { date: wallTime(model.now).date } }, actions)}
    <div id="main" tabindex="-1" class="main">${views[at](model, actions)}</div>
    ${helpBar(model, actions)}
  </div>`;
};
