/** `{steps: [{set, addRepeat?, expect, policy?}]}`: steps that build on each other. */
import {
  authoredScores,
  counted,
  occurrences,
  readValue,
  removeOccurrence,
  sameValue,
  start,
  valuesOf,
} from '@veerkracht/core/checklist';
import type { Answers, Occurrence, Value } from '@veerkracht/core/checklist';
import { isObject, objects, questionnaireOf, Refusal } from './case.ts';
import type { Json, Lookup } from './case.ts';
import { fillInAll, repeat } from './fill-in.ts';
import { occurrencesAt, parsePath } from './place.ts';
import { canonical } from './result.ts';

const at = (answers: Answers, path: string): readonly Occurrence[] => {
  const segments = parsePath(answers.questionnaire, path);
  if (!segments) throw new Refusal(`refused: there is no ${path} in the questionnaire`);
  return occurrencesAt(answers.items, segments);
};

const countedAt = (answers: Answers, path: string): readonly Value[] =>
  at(answers, path).flatMap((occurrence) => counted(occurrence).flatMap(({ value }) => value ?? []));

const isYes = ({ value }: Value): boolean => value === true;

/** What is calculated for an item or, without a calculation, what is filled in. */
export const numberAt = (answers: Answers, path: string): unknown => {
  const authored = authoredScores(answers).find(({ linkId }) => linkId === path);
  if (authored) return authored.value ?? null;
  if (answers.questionnaire.byLinkId.get(path)?.calculatedExpression)
    return 'refused: more than a plain sum of weights';
  const value = countedAt(answers, path)[0]?.value;
  return (isObject(value) && 'value' in value ? value.value : value) ?? null;
};

const strings = (list: unknown): readonly string[] => (Array.isArray(list) ? list.map(String) : []);

/** Of a list of paths, those for which something is so. */
const those = (paths: unknown, isSo: (path: string) => boolean): readonly string[] => strings(paths).filter(isSo);

const sameAnswers = (given: unknown, actual: readonly Value[]): boolean => {
  const expected = objects(given).map((one) => readValue(one));
  return (
    expected.length === actual.length && expected.every((value, index) => value && sameValue(value, actual[index]!))
  );
};

interface Observed {
  readonly actual: Json;
  /** The paths whose answer stayed in memory while it was disabled, and came back: FHIR leaves that open. */
  readonly keptInMemory: readonly string[];
}

type Observer = (answers: Answers, expected: unknown) => unknown;

/** For each expectation, the same with what is really so. */
const observers: Readonly<Record<string, Observer>> = {
  enabled: (answers, paths) =>
    those(paths, (path) => at(answers, path).length > 0 && at(answers, path).every(({ enabled }) => enabled)),
  disabled: (answers, paths) => those(paths, (path) => at(answers, path).every(({ enabled }) => !enabled)),
  visible: (answers, paths) =>
    those(paths, (path) => at(answers, path).some(({ enabled, item }) => enabled && !item.hidden)),
  hidden: (answers, paths) =>
    those(paths, (path) => at(answers, path).every(({ enabled, item }) => !enabled || item.hidden)),
  noAnswer: (answers, paths) => those(paths, (path) => countedAt(answers, path).length === 0),
  noPositiveAnswer: (answers, paths) => those(paths, (path) => !countedAt(answers, path).some(isYes)),
  answers: (answers, expected) =>
    Object.fromEntries(
      Object.entries(isObject(expected) ? expected : {}).map(([path, given]) => {
        const actual = countedAt(answers, path);
        return [path, sameAnswers(given, actual) ? given : actual];
      }),
    ),
  values: (answers, expected) =>
    Object.fromEntries(Object.keys(isObject(expected) ? expected : {}).map((path) => [path, numberAt(answers, path)])),
};

const observe = (answers: Answers, expect: Json, wasDisabled: ReadonlySet<string>): Observed => {
  const keptInMemory: string[] = [];
  const actual = Object.entries(expect).map(([name, expected]) => {
    const observer = Object.hasOwn(observers, name) ? observers[name] : undefined;
    if (!observer) return [name, 'refused: unknown expectation'] as const;
    const observed = observer(answers, expected);
    if (name !== 'noAnswer' && name !== 'noPositiveAnswer') return [name, observed] as const;
    const kept = strings(expected).filter(
      (path) =>
        !(observed as readonly string[]).includes(path) && at(answers, path).some(({ key }) => wasDisabled.has(key)),
    );
    keptInMemory.push(...kept.map((path) => `${name} ${path}`));
    return [
      name,
      strings(expected).filter((path) => kept.includes(path) || (observed as readonly string[]).includes(path)),
    ] as const;
  });
  return { actual: Object.fromEntries(actual), keptInMemory };
};

/** The state after a step, before looking. */
const act = (answers: Answers, step: Json): Answers => {
  const lists = [step['addRepeat'], step['removeRepeat']].map((paths) =>
    strings(Array.isArray(paths) ? paths : paths === undefined ? [] : [paths]),
  );
  const added = lists[0]!.reduce(repeat, answers);
  const removed = lists[1]!.reduce<Answers>((state, path) => {
    const last = at(state, path).at(-1);
    return last ? removeOccurrence(state, last.key) : state;
  }, added);
  return fillInAll(removed, step['set']);
};

export const isScenario = (one: Json): boolean => Array.isArray(one['steps']);

export const runScenario = (one: Json, lookup: Lookup) => {
  let answers = start(questionnaireOf(one, lookup));
  const wasDisabled = new Set<string>();
  const notes: string[] = [];
  const steps = objects(one['steps']).map((step, index) => {
    const before = new Map([...occurrences(answers.items)].map((occurrence) => [occurrence.key, valuesOf(occurrence)]));
    answers = act(answers, step);
    for (const occurrence of occurrences(answers.items)) {
      const isNew = canonical(before.get(occurrence.key)) !== canonical(valuesOf(occurrence));
      if (isNew) wasDisabled.delete(occurrence.key);
      if (!occurrence.enabled && valuesOf(occurrence).length > 0) wasDisabled.add(occurrence.key);
    }
    const expected = isObject(step['expect']) ? step['expect'] : {};
    if (step['policy'] !== undefined) {
      notes.push(`step ${index + 1} not judged: a policy that FHIR leaves open`);
      return { expected, actual: expected };
    }
    const { actual, keptInMemory } = observe(answers, expected, wasDisabled);
    notes.push(
      ...keptInMemory.map(
        (what) => `step ${index + 1}, ${what} not judged: kept in memory while disabled, never exported`,
      ),
    );
    return { expected, actual };
  });
  const [expected, actual] = [steps.map((step) => step.expected), steps.map((step) => step.actual)];
  const note = notes.join('; ');
  return { ok: steps.length > 0 && canonical(expected) === canonical(actual), expected, actual, ...(note && { note }) };
};
