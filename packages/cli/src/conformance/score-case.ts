/** `{questionnaire, answers | set | response, values | expected | score}`: what answers add up to. */
import { authoredScores, readResponse, score, start } from '@veerkracht/core/checklist';
import type { Answers, MissingRule } from '@veerkracht/core/checklist';
import { isObject, questionnaireOf } from './case.ts';
import type { Json, Lookup } from './case.ts';
import { fillInAll } from './fill-in.ts';
import { canonical } from './result.ts';
import { numberAt } from './scenario.ts';

const givenIn = (one: Json): unknown => one['answers'] ?? one['set'] ?? one['response'];

const expectedIn = (one: Json): unknown => {
  const { values, expectedValues, scores, expect, expected, score: named, total } = one;
  const nested = [expect, expected].map((holder) => (isObject(holder) ? (holder['values'] ?? holder) : holder));
  return [values, expectedValues, scores, ...nested, named, total].find((value) => value !== undefined);
};

/** 10, `{value: 10}`, `{valueDecimal: 10}`, `[{valueDecimal: 10}]` and `{valueQuantity: {value: 10}}` are all 10. */
const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length === 0 ? null : plain(value[0]);
  if (!isObject(value)) return value ?? null;
  const key = Object.keys(value).find((name) => name.startsWith('value'));
  return key === undefined ? value : plain(value[key]);
};

const ruleIn = (one: Json): MissingRule => {
  const scoring = isObject(one['scoring']) ? one['scoring'] : {};
  const given = one['missing'] ?? scoring['missing'];
  if (given === 'require-all') return given;
  if (!isObject(given)) return 'sum-present';
  return { maxMissing: Number(given['maxMissing'] ?? 0), prorate: given['prorate'] === true };
};

const valueNamed = (answers: Answers, name: string, missing: MissingRule): unknown => {
  const sums = score(answers, { missing });
  const item = answers.questionnaire.byLinkId.get(name);
  const isAuthored = authoredScores(answers).some(({ linkId }) => linkId === name);
  if (item && (item.type !== 'group' || isAuthored)) return numberAt(answers, name);
  if (item) return sums.groups.get(name)?.value ?? null;
  if (name === 'total') return sums.total.value ?? null;
  return sums.domains.has(name) ? (sums.domains.get(name)?.value ?? null) : `refused: there is no ${name}`;
};

export const isScoreCase = (one: Json): boolean =>
  ('questionnaire' in one || 'questionnaireInline' in one) &&
  givenIn(one) !== undefined &&
  expectedIn(one) !== undefined;

export const runScoreCase = (one: Json, lookup: Lookup) => {
  const questionnaire = questionnaireOf(one, lookup);
  const given = givenIn(one);
  const isResponse =
    isObject(given) && (given['resourceType'] === 'QuestionnaireResponse' || Array.isArray(given['item']));
  const answers = isResponse ? readResponse(questionnaire, given).answers : fillInAll(start(questionnaire), given);
  const missing = ruleIn(one);
  const wanted = expectedIn(one);
  const names = isObject(wanted) && plain(wanted) === wanted ? Object.keys(wanted) : undefined;
  const expected = names
    ? Object.fromEntries(names.map((name) => [name, plain((wanted as Json)[name])]))
    : plain(wanted);
  const actual = names
    ? Object.fromEntries(names.map((name) => [name, valueNamed(answers, name, missing)]))
    : (score(answers, { missing }).total.value ?? null);
  return { ok: canonical(expected) === canonical(actual), expected, actual };
};
