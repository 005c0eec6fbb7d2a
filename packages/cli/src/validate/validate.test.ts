import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { checkDirectory, readDirectory } from '@veerkracht/spec';
import { expect } from 'chai';
import { zipSync } from 'fflate';
import { run } from '../run.ts';
import { runWith, shared, skipWithout } from '../run.fixture.ts';
import type { Said } from './said.ts';
import { madeUpService } from './services.fixture.ts';
import { validated } from './spoken.fixture.ts';

const few = Array.from({ length: 3 }, (_, at) => madeUpService(at));
const pretty = JSON.stringify({ schema_version: '0.1.0', services: [few[0], { ...few[1], status: 'opne' }] }, null, 1);

const lineOf = (text: string, words: string): number => text.slice(0, text.indexOf(words)).split('\n').length;
const linesOf = (said: readonly Said[]) => said.map(({ rule, field, line }) => [rule, field, line]);

describe('validate', () => {
  it('clean data is exit 0, in Dutch and in English', async () => {
    const files = { 'a.json': JSON.stringify({ services: few }) };
    const dutch = await runWith(files, 'validate', '@in/a.json');
    expect([dutch.code, dutch.out]).to.deep.equal([
      0,
      '3 diensten bekeken: 0 fouten, 0 keer let op, 0 keer ter info.\nDit bestand kunt u gebruiken.\n',
    ]);
    expect((await runWith(files, 'validate', '@in/a.json', '--lang', 'en')).out).to.include('You can use this file');
  });

  it('an error says file, line, field, rule, what and how to mend it', async () => {
    const ran = await runWith({ 'a.json': pretty }, 'validate', '@in/a.json');
    const line = lineOf(pretty, '"opne"');
    expect(ran.code).to.equal(1);
    expect(ran.out).to.include(`FOUT DIR-2  a.json, regel ${line}, services[1], status`);
    expect(ran.out).to.include('Doe dit: Verbeter de waarde.');
  });

  it('--json is one finding a line and a summary', async () => {
    const { said, summary } = await validated({ 'a.json': pretty }, '@in/a.json');
    expect(said.map(({ rule, severity, field }) => [rule, severity, field])).to.deep.include([
      'DIR-2',
      'error',
      'status',
    ]);
    expect(said[0]?.message).to.have.keys('nl', 'en');
    expect(summary).to.include({ type: 'summary', services: 2, error: 1 });
  });

  it('ndjson: the line is that of the record', async () => {
    const text = few.map((one, at) => JSON.stringify(at === 2 ? { ...one, email: 'geen' } : one)).join('\n\n');
    const { said } = await validated({ 'a.ndjson': text }, '@in/a.ndjson');
    expect(said).to.have.length(1);
    expect(said[0]).to.include({ rule: 'DIR-2', line: 5, field: 'email' });
  });

  it('JSON: the line is that of the field itself, and of what should have held it when it is missing', async () => {
    const [phone] = few[0]?.['phones'] as readonly { readonly id: string }[];
    const { owner_role: _none, ...rest } = few[1] ?? {};
    const services = [{ ...few[0], url: 'geen', phones: [phone, { id: phone?.id, number: null }] }, rest];
    const whole = JSON.stringify({ schema_version: '0.1.0', language: 7, services }, null, 2);
    const [url, owner] = [lineOf(whole, '"url": "geen"'), lineOf(whole, String(few[1]?.['id'])) - 1];
    expect(linesOf((await validated({ 'a.json': whole }, '@in/a.json')).said)).to.have.deep.members([
      ['DIR-2', 'url', url],
      ['DIR-3', 'phones[1].number', lineOf(whole, '"number": null')],
      ['DIR-23', '', owner],
      ['DIR-2', 'language', lineOf(whole, '"language"')],
    ]);
    const alone = JSON.stringify(services[0], null, 2);
    expect(linesOf((await validated({ 'a.json': alone }, '@in/a.json')).said)).to.have.deep.members([
      ['DIR-2', 'url', lineOf(alone, '"url": "geen"')],
      ['DIR-3', 'phones[1].number', lineOf(alone, '"number": null')],
    ]);
  });

  it('JSON: also of a service that stands in its organisation or at its place', async () => {
    const {
      organization,
      service_at_locations: places,
      ...service
    } = { ...few[0], email: 'geen' } as Record<string, unknown>;
    const [place] = places as readonly object[];
    for (const contents of [
      [{ ...(organization as object), services: [few[1], service] }],
      [{ id: few[0]?.['id'], service, location: { ...place, url: 'x' } }],
    ]) {
      const text = JSON.stringify({ contents }, null, 2);
      const { said } = await validated({ 'a.json': text }, '@in/a.json');
      expect(linesOf(said)).to.deep.include(['DIR-2', 'email', lineOf(text, '"geen"')]);
    }
  });

  it('JSON that is nested without end costs no memory for its lines', async () => {
    const deep = `{"services":[{"id":"1",\n"name":"a","status":"active","x":${'['.repeat(50_000)}${']'.repeat(50_000)}}]}`;
    expect((await validated({ 'a.json': deep }, '@in/a.json')).said.map(({ line }) => line)).to.include(1);
  });

  it('a list, a page, one record and a folder are all read', async () => {
    for (const value of [few, { total_items: 3, total_pages: 1, contents: few }, few[0]]) {
      expect((await validated({ 'a.json': JSON.stringify(value) }, '@in/a.json')).code).to.equal(0);
    }
    expect((await validated({ 'a.json': JSON.stringify(few) }, '@in')).summary).to.include({ services: 3 });
  });

  it('a zip of HSDS tables', async () => {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    const zip = zipSync({
      'p/services.csv': bytes('id,organization_id,name,status\n1,10,Huis,open\n'),
      'p/organizations.csv': bytes('id,name,description\n10,Stichting,Helpt\n'),
    });
    const { code, said } = await validated({ 'a.zip': zip }, '@in/a.zip');
    expect(code).to.equal(1);
    expect(said.find(({ rule }) => rule === 'DIR-2')).to.include({ file: 'p/services.csv', row: 2, field: 'status' });
  });

  it('refuses a zip that grows without measure', async () => {
    const zip = zipSync({ 'services.csv': new Uint8Array(8 * 1024 * 1024) }, { level: 9 });
    const { code, err } = await runWith({ 'a.zip': zip }, 'validate', '@in/a.zip');
    expect([code, /te groot/.test(err)]).to.deep.equal([2, true]);
  });

  it('what cannot be read is exit 2, in one sentence', async () => {
    for (const [name, text] of [
      ['a.json', ''],
      ['b.json', '{"services":[{"id"'],
      ['c.json', 'x'],
      ['d.ndjson', '{]'],
    ] as const) {
      const { code, err } = await runWith({ [name]: text }, 'validate', `@in/${name}`);
      expect([name, code]).to.deep.equal([name, 2]);
      expect(err).to.match(/geen goede JSON/);
    }
    expect((await runWith({}, 'validate', '/no/such')).code).to.equal(2);
    expect((await runWith({}, 'validate')).code).to.equal(2);
    expect((await runWith({}, 'validate', 'a', 'b')).err).to.match(/Noem één/);
  });

  it('says of many records what it would say of all of them at once', async () => {
    const base = Array.from({ length: 450 }, (_, at) => madeUpService(at));
    const odd = base.map((one, at) => ({
      ...one,
      ...(at % 50 === 3 && { service_relation: [{ type: 'alternative', service_id: base[(at * 7) % 450]?.['id'] }] }),
      ...(at === 9 && {
        service_relation: [{ type: 'step_down', service_id: '00000000-0000-4000-8000-000000000000' }],
      }),
      ...(at % 70 === 4 && { status: 'defunct' }),
      ...(at === 440 && { name: base[1]?.['name'], organization_id: base[1]?.['organization_id'] }),
      ...(at === 441 && { attributes: [{ id: one['id'], taxonomy_term_id: '11111111-1111-4111-8111-111111111111' }] }),
    }));
    const { directory } = readDirectory({ services: odd });
    const atOnce = Map.groupBy(checkDirectory(directory, '2026-11-21'), ({ rule }) => rule);
    const { said } = await validated({ 'a.ndjson': odd.map((one) => JSON.stringify(one)).join('\n') }, '@in/a.ndjson');
    const streamed = Map.groupBy(said, ({ rule }) => rule);
    const counts = (groups: ReadonlyMap<string, readonly unknown[]>) =>
      Object.fromEntries([...groups].map(([rule, all]) => [rule, all.length]).sort());
    expect(counts(streamed)).to.deep.equal(counts(atOnce));
    expect(counts(streamed)).to.include.keys('DIR-10', 'DIR-13', 'DIR-16');
  });

  it('DIR-4: the same id a thousand records later', async () => {
    const many = Array.from({ length: 1001 }, (_, at) => madeUpService(at % 1000));
    const { said } = await validated({ 'a.ndjson': many.map((one) => JSON.stringify(one)).join('\n') }, '@in/a.ndjson');
    expect(said.filter(({ rule }) => rule === 'DIR-4').map(({ line }) => line)).to.deep.equal([1001]);
  });
});

describe('the progress bar', () => {
  it('is drawn where somebody looks at a terminal, and wiped at the end', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'veerkracht-'));
    try {
      await writeFile(join(folder, 'a.json'), JSON.stringify(few));
      const drawn: string[] = [];
      const surroundings = { out: () => undefined, err: () => undefined, today: '2026-11-21' };
      const progress = (text: string): void => void drawn.push(text);
      await run(['validate', join(folder, 'a.json')], { ...surroundings, progress });
      expect(drawn.at(-2)).to.match(/^\r\[#{30}\] 100 % 3$/);
      expect(drawn.at(-1)).to.equal('\r\u001b[K');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('the real tables', { skip: skipWithout('hsds-3.1/examples/csv') }, () => {
  it('the example package of HSDS 3.1', async () => {
    const { summary } = await validated({}, join(shared, 'hsds-3.1/examples/csv'));
    expect(summary).to.include({ services: 1, readable: 1 });
  });
});
