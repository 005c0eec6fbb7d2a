import { html, nothing, type TemplateResult } from 'lit';
import { occurrences, type Answers, type Noted, type Outcome, type Text } from '@veerkracht/core/checklist';
import { helpIcon, icon } from '../../internal/icons.ts';
import { textView } from '../../questionnaire/questionnaire-view.ts';
import type { Actions } from '../actions.ts';
import { settingsOf } from '../settings.ts';
import { roleCard } from '../views/card-view.ts';
import type { AfterActions } from './after-actions.ts';
import type { AfterModel } from './after-model.ts';
import { stepsView } from './steps-view.ts';

/** Who said so, each once, in words. */
export const informantsOf = (items: readonly Noted[], { words }: Pick<AfterModel, 'words'>): string =>
  [...new Set(items.map(({ informant }) => informant))]
    .flatMap((who) => (who && who !== 'not-discussed' ? words.questions.text(who) : []))
    .join(', ');

/** What a domain is called: the first thing ticked in it is its name, what follows says it more precisely. */
export const linesOf = (items: readonly Noted[]): readonly Text[] => [
  ...new Map(items.map(({ text }) => [text.plain, text])).values(),
];

/** By domain; what belongs to none stands for itself. */
export const groupsOf = ({ noticed }: Outcome): readonly (readonly Noted[])[] =>
  noticed.flatMap(({ domain, items }) => (domain === '' ? items.map((one) => [one]) : [items]));

const domainView = (items: readonly Noted[], model: AfterModel): TemplateResult => {
  const settings = settingsOf(model);
  const [name, ...more] = linesOf(items);
  const who = informantsOf(items, model);
  return html`<li>
    <div class="domain">${textView(name!, settings)}</div>
    ${
      more.length > 0
        ? html`<ul>
            ${more.map((text) => html`<li>${textView(text, settings)}</li>`)}
          </ul>`
        : nothing
    }
    ${who ? html`<p class="small">${who}</p>` : nothing}
  </li>`;
};

const noticedView = (outcome: Outcome, model: AfterModel): TemplateResult => {
  const { say } = model;
  return html`<section class="part">
    <h4>${say.html('noticed')}</h4>
    ${
      outcome.noticed.length > 0
        ? html`<ul class="domains" role="list">
              ${groupsOf(outcome).map((items) => domainView(items, model))}
            </ul>
            <p class="small">${say.html('otherCause')}</p>`
        : html`<p>${say.html('nothingNow')}</p>
            <p>${say.html('trust')}</p>`
    }
  </section>`;
};

const strengthsView = ({ strengths }: Outcome, model: AfterModel): TemplateResult => {
  const { say } = model;
  const settings = settingsOf(model);
  return html`<section class="part">
    <h4>${say.html('strengths')}</h4>
    ${
      strengths.length > 0
        ? html`<ul class="domains" role="list">
            ${strengths.map(({ text }) => html`<li><div class="domain">${textView(text, settings)}</div></li>`)}
          </ul>`
        : html`<p>${say.html('noStrengths')}</p>`
    }
  </section>`;
};

/** What was marked as not discussed: that is not a "no". */
export const notDiscussedIn = ({ items }: Answers): readonly Text[] =>
  [...occurrences(items)]
    .filter(({ enabled, informant }) => enabled && informant === 'not-discussed')
    .map(({ item }) => item.text);

const notDiscussedView = (texts: readonly Text[], model: AfterModel): TemplateResult | typeof nothing => {
  if (texts.length === 0) return nothing;
  const settings = settingsOf(model);
  return html`<section class="part">
    <h4>${model.say.html('notDiscussed')}</h4>
    <ul>
      ${texts.map((text) => html`<li>${textView(text, settings)}</li>`)}
    </ul>
    <p class="small">${model.say.html('notDiscussedHint')}</p>
  </section>`;
};

const urgentView = ({ redFlags }: Outcome, { say }: AfterModel, actions: Actions): TemplateResult | typeof nothing =>
  redFlags.length === 0
    ? nothing
    : html`<div class="notice warning urgent">
        <p>${say.html('urgent')}</p>
        <button type="button" class="button primary" aria-haspopup="dialog" @click=${actions.openHelp}>
          ${icon(helpIcon)}<span>${say.html('urgentOpen')}</span>
        </button>
      </div>`;

/** What was noticed and what goes well, in words, and steps to pick from. Never a sum, never an all-clear. */
export const resultView = (
  model: AfterModel,
  outcome: Outcome,
  extras: readonly unknown[],
  actions: Actions & AfterActions,
): TemplateResult => {
  const { words, answers } = model;
  if (!answers) return html``;
  return html`<section class="screen result" id="screen" tabindex="-1" aria-labelledby="result-title">
    <h3 id="result-title">${words.html('result')}</h3>
    ${urgentView(outcome, model, actions)}
    <div class="pair-of-lists">${noticedView(outcome, model)} ${strengthsView(outcome, model)}</div>
    ${notDiscussedView(notDiscussedIn(answers), model)} ${extras} ${stepsView(model, outcome, actions)}
    ${roleCard(model)}
  </section>`;
};
