/** `{questionnaire, response?, expected, scope?, expectedFindingCodes?}`: what a validator says of a response. */
import { checkQuestionnaire, checkResponse, responseCodes } from '@veerkracht/core/checklist';
import type { Finding } from '@veerkracht/core/checklist';
import { isObject, objects, questionnaireOf } from './case.ts';
import type { Json, Lookup } from './case.ts';

const known: ReadonlySet<string> = new Set(responseCodes);
const ours: ReadonlySet<unknown> = new Set(['engine', 'engine-must-accept']);

const isSerious = ({ severity }: Pick<Finding, 'severity'>): boolean => severity !== 'info';

const codesIn = (findings: readonly Finding[]): readonly string[] =>
  [...new Set(findings.filter((one) => isSerious(one) && known.has(one.code)).map(({ code }) => code))].sort();

/** The codes a case expects: as listed, or as its issues carry them; undefined when it names none at all. */
const expectedCodes = (one: Json): readonly string[] | undefined => {
  const listed = one['expectedFindingCodes'];
  if (Array.isArray(listed)) return [...new Set(listed.map(String))].sort();
  const issues = isObject(one['expected']) ? objects(one['expected']['issues']) : [];
  const coded = issues.filter(({ findingCode, severity }) => findingCode && severity !== 'information');
  const codes = coded.map(({ findingCode }) => String(findingCode)).filter((code) => known.has(code));
  return issues.some(({ findingCode }) => findingCode) ? [...new Set(codes)].sort() : undefined;
};

export const isOutcomeCase = (one: Json): boolean =>
  'questionnaire' in one &&
  (Array.isArray(one['expectedFindingCodes']) || (isObject(one['expected']) && 'valid' in one['expected']));

export const runOutcomeCase = (one: Json, lookup: Lookup) => {
  const { scope } = one;
  if (scope !== undefined && !ours.has(scope)) {
    return { ok: null, expected: one['expectedFindingCodes'] ?? null, actual: null, note: `skipped: ${String(scope)}` };
  }
  const response = one['response'] ?? undefined;
  const findings =
    response === undefined
      ? checkQuestionnaire(one['questionnaireInline'] ?? one['questionnaire'])
      : checkResponse(questionnaireOf(one, lookup), response);
  const errors = [...new Set(findings.filter(({ severity }) => severity === 'error').map(({ code }) => code))].sort();
  const codes = expectedCodes(one);
  if (scope === 'engine-must-accept') return { ok: errors.length === 0, expected: 'no error', actual: errors };
  if (codes) {
    const actual = codesIn(findings);
    return { ok: actual.join() === codes.join(), expected: codes, actual };
  }
  const valid = isObject(one['expected']) && one['expected']['valid'] === true;
  return { ok: (errors.length === 0) === valid, expected: valid ? 'no error' : 'an error', actual: errors };
};
