/** What goes on the card: little, and nothing that could harm somebody who loses it. */
import { html, nothing, type TemplateResult } from 'lit';
import { autonyms } from '@veerkracht/spec/languages';
import { interpreterGenders, interpreterModes } from '@veerkracht/spec/referral';
import { choiceField, selectField, textField, tickField } from '../../internal/native-fields.ts';
import { mostLanguages, mostRows } from '../answers.ts';
import type { Actions, Model } from '../model.ts';
import { fieldsOf, problemsView } from './fields-of.ts';
import { monthIn } from './said-months.ts';

const tri = ['yes', 'no', 'unknown'] as const;
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

const languageFields = (model: Model): TemplateResult => {
  const { words } = model;
  const { form } = words;
  const fields = fieldsOf(model);
  const said = (code: string): unknown => form.html(`tri.${code as 'yes'}`);
  return html`<fieldset class="field">
      <legend>${words.html('languages')}</legend>
      ${numbers(mostLanguages).map((at) =>
        selectField(fields, `language.${at}`, words.html('languageRow', at + 1), Object.keys(autonyms), words.autonym),
      )}
    </fieldset>
    ${choiceField(fields, 'readsAndWrites', words.html('readsAndWrites'), tri, said)}
    ${choiceField(fields, 'interpreter', form.html('interpreter'), tri, said)}
    ${
      fields.value('interpreter') === 'yes'
        ? html`<p class="notice warning">${form.html('noChild')}</p>
            ${textField(fields, 'dialect', form.html('dialect'))}
            ${choiceField(fields, 'interpreterGender', form.html('interpreterGender'), interpreterGenders, (code) =>
              form.html(`gender.${code as 'woman'}`),
            )}
            ${choiceField(fields, 'interpreterMode', form.html('interpreterMode'), interpreterModes, (code) =>
              form.html(`mode.${code as 'phone'}`),
            )}
            ${textField(fields, 'notWanted', form.html('notWanted'))}`
        : nothing
    }`;
};

const moreButton = (model: Model, actions: Actions, kind: 'step' | 'contact'): TemplateResult | typeof nothing =>
  model.rows[kind] >= mostRows
    ? nothing
    : html`<p>
        <button type="button" class="button" @click=${() => actions.addRow(kind)}>
          ${model.words.html(kind === 'step' ? 'moreSteps' : 'moreContacts')}
        </button>
      </p>`;

const stepFields = (model: Model, actions: Actions): TemplateResult => {
  const { words, rows } = model;
  const fields = fieldsOf(model);
  return html`<fieldset class="field">
    <legend>${words.html('steps')}</legend>
    <p class="hint">${words.html('stepsHint')}</p>
    ${numbers(rows.step).map(
      (at) =>
        html`${textField(fields, `step.${at}`, words.html('step', at + 1))}
          <div class="pair">
            ${textField(fields, `stepWho.${at}`, words.html('stepWho'))}
            ${textField(fields, `stepBy.${at}`, words.html('stepBy'))}
          </div>`,
    )}
    ${moreButton(model, actions, 'step')}
  </fieldset>`;
};

const contactFields = (model: Model, actions: Actions): TemplateResult => {
  const { words, rows } = model;
  const fields = fieldsOf(model);
  return html`<fieldset class="field">
    <legend>${words.html('contacts')}</legend>
    ${numbers(rows.contact).map(
      (at) =>
        html`<div class="pair">
          ${textField(fields, `contact.${at}`, words.html('contact', at + 1))}
          ${textField(fields, `reach.${at}`, words.html('reach'))}
        </div>`,
    )}
    ${moreButton(model, actions, 'contact')}
  </fieldset>`;
};

export const makeView = (model: Model, actions: Actions): TemplateResult => {
  const { words, guidanceEnds, fault, isBusy } = model;
  const fields = fieldsOf(model);
  return html`<form novalidate autocomplete="off" aria-label=${words.text('make')} @submit=${actions.make}>
    ${problemsView(model)}
    <p class="hint">${words.html('never')}</p>
    ${textField(fields, 'name', words.html('name'))} ${languageFields(model)}
    ${textField(fields, 'helps', words.html('helps'), { rows: 4, hint: words.html('helpsHint') })}
    ${stepFields(model, actions)} ${contactFields(model, actions)}
    <div>
      ${tickField(fields, 'handOver', words.html('handOver'))}
      ${
        guidanceEnds
          ? tickField(fields, 'guidanceEnds', words.html('guidanceOnCard', monthIn(model, guidanceEnds)))
          : nothing
      }
    </div>
    ${fault ? html`<p class="fault" role="alert">${words.html(`fault.${fault}`)}</p>` : nothing}
    <p class="actions">
      <button type="button" class="button" @click=${() => actions.goTo('start')}>${words.html('back')}</button>
      <button class="button primary" aria-disabled=${isBusy ? 'true' : 'false'}>${words.html('makeIt')}</button>
    </p>
  </form>`;
};
