import { html, type TemplateResult } from 'lit';
import { draftNote, languageSwitch } from '../../internal/language-view.ts';
import type { Actions } from '../actions.ts';
import type { Model } from '../model.ts';

export const headView = (model: Model, actions: Actions): TemplateResult => {
  const { words } = model;
  return html`<header class="head">
    <div class="head-line">
      <h2>${words.html('title')}</h2>
      ${languageSwitch(model, actions)}
    </div>
    <p class="intro">${words.html('intro')}</p>
    ${draftNote(model)}
  </header>`;
};
