import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  addOccurrence,
  answer,
  checkQuestionnaire,
  checkResponse,
  compareResponses,
  authoredScores,
  counted,
  evaluate,
  occurrences,
  outcome,
  problems,
  readQuestionnaire,
  readResponse,
  removeOccurrence,
  sayFinding,
  score,
  setInformant,
  start,
  writeResponse,
} from './checklist.ts';
import type { Answers, Occurrence, Value } from './checklist.ts';

/** mulberry32: a failing case can be run again by its seed. */
const seeded = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

type Raw = Record<string, unknown>;
type Random = () => number;

const any = <T>(random: Random, items: readonly T[]): T => items[Math.floor(random() * items.length)]!;

/** A questionnaire of groups, nested questions and conditions that point anywhere, also in circles. */
const randomQuestionnaire = (random: Random): Raw => {
  const linkIds = Array.from({ length: 24 }, (_, at) => `q${at}`);
  let next = 0;
  const items = (depth: number): readonly Raw[] =>
    Array.from({ length: 1 + Math.floor(random() * 4) }).flatMap(() => {
      const linkId = linkIds[next++];
      if (linkId === undefined) return [];
      const isGroup = depth < 3 && random() < 0.35;
      const conditions = Array.from({ length: Math.floor(random() * 2.6) }, () => ({
        question: any(random, linkIds),
        ...any(random, [
          { operator: '=', answerInteger: 1 },
          { operator: '!=', answerInteger: 1 },
          { operator: '>', answerInteger: 1 },
          { operator: 'exists', answerBoolean: true },
          { operator: 'exists', answerBoolean: false },
        ]),
      }));
      return [
        {
          linkId,
          type: isGroup ? 'group' : 'integer',
          repeats: random() < 0.3,
          enableBehavior: random() < 0.5 ? 'all' : 'any',
          ...(random() < 0.5 && { enableWhen: conditions }),
          ...((isGroup || (depth < 3 && random() < 0.2)) && { item: items(depth + 1) }),
        },
      ];
    });
  return {
    resourceType: 'Questionnaire',
    url: 'https://a.example/r',
    version: '1',
    item: Array.from({ length: 6 }).flatMap(() => items(0)),
  };
};

const randomChange = (answers: Answers, random: Random): Answers => {
  const { key } = any(random, [...occurrences(answers.items)]);
  const act = random();
  if (act < 0.12) return addOccurrence(answers, key);
  if (act < 0.18) return removeOccurrence(answers, key);
  if (act < 0.25) return setInformant(answers, key, any(random, [undefined, 'self', 'not-discussed'] as const));
  const values = Array.from({ length: Math.floor(random() * 3) }, (): Value => ({
    type: 'integer',
    value: Math.floor(random() * 3),
  }));
  return answer(answers, key, values.slice(0, random() < 0.7 ? 1 : 2));
};

const fill = (seed: number, changes: number): Answers => {
  const random = seeded(seed);
  let answers = start(readQuestionnaire(randomQuestionnaire(random)).questionnaire!);
  for (let times = 0; times < changes; times += 1) answers = randomChange(answers, random);
  return answers;
};

const flags = (items: readonly Occurrence[]): readonly unknown[] =>
  [...occurrences(items)].map(({ key, enabled, holds }) => [key, enabled, holds]);

const linkIdsIn = (items: unknown): readonly string[] =>
  (Array.isArray(items) ? (items as Raw[]) : []).flatMap((item) => [
    ...(item['answer'] ? [String(item['linkId'])] : []),
    ...linkIdsIn(item['item']),
    ...((item['answer'] as Raw[] | undefined) ?? []).flatMap((one) => linkIdsIn(one['item'])),
  ]);

describe('whatever is filled in', () => {
  it('an answer at a time gives the same as everything at once', () => {
    for (let seed = 1; seed <= 150; seed += 1) {
      const random = seeded(seed);
      let answers = start(readQuestionnaire(randomQuestionnaire(random)).questionnaire!);
      for (let times = 0; times < 25; times += 1) {
        answers = randomChange(answers, random);
        expect(flags(answers.items), `seed ${seed}, change ${times}`).to.deep.equal(flags(evaluate(answers).items));
      }
    }
  });

  it('no response holds what is disabled, and reading it back writes the same', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const answers = fill(seed, 30);
      const { response } = writeResponse(answers, { status: 'in-progress' });
      const counting = [...occurrences(answers.items)].filter((occurrence) => counted(occurrence).length > 0);
      const allowed = new Set(counting.map(({ item }) => item.linkId));
      const holders = new Set(
        [...occurrences(answers.items)]
          .filter((one) => one.enabled && one.item.items.length > 0)
          .map(({ item }) => item.linkId),
      );
      for (const linkId of linkIdsIn(response?.['item'])) {
        expect(allowed.has(linkId) || holders.has(linkId), `seed ${seed}: ${linkId}`).to.equal(true);
      }
      // A repetition with nothing in it is not written, and then is no longer the nearest.
      if ([...occurrences(answers.items)].some(({ item }) => item.type === 'group' && item.repeats)) continue;
      const again = readResponse(answers.questionnaire, response);
      expect(writeResponse(again.answers, { status: 'in-progress' }).response?.['item'], `seed ${seed}`).to.deep.equal(
        response?.['item'],
      );
    }
  });

  it('the order of answering does not matter', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const random = seeded(seed);
      const empty = start(readQuestionnaire(randomQuestionnaire(random)).questionnaire!);
      const given = [...occurrences(empty.items)]
        .filter(({ item, key }) => item.type === 'integer' && !key.includes('.'))
        .map(({ key }) => ({ key, values: [{ type: 'integer' as const, value: Math.floor(random() * 3) }] }));
      const inOrder = (list: typeof given): Answers =>
        list.reduce((state, { key, values }) => answer(state, key, values), empty);
      const shuffled = given.map((one) => ({ one, at: random() })).sort((left, right) => left.at - right.at);
      const written = (answers: Answers): unknown => writeResponse(answers, { status: 'in-progress' }).response;
      expect(written(inOrder(shuffled.map(({ one }) => one))), `seed ${seed}`).to.deep.equal(written(inOrder(given)));
    }
  });
});

const nodesOf = (value: unknown): Raw[] =>
  typeof value === 'object' && value !== null ? [value as Raw, ...Object.values(value).flatMap(nodesOf)] : [];

const oddities: readonly unknown[] = [
  ...[null, '', 0, -1, 1e300, true, 'x'.repeat(2000), '\u0000', [], {}, [null], [[]], [{}], '🙂', '__proto__'],
  ...['group', 'choice', 'q1', '>', 'exists', '(a+)+$', '2026-02-30', 'http://hl7.org/fhir/StructureDefinition/regex'],
  { linkId: 'q1', type: 'group', item: [{ linkId: 'q1' }] },
  { question: 'q3', operator: '<', answerCoding: {} },
  { valueQuantity: { value: 'x' } },
  { url: 'http://hl7.org/fhir/StructureDefinition/minValue', valueDate: '2020' },
];

const mutated = (original: unknown, random: Random): unknown => {
  const copy = structuredClone(original);
  for (let times = 1 + Math.floor(random() * 10); times > 0; times -= 1) {
    const node = any(random, nodesOf(copy));
    const key = any(random, Object.keys(node));
    const act = random();
    if (key === undefined || act < 0.1) node['extension'] = [structuredClone(any(random, oddities))];
    else if (act < 0.25) delete node[key];
    else if (act < 0.4 && Array.isArray(node))
      node.push(structuredClone(node[0]), structuredClone(any(random, oddities)));
    else node[key] = structuredClone(any(random, oddities));
  }
  // As it would come out of a file.
  return JSON.parse(JSON.stringify(copy));
};

describe('a questionnaire and a response that something happened to', () => {
  it('2,000 random changes: never throws, and every finding can be said', () => {
    for (let seed = 1; seed <= 2000; seed += 1) {
      const random = seeded(seed);
      const json = mutated(randomQuestionnaire(random), random);
      expect(() => {
        const { questionnaire } = readQuestionnaire(json);
        checkQuestionnaire(json).forEach((one) => sayFinding(one));
        if (!questionnaire) return;
        let answers = start(questionnaire);
        for (let times = 0; times < 4 && answers.items.length > 0; times += 1) answers = randomChange(answers, random);
        problems(answers).forEach((one) => sayFinding(one));
        outcome(answers);
        score(answers, { missing: 'sum-present' });
        authoredScores(answers);
        const response = mutated(writeResponse(answers, { status: 'in-progress' }).response, random);
        checkResponse(questionnaire, response).forEach((one) => sayFinding(one));
        compareResponses(questionnaire, response, response);
      }, `seed ${seed}`).to.not.throw();
    }
  });

  it('anything else is no questionnaire', () => {
    for (const json of [null, undefined, 3, 'x', [], {}, { resourceType: 'Patient', item: [] }]) {
      expect(readQuestionnaire(json).findings.map(({ code }) => code)).to.deep.equal(['not-a-questionnaire']);
    }
  });
});
