import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKeyPair } from 'jose';
import type { GeneralJWE } from 'jose';
import { startEmbedded } from '../db/embedded.ts';
import { startLocalIssuer } from '../editors/local-issuer.ts';
import { startProcess, stopProcesses } from './process.ts';
import { groups, sealFor, series, seriesId } from './series.ts';

export const people = 200;
export const places = 12;

/** What came of one round in which everybody signs up at the same moment. */
export interface Round {
  readonly answered: number;
  /** Told that they have a place, and had one on the list of the organiser. */
  readonly told: number;
  readonly given: number;
  readonly listed: number;
  /** Of those on the list, whether all places stand before all who wait, as everybody was told. */
  readonly inOrder: boolean;
  /** After all who had a place cancelled at once: those who moved up are those who waited longest, in their order. */
  readonly movedUp: boolean;
  readonly milliseconds: number;
}

interface Item {
  readonly id: string;
  readonly state: string;
}

interface Said {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const agent = new Agent({ keepAlive: true, maxSockets: people });

const ask = (method: string, url: string, headers: Record<string, string>, body?: object): Promise<Said> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { method, agent, headers: { ...headers, 'Content-Type': 'application/json' } });
    sent.on('error', reject);
    sent.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) as Said['body'] }));
    });
    sent.end(body && JSON.stringify(body));
  });

interface Place {
  readonly roots: readonly string[];
  readonly token: string;
  readonly sealed: GeneralJWE;
}

const same = (left: readonly unknown[], right: readonly unknown[]): boolean =>
  JSON.stringify(left) === JSON.stringify(right);

const round = async ({ roots, token, sealed }: Place, id: string): Promise<Round> => {
  const root = (at: number): string => roots[at % roots.length] ?? '';
  const list = async (): Promise<readonly Item[]> => {
    const path = `${root(0)}/v1/series/${id}/sign-ups?perPage=${people}`;
    return (await ask('GET', path, { Authorization: `Bearer ${token}` })).body['items'] as readonly Item[];
  };
  const secrets = Array.from({ length: people }, () => randomBytes(32));
  const began = performance.now();
  const answers = await Promise.all(
    secrets.map((secret, at) =>
      ask(
        'POST',
        `${root(at)}/v1/series/${id}/sign-ups`,
        { 'Idempotency-Key': randomUUID() },
        {
          ...{ sealed, cancelHash: createHash('sha256').update(secret).digest('base64url') },
        },
      ),
    ),
  );
  const milliseconds = performance.now() - began;
  const secretOf = new Map(answers.map(({ body }, at) => [body['id'], secrets[at]?.toString('base64url') ?? '']));
  const toldPlace = answers.filter(({ body }) => body['outcome'] === 'place').map(({ body }) => body['id']);
  const before = await list();
  const [had, waited] = ['place', 'waiting'].map((state) => before.filter((one) => one.state === state));
  const cancels = (had ?? []).map((one, at) =>
    ask('POST', `${root(at)}/v1/sign-ups/${one.id}/cancellations`, {}, { secret: secretOf.get(one.id) ?? '' }),
  );
  await Promise.all(cancels);
  const after = await list();
  const expected = (waited ?? []).map((one, at) => [one.id, at < places ? 'place' : 'waiting']);
  return {
    answered: answers.filter(({ status }) => status === 201).length,
    told: toldPlace.filter((one) => had?.some((item) => item.id === one)).length,
    given: had?.length ?? 0,
    listed: before.length,
    inOrder:
      same(before.slice(0, places), had ?? []) &&
      same(toldPlace.toSorted(), (had ?? []).map((one) => one.id).toSorted()),
    movedUp: same(
      after.map((one) => [one.id, one.state]),
      expected,
    ),
    milliseconds,
  };
};

/** Rounds with two copies of the hub, each a process of its own, on one PostgreSQL, over HTTP on loopback. */
export const rush = async (rounds: number): Promise<readonly Round[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'veerkracht-rush-'));
  const postgres = await startEmbedded({ folder, durable: false });
  const issuer = await startLocalIssuer();
  try {
    const nextYear = `${new Date().getFullYear() + 1}-12-01`;
    const all = Array.from({ length: rounds }, (_, at) =>
      series(`ronde ${at}`, { capacity: places, schedule: { ...series('x').schedule, dtstart: nextYear } }),
    );
    const file = join(folder, 'groepen.json');
    await writeFile(file, JSON.stringify(groups(all)));
    const env = { DATABASE_URL: postgres.url, RATE_LIMIT: '0', PROOF_OF_WORK: '0' };
    const oidc = { OIDC_ISSUER: issuer.issuer, OIDC_AUDIENCE: issuer.audience };
    const copies = [{ DIRECTORY: file }, {}].map((more) => startProcess({ ...env, ...oidc, ...more }));
    const ready = await Promise.all(copies.map((copy) => copy.until('ready')));
    const { publicKey } = await generateKeyPair('ECDH-ES+A256KW', { crv: 'P-256' });
    const place: Place = {
      roots: ready.map(({ address }) => new URL(String(address)).origin),
      token: await issuer.token([{ municipality: 'GM0505', role: 'editor' }]),
      sealed: await sealFor(publicKey, { name: 'Almaz', reach: '06 00 00 00 00' }),
    };
    const done: Round[] = [];
    for (let at = 0; at < rounds; at += 1) done.push(await round(place, seriesId(`ronde ${at}`)));
    return done;
  } finally {
    await stopProcesses();
    await issuer.stop();
    await postgres.stop();
    agent.destroy();
    await rm(folder, { recursive: true, force: true });
  }
};
