import { html, nothing, type TemplateResult } from 'lit';
import { helpBar, helpDialog } from '../../internal/help-view.ts';
import type { Actions } from '../actions.ts';
import type { Model } from '../model.ts';
import { summaryView } from './field-view.ts';
import { askedView, headView, sentView } from './other-views.ts';
import { previewView } from './preview-view.ts';
import { stepView } from './step-views.ts';

const insideView = (model: Model, at: Exclude<Model['at'], 'sent' | 'asked'>, actions: Actions): TemplateResult => {
  const { words } = model;
  if (at === 'question') return html`${model.later?.question(model, actions)}`;
  if (at === 'preview') return previewView(model, actions);
  return html`${stepView[at](model, actions)}
    <p class="moves">
      ${
        at === 'service'
          ? nothing
          : html`<button type="button" class="button" @click=${actions.back}>${words.html('back')}</button>`
      }
      <button class="button primary">${words.html('next')}</button>
    </p>`;
};

/** Steps of which the first question says it all need no heading above it. */
const withoutHeading: ReadonlySet<string> = new Set(['service', 'who', 'practical']);

const mainView = (model: Model, actions: Actions): TemplateResult => {
  const { at, words } = model;
  if (at === 'sent' || at === 'asked') {
    return html`<div id="step" tabindex="-1">
      ${at === 'sent' ? sentView(model, actions) : askedView(model, actions)}
    </div>`;
  }
  const submit = at === 'preview' ? actions.send : at === 'question' ? actions.ask : actions.next;
  return html`<form
    id="step"
    tabindex="-1"
    novalidate
    autocomplete="off"
    aria-label=${words.text(at)}
    @submit=${submit}
  >
    ${summaryView(model, actions)} ${withoutHeading.has(at) ? nothing : html`<h3>${words.html(at)}</h3>`}
    ${insideView(model, at, actions)}
  </form>`;
};

/** The whole form. Help now is one tap away in every state of it, and needs no answer. */
export const pageView = (model: Model, actions: Actions): TemplateResult => {
  const { words } = model;
  return html`<div class="page" lang=${words.lang} dir=${words.dir}>
    ${headView(model, actions)} ${helpDialog(model, actions)} ${mainView(model, actions)} ${helpBar(model, actions)}
  </div>`;
};
