/** `{questionnaire, response, expectedAfterRemovingDisabled}`: what is left of a response when it is written again. */
import { readResponse, writeResponse } from '@veerkracht/core/checklist';
import { isObject, objects, questionnaireOf } from './case.ts';
import type { Json, Lookup } from './case.ts';
import { canonical } from './result.ts';

/** Items with their answers only: no texts, and nothing that is empty. */
const bare = (items: unknown): readonly Json[] =>
  objects(items).flatMap((item) => {
    const inside = bare(item['item']);
    const answer = objects(item['answer']).flatMap((one) => {
      const { item: nested, extension: _, id: __, ...value } = one;
      const below = bare(nested);
      return Object.keys(value).length > 0 || below.length > 0
        ? [{ ...value, ...(below.length > 0 && { item: below }) }]
        : [];
    });
    if (inside.length === 0 && answer.length === 0) return [];
    return [
      { linkId: item['linkId'], ...(answer.length > 0 && { answer }), ...(inside.length > 0 && { item: inside }) },
    ];
  });

export const isRemoveDisabledCase = (one: Json): boolean => isObject(one['expectedAfterRemovingDisabled']);

export const runRemoveDisabledCase = (one: Json, lookup: Lookup) => {
  const { answers } = readResponse(questionnaireOf(one, lookup), one['response']);
  const expected = bare((one['expectedAfterRemovingDisabled'] as Json)['item']);
  const actual = bare(writeResponse(answers, { status: 'in-progress' }).response?.['item']);
  return { ok: canonical(actual) === canonical(expected), expected, actual };
};
