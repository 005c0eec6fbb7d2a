import { html, type TemplateResult } from 'lit';
import type { Actions } from '../actions.ts';
import type { Model } from '../model.ts';
import { resultsView } from './results-view.ts';
import { failedView, loadingView, openingView } from './state-view.ts';

/** One series, the next few dates, or all of the calendar; `again` loads what did not come. */
export const mainView = (model: Model, actions: Actions, again: () => unknown): TemplateResult => {
  const { phase, open, after, compact } = model;
  if (phase === 'loading') return loadingView(model);
  if (phase === 'failed') return failedView(model, actions);
  if (open) return after?.detail(open, model, actions) ?? openingView(model, actions, again);
  if (compact) return after?.compact(model, actions) ?? openingView(model, actions, again);
  return html`<div class="columns">
    ${after?.filters(model, actions) ?? html`<div></div>`} ${resultsView(model, actions)}
  </div>`;
};
