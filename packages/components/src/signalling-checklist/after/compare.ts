import { html, nothing, type TemplateResult } from 'lit';
import { compareResponses, writeResponse, type Change } from '@veerkracht/core/checklist';
import { textView } from '../../questionnaire/questionnaire-view.ts';
import { settingsOf } from '../settings.ts';
import type { AfterModel } from './after-model.ts';

const groups = {
  new: 'earlierNew',
  still: 'earlierStill',
  'no-longer': 'earlierGone',
  'not-discussed-now': 'earlierNotDiscussed',
} as const satisfies Record<Change['change'], string>;

const changeView = ({ text, informant, isInformantChanged }: Change, model: AfterModel): TemplateResult => {
  const { words, say } = model;
  const who = (one: Change['informant']['earlier']): string => (one ? words.questions.text(one) : '–');
  return html`<li>
    ${textView(text, settingsOf(model))}
    ${
      isInformantChanged
        ? html`<p class="small">${say.html('earlierSays', who(informant.earlier), who(informant.later))}</p>`
        : nothing
    }
  </li>`;
};

/** This time beside an earlier time, in words: only of the same version, and never a line or a sum. */
export const earlierView =
  (previous: unknown) =>
  (model: AfterModel): TemplateResult => {
    const { say, answers } = model;
    const { response } = writeResponse(answers!, { status: 'in-progress' });
    const comparison = compareResponses(answers!.questionnaire, previous, response);
    return html`<section class="part earlier">
      <h4>${say.html('earlier')}</h4>
      ${
        comparison.isComparable
          ? Object.entries(groups).map(([change, title]) => {
              const all = comparison.changes.filter((one) => one.change === change);
              return all.length === 0
                ? nothing
                : html`<h5>${say.html(title)}</h5>
                    <ul>
                      ${all.map((one) => changeView(one, model))}
                    </ul>`;
            })
          : html`<p>${say.html('earlierOther')}</p>`
      }
    </section>`;
  };
