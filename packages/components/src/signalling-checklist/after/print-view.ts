import { html, nothing, type TemplateResult } from 'lit';
import { outcome, start, type Item, type Noted, type Occurrence } from '@veerkracht/core/checklist';
import { dayInWords } from '../../internal/dates.ts';
import { textView, type QuestionnaireSettings } from '../../questionnaire/questionnaire-view.ts';
import { settingsOf } from '../settings.ts';
import type { AfterModel } from './after-model.ts';
import { groupsOf, informantsOf, linesOf, notDiscussedIn } from './result-view.ts';
import { pickedNames } from './steps-view.ts';

const onPaper = (model: AfterModel): QuestionnaireSettings => ({
  ...settingsOf({ ...model, interpreter: false }),
  layout: 'columns',
});

const sheet = (model: AfterModel, kind: 'blank' | 'filled', title: unknown, inside: unknown): TemplateResult =>
  html`<div class="sheet ${kind}" lang=${model.words.lang} dir=${model.words.dir}>
    <h1>${title}</h1>
    <div class="flow">${inside}</div>
    <footer>${model.say.html('printedOn', dayInWords(model.now.date, model.words.lang))}</footer>
  </div>`;

const questionOnPaper = ({ text, options }: Item, settings: QuestionnaireSettings): TemplateResult =>
  html`<section>
    <h2>${textView(text, settings)}</h2>
    <ul>
      ${options.map(({ label }) => html`<li class="box"><div>${textView(label, settings)}</div></li>`)}
    </ul>
  </section>`;

const questionsIn = (list: readonly Occurrence[]): readonly Item[] =>
  list
    .filter(({ enabled, item }) => enabled && !item.hidden && item.type !== 'display')
    .flatMap(({ item, items }) => (item.type === 'group' ? questionsIn(items) : [item]));

/** The first round of questions, empty, in one or two languages. */
export const blankCard = (model: AfterModel): TemplateResult => {
  const { questionnaire } = model.answers!;
  const settings = onPaper(model);
  const questions = questionsIn(start(questionnaire).items);
  return sheet(
    model,
    'blank',
    textView(questionnaire.title, settings),
    questions.map((item) => questionOnPaper(item, settings)),
  );
};

const listOf = (title: unknown, items: readonly unknown[]): TemplateResult | typeof nothing =>
  items.length === 0
    ? nothing
    : html`<section>
        <h2>${title}</h2>
        <ul>
          ${items.map((item) => html`<li>${item}</li>`)}
        </ul>
      </section>`;

const domainOnPaper = (items: readonly Noted[], model: AfterModel, settings: QuestionnaireSettings): TemplateResult => {
  const [name, ...more] = linesOf(items);
  const who = informantsOf(items, model);
  return html`<strong>${textView(name!, settings)}${who ? ` (${who})` : nothing}</strong> ${
      more.length > 0
        ? html`<ul class="more">
            ${more.map((text) => html`<li>${textView(text, settings)}</li>`)}
          </ul>`
        : nothing
    }`;
};

/** What was noticed, what goes well and what was picked; no name, no place to write one. */
export const summarySheet = (model: AfterModel): TemplateResult => {
  const { words, say, picked, answers } = model;
  const settings = onPaper(model);
  const found = outcome(answers!);
  const moment = picked.steps.has('contact') && picked.date ? [dayInWords(picked.date, words.lang), picked.time] : [];
  return sheet(model, 'filled', say.html('calendarTitle'), [
    listOf(say.html('printNext'), [...pickedNames(model), ...(moment.length > 0 ? [moment.join(' ')] : [])]),
    listOf(
      say.html('strengths'),
      found.strengths.map(({ text }) => textView(text, settings)),
    ),
    found.noticed.length > 0
      ? listOf(
          say.html('noticed'),
          groupsOf(found).map((items) => domainOnPaper(items, model, settings)),
        )
      : listOf(say.html('noticed'), [say.html('nothingNow'), say.html('trust')]),
    listOf(
      say.html('notDiscussed'),
      notDiscussedIn(answers!).map((text) => textView(text, settings)),
    ),
  ]);
};
