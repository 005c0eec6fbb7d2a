import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parseDirectory } from '@veerkracht/spec';
import type { Directory, Finding } from '@veerkracht/spec';
import { parse } from 'csv-parse/sync';
import { expect } from 'chai';
import { runWith, shared, skipWithout } from '../run.fixture.ts';
import type { Tally } from './imported.ts';

interface Said {
  readonly counts: { readonly received: number; readonly kept: number; readonly dropped: number };
  readonly tables: readonly Tally[];
  readonly rules: Readonly<Record<string, number>>;
  readonly findings: readonly Finding[];
}

interface Result {
  readonly code: number;
  readonly said: Said;
  readonly directory?: Directory;
  readonly written?: string;
}

const importing = async (path: string, ...args: readonly string[]): Promise<Result> => {
  const { code, out, written } = await runWith({}, 'import', join(shared, path), '--json', ...args);
  const said = JSON.parse(out) as Said;
  return { code, said, ...(written && { written, directory: parseDirectory(JSON.parse(written)) }) };
};

const ilao = 'directories/ilao-illinois-legal-aid';
const rowsIn = (file: string): number =>
  parse(readFileSync(join(shared, ilao, file), 'utf8'), { bom: true, relax_column_count: true }).length - 1;

const addsUp = ({ counts, tables }: Said): void => {
  expect(counts.kept + counts.dropped).to.equal(counts.received);
  for (const { table, received, used, empty, copies, dropped } of tables) {
    expect(used + empty + copies + dropped, table).to.equal(received);
  }
};

describe('Illinois Legal Aid, HSDS 1 in two folders of CSV', { skip: skipWithout(ilao) }, () => {
  it('430 services are 429 kept and 1 that says nothing', async () => {
    const { said, directory } = await importing(ilao);
    expect(said.counts).to.deep.equal({ received: 430, kept: 429, dropped: 1 });
    expect(directory?.services).to.have.length(429);
    addsUp(said);
  });

  it('counts every row of every table', async () => {
    const { said } = await importing(ilao);
    const received = Object.fromEntries(said.tables.map(({ table, received }) => [table, received]));
    expect(received).to.deep.equal({
      services: rowsIn('output/services.csv') + rowsIn('tmp/services.csv'),
      organizations: rowsIn('output/organizations.csv') + rowsIn('tmp/organizations.csv'),
      locations: rowsIn('output/locations.csv') + rowsIn('tmp/locations.csv'),
      phones: rowsIn('output/phones.csv') + rowsIn('tmp/phones.csv'),
      addresses: rowsIn('output/postal_addresses.csv') + rowsIn('tmp/addresses.csv'),
      schedules: rowsIn('output/regular_schedules.csv') + rowsIn('tmp/schedules.csv'),
      eligibilities: rowsIn('tmp/eligibilities.csv'),
      service_at_locations: rowsIn('tmp/service_at_location.csv'),
    });
  });

  it('every row that is left out has a finding with its file and row', async () => {
    const { said } = await importing(ilao);
    const rows = said.findings.filter(
      ({ rule, path }) => ['DIR-2', 'DIR-3', 'DIR-19'].includes(rule) && /\.csv:\d+$/.test(path),
    );
    const named = new Set(rows.map(({ path }) => path));
    expect(named.size).to.be.at.least(said.tables.reduce((sum, { dropped }) => sum + dropped, 0));
  });

  it('a missing status becomes active, with a finding each', async () => {
    const { said, directory } = await importing(ilao);
    expect(new Set(directory?.services.map(({ status }) => status))).to.deep.equal(new Set(['active']));
    expect(said.findings.filter(({ path }) => path.endsWith(' status'))).to.have.length(429);
  });

  it('DIR-18: hours have no zone unless it is told', async () => {
    const zones = (text: string | undefined): number => text?.match(/"timezone_id":"America\/Chicago"/g)?.length ?? 0;
    const untold = await importing(ilao);
    expect([zones(untold.written), untold.said.rules['DIR-18'] !== undefined]).to.deep.equal([0, true]);
    const told = await importing(ilao, '--timezone', 'America/Chicago');
    expect(zones(told.written)).to.be.greaterThan(100);
    expect(told.said.rules['DIR-18']).to.equal(undefined);
  });

  it('writes the same bytes a second time', async () => {
    expect((await importing(ilao)).written).to.equal((await importing(ilao)).written);
  });
});

describe('Open Referral UK, HSDS 3 JSON of an API', { skip: skipWithout('directories/oruk-v3-mocks') }, () => {
  const folder = (name: string): string => `directories/oruk-v3-mocks/${name}`;
  const expected = {
    'V3.0-UK-Default': [1, 1],
    'V3.0-UK-Warn': [1, 1],
    'V3.0-UK-Fail': [4, 4],
    'V3.0-UK-Test': [128, 88],
  } as const;
  for (const [name, [received, kept]] of Object.entries(expected)) {
    it(`${name}: ${received} services received, ${kept} kept, lists and full records merged`, async () => {
      const { said, directory } = await importing(folder(name));
      expect(said.counts).to.include({ received, kept });
      expect(directory?.services.some((service) => service.schedules?.length)).to.equal(true);
      addsUp(said);
    });
  }

  it('DIR-4 and DIR-5: 128 entries under one id are 88 services, and the page counts wrongly', async () => {
    const { said, directory } = await importing(folder('V3.0-UK-Test/service_list.json'));
    expect(said.rules).to.include({ 'DIR-4': 127, 'DIR-5': 1 });
    expect(new Set(directory?.services.map(({ id }) => id)).size).to.equal(88);
  });

  it('DIR-1: what is no HSDS at all writes nothing', async () => {
    const { code, said, written } = await importing(folder('V1.0-UK-Default'));
    expect([code, written]).to.deep.equal([1, undefined]);
    expect(said.rules['DIR-1']).to.equal(1);
    addsUp(said);
  });
});

describe('the example package of HSDS 3.1', { skip: skipWithout('hsds-3.1/examples/csv') }, () => {
  it('keeps its service with contact, costs, places and terms', async () => {
    const { said, directory } = await importing('hsds-3.1/examples/csv');
    addsUp(said);
    expect(directory?.services[0]).to.have.any.keys('contacts', 'cost_options');
    expect(directory?.taxonomy_terms).to.have.length(1);
  });
});
