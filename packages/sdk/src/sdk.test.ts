import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { createHsdsSource, createSource, createStaticSource, isSourceError, SourceError } from './sdk.ts';
import type { DirectoryPage, DirectorySource } from './sdk.ts';

type Answer = (request: IncomingMessage, response: ServerResponse, count: number) => void;

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A server that remembers what it was asked. */
const serve = async (answer: Answer) => {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    answer(request, response, asked.length);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const parameters = (at: number): URLSearchParams => new URL(asked[at]?.url ?? '', base).searchParams;
  return { base, asked, parameters };
};

const json =
  (value: unknown, headers: Readonly<Record<string, string>> = {}, status = 200): Answer =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));

const text =
  (body: string, status = 200): Answer =>
  (_, response) =>
    void response.writeHead(status).end(body);

const silence: Answer = () => {};

const read = async (source: DirectorySource, signal?: AbortSignal): Promise<DirectoryPage[]> => {
  const all: DirectoryPage[] = [];
  for await (const page of source.pages({ ...(signal && { signal }) })) all.push(page);
  return all;
};

const rejection = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('it did not reject');
};

const faultOf = async (promise: Promise<unknown>): Promise<SourceError> => {
  const error = await rejection(promise);
  if (!isSourceError(error)) throw error;
  return error;
};

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const noRetry = { retries: 0 };

describe('a file', () => {
  const file = {
    services: [{ id: '1' }, { id: '2' }],
    taxonomy_terms: [{ id: 't' }],
    postcode_points: [{ postal_code: '3311' }],
    generated_at: '2026-11-20T08:00:00Z',
  };

  it('of ours gives one page with everything in it', async () => {
    const { base } = await serve(json(file));
    expect(await read(createStaticSource(`${base}/d.json`))).to.deep.equal([
      {
        services: file.services,
        total: 2,
        taxonomyTerms: file.taxonomy_terms,
        postcodePoints: file.postcode_points,
        generatedAt: file.generated_at,
      },
    ]);
  });
  it('may be a bare list, or a saved page of an API', async () => {
    for (const value of [file.services, { contents: file.services, total_pages: 9 }]) {
      const { base } = await serve(json(value));
      expect(await read(createStaticSource(`${base}/d.json`))).to.deep.equal([{ services: file.services, total: 2 }]);
    }
  });
  it('is asked for as JSON, without cookies and without saying from where', async () => {
    const { base, asked } = await serve(json([]));
    await read(createStaticSource(`${base}/d.json`));
    expect(asked[0]?.headers.accept).to.equal('application/json');
    expect(asked[0]?.headers.cookie).to.equal(undefined);
    expect(asked[0]?.headers.referer).to.equal(undefined);
  });
  it('may begin with a byte order mark', async () => {
    const { base } = await serve(text(`\uFEFF${JSON.stringify(file.services)}`));
    expect((await read(createStaticSource(`${base}/d.json`)))[0]?.services).to.have.length(2);
  });
  it('that did not change is not sent again', async () => {
    const { base, asked } = await serve((request, response, count) => {
      if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end();
      else json({ services: [{ id: String(count) }] }, { etag: '"v1"' })(request, response, count);
    });
    const source = createStaticSource(`${base}/d.json`);
    expect(await read(source)).to.deep.equal(await read(source));
    expect(asked.map(({ headers }) => headers['if-none-match'])).to.deep.equal([undefined, '"v1"']);
  });

  const bodies = {
    'an HTML page': ['<!doctype html><p>Onderhoud</p>', 'format'],
    'half a file': ['{"services":[{"id":"1"', 'format'],
    nothing: ['', 'empty'],
    'white space': [' \n', 'empty'],
    'only a byte order mark': ['\uFEFF', 'empty'],
    'JSON that is no directory': ['{"hello":1}', 'format'],
    null: ['null', 'format'],
    'services that are no list': ['{"services":{"id":"1"}}', 'format'],
  } as const;
  for (const [name, [body, fault]] of Object.entries(bodies)) {
    it(`with ${name} is a fault: ${fault}`, async () => {
      const { base, asked } = await serve(text(body));
      expect((await faultOf(read(createStaticSource(`${base}/d.json`)))).fault).to.equal(fault);
      expect(asked).to.have.length(1);
    });
  }

  const statuses = {
    404: 'not-found',
    410: 'not-found',
    401: 'refused',
    403: 'refused',
    500: 'server',
    503: 'server',
    429: 'server',
  };
  for (const [status, fault] of Object.entries(statuses)) {
    it(`that answers ${status} is a fault: ${fault}`, async () => {
      const { base } = await serve(text('no', Number(status)));
      const error = await faultOf(read(createStaticSource(`${base}/d.json`, noRetry)));
      expect([error.fault, error.status]).to.deep.equal([fault, Number(status)]);
    });
  }

  it('that does not come in time is a fault: timeout', async () => {
    const { base } = await serve(silence);
    const error = await faultOf(read(createStaticSource(`${base}/d.json`, { timeout: 50, retries: 0 })));
    expect([error.fault, error.status]).to.deep.equal(['timeout', undefined]);
  });
  it('whose second half does not come in time is a fault: timeout', async () => {
    const { base } = await serve((_, response) => void response.writeHead(200).write('{"services":['));
    expect((await faultOf(read(createStaticSource(`${base}/d.json`, { timeout: 80, retries: 0 })))).fault).to.equal(
      'timeout',
    );
  });
  it('on a server that is not there is a fault: offline', async () => {
    const { base } = await serve(silence);
    for (const close of closing.splice(0)) close();
    expect((await faultOf(read(createStaticSource(`${base}/d.json`, noRetry)))).fault).to.equal('offline');
  });
  it('on a line that breaks is a fault: offline', async () => {
    const { base } = await serve((request) => void request.socket.destroy());
    expect((await faultOf(read(createStaticSource(`${base}/d.json`, noRetry)))).fault).to.equal('offline');
  });

  it('says nothing of the query in its message', async () => {
    const { base } = await serve(text('no', 404));
    const error = await faultOf(read(createStaticSource(`${base}/d.json?q=trauma#geheim`, noRetry)));
    expect(error.message).to.equal(`not-found: ${base}/d.json answered 404`);
    expect(error.url).to.equal(`${base}/d.json`);
    expect(JSON.stringify(error)).to.not.include('trauma');
  });
  it('is tried once more after a fault of the server, and not after one of ours', async () => {
    const { base, asked } = await serve((request, response, count) =>
      (count === 1 ? text('later', 500) : json([{ id: '1' }]))(request, response, count),
    );
    expect((await read(createStaticSource(`${base}/d.json`)))[0]?.services).to.have.length(1);
    expect(asked).to.have.length(2);
    const missing = await serve(text('no', 404));
    await faultOf(read(createStaticSource(`${missing.base}/d.json`)));
    expect(missing.asked).to.have.length(1);
  });

  it('stops at once when told to, and does not try again', async () => {
    const { base, asked } = await serve(silence);
    const stop = new AbortController();
    const reading = rejection(read(createStaticSource(`${base}/d.json`), stop.signal));
    while (asked.length === 0) await wait(5);
    const began = performance.now();
    stop.abort();
    expect(isAbort(await reading)).to.equal(true);
    expect(performance.now() - began).to.be.lessThan(200);
    await wait(1200);
    expect(asked).to.have.length(1);
  });
  it('stops at once while it waits to try again', async () => {
    const { base, asked } = await serve(text('later', 500));
    const stop = new AbortController();
    const reading = rejection(read(createStaticSource(`${base}/d.json`), stop.signal));
    while (asked.length === 0) await wait(5);
    await wait(50);
    const began = performance.now();
    stop.abort();
    expect(isAbort(await reading)).to.equal(true);
    expect(performance.now() - began).to.be.lessThan(200);
    await wait(1100);
    expect(asked).to.have.length(1);
  });
  it('does not begin when told to stop before', async () => {
    const { base, asked } = await serve(json([]));
    expect(isAbort(await rejection(read(createStaticSource(`${base}/d.json`), AbortSignal.abort())))).to.equal(true);
    expect(asked).to.have.length(0);
  });
});

describe('a directory in pages', () => {
  const first = (next: unknown): object => ({ services: [{ id: '1' }], total_items: 3, next_page: next });
  const rest = {
    '/data/files/GM0505.2.ab.json': { services: [{ id: '2' }], total_items: 3, next_page: 'GM0505.3.cd.json' },
    '/data/files/GM0505.3.cd.json': { services: [{ id: '3' }], total_items: 3 },
  };
  const files =
    (all: Readonly<Record<string, object>>): Answer =>
    (request, response, count) => {
      const found = all[(request.url ?? '').split('?')[0] ?? ''];
      (found ? json(found) : text('no', 404))(request, response, count);
    };
  const site = (next: unknown) => serve(files({ ...rest, '/data/GM0505.json': first(next) }));

  it('is read to the end, and says from the first how many services come', async () => {
    const { base, asked } = await site('files/GM0505.2.ab.json');
    const pages = await read(createStaticSource(`${base}/data/GM0505.json?v=a/b#top`));
    expect(pages.map(({ services, total }) => [services, total])).to.deep.equal(
      ['1', '2', '3'].map((id) => [[{ id }], 3]),
    );
    expect(asked.map(({ url }) => url)).to.deep.equal(['/data/GM0505.json?v=a/b', ...Object.keys(rest)]);
  });
  it('is asked for a page when somebody wants it, and no more of it when nobody does', async () => {
    const { base, asked } = await site('files/GM0505.2.ab.json');
    for await (const page of createStaticSource(`${base}/data/GM0505.json`).pages({})) {
      expect(page.services).to.have.length(1);
      if (asked.length === 2) break;
    }
    await wait(50);
    expect(asked).to.have.length(2);
  });
  it('gives its first pages before a later one is not there', async () => {
    const { base } = await site('files/GM0505.2.gone.json');
    const seen: DirectoryPage[] = [];
    const reading = (async () => {
      for await (const one of createStaticSource(`${base}/data/GM0505.json`).pages({})) seen.push(one);
    })();
    const { fault, url } = await faultOf(reading);
    expect([fault, url, seen.length]).to.deep.equal(['not-found', `${base}/data/files/GM0505.2.gone.json`, 1]);
  });
  it('has in "not changed" every page, and no reader can change what another gets', async () => {
    const all = { ...rest, '/data/GM0505.json': first('files/GM0505.2.ab.json') };
    const { base } = await serve((request, response, count) => {
      if (request.headers['if-none-match'] === `"${request.url}"`) response.writeHead(304).end();
      else json(all[request.url as keyof typeof all], { etag: `"${request.url}"` })(request, response, count);
    });
    const source = createStaticSource(`${base}/data/GM0505.json`);
    const before = await read(source);
    for (const { services } of before) (services as { id: string }[]).forEach((one) => (one.id = 'changed'));
    const after = await read(source);
    expect(after.flatMap(({ services }) => services)).to.deep.equal([{ id: '1' }, { id: '2' }, { id: '3' }]);
  });

  const hostile = [
    ...['https://elsewhere.example/a.json', '//elsewhere.example/a.json', '/a.json', '../a.json', 'files/../../a.json'],
    ...[
      '\\\\elsewhere.example\\a.json',
      'files/%2e%2e/a.json',
      'a.json?q=1',
      'a.json#x',
      'javascript:1//.json',
      'a.js',
      '',
    ],
    ...['./a.json', 'files//a.json', 'a\n.json', ' a.json', 'GM0505.json'],
    ...[7, {}, [], ['a.json'], true],
  ];
  for (const next of hostile) {
    it(`does not follow ${JSON.stringify(next)}`, async () => {
      const { base, asked } = await site(next);
      const seen: DirectoryPage[] = [];
      const reading = (async () => {
        for await (const one of createStaticSource(`${base}/data/GM0505.json`).pages({})) seen.push(one);
      })();
      const { fault, url, cause } = await faultOf(reading);
      expect([fault, url]).to.deep.equal(['format', `${base}/data/GM0505.json`]);
      expect(String(cause)).to.include('next_page must be a new file beside this one or below it');
      expect([seen.length, asked.length]).to.deep.equal([1, 1]);
    });
  }
  it('that goes round or never ends is left', async () => {
    const round = await serve(files({ '/a.json': first('b.json'), '/b.json': first('a.json') }));
    expect((await faultOf(read(createStaticSource(`${round.base}/a.json`)))).fault).to.equal('format');
    expect(round.asked).to.have.length(2);
    const endless = await serve((request, response, count) => json(first(`${count}.json`))(request, response, count));
    expect((await faultOf(read(createStaticSource(`${endless.base}/a.json`)))).fault).to.equal('format');
    expect(endless.asked.length).to.be.within(2, 1000);
  });
});

describe('an HSDS API', () => {
  const page = (number: number, of: number): unknown => ({
    total_items: of * 2,
    total_pages: of,
    page_number: number,
    contents: [{ id: `${number}a` }, { id: `${number}b` }],
  });
  const paged =
    (of: number): Answer =>
    (request, response, count) =>
      json(page(Number(new URL(request.url ?? '', 'http://x').searchParams.get('page')), of))(request, response, count);

  it('is read page by page, whole services, with the parameters of the API at hand', async () => {
    const { base, asked, parameters } = await serve(paged(3));
    const all = await read(createHsdsSource(`${base}/api/`, { perPage: 2, parameters: { municipality: 'GM0505' } }));
    expect(all.flatMap(({ services }) => services)).to.have.length(6);
    expect(all.map(({ total }) => total)).to.deep.equal([6, 6, 6]);
    expect(asked.map(({ url }) => url?.split('?')[0])).to.deep.equal(Array(3).fill('/api/services'));
    expect(Object.fromEntries(parameters(1))).to.deep.equal({
      municipality: 'GM0505',
      full: 'true',
      per_page: '2',
      page: '2',
    });
  });
  it('without a number of pages has one', async () => {
    const { base, asked } = await serve(json({ contents: [{ id: '1' }] }));
    expect(await read(createHsdsSource(base))).to.deep.equal([{ services: [{ id: '1' }] }]);
    expect(asked).to.have.length(1);
  });
  it('ends when a page is empty, whatever it says of the number of pages', async () => {
    const { base, asked } = await serve((request, response, count) =>
      json({ total_pages: 1e9, contents: count < 4 ? [{ id: String(count) }] : [] })(request, response, count),
    );
    await read(createHsdsSource(base));
    expect(asked).to.have.length(4);
  });
  it('that never ends is left after a while', async () => {
    const { base, asked } = await serve((request, response, count) =>
      json({ total_pages: 1e9, contents: [{ id: String(count) }] })(request, response, count),
    );
    await read(createHsdsSource(base));
    expect(asked.length).to.be.within(2, 2000);
  });
  it('without contents is a fault: format', async () => {
    for (const value of [{}, [], null, { contents: {} }, 'x']) {
      const { base } = await serve(json(value));
      expect((await faultOf(read(createHsdsSource(base)))).fault, JSON.stringify(value)).to.equal('format');
    }
  });

  const bodies = { 'an HTML page': ['<!doctype html>', 'format'], nothing: ['', 'empty'] } as const;
  for (const [name, [body, fault]] of Object.entries(bodies)) {
    it(`with ${name} is a fault: ${fault}`, async () => {
      const { base } = await serve(text(body));
      expect((await faultOf(read(createHsdsSource(base)))).fault).to.equal(fault);
    });
  }
  const statuses = { 404: 'not-found', 403: 'refused', 500: 'server', 503: 'server', 429: 'server' };
  for (const [status, fault] of Object.entries(statuses)) {
    it(`that answers ${status} is a fault: ${fault}`, async () => {
      const { base } = await serve(text('no', Number(status)));
      const error = await faultOf(read(createHsdsSource(`${base}/api?key=secret`, noRetry)));
      expect([error.fault, error.status]).to.deep.equal([fault, Number(status)]);
      expect(error.message).to.not.include('secret').and.not.include('page');
    });
  }
  it('that does not answer in time, or is not there, is a fault', async () => {
    const { base } = await serve(silence);
    expect((await faultOf(read(createHsdsSource(base, { timeout: 50, retries: 0 })))).fault).to.equal('timeout');
    for (const close of closing.splice(0)) close();
    expect((await faultOf(read(createHsdsSource(base, noRetry)))).fault).to.equal('offline');
  });
  it('whose second half does not come in time is a fault: timeout', async () => {
    const { base } = await serve((_, response) => void response.writeHead(200).write('{"contents":['));
    expect((await faultOf(read(createHsdsSource(base, { timeout: 80, retries: 0 })))).fault).to.equal('timeout');
  });

  it('that is too busy is tried again, when it says', async () => {
    const times: number[] = [];
    const { base } = await serve((request, response, count) => {
      times.push(performance.now());
      if (count === 1) response.writeHead(429, { 'retry-after': '1' }).end();
      else paged(1)(request, response, count);
    });
    expect(await read(createHsdsSource(base))).to.have.length(1);
    expect(times[1]! - times[0]!).to.be.greaterThan(900);
  });
  it('that is away for a moment is tried again', async () => {
    const { base, asked } = await serve((request, response, count) =>
      (count === 1 ? text('later', 503) : paged(1))(request, response, count),
    );
    expect(await read(createHsdsSource(base))).to.have.length(1);
    expect(asked).to.have.length(2);
  });
  it('gives its first pages before a later one breaks', async () => {
    const { base } = await serve((request, response, count) =>
      (count < 3 ? paged(5) : text('no', 404))(request, response, count),
    );
    const seen: DirectoryPage[] = [];
    const reading = (async () => {
      for await (const one of createHsdsSource(base).pages({})) seen.push(one);
    })();
    expect((await faultOf(reading)).fault).to.equal('not-found');
    expect(seen).to.have.length(2);
  });
  it('is not asked for what did not change', async () => {
    const { base, asked } = await serve((request, response, count) => {
      if (request.headers['if-none-match']) response.writeHead(304).end();
      else json(page(1, 1), { etag: `"${count}"` })(request, response, count);
    });
    const source = createHsdsSource(base);
    expect(await read(source)).to.deep.equal(await read(source));
    expect(asked.map(({ headers }) => headers['if-none-match'])).to.deep.equal([undefined, '"1"']);
  });

  it('stops between pages when told to', async () => {
    const { base, asked } = await serve(paged(50));
    const stop = new AbortController();
    const reading = (async () => {
      for await (const one of createHsdsSource(base).pages({ signal: stop.signal })) if (one) stop.abort();
    })();
    expect(isAbort(await rejection(reading))).to.equal(true);
    expect(asked).to.have.length(1);
  });
  it('stops at once within a page, or while it waits to try again', async () => {
    for (const answer of [silence, text('later', 503)]) {
      const { base, asked } = await serve(answer);
      const stop = new AbortController();
      const reading = rejection(read(createHsdsSource(base), stop.signal));
      while (asked.length === 0) await wait(5);
      await wait(50);
      // The waits are spread by chance, so another try may have come already.
      const before = asked.length;
      const began = performance.now();
      stop.abort();
      expect(isAbort(await reading)).to.equal(true);
      expect(performance.now() - began).to.be.lessThan(200);
      await wait(300);
      expect(asked).to.have.length(before);
    }
  });
});

describe('createSource', () => {
  it('takes an address that ends in .json for a file, and any other for an API', async () => {
    const { base, asked } = await serve(json({ contents: [{ id: '1' }] }));
    for (const path of ['/d.json', '/D.JSON?v=2', '/d.json#x', '/api', '/json']) await read(createSource(base + path));
    expect(asked.map(({ url }) => url?.split('?')[0])).to.deep.equal([
      '/d.json',
      '/D.JSON',
      '/d.json',
      '/api/services',
      '/json/services',
    ]);
  });
  it('hands its settings on', async () => {
    const { base, parameters } = await serve(json({ contents: [] }));
    await read(createSource(base, { perPage: 7, parameters: { municipality: 'GM0392' } }));
    expect([parameters(0).get('per_page'), parameters(0).get('municipality')]).to.deep.equal(['7', 'GM0392']);
  });
});

describe('the package', () => {
  it('loads where there is no page', () => {
    const entry = fileURLToPath(new URL('./sdk.ts', import.meta.url));
    const script = `const sdk = await import(${JSON.stringify(entry)}); process.stdout.write(Object.keys(sdk).sort().join(' '));`;
    const names = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(names).to.equal(
      'ReportError SignUpError SourceError createHsdsSource createSignUps createSource createStaticSource ' +
        'isReportError isSignUpError isSourceError reportReasonLabels reportReasons sendReport',
    );
  });
  it('makes nothing of settings that are wrong but an error', async () => {
    expect((await faultOf(read(createStaticSource('not an address.json', noRetry)))).fault).to.equal('offline');
    expect((await faultOf(read(createHsdsSource('not an address', noRetry)))).fault).to.equal('offline');
  });
});
