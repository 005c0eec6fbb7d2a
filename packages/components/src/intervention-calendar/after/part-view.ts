import { html, type TemplateResult } from 'lit';

/** A part of the details, with its heading. */
export const part = (title: unknown, body: unknown, kind = ''): TemplateResult =>
  html`<section class="part ${kind}">
    <h4>${title}</h4>
    ${body}
  </section>`;

export const lines = (items: readonly unknown[]): TemplateResult =>
  html`<ul class="lines" role="list">
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
