/** Whether conditions hold, worked out for everything or for what a change can reach. */
import { compare, equal } from './compare-values.ts';
import type { Verdict } from './compare-values.ts';
import type { Condition, Item, Questionnaire, Ranked, Rule, Value } from './model.ts';
import type { Answer, Occurrence } from './occurrence.ts';

/** A step on the way down: an occurrence, and for a question in which of its answers the way goes on. */
interface Step {
  readonly occurrence: Occurrence;
  readonly answer: Answer | undefined;
}

/** What came out of this round and is not in the tree yet. */
type Fresh = Map<Occurrence, boolean>;

const holdsNow = (fresh: Fresh, occurrence: Occurrence): boolean => fresh.get(occurrence) ?? occurrence.holds;

/** The place of the first occurrence of an item in a list, which is in the order of the questionnaire. */
const firstOf = (list: readonly Occurrence[], { order }: Item): number => {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (list[middle]!.item.order < order) from = middle + 1;
    else to = middle;
  }
  return from;
};

const listsIn = ({ occurrence, answer }: Step): readonly Occurrence[] => (answer ? answer.items : occurrence.items);

const stepsInto = (occurrence: Occurrence): readonly Step[] =>
  occurrence.item.type === 'group'
    ? [{ occurrence, answer: undefined }]
    : occurrence.answers.map((answer) => ({ occurrence, answer }));

/** Every occurrence at the end of a chain of items, with the way to it. */
const walk = (
  list: readonly Occurrence[],
  chain: readonly Item[],
  depth: number,
  way: readonly Step[],
  visit: (occurrence: Occurrence, way: readonly Step[]) => void,
): void => {
  const item = chain[depth]!;
  for (let at = firstOf(list, item); list[at]?.item === item; at += 1) {
    const occurrence = list[at]!;
    if (depth === chain.length - 1) visit(occurrence, way);
    else for (const step of stepsInto(occurrence)) walk(listsIn(step), chain, depth + 1, [...way, step], visit);
  }
};

const none: readonly Value[] = [];

const valuesIn = (answers: readonly Answer[]): readonly Value[] => answers.flatMap(({ value }) => value ?? []);

/**
 * The answers a rule looks at, seen from one occurrence: those of the nearest occurrence of the question. First what
 * is around (the same repetition, the very answer it stands in), then the last one before, then the first one after.
 * What is disabled or was not discussed has none.
 */
const answersFor = (
  root: readonly Occurrence[],
  { chain }: Rule,
  own: Occurrence,
  way: readonly Step[],
  fresh: Fresh,
): readonly Value[] => {
  if (chain.length === 0) return none;
  let shared = 0;
  while (shared < way.length && way[shared]!.occurrence.item === chain[shared]) shared += 1;
  const counts = (occurrence: Occurrence): boolean =>
    occurrence.informant !== 'not-discussed' && holdsNow(fresh, occurrence);
  if (way.some(({ occurrence }, at) => at < shared && !holdsNow(fresh, occurrence))) return none;
  if (shared === chain.length) {
    const { occurrence, answer } = way[shared - 1]!;
    return counts(occurrence) && answer?.value ? [answer.value] : none;
  }
  const isBefore = chain[shared]!.order < own.item.order;
  let nearest: { readonly occurrence: Occurrence; readonly way: readonly Step[] } | undefined;
  walk(shared === 0 ? root : listsIn(way[shared - 1]!), chain, shared, [], (occurrence, steps) => {
    if (isBefore || !nearest) nearest = { occurrence, way: steps };
  });
  if (!nearest || !counts(nearest.occurrence)) return none;
  return nearest.way.every(({ occurrence }) => holdsNow(fresh, occurrence))
    ? valuesIn(nearest.occurrence.answers)
    : none;
};

/**
 * Whether one condition holds for these answers. `!=` is true when no answer equals, so also without any answer; all
 * others when at least one answer satisfies them.
 */
export const verdictOf = ({ operator, answer: expected, anySystem }: Condition, values: readonly Value[]): Verdict => {
  if (operator === 'exists') return values.length > 0 === expected.value;
  if (operator === '!=') {
    const verdicts = values.map((value) => equal(value, expected, anySystem));
    if (verdicts.includes(true)) return false;
    return verdicts.includes('unclear') ? 'unclear' : true;
  }
  const verdicts = values.map((value) => compare(value, operator, expected, anySystem));
  if (verdicts.includes(true)) return true;
  return verdicts.find((verdict) => verdict !== false) ?? false;
};

/** What is unclear enables, with a finding elsewhere; what is incomparable or nonsense does not. */
const isMet = (verdict: Verdict): boolean => verdict === true || verdict === 'unclear';

const rulesHold = ({ chain, rules }: Ranked, check: (rule: Rule) => boolean): boolean =>
  rules.length === 0 || (chain.at(-1)!.enableBehavior === 'all' ? rules.every(check) : rules.some(check));

/** The tree with what is fresh in it; parts without anything new stay the same objects. */
const applied = (
  list: readonly Occurrence[],
  isAroundEnabled: boolean,
  fresh: Fresh,
  touched: ReadonlySet<Occurrence>,
): readonly Occurrence[] => {
  let changes = false;
  const now = list.map((occurrence) => {
    const holds = holdsNow(fresh, occurrence);
    const enabled = isAroundEnabled && holds;
    if (enabled === occurrence.enabled && !touched.has(occurrence)) return occurrence;
    const items = applied(occurrence.items, enabled, fresh, touched);
    const answers = occurrence.answers.map((answer) => {
      const inside = applied(answer.items, enabled, fresh, touched);
      return inside === answer.items ? answer : { ...answer, items: inside };
    });
    const isSame =
      holds === occurrence.holds &&
      enabled === occurrence.enabled &&
      items === occurrence.items &&
      answers.every((answer, at) => answer === occurrence.answers[at]);
    if (isSame) return occurrence;
    changes = true;
    return { ...occurrence, holds, enabled, items, answers };
  });
  return changes ? now : list;
};

/** Looks at the marked ranks, and at what depends on those that turn; gives what turned, and touches the way to it. */
const run = (
  { graph }: Questionnaire,
  items: readonly Occurrence[],
  marked: Uint8Array,
  touched: Set<Occurrence>,
): Fresh => {
  const fresh: Fresh = new Map();
  graph.ranked.forEach((ranked, rank) => {
    if (!marked[rank]) return;
    let changes = false;
    walk(items, ranked.chain, 0, [], (occurrence, way) => {
      const holds = rulesHold(ranked, (rule) =>
        isMet(verdictOf(rule.condition, answersFor(items, rule, occurrence, way, fresh))),
      );
      if (holds === occurrence.holds) return;
      changes = true;
      fresh.set(occurrence, holds);
      touched.add(occurrence);
      for (const step of way) touched.add(step.occurrence);
    });
    if (changes) for (const later of graph.dependents.get(ranked.chain.at(-1)!.order) ?? []) marked[later] = 1;
  });
  return fresh;
};

/**
 * The tree after a change in the occurrence at `key`, or in how many there are: looks again at what depends on that
 * item and on what is inside it, and at the conditions of what is inside it, for it may be new.
 */
export const settle = (
  questionnaire: Questionnaire,
  items: readonly Occurrence[],
  item: Item,
  key: string,
): readonly Occurrence[] => {
  const { ranked, dependents, ranks } = questionnaire.graph;
  const marked = new Uint8Array(ranked.length);
  const mark = (changed: Item, isNew: boolean): void => {
    for (const rank of dependents.get(changed.order) ?? []) marked[rank] = 1;
    const own = ranks.get(changed.order);
    if (isNew && own !== undefined) marked[own] = 1;
    for (const inside of changed.items) mark(inside, true);
  };
  mark(item, item.type === 'group');
  const touched = new Set<Occurrence>();
  const fresh = run(questionnaire, items, marked, touched);
  touchWay(items, key, touched);
  return applied(items, true, fresh, touched);
};

/** What lies on the way to a key: new occurrences there do not know yet what is around them. */
const touchWay = (list: readonly Occurrence[], key: string, touched: Set<Occurrence>): void => {
  const next = list.find((occurrence) => key === occurrence.key || key.startsWith(`${occurrence.key}/`));
  if (!next) return;
  touched.add(next);
  touchWay(next.items, key, touched);
  for (const answer of next.answers) touchWay(answer.items, key, touched);
};

/** Everything from the beginning, whatever it was before. */
export const evaluateAll = (questionnaire: Questionnaire, items: readonly Occurrence[]): readonly Occurrence[] => {
  const touched = new Set<Occurrence>();
  const fresh = run(questionnaire, items, new Uint8Array(questionnaire.graph.ranked.length).fill(1), touched);
  return applied(items, true, fresh, touched);
};

/** What each condition of an occurrence comes to, for who wants to explain it. */
export const verdicts = (
  { graph }: Questionnaire,
  items: readonly Occurrence[],
  tell: (occurrence: Occurrence, condition: Condition, verdict: Verdict) => void,
): void => {
  const fresh: Fresh = new Map();
  for (const { chain, rules } of graph.ranked) {
    walk(items, chain, 0, [], (occurrence, way) => {
      for (const rule of rules) {
        tell(occurrence, rule.condition, verdictOf(rule.condition, answersFor(items, rule, occurrence, way, fresh)));
      }
    });
  }
};
