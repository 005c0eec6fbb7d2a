import { html, nothing, type TemplateResult } from 'lit';
import { wallTime } from '../../internal/dates.ts';
import { helpBar, helpDialog } from '../../internal/help-view.ts';
import { draftNote, languageSwitch } from '../../internal/language-view.ts';
import type { Actions, Model } from '../model.ts';
import { listView } from './list-view.ts';
import { keyView, lockedView, signInButton } from './locked-view.ts';
import { questionView } from './question-view.ts';
import { referralView } from './referral-view.ts';

const views = {
  locked: lockedView,
  list: listView,
  referral: referralView,
  question: questionView,
} as const;

/** Said once, and looked at once: it gets the focus after something was sent. */
const doneView = ({ words, done }: Model): TemplateResult =>
  html`<div role="status">
    ${done && done !== 'said' ? html`<p class="notice" id="done" tabindex="-1">${words.html(done)}</p>` : nothing}
  </div>`;

/** The whole inbox. Help now is one tap away in every state of it. */
export const pageView = (model: Model, actions: Actions): TemplateResult => {
  const { words, at, fault, signIn } = model;
  const isSaidHere = fault !== undefined && (at === 'locked' || at === 'list');
  return html`<div class="page" lang=${words.lang} dir=${words.dir}>
    <header class="head">
      <div class="head-line">
        <h2>${words.html('title')}</h2>
        ${languageSwitch(model, actions)}
      </div>
      ${draftNote(model)}
      <p class="intro">${words.html('intro')}</p>
      ${at === 'locked' ? nothing : keyView(model, actions)}
    </header>
    ${helpDialog({ ...model, now: { date: wallTime(model.now).date } }, actions)}
    <div id="main" tabindex="-1" class="main">
      ${doneView(model)}
      ${isSaidHere ? html`<p class="fault" role="alert">${words.html(`fault.${fault}`)}</p>` : nothing}
      ${fault === 'not-allowed' && at !== 'locked' && signIn !== undefined ? signInButton(model, actions) : nothing}
      ${views[at](model, actions)}
    </div>
    ${helpBar(model, actions)}
  </div>`;
};
