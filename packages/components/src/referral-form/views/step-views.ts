/** A view for each step: what is asked, and nothing more (REF-7). */
import { html, nothing, type TemplateResult } from 'lit';
import { autonyms } from '@veerkracht/spec/languages';
import {
  ageBands,
  contactKinds,
  forWhomCodes,
  interpreterGenders,
  interpreterModes,
  practicalNeeds,
  referrerRoles,
  urgencies,
} from '@veerkracht/spec/referral';
import { closeIcon, icon, interpreterIcon } from '../../internal/icons.ts';
import type { Actions } from '../actions.ts';
import type { Step } from '../answers.ts';
import type { Model } from '../model.ts';
import { choiceField, selectField, textField, tickField } from './field-view.ts';

const tri = ['yes', 'no', 'unknown'] as const;
const mostServices = 12;
const languages = Object.keys(autonyms);

const serviceStep = (model: Model): TemplateResult => {
  const { words, services, answers } = model;
  const wanted = (answers.text['search'] ?? '').toLowerCase();
  const found = services.filter(({ name, organisation }) => `${name} ${organisation}`.toLowerCase().includes(wanted));
  const shown = found.slice(0, mostServices);
  return html`${services.length > mostServices ? textField(model, 'search', 'serviceSearch', { kind: 'search' }) : nothing}
  ${choiceField(
    model,
    'service',
    'service',
    shown.map(({ id }) => id),
    (id) => services.find((one) => one.id === id)?.name ?? '',
    shown.length === 0 ? html`<p>${words.html('serviceNone')}</p>` : nothing,
  )}`;
};

const whoStep = (model: Model): TemplateResult => {
  const { words, answers } = model;
  const isChild = answers.text['who'] === 'child';
  return html`${choiceField(model, 'who', 'who', forWhomCodes, (code) => words.html(`who.${code as 'self'}`))}
  ${
    isChild
      ? html`${choiceField(
          model,
          'ageBand',
          'ageBand',
          ageBands,
          (code) => words.html(`age.${code as '12-15'}`),
          html`<p class="hint">${words.html('ageWhy')}</p>`,
        )}
        ${tickField(model, 'nidos', words.html('nidos'))}`
      : nothing
  }
  ${choiceField(
    model,
    'urgency',
    'urgency',
    urgencies,
    (code) => words.html(`urgency.${code as 'today'}`),
    html`<p class="hint">${words.html('urgencyDanger')}</p>`,
  )}`;
};

const whyStep = (model: Model): TemplateResult => {
  const { words, lines } = model;
  return html`${textField(model, 'why', 'whyField', { rows: 5, hint: 'whyHint' })}
  ${
    lines.length > 0
      ? html`<fieldset class="field">
          <legend>${words.html('lines')}</legend>
          ${lines.map(({ id, text }) => tickField(model, `line.${id}`, html`<span dir="auto">${text}</span>`))}
        </fieldset>`
      : nothing
  }`;
};

const interpreterFields = (model: Model): TemplateResult => {
  const { words } = model;
  return html`<p class="notice warning">${icon(interpreterIcon)}<span>${words.html('noChild')}</span></p>
    ${selectField(model, 'interpreterLanguage', 'interpreterLanguage', languages, words.autonym)}
    ${textField(model, 'dialect', 'dialect')}
    ${choiceField(model, 'interpreterGender', 'interpreterGender', interpreterGenders, (code) =>
      words.html(`gender.${code as 'woman'}`),
    )}
    ${choiceField(model, 'interpreterMode', 'interpreterMode', interpreterModes, (code) =>
      words.html(`mode.${code as 'phone'}`),
    )}
    ${textField(model, 'notWanted', 'notWanted')}`;
};

const languageStep = (model: Model): TemplateResult => {
  const { words, answers } = model;
  const { interpreter } = answers.text;
  return html`${selectField(model, 'language', 'languageField', languages, words.autonym)}
  ${choiceField(model, 'interpreter', 'interpreter', tri, (code) => words.html(`tri.${code as 'yes'}`))}
  ${interpreter === 'yes' ? interpreterFields(model) : nothing}
  ${interpreter === 'no' ? tickField(model, 'refused', words.html('refused')) : nothing}`;
};

const practicalStep = (model: Model): TemplateResult => {
  const { words } = model;
  return html`<fieldset class="field">
      <legend>${words.html('practical')}</legend>
      ${practicalNeeds.map((need) => tickField(model, `practical.${need}`, words.html(`need.${need}`)))}
    </fieldset>
    ${textField(model, 'practicalNote', 'practicalNote')}`;
};

const kinds = { phone: 'tel', 'text-message': 'tel', email: 'email', post: 'text', 'via-helper': 'text' } as const;

const contactStep = (model: Model): TemplateResult => {
  const { words, answers } = model;
  return html`<p class="hint">${words.html('contactHint')}</p>
    ${textField(model, 'name', 'name')}
    ${contactKinds.map((kind) => {
      const may = `contact.${kind}.may`;
      return html`${choiceField(model, may, `way.${kind}`, tri, (code) => words.html(`tri.${code as 'yes'}`))}
      ${
        answers.text[may] === 'yes'
          ? html`<div class="inside">
              ${textField(model, `contact.${kind}.value`, `value.${kind}`, { kind: kinds[kind], isRequired: kind !== 'via-helper' })}
              ${textField(model, `contact.${kind}.when`, 'whenSafe')}
            </div>`
          : nothing
      }`;
    })}
    ${tickField(model, 'neutralSender', words.html('neutralSender'))}`;
};

const filesView = (model: Model, actions: Actions): TemplateResult => {
  const { words, files, problems } = model;
  const fault = problems.find(({ field }) => field === 'files');
  return html`<div class="field">
    <label for="files">${words.html('files')} <span class="optional">(${words.html('optional')})</span></label>
    <p class="hint" id="files-hint">${words.html('filesHint')}</p>
    <input
      id="files"
      type="file"
      multiple
      accept="image/jpeg,image/png,application/pdf"
      aria-describedby="files-hint"
      @change=${actions.addFiles}
    />
    ${fault ? html`<p class="fault" role="alert">${words.html(fault.code as 'tooLarge')}</p>` : nothing}
    <ul class="files" role="list">
      ${files.map(
        ({ name }, at) =>
          html`<li>
            <bdi>${name}</bdi>
            <button
              type="button"
              class="button quiet"
              aria-label=${words.text('removeFile', name)}
              @click=${() => actions.removeFile(at)}
            >
              ${icon(closeIcon)}
            </button>
          </li>`,
      )}
    </ul>
  </div>`;
};

const alongStep = (model: Model, actions: Actions): TemplateResult => {
  const { words, answers, organisation } = model;
  const isSelf = answers.text['who'] === 'self';
  return html`${
    isSelf
      ? nothing
      : html`${choiceField(
          model,
          'referrerRole',
          'referrerRole',
          referrerRoles.filter((role) => role !== 'self'),
          (code) => words.html(`role.${code as 'volunteer'}`),
        )}
        ${organisation ? nothing : textField(model, 'referrerOrganisation', 'referrerOrganisation')}
        ${textField(model, 'referrerReach', 'referrerReach')}`
  }
  ${filesView(model, actions)} ${model.later?.notice(model)}`;
};

/** What is asked in one step; the preview has a view of its own. */
export const stepView: Readonly<Record<Exclude<Step, 'preview'>, (model: Model, actions: Actions) => TemplateResult>> =
  {
    service: serviceStep,
    who: whoStep,
    why: whyStep,
    language: languageStep,
    practical: practicalStep,
    contact: contactStep,
    along: alongStep,
  };
