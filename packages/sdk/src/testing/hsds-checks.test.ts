/** The suite of HSDS APIs over an API that is right, and over ones that each do one thing wrong. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { answered, mockHsds, mockServices, type MockParts } from './mock-hsds.fixture.ts';
import { checkHsdsApi, createHsdsApi, describeConformance, hsdsChecks, runChecks } from './testing.ts';

const base = 'https://api.example';
const check = (parts: Partial<MockParts>) => checkHsdsApi(`${base}/`, { fetch: mockHsds(parts) });

type Fields = Readonly<Record<string, unknown>>;
const without = (fields: Fields, ...names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
const asked = (parameters: URLSearchParams, name: string): boolean => parameters.has(name);
/** The list as the right server has it. */
const all = mockServices as unknown as readonly Fields[];
const right = async (path: string): Promise<Response> => mockHsds()(`${base}${path}`);
const pageOf = async (path: string): Promise<Fields> => (await (await right(path)).json()) as Fields;

const page = await pageOf('/services');
const changed =
  (path: string, change: (page: Fields) => unknown): MockParts['envelope'] =>
  (one, _asked, at) =>
    at === path ? change(one) : one;

let turn = 0;

/** For every check an API that does what it forbids. */
const planted: Readonly<Record<string, Partial<MockParts>>> = {
  'HSDS-1': {
    answer: (path) => (path === '/' ? answered({ version: '3.1', openapi_url: '/openapi.json' }) : undefined),
  },
  'HSDS-2': { answer: (path) => (path === '/openapi.json' ? answered({ hello: 1 }) : undefined) },
  'HSDS-3': {
    sent: (response) =>
      new Response(response.body, { status: response.status, headers: { 'content-type': 'text/html' } }),
  },
  'HSDS-4': {
    sent: (response) =>
      new Response(response.body, { status: response.status, headers: { 'content-type': 'application/json' } }),
  },
  'HSDS-5': { envelope: changed('/services', (one) => without(one, 'empty')) },
  'HSDS-6': { envelope: (one, parameters) => (asked(parameters, 'per_page') ? page : one) },
  'HSDS-7': { envelope: (one, parameters) => (asked(parameters, 'page') ? page : one) },
  'HSDS-8': { envelope: changed('/services', (one) => ({ ...one, total_items: 8 })) },
  'HSDS-9': {
    kept: (services, parameters) => {
      if (parameters.size > 0) return services;
      turn += 1;
      return turn % 2 ? services : [...services].reverse();
    },
  },
  'HSDS-10': { answer: (path) => (/^\/services\/aaaa/.test(path) ? answered(all[0]) : undefined) },
  'HSDS-11': { answer: (path) => (path.endsWith('deadbeef') ? answered(all[0]) : undefined) },
  'HSDS-12': { answer: (path) => (path === '/services/x' ? answered({}, 500) : undefined) },
  'HSDS-13': { services: all.map((one) => ({ ...one, status: 'open' })) },
  'HSDS-14': { services: all.map((one, at) => (at === 3 ? { ...one, id: '3' } : one)) },
  'HSDS-15': { envelope: changed('/organizations', (one) => without(one, 'total_items')) },
  'HSDS-16': { envelope: changed('/taxonomies', (one) => ({ ...one, size: 3 })) },
  'HSDS-17': { envelope: changed('/taxonomy_terms', () => []) },
  'HSDS-18': { envelope: changed('/service_at_locations', (one) => ({ ...one, empty: false })) },
  'HSDS-19': { answer: (_, parameters) => (parameters.get('page') === '-1' ? answered({}, 500) : undefined) },
  'HSDS-20': { kept: (services) => services },
  'HSDS-21': {
    kept: (services, parameters) => (asked(parameters, 'taxonomy_term_id') ? services.slice(0, 3) : services),
  },
  'HSDS-22': {
    kept: (services, parameters) =>
      asked(parameters, 'search') && asked(parameters, 'taxonomy_term_id') ? services : services.slice(0, 2),
  },
  'HSDS-23': { kept: (services) => services },
  'HSDS-24': { form: (service) => service },
  'HSDS-25': { form: (service) => without(service, 'attributes') },
  'HSDS-26': {
    answer: (path, parameters) =>
      path === '/services' && parameters.get('format') === 'ndjson'
        ? new Response(`${JSON.stringify(all[0])}\n{"half":`, { headers: { 'content-type': 'application/x-ndjson' } })
        : undefined,
  },
};

describe('the suite of HSDS APIs', () => {
  it('has nothing to say about an API that is right', async () => {
    const results = await check({});
    expect(results.filter(({ state }) => state !== 'pass')).to.deep.equal([]);
    expect(results.map(({ id }) => id)).to.deep.equal(hsdsChecks.map(({ id }) => id));
  });

  it('has an API that breaks it for every check', () => {
    expect(Object.keys(planted)).to.deep.equal(hsdsChecks.map(({ id }) => id));
  });
  for (const [id, parts] of Object.entries(planted)) {
    it(`${id} finds the API that breaks it, and says what it found and where`, async () => {
      const found = (await check(parts)).find((one) => one.id === id);
      expect(found, JSON.stringify(found)).to.include({ state: 'fail', ok: false });
      expect(found?.url).to.match(/^https:\/\/api\.example\//);
      expect(found?.actual).to.have.length.greaterThan(4);
    });
  }

  it('does not ask of an API what its description does not name', async () => {
    const description = { openapi: '3.0.0', paths: { '/api/services': { get: { parameters: [{ name: 'page' }] } } } };
    const results = await check({
      answer: (path) => (path === '/openapi.json' ? answered(description) : undefined),
      kept: (services) => services,
      form: (service) => service,
    });
    const left = results.filter(({ state }) => state === 'not-offered').map(({ id }) => id);
    expect(left).to.deep.equal(['HSDS-20', 'HSDS-21', 'HSDS-22', 'HSDS-23', 'HSDS-24', 'HSDS-25']);
    expect(results.filter(({ ok }) => !ok)).to.deep.equal([]);
    expect(results.find(({ id }) => id === 'HSDS-20')?.actual).to.include('does not name search');
  });
  it('takes a refusal for "not offered" where the description does not tell, and lists that are not there', async () => {
    const results = await check({
      answer: (path, parameters) => {
        if (path === '/openapi.json' || path.startsWith('/tax')) return answered({}, 404);
        return ['minimal', 'format', 'modified_after'].some((name) => parameters.has(name))
          ? answered({}, 400)
          : undefined;
      },
    });
    const states = Object.fromEntries(results.map(({ id, state }) => [id, state]));
    expect(states).to.include({ 'HSDS-2': 'fail', 'HSDS-16': 'not-offered', 'HSDS-20': 'pass' });
    expect(states).to.include({ 'HSDS-23': 'not-offered', 'HSDS-24': 'not-offered', 'HSDS-26': 'not-offered' });
  });
  it('asks a validator of somebody else as well', async () => {
    const validate = (service: unknown): readonly string[] => ((service as Fields)['fees'] ? [] : ['fees are missing']);
    const results = await checkHsdsApi(base, { fetch: mockHsds(), validate });
    expect(results.find(({ ok }) => !ok)).to.include({ id: 'HSDS-14', actual: 'fees are missing' });
  });

  it('says of an API that is not there, or never answers, what it waited for', async () => {
    const silent: typeof globalThis.fetch = (_, init) =>
      new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)));
    const [first] = await checkHsdsApi(base, { fetch: silent, timeout: 20 });
    expect(first).to.include({ ok: false, actual: 'no answer within 20 ms', url: `${base}/` });
    const gone = await checkHsdsApi(base, { fetch: () => Promise.reject(new TypeError('fetch failed')) });
    expect(gone.filter(({ ok }) => ok)).to.deep.equal([]);
    expect(() => createHsdsApi('file:///etc/passwd')).to.throw(TypeError);
  });
  it('reads no more pages of a large directory than it is told to', async () => {
    const urls: string[] = [];
    const many = Array.from({ length: 5000 }, (_, at) => ({
      ...all[0],
      id: `dddd0000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    }));
    const fetch = mockHsds({ services: many });
    const spying: typeof globalThis.fetch = (input, init) => {
      urls.push(String(input));
      return fetch(input, init);
    };
    const results = await checkHsdsApi(base, { fetch: spying, mostPages: 3 });
    expect(results.filter(({ ok }) => !ok)).to.deep.equal([]);
    expect(urls.filter((url) => url.includes('per_page=100&page='))).to.have.length(2);
  });

  it('reads a real server under a path of its own', async () => {
    const fetch = mockHsds();
    const server = createServer((request, response) => {
      void fetch(`${base}${(request.url ?? '').replace(/^\/a\/hsds/, '')}`).then(async (answer) => {
        response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a/hsds/`;
      const results = await checkHsdsApi(address);
      expect(results.filter(({ ok }) => !ok).map(({ id }) => id)).to.deep.equal([]);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});

describeConformance({ describe, it }, 'an API as tests of a runner', hsdsChecks, () =>
  createHsdsApi(base, { fetch: mockHsds() }),
);

describe('a check in a test runner', () => {
  it('fails with its id, what was found and the address', async () => {
    const bodies: (() => Promise<void>)[] = [];
    const runner = {
      describe: (_: string, body: () => void) => body(),
      it: (_: string, body: () => Promise<void>) => void bodies.push(body),
    };
    const failing = { id: 'X-1', title: 'holds', run: () => Promise.reject(new Error('it does not')) };
    describeConformance(runner, 'title', [failing], () => undefined);
    const error = await bodies[0]?.().then(
      () => undefined,
      (caught: unknown) => caught,
    );
    expect(String(error)).to.include('X-1: it does not');
    for await (const { ok, actual } of runChecks([failing], undefined))
      expect([ok, actual]).to.deep.equal([false, 'it does not']);
  });
});
