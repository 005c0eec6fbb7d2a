import { after, before, describe, it } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from 'chai';
import { sampleReferral } from '@veerkracht/spec/referral/sample';
import { generateKeyPair } from 'jose';
import { resources } from './hsds/routes.ts';
import type { Parameters } from './http/parameters.ts';
import { anker, fixture, fixtureFile, serviceId as serviceIdOf } from './testing/fixture.ts';
import { startEditorsHub } from './testing/editors.ts';
import type { EditorsHub } from './testing/editors.ts';
import { groups, sealFor, series, seriesId } from './testing/series.ts';
import { eventsParameters, feedParameters, seriesParameters } from './v1/series.ts';
import { signUpsParameters, standingParameters } from './v1/sign-ups.ts';

const count = Number(process.env['FUZZ_REQUESTS'] ?? 20_000);
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
  ...['2026-12-01', '2027-12-01', 'women', 'walk-in', 'yes', 'professional', 'A'.repeat(43), 'place'],
  ...fixture.services.map(({ id }) => id),
  seriesId('groep'),
];

const methods = [
  ...['GET', 'GET', 'GET', 'GET', 'GET', 'GET', 'GET', 'GET', 'GET', 'GET', 'GET', 'POST', 'POST', 'POST'],
  ...['HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
];
/** Of what can only be read. */
const gets = ['GET', 'GET', 'GET', 'GET', 'GET', 'HEAD', 'POST', 'OPTIONS'];
const merge = 'application/merge-patch+json';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
/** Megabytes that are still in use. */
const heap = (): number => {
  collect();
  return process.memoryUsage().heapUsed / 1024 / 1024;
};

describe(`${count} made-up requests (seed ${seed})`, () => {
  let hub: EditorsHub;
  let tokens: readonly string[];
  let sealed: object = {};
  let sent: object = {};
  const hash = 'a'.repeat(64);
  const { id, serviceId, urgency } = sampleReferral;
  const question = { schemaVersion: '1.0', serviceIds: [serviceIdOf('trauma')], urgency, statusTokenHash: hash };
  before(async () => {
    const { publicKey } = await generateKeyPair('ECDH-ES+A256KW', { crv: 'P-256' });
    sealed = await sealFor(publicKey, { name: 'Almaz' });
    sent = { id, serviceId, urgency, sealed: JSON.stringify(sealed), statusTokenHash: hash };
    hub = await startEditorsHub('2026-11-21T10:00:00Z');
    const receiver = await hub.issuer.token([{ organisation: anker.id, role: 'receiver' }]);
    const roles = ['reader', 'editor', 'publisher'].map((role) => ({ municipality: 'GM0505', role }));
    const ofEditors = await Promise.all(roles.map((role) => hub.issuer.token([role])));
    tokens = ['x', 'A'.repeat(43), receiver, await hub.issuer.token('x'), ...ofEditors, ...ofEditors];
    await hub.load(fixtureFile());
    await hub.load(groups([series('groep'), series('vol', { capacity: 0 })]));
  });
  after(() => hub.stop());

  const random = numbersFrom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const one = <T>(list: readonly T[], otherwise: T): T => list[below(list.length)] ?? otherwise;
  const names = [
    ...new Set(resources.flatMap(({ listParameters }) => Object.keys(listParameters))),
    ...['modifiedAfter', 'x', '__proto__'],
  ];
  const group = `/v1/series/${seriesId('groep')}`;
  const signingUp = [`${group}/sign-ups`, `${group}/interest`, `/v1/sign-ups/${seriesId('groep')}/cancellations`];
  const referralPath = `/v1/referrals/${sampleReferral.id}`;
  const referring = [
    ...[
      '/v1/referrals',
      referralPath,
      `${referralPath}/statuses`,
      `${referralPath}/messages`,
      `${referralPath}/attachments`,
      `${referralPath}/deletions`,
    ],
    ...[
      `${referralPath}/attachments/0/0`,
      '/v1/capacity-questions',
      `/v1/capacity-questions/${sampleReferral.id}/statuses`,
    ],
  ];
  const editing = [
    ...['services', 'corrections', 'reports', 'review-queue'].map((path) => `/v1/${path}`),
    ...[...signingUp, ...referring],
  ];
  const parametersOf: Readonly<Record<string, Parameters>> = {
    ...Object.fromEntries(resources.map(({ path, listParameters }) => [`/hsds${path}`, listParameters])),
    ...{ '/v1/series': seriesParameters, '/v1/events': eventsParameters, '/v1/events.ics': feedParameters },
    ...{ [`${group}/standing`]: standingParameters, [`${group}/sign-ups`]: signUpsParameters },
  };
  const readable = Object.keys(parametersOf);
  const readOnly = readable.filter((path) => path.startsWith('/v1') && !editing.includes(path));
  const ofEditorsOnly = editing.filter((path) => !referring.includes(path));
  const paths = [
    ...[readable, readable, readable, readable, ofEditorsOnly, editing].flat(),
    ...['/v1/changes', '/hsds', '/metrics', '/health/ready'],
  ];
  const fields = [
    'serviceId',
    'reason',
    'note',
    'status',
    'answer',
    'name',
    'alert',
    'phones',
    'description',
    'url',
    'id',
    'sealed',
    'cancelHash',
    'language',
    'secret',
    ...[
      'urgency',
      'statusTokenHash',
      'attachmentChunks',
      'state',
      'message',
      'sequence',
      'expectedWeeks',
      'serviceIds',
    ],
    ...['schemaVersion', 'noticeTo', 'by', 'page'],
  ];

  /** Mostly of the resource itself, so that most questions get past the door. */
  const nameFor = (path: string): string => {
    const own = Object.hasOwn(parametersOf, path) ? parametersOf[path] : undefined;
    return own && random() < 0.9 ? one(Object.keys(own), 'page') : one(names, 'page');
  };
  /** Often a word of the list of that very parameter. */
  const valueFor = (path: string, name: string): string => {
    const own = parametersOf[path] ?? {};
    const words = Object.hasOwn(own, name) ? own[name]?.schema['enum'] : undefined;
    return Array.isArray(words) && random() < 0.5 ? one(words as readonly string[], '') : one(values, '');
  };
  const pairs = (path: string) =>
    Array.from({ length: below(4) }, () => {
      const name = nameFor(path);
      return [name, valueFor(path, name)] as const;
    });
  const encode = (text: string): string =>
    random() < 0.05 ? text.toWellFormed().replaceAll(/[#?]/g, '') : encodeURIComponent(text.toWellFormed());
  const query = (path: string): string =>
    pairs(path)
      .map(([name, value]) => `${encode(name)}=${encode(value)}`)
      .join('&');

  /** A sealed sign-up of which one part is something else. */
  const mutated = (): object => {
    const part = one(['protected', 'recipients', 'iv', 'ciphertext', 'tag', 'aad'], 'aad');
    return { ...sealed, [part]: one([...values, null, 7, [], [{}], { header: { alg: 'dir' } }], '') };
  };
  const body = (path: string): { readonly text: string; readonly type: string } => {
    const ofEditors = Array.from({ length: below(4) }, () => [one(fields, 'note'), one(values, '')] as const);
    const ofSignUp = { sealed: one([sealed, mutated()], sealed), cancelHash: 'A'.repeat(43) };
    const ofReferral = one<object>(
      [sent, { ...sent, sealed: JSON.stringify(mutated()) }, question, { state: 'seen' }],
      {},
    );
    const good = (signingUp.includes(path) && ofSignUp) || (referring.includes(path) && ofReferral) || {};
    const chosen = editing.includes(path)
      ? { ...good, ...Object.fromEntries(ofEditors) }
      : Object.fromEntries(pairs(path));
    const json = JSON.stringify(chosen);
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
      'If-Match': one(['*', 'W/"x"', ''], ''),
      'Idempotency-Key': one(['', 'x', 'x'.repeat(16), String(random())], ''),
      ...(editing.includes(base) && { Authorization: `Bearer ${one(tokens, '')}` }),
    };
    const method = one(readOnly.includes(base) ? gets : methods, 'GET');
    const asked = `${path}?${query(base)}`;
    if (!['POST', 'PUT', 'PATCH'].includes(method)) return [asked, { method, headers }];
    const { text, type } = body(base);
    const given = editing.includes(base) && type === 'application/json' && method === 'PATCH' ? merge : type;
    return [asked, { method, body: text, headers: { ...headers, 'Content-Type': given } }];
  };

  it('give no fault of the server, and most are understood', async () => {
    const statuses = new Map<number, number>();
    let early = 0;
    for (let at = 0; at < count; at += 1) {
      const [path, init] = request();
      const response = await hub.request(path, init);
      const text = await response.text();
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
      expect(response.status, `${init.method} ${path} ${String(init.body)}`).to.be.lessThan(500);
      if (response.status >= 400 && init.method !== 'HEAD')
        expect(JSON.parse(text)).to.include({ status: response.status });
      hub.logged.length = 0;
      if (at === Math.floor(count / 3)) early = heap();
    }
    expect(statuses.get(200), JSON.stringify([...statuses])).to.be.greaterThan(count / 10);
    expect((await hub.page('/hsds/services')).total_items).to.equal(fixture.services.length + 1);
    // Two thirds of the requests later; what the hub remembers of answers fits in these.
    expect(heap() - early, 'megabytes').to.be.lessThan(15);
    expect(hub.db.usage().waiting).to.equal(0);
  });
});
