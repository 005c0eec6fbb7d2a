import { after, before, beforeEach, describe, it } from 'node:test';
import { createInbox, statusToken } from '@veerkracht/sdk/referral';
import { expect } from 'chai';
import { raw, sql } from '../db/sql.ts';
import { anker } from '../testing/fixture.ts';
import { startHub } from '../testing/hub.ts';
import { began, otherService, receiving, referral, startReferralHub } from '../testing/referrals.ts';
import type { ReferralHub } from '../testing/referrals.ts';
import { whyNotDurable } from './durability.ts';

interface Said {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly type: string | undefined;
}

describe('taking a referral in', () => {
  let hub: ReferralHub;
  before(async () => {
    hub = await startReferralHub();
  });
  after(() => hub.stop());
  beforeEach(async () => {
    hub.setClock(began);
    await hub.empty();
  });

  const post = async (path: string, value: unknown, headers: Record<string, string>): Promise<Said> => {
    const body = JSON.stringify(value);
    const sent = { 'Content-Type': 'application/json', ...headers };
    const response = await hub.request(path, { method: 'POST', body, headers: sent });
    const text = await response.text();
    const { type } = JSON.parse(text) as { type?: string };
    return { status: response.status, headers: response.headers, text, type: type?.split('/').at(-1) };
  };
  const send = (value: unknown, key: string = crypto.randomUUID()) =>
    post('/v1/referrals', value, { 'Idempotency-Key': key });
  const made = async () => (await hub.sender.prepare(referral())).request;
  const rows = () => hub.db.ask(raw('select id from referral'));

  it('the same key and content is the first answer again, byte for byte, and says for how long', async () => {
    const [request, key] = [await made(), crypto.randomUUID()];
    const first = await send(request, key);
    await hub.rotate();
    hub.later(29 * 24);
    const again = await send(request, key);
    expect([again.status, again.text]).to.deep.equal([201, first.text]);
    expect(again.headers.get('Idempotency-Key-Expires')).to.equal('2026-12-21T10:00:00.000Z');
    expect(await rows()).to.have.length(1);
  });

  it('the same key with other content is 422, no key is 400, and a refusal leaves the key free', async () => {
    const [request, key] = [await made(), crypto.randomUUID()];
    expect((await send({ ...request, serviceId: crypto.randomUUID() }, key)).type).to.equal('unknown-receiver');
    expect((await send(request, key)).status).to.equal(201);
    const other = await send(await made(), key);
    expect([other.status, other.type]).to.deep.equal([422, 'idempotency-key-reused']);
    const none = await post('/v1/referrals', request, {});
    expect([none.status, none.type]).to.deep.equal([400, 'idempotency-key-required']);
    expect([(await send(request)).type, (await rows()).length]).to.deep.equal(['referral-there', 1]);
  });

  it('while the first still runs the second is 409, and is told when to ask again', async () => {
    const [request, key] = [await made(), crypto.randomUUID()];
    let release: () => void = () => undefined;
    const held = new Promise<void>((done) => (release = done));
    const locking = hub.db.writeAside(async (session) => {
      await session.query(sql`lock table referral_step in access exclusive mode`);
      await held;
    });
    const first = send(request, key);
    await new Promise((done) => setTimeout(done, 200));
    const second = await send(request, key);
    expect([second.status, second.type, second.headers.get('Retry-After')]).to.deep.equal([
      409,
      'request-running',
      '1',
    ]);
    release();
    await locking;
    expect((await first).status).to.equal(201);
  });

  it('REF-14: only the outside that the standard has is taken, and it names this referral', async () => {
    const [request, other] = [await made(), await made()];
    const sealed = JSON.parse(request.sealed) as Record<string, unknown>;
    for (const wrong of [
      { ...request, sealed: 'x' },
      { ...request, sealed: JSON.stringify({ ...sealed, aad: 'eA' }) },
      { ...request, sealed: JSON.stringify({ ...sealed, unprotected: { zip: 'DEF' } }) },
      { ...request, sealed: other.sealed },
      { ...request, sealed: 'x'.repeat(200_000) },
      { ...request, note: 'Selam' },
      { ...request, statusTokenHash: 'Selam' },
    ]) {
      expect((await send(wrong)).status, JSON.stringify(wrong).slice(0, 80)).to.be.oneOf([400, 413]);
    }
    expect(await rows()).to.deep.equal([]);
    const elsewhere = await send({ ...request, serviceId: otherService });
    expect([elsewhere.status, receiving === otherService]).to.deep.equal([201, false]);
  });

  it('a step with words that was taken is given again, not refused', async () => {
    const { receipt } = await hub.send();
    const bodies: string[] = [];
    const token = await hub.issuer.token([{ organisation: anker.id, role: 'receiver' }]);
    const fetch: typeof globalThis.fetch = (input, init) => {
      if (init?.method === 'POST') bodies.push(String(init.body));
      return hub.fetch(input, init);
    };
    const inbox = createInbox({ hub: 'https://hub.example', token, keys: [], fetch });
    const step = await inbox.answer(await hub.inbox.open(receipt.id), { to: 'accepted' });
    const headers = { Authorization: `Bearer ${token}` };
    const again = await post(`/v1/referrals/${receipt.id}/statuses`, JSON.parse(bodies[0] ?? '{}'), headers);
    expect([again.status, JSON.parse(again.text)]).to.deep.equal([201, step]);
  });

  it('a database that could lose it takes nothing', async () => {
    expect(await whyNotDurable(hub.db)).to.match(/^PostgreSQL has fsync=off, full_page_writes=off: /);
    const other = await startReferralHub({ isDurable: false });
    const { request } = await other.sender.prepare(referral());
    const asked = await other.request('/v1/referrals', {
      ...{ method: 'POST', body: JSON.stringify(request) },
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    });
    expect([asked.status, ((await asked.json()) as { type: string }).type.split('/').at(-1)]).to.deep.equal([
      ...[503, 'referrals-off'],
    ]);
    await other.stop();
  });

  it('without keys nobody can be sent anything', async () => {
    const plain = await startHub();
    expect((await plain.get(`/v1/receivers/${receiving}/keys`)).status).to.equal(404);
    await plain.stop();
  });

  it('the secret of the link never comes to the hub, only what is made of it', async () => {
    const { sealed } = await hub.send();
    const { hash, token } = await statusToken(sealed.link.keys, sealed.link.referralId);
    const [row] = await hub.db.ask<{ text: string }>(sql`select referral::text as text from referral`);
    expect(row?.text).to.include(hash).and.not.to.include(token).and.not.to.include(sealed.link.keys.secret);
  });
});
