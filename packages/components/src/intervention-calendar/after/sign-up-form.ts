import { html, nothing, type TemplateResult } from 'lit';
import { autonyms } from '@veerkracht/spec/languages';
import type { SeriesRecord } from '@veerkracht/core/calendar';
import type { AfterModel } from './after-words.ts';
import { isOnItsWay } from './joining.ts';
import type { Done, Form, Joining } from './joining.ts';

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

interface Field {
  readonly id: 'name' | 'reach';
  readonly label: 'name' | 'reach';
  readonly hint: 'nameHint' | 'reachHint';
}

const field = ({ id, label, hint }: Field, form: Form, { words }: AfterModel, joining: Joining): TemplateResult => {
  const problem = form.problems[id];
  const domId = `sign-up-${id}`;
  return html`<div class="field">
    <label for=${domId}>${words.html(label)}</label>
    <p id="${domId}-hint" class="hint">${words.html(hint)}</p>
    ${problem ? html`<p id="${domId}-problem" class="problem">${words.html(problem)}</p>` : nothing}
    <input
      id=${domId}
      dir="auto"
      maxlength="120"
      autocomplete="off"
      aria-describedby=${problem ? `${domId}-problem ${domId}-hint` : `${domId}-hint`}
      aria-invalid=${problem ? 'true' : 'false'}
      .value=${form.entry[id]}
      @input=${(event: Event) => joining.type({ [id]: valueOf(event) })}
    />
  </div>`;
};

const nameField: Field = { id: 'name', label: 'name', hint: 'nameHint' };
const reachField: Field = { id: 'reach', label: 'reach', hint: 'reachHint' };

/** A name, a language, one way to reach: nothing else is asked, and never why. */
export const signUpForm = (form: Form, model: AfterModel, joining: Joining): TemplateResult => {
  const { words } = model;
  const send = (event: Event): void => {
    event.preventDefault();
    void joining.send();
  };
  const isSending = isOnItsWay(form);
  return html`<form class="sign-up" novalidate autocomplete="off" @submit=${send}>
    <p class="hint">${words.html('signUpHint')}</p>
    ${field(nameField, form, model, joining)}
    <div class="field">
      <label for="sign-up-language">${words.html('speak')}</label>
      <select id="sign-up-language" @change=${(event: Event) => joining.type({ language: valueOf(event) })}>
        ${Object.keys(autonyms).map(
          (code) =>
            html`<option value=${code} lang=${code} ?selected=${code === form.entry.language}>
              ${words.autonym(code)}
            </option>`,
        )}
        <option value="und" ?selected=${form.entry.language === ''}>${words.text('otherLanguage')}</option>
      </select>
    </div>
    ${field(reachField, form, model, joining)}
    <div role="alert">
      ${form.phase === 'failed' ? html`<p class="problem">${words.html('sendFailed')}</p>` : nothing}
    </div>
    <p role="status">${form.phase === 'checking' ? words.html('checking') : nothing}</p>
    <p>
      <button type="submit" class="button primary" aria-disabled=${isSending ? 'true' : 'false'}>
        ${words.html(isSending ? 'sending' : 'send')}
      </button>
    </p>
  </form>`;
};

const outcomes = { place: 'gotPlace', 'waiting-list': 'gotWaiting', interest: 'gotInterest' } as const;

/** What happened, and the one way back: a link that is only here. */
export const joinedView = (record: SeriesRecord, done: Done, model: AfterModel, joining: Joining): TemplateResult => {
  const { words } = model;
  const [language] = record.series.languages ?? [];
  const copy = async (): Promise<void> => {
    await navigator.clipboard?.writeText(done.cancelLink).then(
      () => joining.say(words.text('copied')),
      () => undefined,
    );
  };
  return html`<div class="joined">
    <p id="joined" tabindex="-1" class="outcome">${words.html(outcomes[done.outcome])}</p>
    ${
      done.needed === undefined
        ? nothing
        : html`<p>
            ${
              done.needed > 0
                ? words.html('stillNeeded', done.needed, language ? words.languageName(language) : '')
                : words.html('enoughInterested')
            }
          </p>`
    }
    <p>${words.html('cancelLink')}</p>
    <p><a href=${done.cancelLink} dir="ltr" class="address" rel="noreferrer">${done.cancelLink}</a></p>
    <p><button type="button" class="button" @click=${copy}>${words.html('copy')}</button></p>
  </div>`;
};
