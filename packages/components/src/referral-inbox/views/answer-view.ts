/** What the receiver can do from here, and the words with it. */
import { html, nothing, type TemplateResult } from 'lit';
import { declineReasons } from '@veerkracht/spec/referral';
import type { DeclineReason, ReferralState } from '@veerkracht/spec/referral';
import { choiceField, selectField, textField } from '../../internal/native-fields.ts';
import { alternativeFields, hasReason, hasWeeks, questionAnswers, serviceLabel, stepsFrom } from '../answering.ts';
import type { DeskReferral } from '../desk.ts';
import { draftOf, type Actions, type Model } from '../model.ts';
import { fieldsOf, problemsView } from './fields-of.ts';

type StepKey =
  `step.${Exclude<ReferralState, 'draft' | 'sent' | 'forwarded' | 'withdrawn' | 'expired' | 'unreadable'>}`;

const appointmentFields = (model: Model): TemplateResult => {
  const { words } = model;
  return html`<div class="pair">
      ${textField(fieldsOf(model), 'date', words.html('date'), { kind: 'date', isRequired: true })}
      ${textField(fieldsOf(model), 'time', words.html('time'), { kind: 'time', isRequired: true })}
    </div>
    ${textField(fieldsOf(model), 'place', words.html('place'))}
    ${textField(fieldsOf(model), 'withWhom', words.html('withWhom'))}
    ${textField(fieldsOf(model), 'interpreter', words.html('interpreterDone'))}`;
};

const refusalFields = (model: Model): TemplateResult => {
  const { words, services, opened } = model;
  const others = services.filter(({ id }) => id !== opened?.payload.serviceId);
  return html`${selectField(fieldsOf(model), 'reason', words.html('reason'), declineReasons, (code) =>
    words.reason(code as DeclineReason),
  )}
  ${
    others.length === 0
      ? nothing
      : html`<fieldset class="field">
          <legend>${words.html('alternatives')}</legend>
          <p class="hint">${words.html('alternativeHint')}</p>
          ${alternativeFields.map((name, at) =>
            textField(fieldsOf(model), name, words.html('alternative', at + 1), { list: 'services' }),
          )}
          <datalist id="services">
            ${others.map((service) => html`<option value=${serviceLabel(service, services)}></option>`)}
          </datalist>
        </fieldset>`
  }`;
};

const faultView = ({ words, fault, current }: Model): TemplateResult | typeof nothing => {
  if (!fault) return nothing;
  const text =
    fault === 'step-refused' && current
      ? words.html('conflict', words.term(current.state))
      : words.html(`fault.${fault}`);
  return html`<p class="fault" id="fault" tabindex="-1" role="alert">${text}</p>`;
};

const sendView = ({ words, isBusy }: Model): TemplateResult =>
  html`<p>
    <button class="button primary" aria-disabled=${isBusy ? 'true' : 'false'}>
      ${words.html(isBusy ? 'sending' : 'sendAnswer')}
    </button>
  </p>`;

const weeksField = (model: Model): TemplateResult =>
  textField(fieldsOf(model), 'weeks', model.words.html('weeks'), { kind: 'number' });

/** The answer to a referral. */
export const answerView = ({ log }: DeskReferral, model: Model, actions: Actions): TemplateResult => {
  const { words } = model;
  const steps = stepsFrom(log.at(-1)?.state ?? 'sent');
  const { to } = draftOf(model);
  const chosen = steps.find((step) => step === to);
  if (steps.length === 0) {
    return html`<section aria-labelledby="answer">
      <h3 id="answer">${words.html('answer')}</h3>
      ${faultView(model)}
      <p>${words.html('nothingLeft')}</p>
    </section>`;
  }
  return html`<section aria-labelledby="answer">
    <h3 id="answer">${words.html('answer')}</h3>
    <form novalidate autocomplete="off" aria-labelledby="answer" @submit=${actions.answer}>
      ${problemsView(model)} ${faultView(model)}
      ${choiceField(fieldsOf(model), 'to', words.html('step'), steps, (step) => words.html(`step.${step}` as StepKey))}
      ${hasWeeks(chosen) ? weeksField(model) : nothing}
      ${chosen === 'appointment-planned' ? appointmentFields(model) : nothing}
      ${hasReason(chosen) ? refusalFields(model) : nothing}
      ${textField(fieldsOf(model), 'text', words.html('text'), { rows: 4, hint: words.html('textHint') })}
      ${sendView(model)}
    </form>
  </section>`;
};

/** The answer to a question about a place: in the open, so without words of one's own. */
export const questionAnswerView = (model: Model, actions: Actions): TemplateResult => {
  const { words } = model;
  return html`<form novalidate autocomplete="off" aria-label=${words.text('answer')} @submit=${actions.answerQuestion}>
    ${problemsView(model)} ${faultView(model)}
    ${choiceField(fieldsOf(model), 'to', words.html('questionAnswer'), questionAnswers, (code) =>
      words.html(`answer.${code as 'capacity'}`),
    )}
    ${hasWeeks(draftOf(model)['to']) ? weeksField(model) : nothing} ${sendView(model)}
  </form>`;
};
