import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { resources } from './hsds/routes.ts';
import { fixture, fixtureFile } from './testing/fixture.ts';
import { startHub } from './testing/hub.ts';
import type { TestHub } from './testing/hub.ts';

const count = Number(process.env['FUZZ_REQUESTS'] ?? 2000);
const seed = Number(process.env['FUZZ_SEED'] ?? 1);

/** The same numbers for the same seed (mulberry32), so that what was found can be found again. */
const numbersFrom = (start: number): (() => number) => {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

const values = [
  ...[
    'slaap',
    'truama',
    "'; drop table service; --",
    '%',
    '\\',
    ':*',
    '<->',
    '$1',
    '(',
    '😀',
    '\ud800',
    '\0',
    '\u202e',
    '',
  ],
  ...[
    '1',
    '0',
    '-1',
    '1e9',
    '99999999999999999999',
    'NaN',
    'true',
    'false',
    'null',
    '[]',
    '{}',
    'ndjson',
    'json',
    'atom',
  ],
  ...[
    'ti',
    'ar',
    'xx',
    'staff',
    'interpreter',
    'sleep',
    'free',
    'open',
    'prevention',
    'GM0505',
    '3311',
    '3311AB',
    '1000',
  ],
  ...['2026-11-21', '2026-11-24T12:00:00Z', '0001-01-01', '9999-12-31T23:59:59+23:59', '4,51,5,53', '180,90,180,90'],
  ...['x'.repeat(200), 'a '.repeat(100), 'é'.repeat(90), '٣٣١١', 'constructor', '__proto__', 'de het een'],
  ...fixture.services.map(({ id }) => id),
];

describe(`${count} made-up requests (seed ${seed})`, () => {
  let hub: TestHub;
  before(async () => {
    hub = await startHub();
    await hub.load(fixtureFile());
  });
  after(() => hub.stop());

  const random = numbersFrom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const one = <T>(list: readonly T[], otherwise: T): T => list[below(list.length)] ?? otherwise;
  const names = [
    ...new Set(resources.flatMap(({ listParameters }) => Object.keys(listParameters))),
    ...['modifiedAfter', 'x', '__proto__'],
  ];
  const paths = [...resources.map(({ path }) => `/hsds${path}`), '/v1/changes', '/hsds', '/metrics', '/health/ready'];

  /** Mostly of the resource itself, so that most questions get past the door. */
  const nameFor = (path: string): string => {
    const own = resources.find((resource) => `/hsds${resource.path}` === path);
    return own && random() < 0.9 ? one(Object.keys(own.listParameters), 'page') : one(names, 'page');
  };
  const pairs = (path: string) => Array.from({ length: below(4) }, () => [nameFor(path), one(values, '')] as const);
  const encode = (text: string): string =>
    random() < 0.05 ? text.toWellFormed().replaceAll(/[#?]/g, '') : encodeURIComponent(text.toWellFormed());
  const query = (path: string): string =>
    pairs(path)
      .map(([name, value]) => `${encode(name)}=${encode(value)}`)
      .join('&');

  const body = (path: string): { readonly text: string; readonly type: string } => {
    const json = JSON.stringify(Object.fromEntries(pairs(path)));
    const broken = json.slice(0, below(json.length + 1));
    const form = { text: query(path), type: 'application/x-www-form-urlencoded' };
    const others = [form, { text: broken, type: 'application/json' }, { text: json, type: one(['', 'text/xml'], '') }];
    return random() < 0.6 ? { text: json, type: 'application/json' } : one(others, form);
  };

  const request = (): readonly [path: string, init: RequestInit] => {
    const base = one(paths, '/hsds');
    const path = random() < 0.25 ? `${base}/${encode(one(values, ''))}` : base;
    const headers = {
      'Accept-Language': one(['nl', 'en', '*', 'en;q=x', ',,,'], 'nl'),
      'If-None-Match': one(['*', 'W/"x"', '"', ''], ''),
      Accept: one(['*/*', 'application/atom+xml', 'nonsense'], '*/*'),
      traceparent: one(['', '00-0-0-0', 'x'.repeat(500)], ''),
    };
    const method = one(['GET', 'GET', 'GET', 'POST', 'POST', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'], 'GET');
    const asked = `${path}?${query(base)}`;
    if (!['POST', 'PUT', 'PATCH'].includes(method)) return [asked, { method, headers }];
    const { text, type } = body(base);
    return [asked, { method, body: text, headers: { ...headers, 'Content-Type': type } }];
  };

  it('give no fault of the server, and most are understood', async () => {
    const statuses = new Map<number, number>();
    for (let at = 0; at < count; at += 1) {
      const [path, init] = request();
      const response = await hub.request(path, init);
      const text = await response.text();
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
      expect(response.status, `${init.method} ${path} ${String(init.body)}`).to.be.lessThan(500);
      if (response.status >= 400 && init.method !== 'HEAD')
        expect(JSON.parse(text)).to.include({ status: response.status });
    }
    expect(statuses.get(200)).to.be.greaterThan(count / 10);
    expect((await hub.page('/hsds/services')).total_items).to.equal(fixture.services.length);
    expect(hub.db.usage().waiting).to.equal(0);
  });
});
