/** Fills in answers the way a suite writes them: `[{valueBoolean: true}]`, `"option[2]"`, or a mix, possibly nested. */
import { addOccurrence, answer, occurrenceAt, readValue } from '@veerkracht/core/checklist';
import type { Answers, Item, Value } from '@veerkracht/core/checklist';
import { isObject, objects, Refusal } from './case.ts';
import type { Json } from './case.ts';
import { occurrencesAt, parsePath } from './place.ts';

const valueFrom = (item: Item, given: unknown): Value => {
  const option = typeof given === 'string' ? /^option\[(\d{1,5})\]$/.exec(given)?.[1] : undefined;
  const value = option === undefined ? isObject(given) && readValue(given) : item.options[Number(option)]?.value;
  if (!value) throw new Refusal(`refused: ${item.linkId} cannot be answered with ${JSON.stringify(given)}`);
  return value;
};

const asList = (given: unknown): readonly unknown[] =>
  given === null || given === undefined ? [] : Array.isArray(given) ? given : [given];

const answerAt = (answers: Answers, key: string, given: readonly unknown[]): Answers => {
  const { item } = occurrenceAt(answers, key)!;
  const now = answer(
    answers,
    key,
    given.map((one) => valueFrom(item, one)),
  );
  const slots = occurrenceAt(now, key)?.answers ?? [];
  return given.reduce<Answers>((state, one, at) => {
    const inside = isObject(one) ? objects(one['item']) : [];
    return inside.reduce<Answers>((after, nested) => nestedAnswer(after, slots[at]?.items ?? [], nested), state);
  }, now);
};

const nestedAnswer = (answers: Answers, among: Answers['items'], nested: Json): Answers => {
  const target = among.find(({ item }) => item.linkId === nested['linkId']);
  if (!target) throw new Refusal(`refused: there is no ${String(nested['linkId'])} there`);
  return answerAt(answers, target.key, asList(nested['answer']));
};

/** Fills in what stands at a path; without an index, in the first occurrence. */
export const fillIn = (answers: Answers, path: string, given: unknown): Answers => {
  const segments = parsePath(answers.questionnaire, path);
  const target = segments && occurrencesAt(answers.items, segments)[0];
  if (!target) throw new Refusal(`refused: there is nothing at ${path}`);
  return answerAt(answers, target.key, asList(given));
};

export const fillInAll = (answers: Answers, set: unknown): Answers =>
  Object.entries(isObject(set) ? set : {}).reduce((state, [path, given]) => fillIn(state, path, given), answers);

/** Repeats a group once more, behind the last one. */
export const repeat = (answers: Answers, path: string): Answers => {
  const segments = parsePath(answers.questionnaire, path);
  const last = segments && occurrencesAt(answers.items, segments).at(-1);
  if (!last) throw new Refusal(`refused: there is nothing at ${path}`);
  return addOccurrence(answers, last.key);
};
