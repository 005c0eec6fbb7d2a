/**
 * What was filled in: an immutable tree of occurrences, always evaluated. Every change gives a new tree that shares
 * what did not change, so that a view can tell by `===` what to draw again.
 * @module
 */
import { sameValue } from './compare-values.ts';
import { evaluateAll, settle } from './evaluate.ts';
import type { Item, Option, Questionnaire, Value } from './model.ts';
import { answersFrom, newOccurrence, newOccurrences, occurrences, unanswerable, valuesOf } from './occurrence.ts';
import type { Counter, Informant, Occurrence } from './occurrence.ts';

export interface Answers {
  readonly questionnaire: Questionnaire;
  readonly items: readonly Occurrence[];
  /** For the next key. */
  readonly next: number;
}

const mostRepetitions = 200;

/** The beginning: initial values in place, everything evaluated. */
export const start = (questionnaire: Questionnaire): Answers => {
  const counter = { next: 1 };
  const items = newOccurrences(questionnaire.items, '', counter);
  return { questionnaire, items: evaluateAll(questionnaire, items), next: counter.next };
};

/** What comes in the place of an occurrence: itself, something else, nothing, or more. */
type Change = (occurrence: Occurrence, counter: Counter) => readonly Occurrence[];

/** A list with one occurrence changed; the same list when nothing changed. */
const changed = (
  list: readonly Occurrence[],
  key: string,
  from: number,
  counter: Counter,
  change: Change,
): readonly Occurrence[] => {
  const end = key.indexOf('/', from);
  const here = end < 0 ? key : key.slice(0, end);
  const at = list.findIndex((occurrence) => occurrence.key === here);
  const old = list[at];
  if (!old) return list;
  const now = end < 0 ? change(old, counter) : [changedInside(old, key, end + 1, counter, change)];
  return now.length === 1 && now[0] === old ? list : [...list.slice(0, at), ...now, ...list.slice(at + 1)];
};

const changedInside = (old: Occurrence, key: string, from: number, counter: Counter, change: Change): Occurrence => {
  if (old.item.type === 'group') {
    const items = changed(old.items, key, from, counter, change);
    return items === old.items ? old : { ...old, items };
  }
  const id = Number(key.slice(from, key.indexOf('.', from)));
  const answer = old.answers.find((one) => one.id === id);
  if (!answer) return old;
  const items = changed(answer.items, key, from, counter, change);
  return items === answer.items
    ? old
    : { ...old, answers: old.answers.map((one) => (one === answer ? { ...answer, items } : one)) };
};

const apply = (answers: Answers, key: string, change: Change): Answers => {
  const counter = { next: answers.next };
  let item: Item | undefined;
  const items = changed(answers.items, key, 0, counter, (occurrence) => {
    item = occurrence.item;
    return change(occurrence, counter);
  });
  if (!item || items === answers.items) return answers;
  return { ...answers, items: settle(answers.questionnaire, items, item, key), next: counter.next };
};

/** The occurrence with a key. */
export const occurrenceAt = (answers: Answers, key: string): Occurrence | undefined => {
  let found: Occurrence | undefined;
  changed(answers.items, key, 0, { next: 0 }, (occurrence) => [(found = occurrence)]);
  return found;
};

/** What an option that excludes the others leaves: the one chosen last wins. */
const exclusively = (
  options: readonly Option[],
  values: readonly Value[],
  before: readonly Value[],
): readonly Value[] => {
  const isExclusive = (value: Value): boolean =>
    options.some((option) => option.exclusive && sameValue(option.value, value));
  const alone = values.filter(isExclusive);
  if (alone.length === 0 || values.length === 1) return values;
  const chosen = alone.find((value) => !before.some((old) => sameValue(old, value)));
  if (chosen) return [chosen];
  const others = values.filter((value) => !isExclusive(value));
  return others.length > 0 ? others : alone.slice(-1);
};

/**
 * Fills in a question: all its values at once, none to clear it. An answer to what was "not discussed" takes that mark
 * away. More values than a question may have are kept, and are among its `problems`.
 */
export const answer = (answers: Answers, key: string, values: readonly Value[]): Answers =>
  apply(answers, key, (occurrence, counter) => {
    const { item } = occurrence;
    const before = valuesOf(occurrence);
    const now = exclusively(item.options, values, before);
    const informant = now.length > 0 && occurrence.informant === 'not-discussed' ? undefined : occurrence.informant;
    const isSame = now.length === before.length && now.every((value, at) => sameValue(value, before[at]!));
    if (unanswerable.has(item.type) || (isSame && informant === occurrence.informant)) return [occurrence];
    return [{ ...occurrence, informant, answers: answersFrom(item, key, now, occurrence.answers, counter) }];
  });

/** Empties a question. */
export const clear = (answers: Answers, key: string): Answers => answer(answers, key, []);

/** Chooses a value, or takes it away when it is there. It comes beside the others only where a question repeats. */
export const toggle = (answers: Answers, key: string, value: Value): Answers => {
  const occurrence = occurrenceAt(answers, key);
  if (!occurrence) return answers;
  const before = valuesOf(occurrence);
  const without = before.filter((old) => !sameValue(old, value));
  if (without.length < before.length) return answer(answers, key, without);
  return answer(answers, key, occurrence.item.repeats ? [...before, value] : [value]);
};

/** Says who says so. "Not discussed" keeps what was filled in out of everything, until it is taken back. */
export const setInformant = (answers: Answers, key: string, informant: Informant | undefined): Answers =>
  apply(answers, key, (occurrence) => [
    occurrence.informant === informant || unanswerable.has(occurrence.item.type)
      ? occurrence
      : { ...occurrence, informant },
  ]);

/** The part of a key that repetitions of one group have in common. */
const placeOf = (key: string): string => key.replace(/[^/.]*$/, '');

/** All repetitions of the group this one is a repetition of. */
export const siblings = (answers: Answers, { item, key }: Occurrence): readonly Occurrence[] =>
  [...occurrences(answers.items)].filter((other) => other.item === item && placeOf(other.key) === placeOf(key));

/** Repeats a repeating group once more, after the one with this key. */
export const addOccurrence = (answers: Answers, key: string): Answers =>
  apply(answers, key, (occurrence, counter) => {
    const { item } = occurrence;
    const most = Math.min(item.limits.maxOccurs ?? mostRepetitions, mostRepetitions);
    if (item.type !== 'group' || !item.repeats || siblings(answers, occurrence).length >= most) return [occurrence];
    return [occurrence, newOccurrence(item, placeOf(key), counter)];
  });

/** Takes a repetition of a group away. The last one stays, emptied. */
export const removeOccurrence = (answers: Answers, key: string): Answers =>
  apply(answers, key, (occurrence, counter) => {
    const { item } = occurrence;
    if (item.type !== 'group' || !item.repeats) return [occurrence];
    return siblings(answers, occurrence).length > 1 ? [] : [newOccurrence(item, placeOf(key), counter)];
  });

const asNew = (list: readonly Occurrence[]): readonly Occurrence[] =>
  list.map((occurrence) => ({
    ...occurrence,
    enabled: true,
    holds: true,
    items: asNew(occurrence.items),
    answers: occurrence.answers.map((answer) => ({ ...answer, items: asNew(answer.items) })),
  }));

/** Works everything out again from nothing. What the other functions give is always the same as this. */
export const evaluate = (answers: Answers): Answers => ({
  ...answers,
  items: evaluateAll(answers.questionnaire, asNew(answers.items)),
});
