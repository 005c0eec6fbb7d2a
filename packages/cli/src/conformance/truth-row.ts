/** `{enableWhen, enableBehavior?, answers, expectedEnabled, recommended?}`: one item with conditions. */
import { isNonsense, occurrences, readQuestionnaire, readResponse } from '@veerkracht/core/checklist';
import { isObject, objects } from './case.ts';
import type { Json } from './case.ts';

const types: Readonly<Record<string, string>> = { Uri: 'url', Coding: 'open-choice' };

const dataType = (holder: Json, prefix: string): string | undefined =>
  Object.keys(holder)
    .find((key) => key.startsWith(prefix) && key.length > prefix.length)
    ?.slice(prefix.length);

/** The type a question must have for these answers, or else for these conditions. */
const typeOf = (answers: readonly Json[], conditions: readonly Json[]): string => {
  const compared = conditions.filter(({ operator }) => operator !== 'exists');
  const named = [...answers.map((one) => dataType(one, 'value')), ...compared.map((one) => dataType(one, 'answer'))];
  const type = named.find((name) => name !== undefined) ?? 'String';
  return types[type] ?? `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
};

/** Whether the item is enabled, or why that has no answer. */
const outcomeOf = (row: Json): boolean | string => {
  const conditions = objects(row['enableWhen']);
  const answers = isObject(row['answers']) ? row['answers'] : {};
  const asked = conditions.map(({ question }) => String(question));
  const linkIds = [...new Set([...Object.keys(answers), ...asked])];
  const answersTo = (linkId: string): readonly Json[] =>
    Object.hasOwn(answers, linkId) ? objects(answers[linkId]) : [];
  const tested = `tested ${linkIds.join(' ')}`;
  const { enableBehavior } = row;
  const { questionnaire, findings } = readQuestionnaire({
    resourceType: 'Questionnaire',
    item: [
      ...linkIds.map((linkId) => {
        const about = conditions.filter(({ question }) => question === linkId);
        return { linkId, type: typeOf(answersTo(linkId), about), repeats: true };
      }),
      { linkId: tested, type: 'string', enableWhen: conditions, ...(enableBehavior !== null && { enableBehavior }) },
    ],
  });
  if (!questionnaire || findings.some(({ code }) => code === 'enablewhen-unreadable' || code === 'type-unknown')) {
    return `refused: ${findings.map(({ code, detail }) => `${code} ${detail}`.trim()).join(', ')}`;
  }
  if (questionnaire.byLinkId.get(tested)?.conditions.some(isNonsense))
    return 'authoring-error: enablewhen-order-nonsense';
  const item = linkIds.map((linkId) => ({ linkId, answer: answersTo(linkId) }));
  const { items } = readResponse(questionnaire, { resourceType: 'QuestionnaireResponse', item }).answers;
  return [...occurrences(items)].some((one) => one.item.linkId === tested && one.enabled);
};

export const isTruthRow = (one: Json): boolean =>
  Array.isArray(one['enableWhen']) && ('expectedEnabled' in one || 'recommended' in one);

/** Where implementations differ, `recommended` is the corrected text of HL7. */
export const runTruthRow = (row: Json) => {
  const expected = row['recommended'] ?? row['expectedEnabled'];
  const actual = outcomeOf(row);
  return { ok: actual === expected, expected, actual };
};
