import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { readDirectory } from './read.ts';
import { parseDirectory, writeDirectory } from './write.ts';

/** Feeds of others have licences of their own and stand next to the repository, where they are present. */
const shared = resolve(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data');
const skip = existsSync(shared) ? false : `no feeds at ${shared}`;
const load = (file: string): unknown => JSON.parse(readFileSync(join(shared, file), 'utf8'));

describe('examples of the profile', () => {
  const folder = join(import.meta.dirname, '..', 'examples');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    it(`${file} is strict, and reads without a finding`, () => {
      const example = JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown;
      expect(parseDirectory(example).services.length).to.be.greaterThan(0);
      expect(readDirectory(example).findings).to.deep.equal([]);
    });
  }
});

describe('feeds of others', () => {
  it('whatever JSON it is: never throws, counts add up, what is kept can be written', { skip }, () => {
    const isJson = (file: string): boolean => /^[{[]/.test(readFileSync(join(shared, file), 'utf8').trim());
    const files = globSync('{directories,hsds-3.1}/**/*.json', { cwd: shared }).filter(isJson);
    expect(files.length).to.be.greaterThan(50);
    for (const file of files) {
      const { counts, directory } = readDirectory(load(file));
      expect(counts.kept + counts.dropped, file).to.equal(counts.received);
      expect(() => writeDirectory(directory), file).to.not.throw();
    }
  });

  it('the example service of HSDS 3.1 loses only its impossible latitude', { skip }, () => {
    const { counts, findings } = readDirectory(load('hsds-3.1/examples/service_full.json'));
    expect(counts).to.deep.equal({ received: 1, kept: 1, dropped: 0 });
    expect(new Set(findings.map(({ rule, path }) => `${rule} ${path.split('.').at(-1)}`))).to.deep.equal(
      new Set(['DIR-2 latitude']),
    );
  });

  it('DIR-4, DIR-5: the UK test page of 128 entries, 88 of them different, that says 31', { skip }, () => {
    const page = load('directories/oruk-v3-mocks/V3.0-UK-Test/service_list.json');
    expect(readDirectory(page).counts).to.deep.equal({ received: 128, kept: 1, dropped: 127 });
    let made = 0;
    const stableId = (): string => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`;
    const { counts, findings } = readDirectory(page, { stableId });
    expect(counts).to.deep.equal({ received: 128, kept: 88, dropped: 40 });
    expect(findings.filter(({ rule }) => rule === 'DIR-5')).to.have.length(1);
    expect(findings.filter(({ rule }) => rule === 'DIR-4')).to.have.length(127);
  });
});
