import { html, nothing, type TemplateResult } from 'lit';
import { score, type Answers } from '@veerkracht/core/checklist';

/**
 * For `scoring` of the signalling checklist: the sum of an instrument that declares its licence and status, and what it
 * was validated for. Without all answers there is none, and never a band or a name for it.
 */
export const showScore = (answers: Answers): TemplateResult | typeof nothing => {
  const { value } = score(answers, { missing: 'require-all' }).total;
  const { instrument, title } = answers.questionnaire;
  if (value === undefined || !instrument) return nothing;
  return html`<section class="part score">
    <p>${title.plain}: <output>${value}</output></p>
    <p class="small">${instrument.licence} · ${instrument.population} · ${instrument.deviceStatus}</p>
  </section>`;
};
