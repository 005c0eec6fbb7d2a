/** Putting aside what is not finished, and taking it up again with the code. */
import { html, nothing, type TemplateResult } from 'lit';
import { dayInWords, wallTime } from '../../internal/dates.ts';
import type { Actions } from '../actions.ts';
import type { Model } from '../model.ts';
import { textField } from '../views/field-view.ts';
import { wordsOf } from './later-words.ts';

/** Until when, and with which code. */
export const keptView = (model: Model): TemplateResult | typeof nothing => {
  const { pause } = model;
  if (pause.state !== 'on') return nothing;
  const words = wordsOf(model);
  const until = dayInWords(wallTime(pause.until).date, words.lang);
  return html`${words.html('kept', until)} <strong class="number">${pause.code}</strong>`;
};

/** Before sending. */
export const keepView = (model: Model, actions: Actions): TemplateResult | typeof nothing => {
  const { pause } = model;
  const words = wordsOf(model);
  if (pause.state === 'none') return nothing;
  const button = (key: 'keep' | 'restore' | 'erase', act: () => void): TemplateResult =>
    html`<button type="button" class="button quiet" @click=${act}>${words.html(key)}</button>`;
  if (pause.state === 'found') {
    return html`<div class="field notice">
      <div>
        ${textField(model, 'pauseCode', 'pauseCode', { hint: 'pauseFound' })}
        ${pause.isWrong ? html`<p class="fault" role="alert">${words.html('pauseWrong')}</p>` : nothing}
        <p class="actions">${button('restore', actions.restore)} ${button('erase', actions.erase)}</p>
      </div>
    </div>`;
  }
  return html`<div class="keep">
    <p class="actions">
      ${button('keep', actions.keep)} ${pause.state === 'on' ? button('erase', actions.erase) : nothing}
    </p>
    <p role="status">${keptView(model)} ${pause.state === 'failed' ? words.html('pauseFailed') : nothing}</p>
  </div>`;
};
