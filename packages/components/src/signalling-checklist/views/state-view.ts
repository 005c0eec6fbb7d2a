import { html, type TemplateResult } from 'lit';
import { helpLinesView } from '../../internal/help-view.ts';
import type { Model } from '../model.ts';
import { contactItem } from './card-view.ts';

export const loadingView = ({ words }: Model): TemplateResult =>
  html`<p class="loading" aria-busy="true">${words.html('loading')}</p>`;

/** The reader gets a sentence and the way to help; whoever made the page gets `vk-error`. */
export const failedView = (model: Model): TemplateResult =>
  html`<section class="failed" aria-labelledby="failed-title">
    <div role="alert">
      <h3 id="failed-title">${model.words.html('unreadable')}</h3>
      <p>${model.words.html('unreadableHow')}</p>
    </div>
    ${helpLinesView(model, contactItem(model))}
  </section>`;
