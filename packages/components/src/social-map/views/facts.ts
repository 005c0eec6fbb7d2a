/** The five things every card says: when, in which language, what it costs, how to get in, when it was checked. */
import { html, nothing, type TemplateResult } from 'lit';
import { freshness, nextOpening, spoken, waitingTime } from '@veerkracht/core/finder';
import type { ServiceRecord, WaitingTime } from '@veerkracht/core/finder';
import {
  checkIcon,
  clockIcon,
  icon,
  interpreterIcon,
  questionIcon,
  speechIcon,
  type Drawing,
} from '../../internal/icons.ts';
import { coinIcon, doorIcon } from '../icons.ts';
import { dayInWords, weekdayInWords } from '../../internal/dates.ts';
import type { Model } from '../model.ts';

type Text = string | TemplateResult;

export const fact = (drawing: Drawing, term: Text, description: unknown, kind = ''): TemplateResult =>
  html`<div class="fact ${kind}">
    <dt>${icon(drawing)}<span class="visually-hidden">${term}</span></dt>
    <dd>${description}</dd>
  </div>`;

const openingText = (record: ServiceRecord, { words, now }: Model): Text | undefined => {
  const next = nextOpening(record.openings, now);
  if (next === undefined) return undefined;
  if (next.now) return words.html('openNow', next.closes ?? '');
  if (next.date === now.date) return words.html('openToday', next.opens);
  return words.html('openOn', weekdayInWords(next.date, words.lang), next.opens);
};

/** The first moment on which somebody can come. */
export const whenText = (record: ServiceRecord, wait: WaitingTime, model: Model): Text => {
  const { words } = model;
  if (record.status === 'temporarily closed') return words.html('temporarilyClosed');
  if (wait.band === 'closed') return words.html('closedNow');
  if (wait.weeks !== undefined && wait.weeks >= 1) return words.html('afterWeeks', wait.weeks);
  const noWaitStated = record.waits.length === 0;
  if (wait.band === 'unknown' && !noWaitStated) return words.html('waitUnknown');
  const walkIn = record.concepts.format.includes('walk-in') || record.concepts.access.includes('open');
  const opening = walkIn || wait.band === 'none' ? openingText(record, model) : undefined;
  if (opening !== undefined) return opening;
  return wait.band === 'none' || wait.band === 'under-2w' ? words.html('soonPossible') : words.html('waitUnknown');
};

/** Staff, an interpreter and unknown look different: they are. */
const languageFact = (record: ServiceRecord, code: string, { words }: Model): TemplateResult => {
  const name = words.languageName(code);
  switch (spoken(record, code)) {
    case 'staff':
      return fact(speechIcon, words.html('languages'), words.html('staffSpeaks', name), 'staff');
    case 'interpreter':
      return fact(interpreterIcon, words.html('languages'), words.html('interpreterFor', name), 'interpreter');
    case 'no':
      return fact(questionIcon, words.html('languages'), words.html('interpreterNo'), 'unknown');
    default:
      return fact(questionIcon, words.html('languages'), words.html('interpreterUnknown'), 'unknown');
  }
};

export const interpreterText = (record: ServiceRecord, { words }: Model): Text =>
  words.html(
    ({ yes: 'interpreterYes', no: 'interpreterNo', unknown: 'interpreterUnknown' } as const)[
      record.interpreter.available
    ],
  );

/** The languages of a filter or of the page if there are any, else what there is. */
export const languageFacts = (record: ServiceRecord, model: Model): unknown => {
  const { words, query } = model;
  const asked = query.filters.language ?? (words.lang === 'nl' ? [] : [words.lang]);
  if (asked.length > 0) return asked.map((code) => languageFact(record, code, model));
  const others = record.languages.filter((code) => code !== 'nl').map(words.languageName);
  const names = others.length > 0 ? others.join(', ') : undefined;
  return [
    names ? fact(speechIcon, words.html('languages'), words.html('staffSpeaks', names), 'staff') : nothing,
    record.interpreter.available === 'yes'
      ? fact(interpreterIcon, words.html('languages'), words.html('interpreterYes'), 'interpreter')
      : nothing,
    !names && record.interpreter.available === 'unknown'
      ? fact(questionIcon, words.html('languages'), words.html('interpreterUnknown'), 'unknown')
      : nothing,
    !names && record.interpreter.available === 'no'
      ? fact(speechIcon, words.html('languages'), words.html('staffSpeaks', words.languageName('nl')), 'staff')
      : nothing,
  ];
};

const join = (parts: readonly Text[]): unknown => parts.map((part, at) => (at > 0 ? [', ', part] : part));

/** Longer ones stand among the details. */
const shortText = 60;

export const costText = (record: ServiceRecord, { words }: Model): unknown => {
  const { cost } = record.concepts;
  if (cost.length > 0) return join(cost.map((one) => words.concept(`cost/${one}`)));
  return record.fees && record.fees.length <= shortText ? words.foreign(record.fees, 'nl') : words.html('costUnknown');
};

export const accessText = (record: ServiceRecord, { words }: Model): unknown =>
  record.concepts.access.length > 0
    ? join(record.concepts.access.map((access) => words.concept(`access/${access}`)))
    : words.html('accessUnknown');

export const checkedText = (record: ServiceRecord, { words, now }: Model): Text => {
  const { state, checkedOn } = freshness(record, now.date);
  if (checkedOn === undefined) return words.html('neverChecked');
  return words.html(state === 'old' ? 'lastCheckedOld' : 'lastChecked', dayInWords(checkedOn, words.lang));
};

export const facts = (record: ServiceRecord, model: Model): TemplateResult => {
  const { words, now } = model;
  const wait = waitingTime(record, now.date);
  const { state } = freshness(record, now.date);
  return html`<dl class="facts">
    ${fact(clockIcon, words.html('when'), whenText(record, wait, model), wait.band === 'unknown' ? '' : wait.band)}
    ${languageFacts(record, model)} ${fact(coinIcon, words.html('costs'), costText(record, model))}
    ${fact(doorIcon, words.html('access'), accessText(record, model))}
    ${fact(checkIcon, words.html('lastChecked', ''), checkedText(record, model), `checked ${state}`)}
  </dl>`;
};
