/** Before there is a key, and what can be done with one. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Actions, Model } from '../model.ts';

export const keyField = ({ words }: Model, actions: Actions): TemplateResult =>
  html`<div class="field">
    <label for="key">${words.html('keyFile')}</label>
    <input id="key" type="file" accept=".json,application/json" @change=${actions.unlock} />
  </div>`;

export const signInButton = ({ words }: Model, actions: Actions): TemplateResult =>
  html`<p>
    <button type="button" class="button primary" @click=${actions.signIn}>${words.html('signIn')}</button>
  </p>`;

export const lockedView = (model: Model, actions: Actions): TemplateResult => {
  const { words, isReady, signIn, device } = model;
  if (!isReady) return html`<p class="notice">${words.html('notReady')}</p>`;
  if (signIn === 'elsewhere') return html`<p class="notice">${words.html('signedInElsewhere')}</p>`;
  if (signIn === 'needed') {
    return html`<section aria-labelledby="sign-in">
      <h3 id="sign-in">${words.html('signInTitle')}</h3>
      <p>${words.html('signInText')}</p>
      ${signInButton(model, actions)}
    </section>`;
  }
  return html`<section aria-labelledby="locked">
    <h3 id="locked">${words.html('lockedTitle')}</h3>
    ${
      device === 'waiting'
        ? html`<p>${words.html('openDeviceHint')}</p>
            <p class="actions">
              <button type="button" class="button primary" @click=${actions.openDevice}>
                ${words.html('openDevice')}
              </button>
              <button type="button" class="button quiet" @click=${actions.forgetDevice}>
                ${words.html('forgetDevice')}
              </button>
            </p>`
        : nothing
    }
    <p>${words.html('lockedText')}</p>
    ${keyField(model, actions)}
    <details>
      <summary>${words.html('keyLost')}</summary>
      <p>${words.html('keyLostText')}</p>
    </details>
  </section>`;
};

/** Above the list: closing, and keeping the key where the browser can do that safely. */
export const keyView = ({ words, device, at }: Model, actions: Actions): TemplateResult =>
  html`<p class="actions">
      <button type="button" class="button quiet" @click=${actions.refresh}>${words.html('refresh')}</button>
      <button type="button" class="button quiet" @click=${actions.lock}>${words.html('lock')}</button>
    </p>
    ${
      at !== 'list' || device === 'none'
        ? nothing
        : device === 'waiting'
          ? html`<p>
              <button type="button" class="button quiet" @click=${actions.forgetDevice}>
                ${words.html('forgetDevice')}
              </button>
            </p>`
          : html`<details>
              <summary>${words.html('keepDevice')}</summary>
              <p>${words.html('keepDeviceHint')}</p>
              <p>
                <button type="button" class="button" @click=${actions.keepDevice}>${words.html('keepDevice')}</button>
              </p>
            </details>`
    }`;
