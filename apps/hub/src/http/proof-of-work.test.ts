import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { createSignUps, sendReport } from '@veerkracht/sdk';
import { createQuestions, createReferrals, makeQuestionToken } from '@veerkracht/sdk/referral';
import type { Referrals } from '@veerkracht/sdk/referral';
import { solveChallenge } from 'altcha-lib';
import type { Challenge, Solution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { expect } from 'chai';
import { generateKeyPair } from 'jose';
import { connect } from '../db/database.ts';
import type { Database } from '../db/database.ts';
import { startEmbedded } from '../db/embedded.ts';
import type { EmbeddedDatabase } from '../db/embedded.ts';
import { raw } from '../db/sql.ts';
import { startLocalIssuer } from '../editors/local-issuer.ts';
import type { LocalIssuer } from '../editors/local-issuer.ts';
import { fixtureFile, serviceId } from '../testing/fixture.ts';
import { startHub } from '../testing/hub.ts';
import { signKeys } from '../testing/keys.ts';
import { startProcess, stopProcesses } from '../testing/process.ts';
import { receivers, receiving, referral } from '../testing/referrals.ts';
import { groups, sealFor, series, seriesId } from '../testing/series.ts';

interface Said {
  readonly status: number;
  readonly text: string;
  readonly type: string | undefined;
  readonly detail: string | undefined;
}

const said = async (response: Response): Promise<Said> => {
  const text = await response.text();
  const { type, detail } = JSON.parse(text) as { type?: string; detail?: string };
  return { status: response.status, text, type: type?.split('/').at(-1), detail };
};

interface Shown {
  readonly challenge: Challenge;
  readonly solution: Solution;
}

const headerOf = (shown: Shown): string => Buffer.from(JSON.stringify(shown)).toString('base64');

/** With the solver of ALTCHA itself, which is not the one of our SDK. */
const solved = async (ask: (path: string) => Response | Promise<Response>): Promise<Shown> => {
  const challenge = (await (await ask('/v1/challenges')).json()) as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey });
  if (solution === null) throw new Error('not solved');
  return { challenge, solution };
};

describe('proof of work, with two hubs on one database', () => {
  let folder: string;
  let postgres: EmbeddedDatabase;
  let db: Database;
  let issuer: LocalIssuer;
  let roots: readonly string[];
  let sender: Referrals;
  let worked = 0;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'veerkracht-work-'));
    postgres = await startEmbedded({ folder });
    db = connect(postgres.url);
    issuer = await startLocalIssuer();
    const keys = await signKeys({ services: [receiving], now: Math.floor(Date.now() / 1000) });
    const path = (name: string) => join(folder, name);
    await writeFile(path('ontvangers.json'), JSON.stringify(receivers));
    await writeFile(path('groepen.json'), JSON.stringify(groups([series('samen', { capacity: 1, exceptions: [] })])));
    await writeFile(path('keys.jws'), keys.jws);
    await writeFile(path('keys.json'), JSON.stringify(keys.log));
    const env = {
      ...{ DATABASE_URL: postgres.url, OIDC_ISSUER: issuer.issuer, OIDC_AUDIENCE: issuer.audience },
      ...{ KEY_DIRECTORY: path('keys.jws'), KEY_LOG: path('keys.json'), PROOF_OF_WORK: '20' },
    };
    const files = ['ontvangers.json', 'groepen.json'].map(path).join(',');
    const first = await startProcess({ ...env, DIRECTORY: files }).until('ready');
    const second = await startProcess(env).until('ready');
    roots = [first, second].map(({ address }) => new URL(String(address)).origin);
    const [hub = ''] = roots;
    sender = createReferrals({ hub, signer: keys.signer.kid, onWork: () => (worked += 1) });
  });
  after(async () => {
    await stopProcesses();
    await db.close();
    await issuer.stop();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    worked = 0;
    await db.writeAside((session) =>
      session.query(raw('truncate referral, referral_step, referral_answer, outbox, proof_of_work_used cascade')),
    );
  });

  const rows = async () => (await db.ask(raw('select 1 from referral'))).length;
  const made = async () => (await sender.prepare(referral())).request;
  const challengeAt = (hub: string) => solved((path) => fetch(hub + path));
  const post = async (value: unknown, headers: Record<string, string> = {}, hub = roots[0] ?? ''): Promise<Said> =>
    said(
      await fetch(`${hub}/v1/referrals`, {
        method: 'POST',
        body: JSON.stringify(value),
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID(), ...headers },
      }),
    );

  it('is asked of whoever has no token, and tells what to do; nothing is stored before', async () => {
    const [request, refused] = [await made(), await post(await made())];
    expect([refused.status, refused.type, refused.detail?.includes('/v1/challenges')]).to.deep.equal([
      403,
      'work-needed',
      true,
    ]);
    const wrongToken = await post(request, { Authorization: `Bearer ${'A'.repeat(43)}` });
    expect([wrongToken.type, await rows()]).to.deep.equal(['work-needed', 0]);
    const answer = await fetch(`${roots[0]}/v1/challenges`);
    expect(answer.headers.get('Cache-Control')).to.equal('no-store');
  });

  it('takes what the solver of ALTCHA found, at a hub that did not give it out', async () => {
    const [request, shown] = [await made(), await challengeAt(roots[0] ?? '')];
    expect((await post(request, { 'Proof-Of-Work': headerOf(shown) }, roots[1])).status).to.equal(201);
  });

  it('refuses what is wrong, made up or made easier', async () => {
    const [request, { challenge, solution }] = [await made(), await challengeAt(roots[0] ?? '')];
    const { parameters } = challenge;
    for (const wrong of [
      headerOf({ challenge, solution: { ...solution, derivedKey: '00'.repeat(32) } }),
      headerOf({ challenge: { ...challenge, signature: '00'.repeat(32) }, solution }),
      headerOf({ challenge: { ...challenge, parameters: { ...parameters, expiresAt: 4e9 } }, solution }),
      headerOf({ challenge: { ...challenge, parameters: { ...parameters, keySignature: '' } }, solution }),
      ...['x', '', Buffer.from('{"challenge":1}').toString('base64'), 'A'.repeat(5000)],
    ]) {
      expect((await post(request, { 'Proof-Of-Work': wrong })).type, wrong.slice(0, 80)).to.equal('work-invalid');
    }
    expect(await rows()).to.equal(0);
    expect((await post(request, { 'Proof-Of-Work': headerOf({ challenge, solution }) })).status).to.equal(201);
  });

  it('counts once: of twenty that show it at the same moment, to both hubs, one is taken', async () => {
    const header = headerOf(await challengeAt(roots[0] ?? ''));
    const requests = await Promise.all(Array.from({ length: 20 }, made));
    const all = await Promise.all(
      requests.map((request, at) => post(request, { 'Proof-Of-Work': header }, roots[at % 2])),
    );
    expect(all.filter(({ status }) => status === 201)).to.have.length(1);
    expect(all.filter(({ type }) => type === 'work-used')).to.have.length(19);
    expect(await rows()).to.equal(1);
  });

  it('is not lost on a request that was refused, and not asked again of one that was answered', async () => {
    const [request, key] = [await made(), { 'Idempotency-Key': crypto.randomUUID() }];
    const header = { 'Proof-Of-Work': headerOf(await challengeAt(roots[0] ?? '')) };
    const elsewhere = { ...request, serviceId: crypto.randomUUID() };
    expect((await post(elsewhere, { ...header, ...key })).type).to.equal('unknown-receiver');
    const first = await post(request, { ...header, ...key });
    expect(first.status).to.equal(201);
    for (const again of [key, { ...header, ...key }, { ...key, 'Proof-Of-Work': 'x' }]) {
      const { status, text } = await post(request, again, roots[1]);
      expect([status, text]).to.deep.equal([201, first.text]);
    }
    expect(await rows()).to.equal(1);
  });

  it('is not asked of whoever signed in', async () => {
    const token = await issuer.token([]);
    expect((await post(await made(), { Authorization: `Bearer ${token}` })).status).to.equal(201);
    const expired = await issuer.token([], { expiresIn: -60 });
    expect((await post(await made(), { Authorization: `Bearer ${expired}` })).type).to.equal('work-needed');
  });

  it('is done by the SDK by itself: a referral, a question, a sign-up, an interest and a report', async () => {
    const [hub = ''] = roots;
    const onWork = () => (worked += 1);
    const content = referral();
    const { receipt } = await sender.send(await sender.prepare(content), { idempotencyKey: crypto.randomUUID() });
    expect([receipt.id, worked]).to.deep.equal([content.id, 1]);
    const question = { schemaVersion: '1.0', serviceIds: [receiving], urgency: 'normal' as const };
    const asked = await createQuestions({ hub, onWork }).ask(question, makeQuestionToken(), crypto.randomUUID());
    expect([asked.items.length, worked]).to.deep.equal([1, 2]);
    const { publicKey } = await generateKeyPair('ECDH-ES+A256KW', { crv: 'P-256' });
    const seal = (plaintext: object) => sealFor(publicKey, plaintext);
    const signUps = createSignUps({ hub, seal, page: 'https://gemeente.example/agenda', onWork });
    const entry = { name: 'Almaz', language: 'ti', reach: '06 00 00 00 00' };
    expect((await signUps.signUp(seriesId('samen'), entry)).outcome).to.equal('place');
    expect((await signUps.interest(seriesId('samen'), entry)).interested).to.equal(1);
    expect(worked).to.equal(4);
    await sendReport(hub, { serviceId: receiving, reason: 'full' }, { onWork });
    expect(worked).to.equal(5);
  });

  it('stops in the SDK when whoever asked stops', async () => {
    const stop = new AbortController();
    const [hub = ''] = roots;
    const sending = sendReport(
      hub,
      { serviceId: receiving, reason: 'full' },
      { signal: stop.signal, onWork: () => stop.abort() },
    );
    const error: unknown = await sending.catch((thrown: unknown) => thrown);
    expect(error).to.include({ name: 'AbortError' });
  });
});

describe('proof of work, by the clock', () => {
  const report = { serviceId: serviceId('praatgroep'), reason: 'full' };

  it('holds for ten minutes, and says when it has expired', async () => {
    let later = 0;
    const clock = () => new Date(Date.now() + later);
    const hub = await startHub({ clock, proofOfWork: { tries: 5 } });
    await hub.load(fixtureFile());
    const send = async (shown: Shown) =>
      said(
        await hub.request('/v1/reports', {
          method: 'POST',
          body: JSON.stringify(report),
          headers: { 'Content-Type': 'application/json', 'Proof-Of-Work': headerOf(shown) },
        }),
      );
    const [first, second] = [await solved(hub.get), await solved(hub.get)];
    later = 9 * 60_000;
    expect((await send(first)).status).to.equal(201);
    expect((await send(first)).type).to.equal('work-used');
    later = 11 * 60_000;
    expect((await send(second)).type).to.equal('work-expired');
    await hub.stop();
  });

  it('is nothing where the operator wants none', async () => {
    const hub = await startHub();
    await hub.load(fixtureFile());
    expect((await hub.get('/v1/challenges')).status).to.equal(204);
    const headers = { 'Content-Type': 'application/json' };
    const sent = await hub.request('/v1/reports', { method: 'POST', body: JSON.stringify(report), headers });
    expect(sent.status).to.equal(201);
    await hub.stop();
  });
});
