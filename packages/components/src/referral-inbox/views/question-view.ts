/** A question about a place: no person in it. */
import { html, nothing, type TemplateResult } from 'lit';
import { nextStates } from '@veerkracht/core/referral';
import { autonymView } from '../../internal/autonym-view.ts';
import type { WaitingQuestion } from '../desk.ts';
import type { Actions, Model } from '../model.ts';
import { questionAnswerView } from './answer-view.ts';
import { dueView, urgencyIn } from './list-view.ts';
import { headingView } from './referral-view.ts';

const known = ['adults', 'parents', 'children-4-12', 'youth-12-18', 'older'] as const;

const linesView = ({ question }: WaitingQuestion, model: Model): TemplateResult => {
  const { words } = model;
  const { form } = words;
  const { language, interpreter, audience, dayPart, municipality, urgency } = question;
  const line = (label: unknown, value: unknown): TemplateResult =>
    html`<li class="line"><b>${label}:</b> <bdi>${value}</bdi></li>`;
  const people = known.find((one) => one === audience);
  return html`<ul class="lines" role="list">
    ${language ? line(form.html('field.language'), autonymView(language)) : nothing}
    ${interpreter ? line(form.html('field.interpreter'), form.html(`tri.${interpreter}`)) : nothing}
    ${audience ? line(words.html('questionAudience'), people ? form.html(`audience.${people}`) : audience) : nothing}
    ${dayPart ? line(words.html('questionDayPart'), form.html(`part.${dayPart}`)) : nothing}
    ${municipality ? line(words.html('questionMunicipality'), municipality) : nothing}
    ${line(form.html('field.urgency'), urgencyIn(model, urgency))}
  </ul>`;
};

export const questionView = (model: Model, actions: Actions): TemplateResult | typeof nothing => {
  const { words, questions, chosen = '' } = model;
  const found = questions.find(({ id }) => id === chosen);
  if (!found) return nothing;
  const { serviceId, status } = found;
  return html`${headingView(model, actions, chosen, serviceId)}
    <p class="now"><strong>${words.html('nowState')}: ${words.state(status.state)}</strong> ${dueView(model, found)}</p>
    <p>${words.html('questionFor')}</p>
    ${linesView(found, model)}
    ${nextStates(status.state, 'receiver').length > 0 ? questionAnswerView(model, actions) : html`<p>${words.html('nothingLeft')}</p>`}`;
};
