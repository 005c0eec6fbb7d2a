import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { createSignUps, isSignUpError } from './sdk.ts';
import type { JwePayload, SignUpError, SignUpsOptions } from './sdk.ts';

const sealed: JwePayload = { protected: 'e30', recipients: [{}], iv: 'i', ciphertext: 'c', tag: 't' };
const id = '7d5cb0a5-5d8c-4ec7-9b6b-3b6b1c0a5a10';
const entry = { name: 'Almaz', language: 'ti', reach: '06 00 00 00 00' };

interface Asked {
  readonly url: string;
  readonly init: RequestInit;
}

/** A hub that gives these answers, the last one for ever; a status of 0 is no answer at all. */
const hubThat = (...answers: readonly (readonly [status: number, body: unknown])[]) => {
  const asked: Asked[] = [];
  const fetch: typeof globalThis.fetch = (input, init = {}) => {
    const url = input instanceof Request ? input.url : input.toString();
    // No work is asked of anybody.
    if (url.endsWith('/v1/challenges')) return Promise.resolve(new Response(null, { status: 204 }));
    asked.push({ url, init });
    const [status, body] = answers[Math.min(asked.length, answers.length) - 1] ?? [0, undefined];
    return status === 0
      ? Promise.reject(new TypeError('fetch failed'))
      : Promise.resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }));
  };
  const seals: unknown[] = [];
  const seal: SignUpsOptions['seal'] = (plaintext, series) => {
    seals.push([plaintext, series]);
    return Promise.resolve(sealed);
  };
  const signUps = createSignUps({ hub: 'https://hub.example/', seal, page: 'https://gemeente.example/x#y', fetch });
  return { asked, seals, signUps };
};

const errorOf = async (work: Promise<unknown>): Promise<SignUpError> => {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  if (!isSignUpError(error)) throw error;
  return error;
};

const header = ({ init }: Asked, name: string): string | null => new Headers(init.headers).get(name);

describe('signing up with a hub', () => {
  it('sends what was sealed, a language and the hash of a secret; the secret stays in the fragment of the link', async () => {
    const { asked, seals, signUps } = hubThat([201, { id, outcome: 'place' }]);
    const { outcome, cancelLink } = await signUps.signUp('a/b', entry);
    expect(outcome).to.equal('place');
    expect(seals).to.deep.equal([[{ name: 'Almaz', reach: entry.reach }, 'a/b']]);
    const [one] = asked as [Asked];
    const { url, init } = one;
    expect([url, init.method, init.credentials, init.referrerPolicy]).to.deep.equal([
      ...['https://hub.example/v1/series/a%2Fb/sign-ups', 'POST', 'omit', 'no-referrer'],
    ]);
    const [, said, secret = ''] = /^https:\/\/gemeente\.example\/x#afmelden=([^.]+)\.(.+)$/.exec(cancelLink) ?? [];
    expect(said).to.equal(id);
    const cancelHash = createHash('sha256').update(Buffer.from(secret, 'base64url')).digest('base64url');
    expect(JSON.parse(String(init.body))).to.deep.equal({ sealed, cancelHash, language: 'ti' });
    expect(Buffer.from(secret, 'base64url')).to.have.length(32);
    expect(header(one, 'idempotency-key')).to.have.length.greaterThan(30);
  });

  it('sends the same again, to the letter, when nobody knows whether it was received', async () => {
    const running = { type: 'https://veerkracht.example/problems/request-running' };
    const { asked, signUps } = hubThat([0, ''], [409, running], [201, { id, interested: 3, needed: 5 }]);
    const { cancelLink: _, ...counts } = await signUps.interest('s', entry);
    expect(counts).to.deep.equal({ interested: 3, needed: 5 });
    const sent = asked.map((one) => [one.url, one.init.body, header(one, 'idempotency-key')].join());
    expect([sent.length, new Set(sent).size]).to.deep.equal([3, 1]);
    await signUps.interest('s', entry);
    expect(header(asked[3] as Asked, 'idempotency-key')).not.to.equal(header(asked[2] as Asked, 'idempotency-key'));
  });

  it('is refused with a fault that a page can tell its reader, and without what they wrote', async () => {
    const closed = { type: 'https://veerkracht.example/problems/sign-up-closed', detail: 'Vol.', reason: 'started' };
    const { asked, signUps } = hubThat([409, closed]);
    const error = await errorOf(signUps.signUp('s', entry));
    expect([error.fault, error.reason, error.detail, error.status]).to.deep.equal(['closed', 'started', 'Vol.', 409]);
    expect(asked).to.have.length(1);
    expect(JSON.stringify([error, error.message])).not.to.include('Almaz');
    const statuses = { 400: 'invalid', 422: 'invalid', 403: 'refused', 404: 'not-found' } as const;
    for (const [status, fault] of Object.entries(statuses)) {
      expect((await errorOf(hubThat([Number(status), '<html>']).signUps.signUp('s', entry))).fault).to.equal(fault);
    }
    for (const body of ['<!doctype html>', {}, { id: 7, outcome: 'place' }, { id, outcome: 'x' }]) {
      expect((await errorOf(hubThat([201, body]).signUps.signUp('s', entry))).fault).to.equal('format');
    }
  });

  it('cancels with a link or with what stands in it, the secret in the body', async () => {
    const { asked, signUps } = hubThat([200, { status: 'cancelled' }]);
    const secret = 'A'.repeat(43);
    for (const link of [`https://gemeente.example/x#afmelden=${id}.${secret}`, `${id}.${secret}`]) {
      await signUps.cancel(link);
    }
    expect(asked.map(({ url, init }) => [url, init.body])).to.deep.equal(
      [1, 2].map(() => [`https://hub.example/v1/sign-ups/${id}/cancellations`, JSON.stringify({ secret })]),
    );
    for (const link of ['', 'https://gemeente.example/x', `${id}.`, `${id}.x`]) {
      expect((await errorOf(signUps.cancel(link))).fault).to.equal('not-found');
    }
    expect(asked).to.have.length(2);
  });

  it('reads a standing, and what it does not know of it is unknown', async () => {
    const said = { places: 'few', interested: 2, needed: 6, waiting: false };
    expect(await hubThat([200, said]).signUps.standing('s')).to.deep.equal({ places: 'few', interested: 2, needed: 6 });
    expect(await hubThat([200, { places: 'x', needed: '6' }]).signUps.standing('s')).to.deep.equal({
      places: 'unknown',
    });
  });
});
