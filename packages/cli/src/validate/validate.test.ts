import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { checkDirectory, readDirectory } from '@veerkracht/spec';
import { expect } from 'chai';
import { zipSync } from 'fflate';
import { run } from '../run.ts';
import { runWith, shared, skipWithout } from '../run.fixture.ts';
import type { Ran } from '../run.fixture.ts';
import type { Said } from './said.ts';
import { madeUpService } from './services.fixture.ts';

const spoken = ({ out }: Ran): readonly Said[] =>
  out
    .split('\n')
    .filter((line) => line.includes('"type":"finding"'))
    .map((line) => JSON.parse(line) as Said);

const json = async (files: Readonly<Record<string, string | Uint8Array>>, path: string) => {
  const ran = await runWith(files, 'validate', path, '--json');
  const last = ran.out.trim().split('\n').at(-1) ?? '{}';
  return { ...ran, said: spoken(ran), summary: JSON.parse(last) as Readonly<Record<string, unknown>> };
};

const few = Array.from({ length: 3 }, (_, at) => madeUpService(at));
const pretty = JSON.stringify({ schema_version: '0.1.0', services: [few[0], { ...few[1], status: 'opne' }] }, null, 1);

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
    const line = pretty.slice(0, pretty.indexOf(String(few[1]?.['id']))).split('\n').length - 1;
    expect(ran.code).to.equal(1);
    expect(ran.out).to.include(`FOUT DIR-2  a.json, regel ${line}, services[1], status`);
    expect(ran.out).to.include('Doe dit: Verbeter de waarde.');
  });

  it('--json is one finding a line and a summary', async () => {
    const { said, summary } = await json({ 'a.json': pretty }, '@in/a.json');
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
    const { said } = await json({ 'a.ndjson': text }, '@in/a.ndjson');
    expect(said).to.have.length(1);
    expect(said[0]).to.include({ rule: 'DIR-2', line: 5, field: 'email' });
  });

  it('a list, a page, one record and a folder are all read', async () => {
    for (const value of [few, { total_items: 3, total_pages: 1, contents: few }, few[0]]) {
      expect((await json({ 'a.json': JSON.stringify(value) }, '@in/a.json')).code).to.equal(0);
    }
    expect((await json({ 'a.json': JSON.stringify(few) }, '@in')).summary).to.include({ services: 3 });
  });

  it('a zip of HSDS tables', async () => {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    const zip = zipSync({
      'p/services.csv': bytes('id,organization_id,name,status\n1,10,Huis,open\n'),
      'p/organizations.csv': bytes('id,name,description\n10,Stichting,Helpt\n'),
    });
    const { code, said } = await json({ 'a.zip': zip }, '@in/a.zip');
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
    const { said } = await json({ 'a.ndjson': odd.map((one) => JSON.stringify(one)).join('\n') }, '@in/a.ndjson');
    const streamed = Map.groupBy(said, ({ rule }) => rule);
    const counts = (groups: ReadonlyMap<string, readonly unknown[]>) =>
      Object.fromEntries([...groups].map(([rule, all]) => [rule, all.length]).sort());
    expect(counts(streamed)).to.deep.equal(counts(atOnce));
    expect(counts(streamed)).to.include.keys('DIR-10', 'DIR-13', 'DIR-16');
  });

  it('DIR-4: the same id a thousand records later', async () => {
    const many = Array.from({ length: 1001 }, (_, at) => madeUpService(at % 1000));
    const { said } = await json({ 'a.ndjson': many.map((one) => JSON.stringify(one)).join('\n') }, '@in/a.ndjson');
    expect(said.filter(({ rule }) => rule === 'DIR-4').map(({ line }) => line)).to.deep.equal([1001]);
  });
});

const serving = async <T>(listener: RequestListener, use: (url: string) => Promise<T>): Promise<T> => {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  try {
    return await use(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
};

const written = async (file: string, parts: Iterable<string>): Promise<void> => {
  const stream = createWriteStream(file);
  for (const part of parts) if (!stream.write(part)) await once(stream, 'drain');
  stream.end();
  await once(stream, 'close');
};

describe('the progress bar', () => {
  it('is drawn where somebody looks at a terminal, and wiped at the end', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'veerkracht-'));
    try {
      await written(join(folder, 'a.json'), [JSON.stringify(few)]);
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

describe('validate of a live API', () => {
  it('follows its pages', async () => {
    const all = Array.from({ length: 25 }, (_, at) => madeUpService(at));
    const asked: string[] = [];
    const pages: RequestListener = ({ url = '' }, response) => {
      asked.push(url);
      const page = Number(new URL(url, 'http://x').searchParams.get('page') ?? 1);
      if (!/^\/api\/services(\?|$)/.test(url)) return void response.writeHead(404).end();
      const contents = all.slice(page * 10 - 10, page * 10);
      response.end(
        JSON.stringify({ total_items: 25, total_pages: 3, page_number: page, last_page: page === 3, contents }),
      );
    };
    const { code, summary } = await serving(pages, (url) => json({}, `${url}/api`));
    expect([code, summary['services']]).to.deep.equal([0, 25]);
    expect(asked.filter((url) => url.startsWith('/api/services?page='))).to.have.length(2);
  });

  it('does not follow pages without end, nor wait for ever', async () => {
    const endless: RequestListener = (_request, response) => {
      response.end(JSON.stringify({ last_page: false, contents: [few[0]] }));
    };
    const { openApi } = await import('./api-records.ts');
    const seen = await serving(endless, async (url) => {
      const source = await openApi(url, { pages: 5, details: 0 });
      let count = 0;
      if ('records' in source) for await (const { list } of source.records) count += list === 'services' ? 1 : 0;
      return count;
    });
    expect(seen).to.equal(5);
    const slow = await serving(
      () => undefined,
      (url) => openApi(url, { patience: 50 }),
    );
    expect(slow)
      .to.have.nested.property('problem.nl')
      .that.matches(/timeout/);
  });

  it('says so when nothing is there', async () => {
    const nothing: RequestListener = (_request, response) => void response.writeHead(500).end('oops');
    const { code, err } = await serving(nothing, (url) => runWith({}, 'validate', url));
    expect([code, /geeft geen lijst met diensten/.test(err)]).to.deep.equal([2, true]);
  });

  for (const [name, code] of [
    ['Fail', 1],
    ['Warn', 1],
    ['Test', 1],
  ] as const) {
    const folder = `directories/oruk-v3-mocks/V3.0-UK-${name}`;
    it(`Open Referral UK ${name}: the planted faults are found`, { skip: skipWithout(folder) }, async () => {
      const files = (request: string): string | undefined => {
        if (/^\/services(\?.*)?$/.test(request)) return 'service_list.json';
        return request.startsWith('/services/')
          ? 'service_full.json'
          : request === '/'
            ? 'api_details.json'
            : undefined;
      };
      const mocks: RequestListener = ({ url = '' }, response) => {
        const file = files(url);
        if (file) createReadStream(join(shared, folder, file)).pipe(response);
        else response.writeHead(404).end();
      };
      const said = await serving(mocks, (url) => json({}, url));
      expect(said.code).to.equal(code);
      expect(said.said.some(({ severity }) => severity === 'error')).to.equal(true);
    });
  }
});

const main = resolve(import.meta.dirname, '..', 'main.ts');

describe('100,000 services', { timeout: 240_000 }, () => {
  const heap = async (file: string): Promise<readonly [code: number | null, out: string]> => {
    const child = spawn(process.execPath, ['--max-old-space-size=256', main, 'validate', file], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    child.stdout.on('data', (text) => void (out += String(text)));
    child.stderr.on('data', (text) => void (out += String(text)));
    const [code] = (await once(child, 'close')) as [number | null];
    return [code, out];
  };

  function* asJson(count: number): Generator<string> {
    yield '{"schema_version":"0.1.0","services":[\n';
    for (let at = 0; at < count; at += 1) yield `${at > 0 ? ',\n' : ''}${JSON.stringify(madeUpService(at))}`;
    yield '\n]}\n';
  }

  it('are checked in 256 MB of heap, of which the file alone would take most', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'veerkracht-'));
    try {
      const file = join(folder, 'big.json');
      await written(file, asJson(100_000));
      const [code, out] = await heap(file);
      expect([code, out.split('\n').at(-3)]).to.deep.equal([
        0,
        '100000 diensten bekeken: 0 fouten, 0 keer let op, 0 keer ter info.',
      ]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('the real tables', { skip: skipWithout('hsds-3.1/examples/csv') }, () => {
  it('the example package of HSDS 3.1', async () => {
    const { summary } = await json({}, join(shared, 'hsds-3.1/examples/csv'));
    expect(summary).to.include({ services: 1, readable: 1 });
  });
});
