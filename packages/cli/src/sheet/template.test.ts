import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { conceptOfTerm, parseDirectory, schemes, profileSchemes } from '@veerkracht/spec';
import type { Directory, Service } from '@veerkracht/spec';
import ExcelJS from 'exceljs';
import { expect } from 'chai';
import { runWith } from '../run.fixture.ts';
import type { Ran } from '../run.fixture.ts';
import { choices, columns, plain } from './columns.ts';
import { filledCsv, filledOds, filledXlsx, row } from './sheet.fixture.ts';
import { writeTemplate } from './write-template.ts';

const directoryOf = ({ written }: Ran): Directory => parseDirectory(JSON.parse(written ?? 'null'));
const first = (ran: Ran): Service | undefined => directoryOf(ran).services[0];

describe('the template', () => {
  const opened = async (lang: 'nl' | 'en'): Promise<ExcelJS.Workbook> => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await writeTemplate(lang)).buffer as ArrayBuffer);
    return book;
  };

  it('has a sheet to fill in, an explanation and hidden lists', async () => {
    const book = await opened('nl');
    expect(book.worksheets.map(({ name, state }) => [name, state])).to.deep.equal([
      ['Lijsten', 'hidden'],
      ['Diensten', 'visible'],
      ['Uitleg', 'visible'],
    ]);
    expect(book.getWorksheet('Diensten')?.getCell('B2').value).to.equal('Maatje in de buurt (voorbeeld)');
  });

  it('has a drop-down for every column with a list, and a list for every scheme', async () => {
    const sheet = (await opened('nl')).getWorksheet('Diensten');
    columns.forEach(({ list }, at) => {
      const rule = sheet?.getCell(3, at + 1).dataValidation;
      expect([columns[at]?.key, rule?.type]).to.deep.equal([columns[at]?.key, list ? 'list' : undefined]);
    });
    expect(Object.keys(choices)).to.include.members([...Object.keys(schemes), ...Object.keys(profileSchemes)]);
  });

  it('has no two columns with the same heading, and examples that are in their lists', () => {
    for (const lang of ['nl', 'en'] as const) {
      const headings = columns.map(({ heading }) => plain(heading[lang]));
      expect(new Set(headings).size).to.equal(headings.length);
    }
    for (const { list, example } of columns) {
      if (list && example) expect((choices[list] ?? []).map(({ label }) => label.nl)).to.include(example);
    }
  });

  it('empty it says so, and nothing is written', async () => {
    const ran = await runWith({ 'a.xlsx': await writeTemplate('en') }, 'import', '@in/a.xlsx');
    expect([ran.code, ran.written]).to.deep.equal([1, undefined]);
    expect(ran.out).to.include('Er staan geen diensten in het spreadsheet');
  });
});

describe('import of a filled-in template', () => {
  it('.xlsx, .ods and .csv give the same directory', async () => {
    const xlsx = await runWith({ 'a.xlsx': await filledXlsx([row()]) }, 'import', '@in/a.xlsx');
    const ods = await runWith({ 'a.ods': filledOds([row()]) }, 'import', '@in/a.ods');
    const csv = await runWith({ 'a.csv': filledCsv([row()]) }, 'import', '@in/a.csv');
    const english = await runWith({ 'a.csv': filledCsv([row()], 'en') }, 'import', '@in/a.csv');
    expect([xlsx.code, ods.code, csv.code, english.code], xlsx.out).to.deep.equal([0, 0, 0, 0]);
    expect(ods.written).to.equal(xlsx.written);
    expect(csv.written).to.equal(xlsx.written);
    expect(english.written).to.equal(xlsx.written);
  });

  it('reads names of lists, dates as people write them, hours and municipalities', async () => {
    const ran = await runWith(
      { 'a.xlsx': await filledXlsx([row({ assured_date: new Date('2026-11-01') })]) },
      'import',
      '@in/a.xlsx',
    );
    const service = first(ran);
    expect(service).to.include({ name: 'Taalcafé', status: 'active', assured_date: '2026-11-01' });
    expect(service?.schedules?.[0]).to.include({ byday: 'MO', opens_at: '09:00', closes_at: '12:30' });
    expect(service?.service_areas?.[0]?.uri).to.match(/gm0505$/);
    const concepts = service?.attributes?.map(({ taxonomy_term_id }) => conceptOfTerm(taxonomy_term_id ?? ''));
    expect(concepts).to.have.members(['type/language', 'theme/loneliness', 'cost/free']);
    expect(service?.fees_description).to.be.a('string');
  });

  it('a service keeps its id when its name changes, by its own code', async () => {
    const [a, b] = await Promise.all(
      ['Taalcafé', 'Taalcafé de Brug'].map(async (name) =>
        first(await runWith({ 'a.csv': filledCsv([row({ name })]) }, 'import', '@in/a.csv')),
      ),
    );
    expect(a?.id).to.equal(b?.id);
    const other = first(await runWith({ 'a.csv': filledCsv([row()]) }, 'import', '@in/a.csv', '--key', 'gm0505'));
    expect(other?.id).to.not.equal(a?.id);
  });

  it('without a code by name, organisation and place', async () => {
    const ids = await Promise.all(
      [row({ code: '' }), row({ code: '', description: 'x' }), row({ code: '', city: 'Haarlem' })].map(
        async (one) => first(await runWith({ 'a.csv': filledCsv([one]) }, 'import', '@in/a.csv'))?.id,
      ),
    );
    expect(ids[0]).to.equal(ids[1]);
    expect(ids[0]).to.not.equal(ids[2]);
  });

  it('the rows of one file with the same code are an error', async () => {
    const ran = await runWith({ 'a.csv': filledCsv([row(), row({ name: 'Ander' })]) }, 'import', '@in/a.csv');
    expect([ran.code, ran.written]).to.deep.equal([1, undefined]);
    expect(ran.out).to.match(/DIR-4 .*rij 3, Eigen code/);
  });
});

describe('scenario 37: an invalid municipality file', () => {
  const bad = [
    row(),
    row({ code: 'A-2', name: '', status: 'opne' }),
    row({ code: 'A-3', review_date: '31-02-2027', email: 'geen' }),
  ];

  for (const [name, file] of [
    ['a.xlsx', () => filledXlsx(bad)],
    ['a.csv', async () => filledCsv(bad)],
    ['a.ods', async () => filledOds(bad)],
  ] as const) {
    it(`${name}: names row, field, rule and a fix in Dutch and English; nothing half-loads`, async () => {
      const files = { [name]: await file() };
      const at = name === 'a.xlsx' ? [4, 5] : [3, 4];
      const nl = await runWith(files, 'import', `@in/${name}`);
      expect([nl.code, nl.written]).to.deep.equal([1, undefined]);
      expect(nl.out).to.match(new RegExp(`FOUT DIR-2 .*rij ${at[0]}, Status.*\\n.*: opne\\n  Doe dit: `));
      expect(nl.out).to.match(new RegExp(`FOUT DIR-3 .*rij ${at[0]}, Naam van de dienst`));
      expect(nl.out).to.match(new RegExp(`FOUT DIR-2 .*rij ${at[1]}, Weer nakijken op`));
      expect(nl.out).to.match(new RegExp(`FOUT DIR-2 .*rij ${at[1]}, E-mail`));
      expect(nl.out).to.include('Er is niets geschreven');
      const en = await runWith(files, 'import', `@in/${name}`, '--lang', 'en');
      expect(en.out).to.match(/ERROR DIR-2 .*\n {2}This value does not fit: opne\n {2}Do this: Correct/);
      const checked = await runWith(files, 'validate', `@in/${name}`);
      expect(checked.code).to.equal(1);
    });
  }

  it('leaves the version that stood there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'veerkracht-'));
    try {
      const out = join(folder, 'directory.json');
      await writeFile(out, 'as it was');
      await runWith({ 'a.csv': filledCsv(bad) }, 'import', '@in/a.csv', '--out', out);
      expect(await readFile(out, 'utf8')).to.equal('as it was');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('a column that nobody knows is not left out in silence', async () => {
    const text = filledCsv([row()]).replaceAll('"Status"', '"Staat"');
    const { code, out } = await runWith({ 'a.csv': text }, 'import', '@in/a.csv');
    expect(code).to.equal(1);
    expect(out).to.match(/DIR-2 .*Staat/);
  });

  it('DIR-26: a secret address with a street', async () => {
    const { code, out } = await runWith({ 'a.csv': filledCsv([row({ secret: 'ja' })]) }, 'import', '@in/a.csv');
    expect(code).to.equal(1);
    expect(out).to.include('DIR-26').and.not.include('Kade 3');
  });

  it('XML with a document type is not read', async () => {
    const doctype = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>';
    const { code, err } = await runWith({ 'a.ods': filledOds([row()], doctype) }, 'import', '@in/a.ods');
    expect([code, /kan ik niet lezen/.test(err)]).to.deep.equal([2, true]);
  });

  it('something that is no spreadsheet', async () => {
    const { code, err } = await runWith({ 'a.xlsx': 'hello' }, 'import', '@in/a.xlsx');
    expect([code, /kan ik niet openen/.test(err)]).to.deep.equal([2, true]);
  });
});

describe('import into the last version', () => {
  const versions = async (now: string, ...args: readonly string[]): Promise<Ran> => {
    const old = await runWith(
      { 'a.csv': filledCsv([row(), row({ code: 'A-2', name: 'Fietsles' })]) },
      'import',
      '@in/a.csv',
    );
    const before = directoryOf(old);
    const translated = before.services.map((service) => ({
      ...service,
      translations: [{ field: 'name', lang: 'en', text: 'x', status: 'human' }],
    }));
    const files = { 'old.json': JSON.stringify({ ...before, services: translated }), 'b.csv': now };

    return runWith(files, 'import', '@in/b.csv', '--previous', '@in/old.json', ...args);
  };

  it('shows what is new, what changed by field, and what is gone', async () => {
    const now = filledCsv([row({ phone: '078 999 99 99', 'hours.MO': '' }), row({ code: 'A-3', name: 'Zwemles' })]);
    const { out, code } = await versions(now);
    expect(code, out).to.equal(0);
    expect(out).to.include('Nieuw: Zwemles');
    expect(out).to.match(/Veranderd: Taalcafé\n.*Telefoon: 078 123 45 67 wordt 078 999 99 99/);
    expect(out).to.include('Openingstijden: ma 09:00-12:30 wordt (leeg)');
    expect(out).to.match(/Niet meer in het spreadsheet \(1\): Fietsles/);
  });

  it('keeps what the template does not ask, and what is no longer in the spreadsheet', async () => {
    const { services, tombstones } = directoryOf(await versions(filledCsv([row()])));
    expect(services.map(({ name }) => name)).to.have.members(['Taalcafé', 'Fietsles']);
    expect(services.every(({ translations }) => translations?.length === 1)).to.equal(true);
    expect(tombstones).to.equal(undefined);
  });

  it('--remove leaves a tombstone', async () => {
    const { services, tombstones } = directoryOf(await versions(filledCsv([row()]), '--remove'));
    expect(services).to.have.length(1);
    expect(tombstones?.[0]).to.include({ name: 'Fietsles', removed_on: '2026-11-21' });
  });

  it('a second time changes nothing', async () => {
    const one = await runWith({ 'a.csv': filledCsv([row()]) }, 'import', '@in/a.csv');
    const two = await runWith(
      { 'a.csv': filledCsv([row()]), 'old.json': one.written ?? '' },
      ...(['import', '@in/a.csv', '--previous', '@in/old.json'] as const),
    );
    expect(two.written).to.equal(one.written);
    expect(two.out).to.include('Een bezoeker ziet geen verschil');
  });

  it('does not merge into a version that it cannot read', async () => {
    const files = { 'a.csv': filledCsv([row()]), 'old.json': '{"schema_version":"9.0.0","services":[]}' };
    const { code, err } = await runWith(files, 'import', '@in/a.csv', '--previous', '@in/old.json');
    expect([code, /kan ik niet lezen/.test(err)]).to.deep.equal([2, true]);
  });
});
