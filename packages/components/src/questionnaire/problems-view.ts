/** What is the matter with an answer, in words beside it. */
import { html, nothing, type TemplateResult } from 'lit';
import { valuesOf, type Finding, type Occurrence } from '@veerkracht/core/checklist';
import { isUnreadable, momentIn } from './entry.ts';
import { nl, type QuestionnaireMessages } from './questionnaire.messages.ts';
import type { View } from './settings.ts';

type Key = keyof QuestionnaireMessages;

const textOf = ({ code, detail }: Finding, { item }: Occurrence, { settings: { say } }: View): unknown => {
  const type = item.type === 'dateTime' ? 'date' : item.type === 'quantity' ? 'decimal' : item.type;
  const wanted = code === 'wrong-answer-type' ? `wrong-${type}` : code;
  const key = (wanted in nl.messages ? wanted : 'problem') as Key;
  const isDate = /^\d{4}-\d\d/.test(detail);
  return (say.html as (key: Key, detail: string) => unknown)(key, isDate ? momentIn(detail) : detail);
};

/** Those of an occurrence: the ones the host gives, and always what cannot be read. */
export const problemsOf = (occurrence: Occurrence, { settings }: View): readonly Finding[] => {
  const { item, key } = occurrence;
  const given = settings.problems?.get(key)?.filter(({ severity }) => severity !== 'info') ?? [];
  const hasUnreadable =
    occurrence.answers.length > 0 && valuesOf(occurrence).some((value) => isUnreadable(item, value));
  if (!hasUnreadable || given.some(({ code }) => code === 'wrong-answer-type')) return given;
  return [{ code: 'wrong-answer-type', severity: 'error', path: key, linkId: item.linkId, detail: '' }, ...given];
};

export const problemsView = (
  found: readonly Finding[],
  occurrence: Occurrence,
  view: View,
  id: string,
): TemplateResult | typeof nothing =>
  found.length === 0
    ? nothing
    : html`<ul class="problems" id=${id} role="list">
        ${found.map((one) => html`<li>${textOf(one, occurrence, view)}</li>`)}
      </ul>`;
