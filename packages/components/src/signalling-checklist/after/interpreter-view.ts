import { html, nothing, type TemplateResult } from 'lit';
import { occurrences, type Answers } from '@veerkracht/core/checklist';
import type { Screen } from '../screens.ts';
import type { AfterModel } from './after-model.ts';

const system = /\/CodeSystem\/interpreter$/;

/** Whether it was said that a child interprets, or nobody does: then there is something to arrange. */
export const needsInterpreter = ({ items }: Answers): boolean =>
  [...occurrences(items)].some(
    ({ enabled, informant, answers }) =>
      enabled &&
      informant !== 'not-discussed' &&
      answers.some(
        ({ value }) =>
          value?.type === 'coding' &&
          system.test(value.value.system ?? '') &&
          /^(child|nobody)$/.test(value.value.code ?? ''),
      ),
  );

/** How it can be done without a child, and without nobody. */
export const interpreterOptions = ({ say }: AfterModel): TemplateResult =>
  html`<ul>
    ${(['interpreterPhone', 'interpreterLater', 'interpreterAdult'] as const).map(
      (key) => html`<li>${say.html(key)}</li>`,
    )}
  </ul>`;

/** Beneath the question that the answer was given to. */
export const interpreterAdvice = (model: AfterModel, screen: Screen): TemplateResult | typeof nothing =>
  model.answers && needsInterpreter({ ...model.answers, items: screen.occurrences })
    ? html`<div class="notice advice-box" role="status">
        <div>
          <p class="line-name">${model.say.html('interpreterHow')}</p>
          ${interpreterOptions(model)}
        </div>
      </div>`
    : nothing;
