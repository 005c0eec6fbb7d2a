import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { checkDirectory, readDirectory } from '@veerkracht/spec';
import type { Finding } from '@veerkracht/spec';
import { expect } from 'chai';
import { listSources } from '../import/files.ts';
import { importedFrom } from '../import/imported-from.ts';
import { isProblem } from '../import/imported.ts';
import { stableId } from '../import/stable-id.ts';
import { run } from '../run.ts';
import { runWith, shared, skipWithout } from '../run.fixture.ts';
import { validated } from './spoken.fixture.ts';
import { writeTables } from './tables.fixture.ts';

const today = '2026-11-21';

const streamed = async (path: string): Promise<readonly string[]> => {
  const { said, err } = await validated({}, path);
  expect(err).to.equal('');
  return said.map(({ rule, file, row, message }) => `${rule} ${file}:${row ?? ''} ${message.en}`).sort();
};

/** The same of the whole package at once, as `import` holds it. */
const atOnce = async (path: string): Promise<readonly string[]> => {
  const files = await listSources([path]);
  const source = isProblem(files) ? files : await importedFrom(files);
  if (isProblem(source)) throw new Error(source.problem.en);
  const { services, organizations, taxonomy_terms, origins, findings } = source;
  const whole = { services, organizations, taxonomy_terms };
  const reading = readDirectory(whole, { stableId: (seed) => stableId(`services:${seed}`) });
  const said = (places: readonly (string | undefined)[]) => (found: Finding) => {
    const index = /^services\[(\d+)\]/.exec(found.path)?.[1];
    const place = index === undefined ? ':' : (places[Number(index)] ?? '');
    return `${found.rule} ${place} ${found.message.en}`;
  };
  const kept = reading.origins.map((origin) => origins[origin]);
  return [
    ...findings.map((found) => `${found.rule} ${found.path.split(' ')[0]} ${found.message.en}`),
    ...reading.findings.map(said(origins)),
    ...checkDirectory(reading.directory, today).map(said(kept)),
  ].sort();
};

const ilao = 'directories/ilao-illinois-legal-aid';
const example = 'hsds-3.1/examples/csv';

describe('a package of tables, record by record', () => {
  for (const path of [ilao, `${ilao}/tmp`, `${ilao}/output`, example]) {
    it(`says of ${path} what it would say of all of it at once`, { skip: skipWithout(path) }, async () => {
      const found = await streamed(join(shared, path));
      expect(found).to.have.length.greaterThan(0);
      expect(found).to.deep.equal(await atOnce(join(shared, path)));
    });
  }

  it('says of a package of several batches what it would say of all of it at once, and how far it is', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'veerkracht-'));
    try {
      await writeTables(folder, 900);
      expect(await streamed(folder)).to.deep.equal(await atOnce(folder));
      const drawn: number[] = [];
      const progress = (text: string): void => {
        const percent = /(\d+) %/.exec(text)?.[1];
        if (percent !== undefined) drawn.push(Number(percent));
      };
      await run(['validate', folder], { out: () => undefined, err: () => undefined, today, progress });
      expect(drawn).to.deep.equal(drawn.toSorted((left, right) => left - right));
      expect([drawn.length > 10, drawn.at(-1)]).to.deep.equal([true, 100]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('DIR-19: rows that belong to each other and to nothing else are left out, without end or crash', async () => {
    const deep = Array.from({ length: 30_000 }, (_, at) => `${at + 1},attributes,${at}`);
    const files = {
      'services.csv': 'id,name,status\n1,Huis,active\n',
      'attributes.csv': ['id,link_entity,link_id', '0,attributes,0', ...deep, '7,service,1'].join('\n'),
      'metadata.csv': 'id,resource_type,resource_id\n1,metadata,2\n2,metadata,1\n',
    };
    const { code, out, err } = await runWith(files, 'validate', '@in', '--json');
    expect([code, err]).to.deep.equal([1, '']);
    expect(out).to.include('"file":"attributes.csv","row":2').and.to.include('"file":"metadata.csv","row":3');
  });

  it('what is no CSV, or no text, is one sentence and no finding', async () => {
    const good = 'id,name,status\n1,Huis,active\n';
    for (const [bad, why] of [
      ['id,number\n1,"2', /geen goede CSV \(CSV_QUOTE_NOT_CLOSED, line 2\)/],
      [Uint8Array.of(105, 100, 10, 0xff, 0xfe), /geen tekst in UTF-8/],
      ['id\0', /geen tekst in UTF-8/],
    ] as const) {
      const files = { 'services.csv': good, 'x.csv': bad };
      const { code, out, err } = await runWith(files, 'validate', '@in');
      expect([code, out, why.test(err)]).to.deep.equal([2, '', true]);
    }
  });
});
