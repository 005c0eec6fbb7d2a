import { html, nothing, type TemplateResult } from 'lit';
import { dayInWords } from '../../internal/dates.ts';
import { helpLinesView } from '../../internal/help-view.ts';
import { draftNote, languageSwitch } from '../../internal/language-view.ts';
import type { Actions } from '../actions.ts';
import type { Failure, Model } from '../model.ts';

const sentences = {
  offline: 'failedOffline',
  timeout: 'failedTimeout',
  server: 'failedServer',
  format: 'failedFormat',
  'not-found': 'failedNotFound',
  empty: 'failedEmpty',
} as const satisfies Record<Failure, string>;

export const headView = (model: Model, actions: Actions): TemplateResult => {
  const { words, compact } = model;
  return html`<header class="head">
    <div class="head-line">
      <h2>${words.html(compact ? 'coming' : 'title')}</h2>
      ${compact ? nothing : languageSwitch(model, actions)}
    </div>
    ${compact ? nothing : html`<p class="intro">${words.html('intro')}</p>`} ${draftNote(model)}
  </header>`;
};

/** Says what went wrong in words, keeps the way to help open, and lets the reader try again. */
export const failedView = (model: Model, actions: Actions): TemplateResult => {
  const { words, failure = 'offline' } = model;
  return html`<section class="failed" aria-labelledby="failed-title">
    <div role="alert">
      <h3 id="failed-title" tabindex="-1">${words.html(failure === 'empty' ? 'failedEmpty' : 'failed')}</h3>
      ${failure === 'empty' ? nothing : html`<p>${words.html(sentences[failure])}</p>`}
    </div>
    <p><button type="button" class="button primary" @click=${actions.retry}>${words.html('retry')}</button></p>
    <h4>${words.html('andHelp')}</h4>
    ${helpLinesView(model)}
  </section>`;
};

export const loadingView = ({ words }: Model): TemplateResult =>
  html`<section class="loading" aria-busy="true">
    <p>${words.html('loading')}</p>
  </section>`;

/** Nothing here can be mistaken for real, and help lines cannot be mistaken for made up. */
export const ribbon = ({ words, loaded }: Model): TemplateResult | typeof nothing =>
  loaded?.fictional ? html`<p class="ribbon" role="note">${words.html('demo')}</p>` : nothing;

export const offlineNote = ({ words, offline, phase, loaded, now }: Model): TemplateResult | typeof nothing => {
  if (!offline || phase !== 'ready') return nothing;
  const made = loaded?.generatedAt?.slice(0, 10) ?? now.date;
  return html`<p class="notice warning" role="status">${words.html('offline', dayInWords(made, words.lang))}</p>`;
};

/** What shows one series is still on its way, or did not come. */
export const openingView = (model: Model, actions: Actions, again: () => unknown): TemplateResult => {
  const { words } = model;
  if (!model.afterFailed) return loadingView(model);
  return html`<section class="failed" role="alert">
    <p>${words.html('openFailed')}</p>
    <p class="actions">
      <button type="button" class="button primary" @click=${again}>${words.html('retry')}</button>
      <button type="button" class="button" @click=${actions.close}>${words.html('back')}</button>
    </p>
  </section>`;
};
