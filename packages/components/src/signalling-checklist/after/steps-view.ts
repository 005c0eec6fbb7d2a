import { html, nothing } from 'lit';
import { emptyQuery, writeParams } from '@veerkracht/core/finder';
import type { Outcome } from '@veerkracht/core/checklist';
import { plain } from '@veerkracht/spec/labels/plain';
import { backIcon, clockIcon, closeIcon, helpIcon, icon, papersIcon, searchIcon } from '../../internal/icons.ts';
import { textView } from '../../questionnaire/questionnaire-view.ts';
import type { Actions } from '../actions.ts';
import type { StepId } from '../model.ts';
import { settingsOf } from '../settings.ts';
import { contactView } from '../views/card-view.ts';
import type { AfterActions } from './after-actions.ts';
import type { AfterModel } from './after-model.ts';
import { interpreterOptions } from './interpreter-view.ts';
import { linesFor, themesLeft } from './lines.ts';
import { openersFor, possibleSteps } from './steps.ts';

type StepView = (model: AfterModel, outcome: Outcome, actions: Actions & AfterActions) => unknown;

const names = {
  help: 'stepHelp',
  interpreter: 'stepInterpreter',
  talk: 'stepTalk',
  contact: 'stepContact',
  find: 'stepFind',
  gp: 'stepGp',
  colleague: 'stepColleague',
  refer: 'stepRefer',
} as const satisfies Record<StepId, string>;

const helpStep: StepView = ({ say }, _, actions) =>
  html`<button type="button" class="button primary" aria-haspopup="dialog" @click=${actions.openHelp}>
    ${icon(helpIcon)}<span>${say.html('urgentOpen')}</span>
  </button>`;

const interpreterStep: StepView = (model) => interpreterOptions(model);

const talkStep: StepView = (model, outcome) => {
  const { say, answers } = model;
  const openers = answers ? openersFor(answers, outcome) : [];
  if (openers.length === 0) return html`<p>${say.html('stepTalkOpen')}</p>`;
  const settings = settingsOf(model);
  return html`<p>${say.html('stepTalkHow')}</p>
    <ul>
      ${openers.map((text) => html`<li>${textView(text, settings)}</li>`)}
    </ul>`;
};

const inputOf = (event: Event): string => (event.target as HTMLInputElement).value;

const contactStep: StepView = ({ say, picked, now }, _, actions) =>
  html`<div class="moment">
      <label class="field">
        <span>${say.html('day')}</span>
        <input
          type="date"
          min=${now.date}
          .value=${picked.date}
          @change=${(event: Event) => actions.setMoment({ date: inputOf(event) })}
        />
      </label>
      <label class="field">
        <span>${say.html('time')}</span>
        <input
          type="time"
          .value=${picked.time}
          @change=${(event: Event) => actions.setMoment({ time: inputOf(event) })}
        />
      </label>
      <button type="button" class="button to-calendar" ?disabled=${picked.date === ''} @click=${actions.toCalendar}>
        ${icon(clockIcon)}<span>${say.html('toCalendar')}</span>
      </button>
    </div>
    <p class="small">${say.html('calendarHint', say.text('calendarTitle'))}</p>`;

/** What the finder calls a theme; in Dutch where nobody translated it. */
const themeName = (theme: string, { words }: AfterModel): unknown => {
  const own = words.labels?.concepts[`theme/${theme}`];
  const dutch: Readonly<Record<string, string>> = plain.concepts;
  return own ?? words.foreign(dutch[`theme/${theme}`] ?? theme, 'nl');
};

/** The address of the finder with the themes, as the finder itself would write it. */
const finderAddress = (finder: string, themes: readonly string[]): string => {
  const url = new URL(finder, document.baseURI);
  url.search = writeParams({ ...emptyQuery, filters: { theme: themes } }, url.searchParams).toString();
  return /^https?:$/.test(url.protocol) ? url.href : '';
};

const findStep: StepView = (model, outcome, actions) => {
  const { say, finder, picked } = model;
  const left = themesLeft(outcome, model);
  return html`<p>${say.html('themesHint')}</p>
    <ul class="chips" role="list">
      ${outcome.themes.map(
        (theme) =>
          html`<li>
            <button
              type="button"
              class="button chip"
              aria-pressed=${picked.withoutThemes.has(theme) ? 'false' : 'true'}
              @click=${() => actions.strikeTheme(theme)}
            >
              <span>${themeName(theme, model)}</span>
            </button>
          </li>`,
      )}
    </ul>
    ${
      left.length === 0
        ? nothing
        : finder
          ? html`<p class="actions">
              <a
                class="button primary"
                href=${finderAddress(finder, left)}
                target="_blank"
                rel="noopener noreferrer"
                @click=${actions.chooseThemes}
                >${icon(searchIcon)}<span>${say.html('find')}</span></a
              ><span class="small">${say.html('findNew')}</span>
            </p>`
          : html`<button type="button" class="button primary find" @click=${actions.chooseThemes}>
              ${icon(searchIcon)}<span>${say.html('find')}</span>
            </button>`
    }`;
};

const referStep: StepView = (model, outcome, actions) => {
  const { words, say, picked, done } = model;
  const lines = linesFor(outcome, model);
  return html`<p>${say.html('linesHint')}</p>
    <ul class="lines" role="list">
      ${lines.map(({ text, lang }) => {
        const isStruck = picked.withoutLines.has(text);
        return html`<li ?data-struck=${isStruck}>
          ${isStruck ? html`<del>${words.foreign(text, lang)}</del>` : html`<span>${words.foreign(text, lang)}</span>`}
          <button
            type="button"
            class="button quiet"
            aria-label=${say.text(isStruck ? 'unstrike' : 'strike', text)}
            @click=${() => actions.strikeLine(text)}
          >
            ${icon(isStruck ? backIcon : closeIcon)}
          </button>
        </li>`;
      })}
    </ul>
    <button
      type="button"
      class="button primary share"
      ?disabled=${lines.every(({ text }) => picked.withoutLines.has(text))}
      @click=${actions.shareLines}
    >
      ${icon(papersIcon)}<span>${say.html('share')}</span>
    </button>
    <p role="status">${done === 'shared' ? say.html('shared') : nothing}</p>`;
};

const gpStep: StepView = ({ say }) => html`<p>${say.html('stepGpHow')}</p>`;
const colleagueStep: StepView = (model) =>
  html`<p>${model.say.html('stepColleagueHow')}</p>
    ${contactView(model)}`;

const insides = {
  help: helpStep,
  interpreter: interpreterStep,
  talk: talkStep,
  contact: contactStep,
  find: findStep,
  gp: gpStep,
  colleague: colleagueStep,
  refer: referStep,
} as const satisfies Record<StepId, StepView>;

/** Steps to pick from; what belongs to a step opens when it is picked. */
export const stepsView: StepView = (model, outcome, actions) => {
  const { say, answers, picked } = model;
  if (!answers) return nothing;
  return html`<fieldset class="steps">
    <legend>${say.html('steps')}</legend>
    <p class="small">${say.html('stepsHint')}</p>
    <ul role="list">
      ${possibleSteps(answers, outcome).map((step) => {
        const isPicked = picked.steps.has(step);
        return html`<li class="step" ?data-picked=${isPicked}>
          <label
            ><input type="checkbox" .checked=${isPicked} @change=${() => actions.pick(step)} /><span
              >${say.html(names[step])}</span
            ></label
          >
          ${isPicked ? html`<div class="step-inside">${insides[step](model, outcome, actions)}</div>` : nothing}
        </li>`;
      })}
    </ul>
  </fieldset>`;
};

/** The names of what was picked, for paper. */
export const pickedNames = ({ say, picked }: AfterModel): readonly unknown[] =>
  [...picked.steps].map((step) => say.html(names[step]));
