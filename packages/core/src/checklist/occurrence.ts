/** An item where it stands in the answers, made and looked into. */
import { sameValue } from './compare-values.ts';
import type { Item, Value } from './model.ts';

/** The person, seen by who fills in, told by somebody else, or not talked about, which is not a "no". */
export type Informant = 'self' | 'seen' | 'told' | 'not-discussed';

export interface Answer {
  /** Stays with the answer while others come and go. */
  readonly id: number;
  /** Undefined only where a question without an answer holds other questions. */
  readonly value: Value | undefined;
  readonly items: readonly Occurrence[];
}

/** An item where it stands in the answers: once, or as often as its group is repeated. */
export interface Occurrence {
  /** Unique and lasting; for `repeat()` in a view and for every function that changes something. */
  readonly key: string;
  readonly item: Item;
  /** Its conditions hold, and those of all that is around it. */
  readonly enabled: boolean;
  /** Its own conditions hold. */
  readonly holds: boolean;
  readonly answers: readonly Answer[];
  readonly informant: Informant | undefined;
  /** What is inside a group. What is inside a question is inside its answers. */
  readonly items: readonly Occurrence[];
}

export const unanswerable: ReadonlySet<string> = new Set(['group', 'display', 'question']);

/** Hands out the numbers that keys and answers are told apart by. */
export interface Counter {
  next: number;
}

export const newOccurrences = (items: readonly Item[], before: string, counter: Counter): readonly Occurrence[] =>
  items.flatMap((item) => {
    const times = item.type === 'group' && item.repeats ? Math.min(Math.max(1, item.limits.minOccurs ?? 1), 20) : 1;
    return Array.from({ length: times }, () => newOccurrence(item, before, counter));
  });

const initially = ({ type, repeats, initial }: Item): readonly Value[] =>
  unanswerable.has(type) ? [] : initial.slice(0, repeats ? undefined : 1);

export const newOccurrence = (item: Item, before: string, counter: Counter): Occurrence => {
  const repeated = item.type === 'group' && item.repeats;
  const key = `${before}${item.order}${repeated ? `:${counter.next++}` : ''}`;
  const isGroup = item.type === 'group';
  return {
    key,
    item,
    enabled: true,
    holds: true,
    answers: isGroup ? [] : answersFrom(item, key, initially(item), [], counter),
    informant: undefined,
    items: isGroup ? newOccurrences(item.items, `${key}/`, counter) : [],
  };
};

/** Answers for these values. One that was there before keeps its number and what is inside it. */
export const answersFrom = (
  item: Item,
  key: string,
  values: readonly Value[],
  before: readonly Answer[],
  counter: Counter,
): readonly Answer[] => {
  const left = [...before];
  const take = (value: Value | undefined): Answer => {
    const same = left.findIndex((old) => value && old.value && sameValue(old.value, value));
    // One answer that changes stays one, with what is inside it; so does the place that waits for a first answer.
    const stays = !item.repeats || value === undefined || left[0]?.value === undefined;
    const at = same < 0 && stays ? 0 : same;
    const [kept] = at < 0 ? [] : left.splice(at, 1);
    if (kept) return kept.value === value || (kept.value && value && same >= 0) ? kept : { ...kept, value };
    const id = counter.next++;
    return { id, value, items: newOccurrences(item.items, `${key}/${id}.`, counter) };
  };
  if (values.length > 0) return values.map(take);
  // Questions inside a question are there before it is answered.
  return item.items.length > 0 ? [take(undefined)] : [];
};

/** Every occurrence in reading order, also the disabled ones. */
export function* occurrences(items: readonly Occurrence[]): Generator<Occurrence> {
  for (const occurrence of items) {
    yield occurrence;
    yield* occurrences(occurrence.items);
    for (const answer of occurrence.answers) yield* occurrences(answer.items);
  }
}

/** What stands there, whether or not it counts; to show in the field. */
export const valuesOf = ({ answers }: Pick<Occurrence, 'answers'>): readonly Value[] =>
  answers.flatMap(({ value }) => value ?? []);

/** The answers that count: not of what is disabled, not of what was not discussed. */
export const counted = (occurrence: Occurrence): readonly Answer[] =>
  occurrence.enabled && occurrence.informant !== 'not-discussed'
    ? occurrence.answers.filter(({ value }) => value !== undefined)
    : [];

/** Whether it belongs on the screen while filling in: enabled, not hidden, and not only for looking back. */
export const isShown = ({ enabled, item }: Occurrence): boolean =>
  enabled && !item.hidden && !item.usageMode?.startsWith('display');
