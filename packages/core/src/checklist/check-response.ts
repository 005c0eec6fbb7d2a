/** Whether a response fits its questionnaire, as a validator would say. Not needed to fill one in. */
import { verdicts } from './evaluate.ts';
import { isObject } from './fhir-json.ts';
import { finding } from './finding.ts';
import type { Finding } from './finding.ts';
import type { Questionnaire } from './model.ts';
import { occurrences, valuesOf } from './occurrence.ts';
import type { Occurrence } from './occurrence.ts';
import type { Answers } from './answers.ts';
import { problemsAt } from './problems.ts';
import { readResponse } from './read-response.ts';

/** The conditions that could not be decided with these answers. What hangs on an unclear one is enabled. */
export const undecided = ({ questionnaire, items }: Answers): readonly Finding[] => {
  const found: Finding[] = [];
  verdicts(questionnaire, items, ({ key, item }, { question }, verdict) => {
    if (verdict === 'unclear' || verdict === 'incomparable') {
      found.push(finding('enablewhen-indeterminate', key, item.linkId, question));
    }
  });
  return found;
};

/** What is asked of it counts only where what is around it stands in the response. */
const expectedIn = (items: readonly Occurrence[], present: ReadonlySet<string>): ReadonlySet<Occurrence> => {
  const expected = new Set<Occurrence>();
  const add = (list: readonly Occurrence[]): void => {
    for (const occurrence of list) {
      expected.add(occurrence);
      if (!present.has(occurrence.key)) continue;
      add(occurrence.items);
      for (const answer of occurrence.answers) if (answer.value !== undefined) add(answer.items);
    }
  };
  add(items);
  return expected;
};

const finished: ReadonlySet<unknown> = new Set(['completed', 'amended']);

/**
 * Checks a QuestionnaireResponse. Only a completed or amended one is held to what is required and may not answer what
 * is disabled. Conditions are evaluated with the answers that stand in it.
 */
export const checkResponse = (questionnaire: Questionnaire, json: unknown): readonly Finding[] => {
  const { answers, findings, present } = readResponse(questionnaire, json);
  const isFinished = isObject(json) && finished.has(json['status']);
  const expected = isFinished ? expectedIn(answers.items, present) : new Set();
  const found = [...occurrences(answers.items)].flatMap((occurrence): readonly Finding[] => {
    const { key, item, enabled } = occurrence;
    if (!enabled && isFinished && valuesOf(occurrence).length > 0) {
      return [finding('answer-on-disabled-item', key, item.linkId)];
    }
    const isAbsent = item.type === 'group' && !present.has(key);
    if (isAbsent && enabled && item.required && expected.has(occurrence)) {
      return [finding('required-missing', key, item.linkId)];
    }
    return problemsAt(occurrence, () => expected.has(occurrence));
  });
  return [...findings, ...found, ...undecided(answers)];
};
