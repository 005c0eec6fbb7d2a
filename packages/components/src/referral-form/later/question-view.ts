/** A question without a name; comes in when somebody wants to ask one. */
import { html, nothing, type TemplateResult } from 'lit';
import { guardQuestion } from '@veerkracht/core/referral';
import type { Combination } from '@veerkracht/core/referral';
import { autonyms } from '@veerkracht/spec/languages';
import { icon, questionIcon } from '../../internal/icons.ts';
import type { Actions } from '../actions.ts';
import { questionFrom } from '../going.ts';
import type { Model } from '../model.ts';
import { choiceField, selectField, tickField } from '../views/field-view.ts';
import { wordsOf } from './later-words.ts';

const audiences = ['adults', 'parents', 'children-4-12', 'youth-12-18', 'older'] as const;
const parts = ['daytime', 'evening', 'no-preference'] as const;

/** How many people of the municipality a combination fits; nothing when nobody counted. */
export type CountOf = (combination: Combination) => number | undefined;

const guardNote = (model: Model, countOf: CountOf): TemplateResult | typeof nothing => {
  const words = wordsOf(model);
  const { safe } = guardQuestion(questionFrom(model), countOf);
  if (safe === 'yes') return nothing;
  return html`<p class="notice warning" role="status">
    ${icon(questionIcon)}<span>${words.html(safe === 'no' ? 'unique' : 'uncounted')}</span>
  </p>`;
};

/** "Is er plek voor een moeder die Tigrinya spreekt, overdag?": no person in it. */
export const questionView = (model: Model, actions: Actions, countOf: CountOf): TemplateResult => {
  const { services, municipality, fault, isBusy } = model;
  const words = wordsOf(model);
  return html`<p>${words.html('questionIntro')}</p>
    <fieldset class="field" id="question-services" tabindex="-1">
      <legend>${words.html('questionTo')}</legend>
      ${services.slice(0, 20).map(({ id, name }) => tickField(model, `question.service.${id}`, html`<bdi>${name}</bdi>`))}
    </fieldset>
    ${selectField(model, 'question.language', 'questionLanguage', Object.keys(autonyms), words.autonym)}
    ${choiceField(model, 'question.interpreter', 'interpreter', ['yes', 'no', 'unknown'], (code) =>
      words.html(`tri.${code as 'yes'}`),
    )}
    ${selectField(model, 'question.audience', 'questionAudience', audiences, (code) =>
      words.text(`audience.${code as 'adults'}`),
    )}
    ${choiceField(model, 'question.dayPart', 'questionDayPart', parts, (code) => words.html(`part.${code as 'daytime'}`))}
    ${municipality ? tickField(model, 'question.here', words.html('questionHere')) : nothing}
    ${guardNote(model, countOf)}
    ${fault ? html`<p class="fault" role="alert">${words.html(`fault.${fault}`)}</p>` : nothing}
    <p role="status">${isBusy === 'checking' ? words.html('checkingText') : nothing}</p>
    <p class="moves">
      <button type="button" class="button" @click=${actions.back}>${words.html('back')}</button>
      <button class="button primary" aria-disabled=${isBusy ? 'true' : 'false'}>${words.html('sendQuestion')}</button>
    </p>`;
};
