import { html, nothing, type TemplateResult } from 'lit';
import type { Actions } from '../actions.ts';
import type { Model } from '../model.ts';
import { agendaView } from './agenda-view.ts';
import { monthListView, weekView } from './days-view.ts';
import { monthView } from './month-view.ts';
import { periodView, toolbarView } from './toolbar-view.ts';

const pageView = (model: Model, actions: Actions): unknown => {
  const { answer, narrow } = model;
  if (!answer) return nothing;
  const { page } = answer;
  const total = answer.records.length;
  // A month or a week in which there is nothing is shown: the next may have something.
  if (page.kind === 'agenda' && total === 0 && answer.undated.length === 0) {
    return model.after?.empty(model, actions) ?? html`<p>${model.words.html('nothing')}</p>`;
  }
  if (page.kind === 'agenda') return agendaView(page, model, actions);
  if (page.kind === 'week') return weekView(page, model, actions);
  return narrow ? monthListView(page, model, actions) : monthView(page, model, actions);
};

export const resultsView = (model: Model, actions: Actions): TemplateResult => {
  const { words, answer, loaded } = model;
  return html`<div class="results">
    <h3 id="count" tabindex="-1">${words.html('found', answer?.records.length ?? 0)}</h3>
    ${model.after?.chosen(model, actions) ?? nothing}
    ${loaded?.incomplete ? html`<p class="notice warning">${words.html('failedPartly')}</p>` : nothing}
    ${toolbarView(model, actions)}
    ${words.lang === 'nl' ? nothing : html`<p class="hint">${words.html('dutchTime')}</p>`}
    ${answer ? periodView(answer.page, model, actions) : nothing} ${pageView(model, actions)}
    ${model.after?.undated(model, actions) ?? nothing} ${model.after?.feed(model) ?? nothing}
  </div>`;
};
