import { html, nothing, type TemplateResult } from 'lit';
import { dayInWords, wallTime } from '../../internal/dates.ts';
import { closeIcon, icon, printIcon } from '../../internal/icons.ts';
import type { AfterActions } from './after-actions.ts';
import type { AfterModel } from './after-model.ts';

/** `23 november 2026 10:30`. */
const momentInWords = (moment: Date, { words }: AfterModel): string => {
  const { date, time } = wallTime(moment);
  return `${dayInWords(date, words.lang)} ${time}`;
};

/** Something waits on this device: go on with it, or erase it. Before all else, for it may be somebody else's. */
export const waitingView = (model: AfterModel, actions: AfterActions): TemplateResult | typeof nothing => {
  const { say, pause } = model;
  if (pause.state !== 'found') return nothing;
  const open = (event: SubmitEvent): void => {
    event.preventDefault();
    actions.openKept(String(new FormData(event.target as HTMLFormElement).get('code') ?? ''));
  };
  return html`<form class="notice waiting" @submit=${open}>
    <p>${say.html('pauseFound', momentInWords(pause.until, model))}</p>
    <label class="field">
      <span>${say.html('pauseCode')}</span>
      <input name="code" type="text" autocomplete="off" autocapitalize="characters" spellcheck="false" dir="ltr" />
    </label>
    <p role="alert">${pause.isWrong ? say.html('pauseWrong') : nothing}</p>
    <p class="actions">
      <button class="button primary">${say.html('pauseOpen')}</button>
      <button type="button" class="button erase" @click=${actions.erase}>${say.html('pauseErase')}</button>
    </p>
  </form>`;
};

const pauseView = (model: AfterModel, actions: AfterActions): TemplateResult | typeof nothing => {
  const { say, pause } = model;
  if (pause.state === 'none' || pause.state === 'found') return nothing;
  return html`<details class="pause">
    <summary>${say.html('pause')}</summary>
    ${
      pause.state === 'on'
        ? html`<p>${say.html('pauseCode')}: <strong class="number code">${pause.code}</strong></p>
            <p>${say.html('pauseKeep')}</p>
            <p>${say.html('pauseUntil', momentInWords(pause.until, model))}</p>
            <button type="button" class="button erase" @click=${actions.erase}>${say.html('pauseErase')}</button>`
        : html`<p>${say.html('pauseHow')}</p>
            <button type="button" class="button keep" @click=${actions.keep}>${say.html('pauseStart')}</button>`
    }
    <p role="status">
      ${pause.state === 'erased' ? say.html('pauseErased') : nothing}
      ${pause.state === 'failed' ? say.html('pauseFailed') : nothing}
    </p>
  </details>`;
};

/** Paper, going on later, and starting anew: the same on every screen. */
export const footView = (model: AfterModel, actions: AfterActions): TemplateResult => {
  const { say, at, done } = model;
  return html`<footer class="foot">
    <p class="actions">
      ${
        at === 'result'
          ? html`<button type="button" class="button print-summary" @click=${actions.printSummary}>
              ${icon(printIcon)}<span>${say.html('printSummary')}</span>
            </button>`
          : nothing
      }
      <button type="button" class="button quiet print-card" @click=${actions.printCard}>
        ${icon(printIcon)}<span>${say.html('printCard')}</span>
      </button>
      <button type="button" class="button quiet wipe" @click=${actions.wipe}>
        ${icon(closeIcon)}<span>${say.html('wipe')}</span>
      </button>
    </p>
    ${pauseView(model, actions)}
    <p class="small" role="status">${done === 'wiped' ? say.html('wiped') : nothing}</p>
  </footer>`;
};
