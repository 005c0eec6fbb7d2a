import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from '@veerkracht/core/checklist';
import { phoneLink } from '../../internal/phone-link.ts';
import { textView } from '../../questionnaire/questionnaire-view.ts';
import type { Model } from '../model.ts';
import { settingsOf } from '../settings.ts';

const isThere = ({ name, phone, text }: Model['contact']): boolean => Boolean(name || phone || text);

/** Whom the helper can call: the municipality's own contact. */
export const contactLines = (model: Model): unknown => {
  const { name, phone, text } = model.contact;
  return [
    name ? html`<p class="contact-name"><bdi>${name}</bdi></p>` : nothing,
    text ? html`<p>${text}</p>` : nothing,
    phone ? html`<p class="actions">${phoneLink(phone, model)}</p>` : nothing,
  ];
};

/** For the help panel: nothing where the municipality has named nobody. */
export const contactItem = (model: Model): TemplateResult | typeof nothing =>
  isThere(model.contact)
    ? html`<li class="help-line">
        <p class="line-name">${model.words.html('contact')}</p>
        ${contactLines(model)}
      </li>`
    : nothing;

export const contactView = (model: Model): unknown =>
  isThere(model.contact)
    ? html`<div class="contact">
        <p class="line-name">${model.words.html('contact')}</p>
        ${contactLines(model)}
      </div>`
    : html`<p>${model.words.html('contactMissing')}</p>`;

/** What one does and leaves in this role, and whom one can call; for the helper, so in one language. */
export const roleCard = (model: Model): TemplateResult | typeof nothing => {
  const { words, answers } = model;
  if (!answers) return nothing;
  const { dos, donts, audiences } = answers.questionnaire;
  if (dos.length + donts.length === 0) return nothing;
  const settings = settingsOf({ ...model, second: undefined });
  const lines = (title: 'doTitle' | 'dontTitle', texts: readonly Text[]): unknown =>
    texts.length === 0
      ? nothing
      : html`<div>
          <h4>${words.questions.html(title)}</h4>
          <ul>
            ${texts.map((text) => html`<li>${textView(text, settings)}</li>`)}
          </ul>
        </div>`;
  const isVolunteer = audiences.includes('volunteer');
  return html`<details class="role-card" ?open=${isVolunteer}>
    <summary><h3>${words.html(isVolunteer ? 'cardVolunteer' : 'card')}</h3></summary>
    <div class="pair-of-lists">${lines('doTitle', dos)} ${lines('dontTitle', donts)}</div>
    ${isVolunteer || isThere(model.contact) ? contactView(model) : nothing}
  </details>`;
};
