/** What stands on a card, in words. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ContinuitySummary } from '@veerkracht/spec/referral';
import { autonymView } from '../../internal/autonym-view.ts';
import { dayInWords, wallTime } from '../../internal/dates.ts';
import { guidanceIn } from '../answers.ts';
import type { Model } from '../model.ts';
import { monthIn } from './said-months.ts';

const lineView = (label: unknown, values: readonly unknown[]): TemplateResult | typeof nothing =>
  values.length === 0
    ? nothing
    : html`<li class="line">
        <b>${label}:</b> ${values.map((value, at) => html`${at > 0 ? ' · ' : nothing}<bdi>${value}</bdi>`)}
      </li>`;

const present = (...values: readonly unknown[]): readonly unknown[] =>
  values.filter((value) => value !== undefined && value !== '');

const interpreterLines = ({ interpreter }: ContinuitySummary, { words }: Model): TemplateResult => {
  const { form } = words;
  const { needed, language, dialect, gender, mode, notWanted, refused } = interpreter;
  return html`${lineView(form.html('field.interpreter'), [form.html(`tri.${needed}`)])}
  ${lineView(form.html('field.interpreter-language'), language ? [autonymView(language)] : [])}
  ${lineView(form.html('field.interpreter-dialect'), present(dialect))}
  ${lineView(form.html('field.interpreter-gender'), gender ? [form.html(`gender.${gender}`)] : [])}
  ${lineView(form.html('field.interpreter-mode'), mode ? [form.html(`mode.${mode}`)] : [])}
  ${lineView(form.html('field.interpreter-not-wanted'), present(notWanted))}
  ${lineView(form.html('field.interpreter-refused'), refused ? [form.html('tri.yes')] : [])}`;
};

const listView = (label: unknown, items: readonly unknown[], { words }: Model): TemplateResult =>
  html`<li class="line">
    <b>${label}:</b>
    ${
      items.length === 0
        ? words.html('nothingSaid')
        : html`<ul>
            ${items.map((item) => html`<li><bdi>${item}</bdi></li>`)}
          </ul>`
    }
  </li>`;

export const summaryView = (summary: ContinuitySummary, model: Model): TemplateResult => {
  const { words } = model;
  const { name, languages, readsAndWrites, helps, openSteps, handOver, contacts = [], createdAt } = summary;
  const guidance = guidanceIn(summary);
  const yes = words.form.html('tri.yes');
  return html`<ul class="lines" role="list">
      ${lineView(words.html('line.name'), present(name))}
      ${lineView(words.html('line.languages'), languages.map(autonymView))}
      ${lineView(words.html('line.reads'), readsAndWrites ? [words.form.html(`tri.${readsAndWrites}`)] : [])}
      ${interpreterLines(summary, model)} ${listView(words.html('line.helps'), helps, model)}
      ${listView(
        words.html('line.steps'),
        openSteps.map(({ what, who, by }) => present(what, who, by).join(' · ')),
        model,
      )}
      ${
        contacts.length > 0
          ? listView(
              words.html('line.contacts'),
              contacts.map((one) => present(one.name, one.reach).join(' · ')),
              model,
            )
          : nothing
      }
      ${lineView(words.html('line.handOver'), handOver ? [yes] : [])}
      ${lineView(words.html('line.guidance'), guidance ? [monthIn(model, guidance)] : [])}
    </ul>
    <p class="small">${words.html('madeOn', dayInWords(wallTime(new Date(createdAt)).date, words.lang))}</p>`;
};
