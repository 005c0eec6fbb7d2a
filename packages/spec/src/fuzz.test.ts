import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { checkDirectory } from './check.ts';
import { readDirectory } from './read.ts';
import { parseDirectory, writeDirectory } from './write.ts';

const example = readFileSync(join(import.meta.dirname, '..', 'examples', 'two-services.json'), 'utf8');

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

type Node = Record<string, unknown>;
const nodesOf = (value: unknown): Node[] =>
  typeof value === 'object' && value !== null ? [value as Node, ...Object.values(value).flatMap(nodesOf)] : [];

const oddities: readonly unknown[] = [
  null,
  '',
  0,
  -1,
  true,
  'x'.repeat(2000),
  '\u0000',
  [],
  {},
  [null],
  [[]],
  [{}],
  { id: 1 },
  '2026-02-30',
  'active',
  'http://',
  '🙂',
  '__proto__',
  { __proto__: { id: 'x' } },
  undefined,
  ['a', 3],
  { length: 5 },
];

const mutated = (seed: number): unknown => {
  const random = seeded(seed);
  const any = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
  // A copy: what is changed later must not change the list.
  const odd = (): unknown => structuredClone(any(oddities));
  const directory = JSON.parse(example) as unknown;
  for (let times = 1 + Math.floor(random() * 12); times > 0; times -= 1) {
    const node = any(nodesOf(directory)) ?? {};
    const key = any(Object.keys(node));
    const act = random();
    if (key === undefined || act < 0.1) node['constructor'] = odd();
    else if (act < 0.3) delete node[key];
    else if (act < 0.4 && Array.isArray(node)) node.push(structuredClone(node[0]), odd());
    else node[key] = odd();
  }
  // As it would come out of a file: no holes, nothing that JSON cannot say.
  return JSON.parse(JSON.stringify(directory));
};

describe('a valid directory that something happened to', () => {
  it('2,000 random changes: never throws, loses count of nothing, and what is kept is written strictly', () => {
    for (let seed = 1; seed <= 2000; seed += 1) {
      const input = mutated(seed);
      const { directory, counts, findings } = readDirectory(input, {
        stableId: () => '99999999-9999-4999-8999-999999999999',
      });
      expect(counts.kept + counts.dropped, `seed ${seed}`).to.equal(counts.received);
      expect(directory.services.length, `seed ${seed}`).to.equal(counts.kept);
      if (counts.dropped > 0)
        expect(
          findings.some(({ severity }) => severity === 'error'),
          `seed ${seed}`,
        ).to.equal(true);
      expect(() => checkDirectory(directory, '2026-11-21'), `seed ${seed}`).to.not.throw();
      const written = writeDirectory(directory);
      expect(parseDirectory(JSON.parse(written)).services.length, `seed ${seed}`).to.equal(counts.kept);
    }
  });

  it('reads back what it wrote, without a finding', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const { directory } = readDirectory(mutated(seed));
      expect(readDirectory(JSON.parse(writeDirectory(directory))).findings, `seed ${seed}`).to.deep.equal([]);
    }
  });
});
