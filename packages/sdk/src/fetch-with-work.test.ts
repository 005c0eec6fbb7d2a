import { pbkdf2Sync } from 'node:crypto';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { fetchWithWork } from './fetch-with-work.ts';

/** A challenge whose answer is this number, made without the code that solves it. */
const challengeOf = (counter: number) => {
  const [nonce, salt] = [Buffer.alloc(16, 1), Buffer.alloc(16, 2)];
  const password = Buffer.concat([nonce, Buffer.from([0, 0, 0, counter])]);
  const keyPrefix = pbkdf2Sync(password, salt, 10, 32, 'sha256').subarray(0, 16).toString('hex');
  const parameters = { algorithm: 'PBKDF2/SHA-256', cost: 10, keyLength: 32, expiresAt: 4e9, more: 'kept' };
  return {
    parameters: { ...parameters, nonce: nonce.toString('hex'), salt: salt.toString('hex'), keyPrefix },
    signature: 'ab',
  };
};

type Answer = readonly [status: number, body?: unknown];

/** A hub that gives out this and answers the rest in turn. */
const hubThat = (challenge: Answer, ...answers: readonly Answer[]) => {
  const asked: (readonly [method: string, url: string, headers: Headers, body: unknown])[] = [];
  let at = 0;
  const fetch: typeof globalThis.fetch = (input, init = {}) => {
    const url = input instanceof Request ? input.url : input.toString();
    asked.push([init.method ?? 'GET', url, new Headers(init.headers), init.body]);
    const [status, body] = url.endsWith('/v1/challenges') ? challenge : (answers[at++] ?? [200, {}]);
    const text = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
    return Promise.resolve(new Response(text, { status }));
  };
  let worked = 0;
  const ask = fetchWithWork({ fetch, hub: 'https://hub.example/', onWork: () => (worked += 1) });
  return { asked, ask, worked: () => worked };
};

const url = 'https://hub.example/v1/referrals';
const post = (headers: Record<string, string> = {}) => ({ method: 'POST', body: '{}', headers });
const shownIn = (headers: Headers | undefined): unknown =>
  JSON.parse(Buffer.from(headers?.get('proof-of-work') ?? '', 'base64').toString());

describe('proof of work, on the side of whoever sends', () => {
  it('is done before sending, tells that it begins, and gives the challenge back as it came', async () => {
    const challenge = challengeOf(7);
    const { asked, ask, worked } = hubThat([200, challenge], [201, {}]);
    expect((await ask(url, post({ 'idempotency-key': 'k' }))).status).to.equal(201);
    expect(asked.map(([method, at]) => `${method} ${at}`)).to.deep.equal([
      'GET https://hub.example/v1/challenges',
      `POST ${url}`,
    ]);
    const [[, , first, nothing] = [], [, , second, body] = []] = asked;
    expect([first?.get('idempotency-key'), nothing, second?.get('idempotency-key'), body]).to.deep.equal([
      null,
      null,
      'k',
      '{}',
    ]);
    const shown = shownIn(second) as { challenge: unknown; solution: { counter: number; derivedKey: string } };
    expect(shown.challenge).to.deep.equal(challenge);
    expect(shown.solution.counter).to.equal(7);
    expect(shown.solution.derivedKey.startsWith(challenge.parameters.keyPrefix)).to.equal(true);
    expect(worked()).to.equal(1);
  });

  it('is not done for what only reads, nor by whoever signed in', async () => {
    const { asked, ask } = hubThat([200, challengeOf(1)], [200, {}], [201, {}]);
    await ask(url, { method: 'GET' });
    await ask(url, post({ authorization: 'Bearer x' }));
    expect(asked.map(([method]) => method)).to.deep.equal(['GET', 'POST']);
  });

  it('is done after all when the hub does not know who signed in', async () => {
    const { asked, ask } = hubThat([200, challengeOf(1)], [403, { type: 'https://x/problems/work-needed' }], [201, {}]);
    expect((await ask(url, post({ authorization: 'Bearer x' }))).status).to.equal(201);
    expect(asked.map(([method]) => method)).to.deep.equal(['POST', 'GET', 'POST']);
    const other = hubThat([200, challengeOf(1)], [403, { type: 'https://x/problems/not-allowed' }]);
    expect((await other.ask(url, post({ authorization: 'Bearer x' }))).status).to.equal(403);
    expect(other.asked).to.have.length(1);
  });

  it('stands in nobody’s way: a hub that wants none, that knows of none, or that answers with something else', async () => {
    for (const challenge of [
      [204],
      [404, {}],
      [200, '<!doctype html>'],
      [200, {}],
      [200, { parameters: { cost: 1 } }],
    ] as const) {
      const { asked, ask } = hubThat(challenge, [201, {}]);
      expect((await ask(url, post())).status).to.equal(201);
      expect(asked[1]?.[2].has('proof-of-work')).to.equal(false);
    }
  });

  it('says it when the hub is too busy to give one, and sends nothing then', async () => {
    const { asked, ask } = hubThat([429, {}]);
    expect((await ask(url, post())).status).to.equal(429);
    expect(asked).to.have.length(1);
  });

  it('stops when told to', async () => {
    const stop = new AbortController();
    const impossible = challengeOf(1);
    const hub = hubThat([200, { ...impossible, parameters: { ...impossible.parameters, keyPrefix: '00'.repeat(16) } }]);
    const sending = hub.ask(url, { ...post(), signal: stop.signal }).catch((error: unknown) => error);
    setTimeout(() => stop.abort(), 30);
    expect(await sending).to.have.property('name', 'AbortError');
    expect(hub.asked).to.have.length(1);
  });
});
