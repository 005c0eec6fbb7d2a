import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { after, before, beforeEach, describe, it } from 'node:test';
import { expect } from 'chai';
import { generalDecrypt, generateKeyPair } from 'jose';
import type { GeneralJWE } from 'jose';
import type { Series } from '@veerkracht/spec';
import { raw } from '../db/sql.ts';
import { startEditorsHub } from '../testing/editors.ts';
import type { Answer, EditorsHub } from '../testing/editors.ts';
import { groups, sealFor, series, seriesId } from '../testing/series.ts';
import { forgetSignUps } from './retention.ts';

type Item = Readonly<Record<string, unknown>>;

interface Sent extends Answer {
  readonly secret: string;
  readonly id: string;
}

const began = '2026-11-21T10:00:00Z';
const secretOf = () => randomBytes(32).toString('base64url');
const hashOf = (secret: string): string =>
  createHash('sha256').update(Buffer.from(secret, 'base64url')).digest('base64url');

describe('signing up', () => {
  let hub: EditorsHub;
  let keys: Awaited<ReturnType<typeof generateKeyPair>>;
  let sealed: GeneralJWE;
  before(async () => {
    hub = await startEditorsHub(began);
    keys = await generateKeyPair('ECDH-ES+A256KW', { crv: 'P-256', extractable: true });
    sealed = await sealFor(keys.publicKey, { name: 'Almaz', reach: '06 00 00 00 00' });
  });
  after(() => hub.stop());
  beforeEach(async () => {
    hub.setClock(began);
    await hub.db.write((session) => session.query(raw('truncate sign_up, correction, loaded_record')));
  });

  const load = (...all: readonly Series[]) => hub.load(groups(all));
  const post = async (path: string, body: unknown, key: string = randomUUID()): Promise<Answer> =>
    (await hub.as()).send('POST', path, body, { 'Idempotency-Key': key });
  const send = async (kind: string, seed: string, rest: object = {}, key?: string): Promise<Sent> => {
    const secret = secretOf();
    const body = { sealed, cancelHash: hashOf(secret), ...rest };
    const answer = await post(`/v1/series/${seriesId(seed)}/${kind}`, body, key);
    return { ...answer, secret, id: String(answer.body['id']) };
  };
  const signUp = (seed: string, rest?: object) => send('sign-ups', seed, rest);
  const interest = (seed: string, language?: string) => send('interest', seed, language ? { language } : {});
  const cancel = (id: string, secret: string) => post(`/v1/sign-ups/${id}/cancellations`, { secret });
  const standing = async (seed: string, query = '') =>
    (await (await hub.as()).get(`/v1/series/${seriesId(seed)}/standing${query}`)).body;
  const listed = async (seed: string): Promise<readonly Item[]> =>
    (await (await hub.as('editor')).get(`/v1/series/${seriesId(seed)}/sign-ups?perPage=200`)).body[
      'items'
    ] as readonly Item[];
  const states = async (seed: string) => (await listed(seed)).map(({ state }) => state);
  const outcomes = async (seed: string, count: number): Promise<readonly Sent[]> => {
    const sent: Sent[] = [];
    for (let at = 0; at < count; at += 1) sent.push(await signUp(seed));
    return sent;
  };

  it('23: gives a place while there is room, then the waiting list; whoever waits longest moves up', async () => {
    await load(series('vol', { capacity: 2 }));
    const sent = await outcomes('vol', 4);
    expect(sent.map(({ status, body }) => [status, body['outcome']])).to.deep.equal([
      ...[
        [201, 'place'],
        [201, 'place'],
        [201, 'waiting-list'],
        [201, 'waiting-list'],
      ],
    ]);
    expect(Object.keys(sent[2]?.body ?? {})).to.have.members(['id', 'outcome']);
    const [first, , third] = sent as [Sent, Sent, Sent];
    expect((await cancel(first.id, first.secret)).body).to.deep.equal({ status: 'cancelled' });
    expect((await cancel(first.id, first.secret)).status).to.equal(200);
    expect((await listed('vol')).map(({ id, state }) => [id === third.id, state])).to.deep.equal([
      ...[
        [false, 'place'],
        [true, 'place'],
        [false, 'waiting'],
      ],
    ]);
  });

  it('23: what the organiser says goes before what is counted here: who calls also has a place', async () => {
    const asOf = { places_as_of: '2026-11-20' } as const;
    await load(series('bel', { capacity: 5, places: 'free', ...asOf }));
    const [first] = (await outcomes('bel', 1)) as [Sent];
    await load(series('bel', { capacity: 5, places: 'full', ...asOf }));
    expect(await standing('bel')).to.include({ places: 'full', waiting: true });
    const later = await outcomes('bel', 2);
    expect(later.map(({ body }) => body['outcome'])).to.deep.equal(['waiting-list', 'waiting-list']);
    const states = async () => (await listed('bel')).map(({ state }) => state);
    await load(series('bel', { capacity: 5, places: 'full', ...asOf, room: '2' }));
    expect(await states()).to.deep.equal(['place', 'waiting', 'waiting']);
    await cancel(first.id, first.secret);
    await cancel(first.id, first.secret);
    expect(await states(), 'one in the place of one').to.deep.equal(['place', 'waiting']);
    await load(series('bel', { capacity: 5, places: 'few', ...asOf }));
    expect(await states()).to.deep.equal(['place', 'place']);
  });

  it('23: says how it stands in coarse steps, never how many places are left', async () => {
    await load(
      series('stand', { capacity: 5 }),
      series('kan', { joining: { rule: 'start-only', ways: [{ method: 'phone' }] } }),
    );
    const steps = [await standing('stand')];
    for (let at = 0; at < 5; at += 1) {
      await signUp('stand');
      steps.push(await standing('stand'));
    }
    const free = { places: 'free', interested: 0, needed: 8, waiting: false };
    const [few, full] = [
      { ...free, places: 'few' },
      { ...free, places: 'full', waiting: true },
    ];
    expect(steps).to.deep.equal([free, free, few, few, few, full]);
    expect((await standing('kan'))['places']).to.equal('unknown');
  });

  it('23: counts interest by language, and says how many are still needed to start', async () => {
    await load(series('taal', { capacity: 1, minimum: 3, languages: ['ti', 'ar'] }));
    expect((await interest('taal', 'ti')).body).to.include({ reason: 'places-left', status: 409 });
    await signUp('taal');
    const said = [];
    for (const language of ['ti', 'ti', 'ar', 'ti', 'ti']) said.push((await interest('taal', language)).body);
    expect(said.map(({ interested, needed }) => [interested, needed])).to.deep.equal([
      ...[
        [1, 2],
        [2, 1],
        [1, 2],
        [3, 0],
        [4, 0],
      ],
    ]);
    expect(await standing('taal', '?language=ar')).to.include({ interested: 1, needed: 2 });
    expect(await standing('taal')).to.include({ interested: 5, needed: 0, places: 'full' });
    const { id, secret } = await interest('taal', 'ar');
    await cancel(id, secret);
    expect(await standing('taal', '?language=ar')).to.include({ interested: 1 });
  });

  it('23: a group that has no start yet, or has begun, takes interest', async () => {
    const later = { ...series('ooit').schedule, dtstart: '2026-11-10' };
    await load(series('ooit', { status: 'tentative' }), series('bezig', { schedule: later }));
    expect((await interest('ooit')).status).to.equal(201);
    expect((await interest('bezig')).status).to.equal(201);
  });

  it('is refused where it cannot be, with the reason in Dutch', async () => {
    const ways = (method: 'phone' | 'walk-in' | 'hub'): Series['joining'] => ({
      ...{ rule: method === 'phone' ? 'start-only' : 'walk-in', ways: [{ method }] },
    });
    const until: Series['joining'] = { rule: 'until-session', until_session: 3, ways: [{ method: 'hub' }] };
    await load(
      ...[series('start'), series('drie', { joining: until }), series('altijd', { joining: ways('hub') })],
      ...[series('inloop', { joining: ways('walk-in') }), series('bellen', { joining: ways('phone') })],
      series('afgelast', { status: 'cancelled' }),
      series('later', { exceptions: [{ planned: '2026-12-01', kind: 'cancelled' }] }),
    );
    const reason = async (seed: string, at: string) => {
      hub.setClock(at);
      const { status, body } = await signUp(seed);
      return status === 201 ? 'welcome' : `${status} ${String(body['reason'])}`;
    };
    expect(await reason('inloop', began)).to.equal('409 walk-in');
    expect(await reason('bellen', began)).to.equal('409 elsewhere');
    expect(await reason('afgelast', began)).to.equal('409 cancelled');
    // 19:30 in the Netherlands, in winter, is 18:30 UTC.
    expect(await reason('start', '2026-12-01T18:29:59Z')).to.equal('welcome');
    expect(await reason('start', '2026-12-01T18:30:00Z')).to.equal('409 started');
    expect(await reason('later', '2026-12-08T18:29:59Z')).to.equal('welcome');
    expect(await reason('drie', '2026-12-15T18:29:59Z')).to.equal('welcome');
    expect(await reason('drie', '2026-12-15T18:30:00Z')).to.equal('409 started');
    expect(await reason('altijd', '2027-01-19T20:29:59Z')).to.equal('welcome');
    expect(await reason('altijd', '2027-01-19T20:30:00Z')).to.equal('409 over');
    expect((await interest('altijd')).body).to.include({ status: 409, reason: 'over' });
    const { body } = await signUp('inloop');
    expect([body['title'], body['detail']]).to.deep.equal([
      ...['Aanmelden kan hier niet', 'Aanmelden hoeft niet: u kunt zo binnenlopen.'],
    ]);
    expect((await signUp('nergens')).status).to.equal(404);
  });

  it('follows the capacity of the file: who waits moves up, nobody who has a place is sent away', async () => {
    await load(series('ruimte', { capacity: 2 }));
    await outcomes('ruimte', 5);
    await load(series('ruimte', { capacity: 4 }));
    expect(await states('ruimte')).to.deep.equal(['place', 'place', 'place', 'place', 'waiting']);
    await load(series('ruimte', { capacity: 1 }));
    expect(await states('ruimte')).to.deep.equal(['place', 'place', 'place', 'place', 'waiting']);
    const publisher = await hub.as('publisher');
    const wider = series('ruimte', { capacity: 5 });
    expect((await publisher.correct(groups([wider]).services[0]?.id ?? '', { series: [wider] })).status).to.equal(200);
    expect(await states('ruimte')).to.deep.equal(['place', 'place', 'place', 'place', 'place']);
  });

  it('sent again with the same key is the same sign-up; another with that key is refused', async () => {
    await load(series('sleutel', { capacity: 1 }));
    const key = randomUUID();
    const path = `/v1/series/${seriesId('sleutel')}/sign-ups`;
    const body = { sealed, cancelHash: hashOf(secretOf()) };
    const answers = await Promise.all(Array.from({ length: 5 }, () => post(path, body, key)));
    const good = answers.filter(({ status }) => status === 201);
    expect(new Set(good.map((one) => JSON.stringify(one.body))).size).to.equal(1);
    expect(answers.every(({ status }) => status === 201 || status === 409)).to.equal(true);
    expect((await post(path, body, key)).body).to.deep.equal(good[0]?.body);
    expect(await states('sleutel')).to.deep.equal(['place']);
    const other = await post(path, { ...body, language: 'ti' }, key);
    expect([other.status, other.body['title']]).to.deep.equal([422, 'Idempotency-Key is al gebruikt']);
    for (const wrong of ['', 'kort', 'x'.repeat(201)]) expect((await post(path, body, wrong)).status).to.equal(400);
  });

  it('takes nothing that can be read: only a sealed JWE, and no other fields', async () => {
    await load(series('open'));
    const header = (more: object) =>
      Buffer.from(
        JSON.stringify({ ...JSON.parse(Buffer.from(sealed.protected ?? '', 'base64url').toString()), ...more }),
      ).toString('base64url');
    const wrong: readonly object[] = [
      ...[{ name: 'Almaz' }, { reach: '06' }, { reason: 'slaapt slecht' }, { email: 'x' }],
      ...[{ sealed: 'Almaz' }, { sealed: {} }, { sealed: { ...sealed, recipients: [] } }, { sealed: undefined }],
      ...[{ sealed: { ...sealed, aad: 'QWxtYXo' } }, { sealed: { ...sealed, unprotected: { name: 'Almaz' } } }],
      ...[{ sealed: { ...sealed, protected: header({ zip: 'DEF' }) } }, { sealed: { ...sealed, name: 'Almaz' } }],
      { sealed: { ...sealed, protected: header({ enc: 'A128CBC-HS256' }) } },
      { sealed: { ...sealed, protected: header({ name: 'Almaz' }) } },
      { sealed: { ...sealed, protected: header({ kid: 'Almaz, 06 00 00 00 00' }) } },
      { sealed: { ...sealed, ciphertext: Buffer.alloc(12_400).toString('base64url') } },
      { sealed: { ...sealed, recipients: sealed.recipients.map((one) => ({ ...one, header: { alg: 'dir' } })) } },
      { cancelHash: 'x' },
      { language: 'Ik spreek Tigrinya' },
    ];
    for (const rest of wrong) {
      const { status, body } = await signUp('open', rest);
      expect([status, body['type']], JSON.stringify(rest).slice(0, 80)).to.deep.equal([
        ...[400, 'https://veerkracht.example/problems/invalid-body'],
      ]);
    }
    expect(await listed('open')).to.deep.equal([]);
    expect((await signUp('open', { language: 'ti' })).status).to.equal(201);
  });

  it('is read by the organiser alone, who opens it', async () => {
    await load(series('lijst'));
    await signUp('lijst', { language: 'ti-ER' });
    const [one] = await listed('lijst');
    expect(one).to.include({ state: 'place', since: '2026-11-21T10:00:00.000Z', language: 'ti' });
    const { plaintext } = await generalDecrypt(one?.['sealed'] as GeneralJWE, keys.privateKey);
    expect(JSON.parse(new TextDecoder().decode(plaintext))).to.deep.equal({ name: 'Almaz', reach: '06 00 00 00 00' });
    const path = `/v1/series/${seriesId('lijst')}/sign-ups`;
    expect((await (await hub.as()).get(path)).status).to.equal(401);
    expect((await (await hub.as('reader')).get(path)).status).to.equal(403);
    expect((await (await hub.as('publisher', 'GM0344')).get(path)).status).to.equal(403);
    await load(series('iets anders'));
    expect(await listed('lijst')).to.have.length(1);
    expect((await signUp('lijst')).status).to.equal(404);
  });

  it('is cancelled with the secret alone, and an id that is not there is answered as a wrong secret is', async () => {
    await load(series('afmelden'));
    const { id, secret } = await signUp('afmelden');
    const answers = await Promise.all([...[cancel(id, secretOf()), cancel(randomUUID(), secret), cancel('x', secret)]]);
    const said = answers.map(({ status, body }) => [status, { ...body, instance: '' }]);
    expect(said[0]?.[0]).to.equal(404);
    expect([said[1], said[2]]).to.deep.equal([said[0], said[0]]);
    expect(await states('afmelden')).to.deep.equal(['place']);
    expect((await cancel(id, 'x')).status).to.equal(400);
    await cancel(id, secret);
    const rows = await hub.db.ask(raw('select sealed, language, state from sign_up'));
    expect(rows).to.deep.equal([{ sealed: null, language: null, state: 'cancelled' }]);
  });

  it('is forgotten 30 days after the last meeting, interest after 180, by however many copies', async () => {
    const walk = { ...series('open').schedule, dtstart: '2026-11-24' };
    const { count: _count, ...endless } = walk;
    await load(
      series('kort', { capacity: 1, schedule: { ...walk, count: 1 } }),
      series('open', { schedule: endless, capacity: 1, joining: { rule: 'walk-in', ways: [{ method: 'hub' }] } }),
    );
    await outcomes('kort', 2);
    await interest('kort', 'ti');
    await signUp('open');
    const forget = async (day: string) => {
      const now = new Date(`${day}T12:00:00Z`);
      const copies = [1, 2, 3].map(() => forgetSignUps(hub.db, { signUps: 30, interest: 180 }, now));
      const counts = await Promise.all(copies);
      return counts.reduce((sum, one) => sum + one, 0);
    };
    expect(await forget('2026-12-24')).to.equal(0);
    expect(await forget('2026-12-25')).to.equal(2);
    expect(await states('kort')).to.deep.equal(['interest']);
    hub.setClock('2027-05-19T10:00:00Z');
    expect((await signUp('open')).body['outcome']).to.equal('waiting-list');
    expect(await forget('2027-05-19')).to.equal(0);
    expect(await forget('2027-05-20')).to.equal(2);
    expect(await states('open')).to.deep.equal(['place']);
  });

  it('leaves nothing in logs, metrics or traces', async () => {
    await load(series('stil', { capacity: 1 }));
    hub.logged.length = 0;
    const { id, secret } = await signUp('stil', { language: 'ti' });
    await interest('stil', 'ti');
    await signUp('stil', { name: 'Kanarie' });
    await cancel(id, secretOf());
    await cancel(id, secret);
    const left = JSON.stringify(hub.logged) + (await (await hub.get('/metrics')).text());
    expect(left).to.include('/sign-ups/:id/cancellations');
    for (const canary of [
      id,
      secret,
      hashOf(secret),
      sealed.ciphertext,
      seriesId('stil'),
      'Kanarie',
      'Almaz',
      '"ti"',
    ]) {
      expect(left).not.to.include(canary);
    }
  });
});
