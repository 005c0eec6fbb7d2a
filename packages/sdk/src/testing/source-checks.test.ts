/** The suite over what the SDK makes, and over sources that each break one promise: a check that cannot fail says nothing. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import type { DirectoryPage, DirectorySource } from '@veerkracht/core/finder';
import { expect } from 'chai';
import { createHsdsSource, createStaticSource, SourceError } from '../sdk.ts';
import {
  createMemorySource,
  describeConformance,
  fetchIn,
  runChecks,
  samplePageSize,
  sourceChecks,
  type MemoryOptions,
  type OpenedSource,
  type SampleService,
  type SourceTarget,
  type Weather,
} from './testing.ts';

const inMemory: Readonly<Record<Weather, MemoryOptions>> = {
  fine: {},
  silent: { silentAt: 1 },
  broken: { failAt: 1 },
  'breaks-off': { failAt: 2 },
  recovers: { failAt: 1, failures: 1 },
};

const memory: SourceTarget = {
  open: async (services, weather) => {
    let asked = 0;
    const onAsk = (): void => void (asked += 1);
    const made = { taxonomy_terms: [], generated_at: '2026-11-21T08:00:00Z' };
    const options = { pageSize: samplePageSize, onAsk, ...inMemory[weather] };
    return { source: createMemorySource({ services, ...made }, options), asked: () => asked };
  },
};

/** A real web server with these answers; the weather is between it and the source. */
const served = async (
  answers: ReadonlyMap<string, unknown>,
  weather: Weather,
  make: (base: string, fetch: typeof globalThis.fetch) => DirectorySource,
): Promise<OpenedSource> => {
  const server = createServer((request, response) => {
    const answer = answers.get(request.url ?? '');
    const etag = `"${request.url}"`;
    if (answer === undefined) response.writeHead(404).end('no');
    else if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { 'content-type': 'application/json', etag }).end(JSON.stringify(answer));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { fetch, asked } = fetchIn(weather);
  return {
    source: make(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, fetch),
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

const chunked = (services: readonly SampleService[]): readonly (readonly SampleService[])[] =>
  Array.from({ length: Math.max(1, Math.ceil(services.length / samplePageSize)) }, (_, at) =>
    services.slice(at * samplePageSize, (at + 1) * samplePageSize),
  );

const oneFile: SourceTarget = {
  open: (services, weather) =>
    served(new Map([['/d.json', { services }]]), weather, (base, fetch) =>
      createStaticSource(`${base}/d.json`, { fetch }),
    ),
};

const inPages: SourceTarget = {
  open: (services, weather) => {
    const chunks = chunked(services);
    const answers = chunks.map((part, at): [string, unknown] => [
      at === 0 ? '/d.json' : `/files/d.${at + 1}.json`,
      {
        services: part,
        total_items: services.length,
        ...(at + 1 < chunks.length && { next_page: `${at === 0 ? 'files/' : ''}d.${at + 2}.json` }),
      },
    ]);
    return served(new Map(answers), weather, (base, fetch) => createStaticSource(`${base}/d.json`, { fetch }));
  },
};

const plainApi: SourceTarget = {
  open: (services, weather) => {
    const chunks = chunked(services);
    const answers = chunks.map((contents, at): [string, unknown] => [
      `/services?full=true&per_page=${samplePageSize}&page=${at + 1}`,
      { contents, total_items: services.length, total_pages: chunks.length },
    ]);
    return served(new Map(answers), weather, (base, fetch) =>
      createHsdsSource(base, { fetch, perPage: samplePageSize }),
    );
  },
};

describeConformance({ describe, it }, 'a source in memory', sourceChecks, () => memory);
describeConformance({ describe, it }, 'a source over one file', sourceChecks, () => oneFile);
describeConformance({ describe, it }, 'a source over a file in pages', sourceChecks, () => inPages);
describeConformance({ describe, it }, 'a source over an HSDS API', sourceChecks, () => plainApi);

/** A memory source that is spoilt. */
const spoilt = (spoil: (opened: OpenedSource, weather: Weather) => DirectorySource['pages']): SourceTarget => ({
  open: async (services, weather) => {
    const opened = await memory.open(services, weather);
    return { ...opened, source: { pages: spoil(opened, weather) } };
  },
});

const mapped = (change: (page: DirectoryPage, number: number) => DirectoryPage): SourceTarget =>
  spoilt(
    ({ source }) =>
      async function* (request) {
        let number = 0;
        for await (const page of source.pages(request)) yield change(page, (number += 1));
      },
  );

const rethrowing = (wrong: (error: unknown) => unknown): SourceTarget =>
  spoilt(
    ({ source }) =>
      async function* (request) {
        try {
          yield* source.pages(request);
        } catch (error) {
          request.signal?.throwIfAborted();
          throw wrong(error);
        }
      },
  );

const collected = async (source: DirectorySource, signal?: AbortSignal): Promise<DirectoryPage[]> => {
  const pages: DirectoryPage[] = [];
  for await (const page of source.pages({ ...(signal && { signal }) })) pages.push(page);
  return pages;
};

/** The promises of which each is broken by a source; what else it breaks does not matter. */
const planted: Readonly<Record<string, SourceTarget>> = {
  'SRC-1': mapped((page, number) => (number === 2 ? { ...page, services: page.services.slice(1) } : page)),
  'SRC-2': mapped((page) => ({ ...page, total: page.services.length })),
  'SRC-3': (() => {
    let turn = 0;
    return mapped((page, number) => {
      if (number === 1) turn += 1;
      return turn % 2 ? page : { ...page, services: [...page.services].reverse() };
    });
  })(),
  'SRC-4': spoilt(({ source }) => {
    let at: AsyncIterator<DirectoryPage> | undefined;
    return async function* (request) {
      const mine = (at ??= source.pages(request)[Symbol.asyncIterator]());
      for (let one = await mine.next(); !one.done; one = await mine.next()) yield one.value;
    };
  }),
  'SRC-5': spoilt(({ source }) => {
    const kept = new Map<number, DirectoryPage>();
    return async function* (request) {
      let number = 0;
      for await (const page of source.pages(request)) {
        number += 1;
        if (!kept.has(number)) kept.set(number, page);
        yield kept.get(number)!;
      }
    };
  }),
  'SRC-6': mapped((page) => ({ ...page, generatedAt: 'yesterday' })),
  'SRC-7': mapped((page) => ({
    ...page,
    services: page.services.map((one) => ({
      ...(one as SampleService),
      name: (one as SampleService).name.normalize('NFKC'),
    })),
  })),
  'SRC-8': mapped((page) => {
    if (page.services.length === 0) throw new SourceError('empty', 'memory:');
    return page;
  }),
  'SRC-10': spoilt(({ source }) => (request) => {
    const reading = collected(source, request.signal).catch(() => []);
    return (async function* () {
      yield* await reading;
    })();
  }),
  'SRC-11': spoilt(
    ({ source }) =>
      async function* () {
        yield* source.pages({});
      },
  ),
  'SRC-12': spoilt(
    ({ source }) =>
      async function* () {
        yield* source.pages({});
      },
  ),
  'SRC-13': spoilt(
    ({ source }) =>
      async function* ({ signal }) {
        signal?.throwIfAborted();
        yield* source.pages({});
      },
  ),
  'SRC-14': spoilt(
    ({ source }) =>
      async function* (request) {
        const rest = source.pages(request)[Symbol.asyncIterator]();
        const first = await rest.next();
        setTimeout(() => void rest.next().catch(() => undefined), 20);
        if (!first.done) yield first.value;
      },
  ),
  'SRC-20': rethrowing(() => new Error('no')),
  'SRC-21': spoilt(
    ({ source }) =>
      async function* (request) {
        yield* await collected(source, request.signal);
      },
  ),
  'SRC-22': spoilt(({ source }) => {
    let first: Promise<DirectoryPage[]> | undefined;
    return async function* (request) {
      yield* await (first ??= collected(source, request.signal));
    };
  }),
};

describe('the suite of sources', () => {
  it('has a source that breaks it for every check', () => {
    expect(Object.keys(planted)).to.deep.equal(sourceChecks.map(({ id }) => id));
  });
  for (const [id, target] of Object.entries(planted)) {
    it(`${id} finds the source that breaks it, and says what it found`, async () => {
      const checks = sourceChecks.filter((check) => check.id === id);
      for await (const result of runChecks(checks, target)) {
        expect(result).to.include({ id, state: 'fail', ok: false });
        expect(result.actual).to.have.length.greaterThan(10);
      }
    });
  }
  it('finds an address with a query in a failure', async () => {
    const target = rethrowing(() => Object.assign(new SourceError('server', 'x'), { url: 'https://a.example/?q=1' }));
    const [failed] = sourceChecks.filter(({ id }) => id === 'SRC-20');
    for await (const { ok } of runChecks([failed!], target)) expect(ok).to.equal(false);
  });
});
