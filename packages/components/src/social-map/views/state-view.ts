import { html, nothing, type TemplateResult } from 'lit';
import { dayInWords } from '../../internal/dates.ts';
import { helpLinesView } from '../../internal/help-view.ts';
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

/** Says what went wrong in words, keeps the way to help open, and lets the reader try again. */
export const failedView = (model: Model, actions: Actions): TemplateResult => {
  const { words, failure = 'offline' } = model;
  return html`<section class="failed" aria-labelledby="failed-title">
    <div role="alert">
      <h3 id="failed-title" tabindex="-1">${words.html(failure === 'empty' ? 'failedEmpty' : 'failed')}</h3>
      ${failure === 'empty' ? nothing : html`<p>${words.html(sentences[failure])}</p>`}
    </div>
    <p>
      <button type="button" class="button primary" @click=${actions.retry}>${words.html('retry')}</button>
    </p>
    <h4>${words.html('andHelp')}</h4>
    ${helpLinesView(model)}
  </section>`;
};

const progress = ({ words, loadedSoFar }: Model): TemplateResult =>
  html`<p class="loading-text">
    ${words.html('loading')} ${loadedSoFar > 0 ? words.html('loadingCount', loadedSoFar) : nothing}
  </p>`;

/** The first places are there; the others are on their way. */
export const comingNote = (model: Model): TemplateResult | typeof nothing =>
  model.phase === 'ready' && model.directory?.coming ? progress(model) : nothing;

export const loadingView = (model: Model): TemplateResult =>
  html`<section class="loading" aria-busy="true">
    ${progress(model)}
    <div class="skeletons" aria-hidden="true">
      <div class="skeleton"></div>
      <div class="skeleton"></div>
      <div class="skeleton"></div>
    </div>
  </section>`;

/** Nothing here can be mistaken for real, and help lines cannot be mistaken for made up. */
export const ribbon = ({ words, fictional }: Model): TemplateResult | typeof nothing =>
  fictional ? html`<p class="ribbon" role="note">${words.html('demo')}</p>` : nothing;

/** Everything still works without internet; the reader sees of when it is. */
export const offlineNote = ({ words, offline, phase, directory, now }: Model): TemplateResult | typeof nothing => {
  if (!offline || phase !== 'ready') return nothing;
  const made = directory?.generatedAt?.slice(0, 10) ?? now.date;
  return html`<p class="notice warning" role="status">${words.html('offline', dayInWords(made, words.lang))}</p>`;
};
