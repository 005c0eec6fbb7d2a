import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { checkDirectory } from './check.ts';
import type { Finding } from './finding.ts';
import { readDirectory } from './read.ts';
import { rules } from './rules.ts';
import { parseDirectory } from './write.ts';

const folder = join(import.meta.dirname, '..', 'examples');
/** Examples are about this day: what can grow old does so from here. */
const today = '2026-11-21';
/** Any way to make an id will do; these files have one service that needs it at most. */
const stableId = (): string => '99999999-9999-4999-8999-999999999999';

const example = (kind: 'valid' | 'invalid', rule: string): unknown =>
  JSON.parse(readFileSync(join(folder, kind, `${rule}.json`), 'utf8'));

const findingsOf = (input: unknown): readonly Finding[] => {
  const { directory, findings } = readDirectory(input, { stableId });
  return [...findings, ...checkDirectory(directory, today)];
};

describe('an example of every rule', () => {
  for (const rule of Object.keys(rules)) {
    it(`${rule}: the valid one has no finding at all, and can be published`, () => {
      const input = example('valid', rule);
      expect(findingsOf(input).map(({ rule, path }) => `${rule} ${path}`)).to.deep.equal([]);
      const { directory } = readDirectory(input);
      expect(parseDirectory(directory, 'published').services.length).to.be.greaterThan(0);
    });

    it(`${rule}: the invalid one has this finding, and no other`, () => {
      const found = findingsOf(example('invalid', rule));
      expect([...new Set(found.map((one) => one.rule))]).to.deep.equal([rule]);
    });
  }
});

describe('examples/two-services.json', () => {
  it('says everything that has to be said before it is published', () => {
    const input = JSON.parse(readFileSync(join(folder, 'two-services.json'), 'utf8')) as unknown;
    expect(findingsOf(input)).to.deep.equal([]);
    expect(parseDirectory(input, 'published').services).to.have.length(2);
  });
});
