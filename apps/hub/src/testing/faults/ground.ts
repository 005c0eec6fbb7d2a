/** A hub as an operator runs it, on a PostgreSQL that keeps what it says it keeps, and clients that do not give up. @module */
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInbox, createReferrals, makeReplyKeys, seal, statusToken } from '@veerkracht/sdk/referral';
import type { Inbox, Referrals, SealedReferral } from '@veerkracht/sdk/referral';
import { sealedTypes } from '@veerkracht/spec/referral';
import { connect } from '../../db/database.ts';
import type { Database } from '../../db/database.ts';
import { startEmbedded } from '../../db/embedded.ts';
import type { EmbeddedDatabase } from '../../db/embedded.ts';
import { startLocalIssuer } from '../../editors/local-issuer.ts';
import { sha256 } from '../../idempotency.ts';
import { anker } from '../fixture.ts';
import { signKeys } from '../keys.ts';
import type { Signed } from '../keys.ts';
import { startPostOffice, startWebhookReader } from '../post.ts';
import type { PostOffice, WebhookReader } from '../post.ts';
import { startProcess } from '../process.ts';
import type { Running } from '../process.ts';
import { otherService, receivers, receiving, referral } from '../referrals.ts';

export const sleep = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
export const chance = (below: number): number => Math.floor(Math.random() * below);

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

/** What happens to the disk of PostgreSQL at the moment when it is killed, and before it starts again. */
export interface Around {
  readonly before: () => Promise<void>;
  readonly after: () => Promise<void>;
}

export interface GroundOptions {
  /** Where PostgreSQL has its folder; a disk of its own, say. */
  readonly disk?: string;
  /** PostgreSQL is started again when it gave up, as the hub does with its own. */
  readonly revive?: boolean;
}

export interface Ground {
  readonly folder: string;
  /** The data of PostgreSQL. */
  readonly data: string;
  readonly postgres: EmbeddedDatabase;
  readonly db: Database;
  readonly keys: Signed;
  readonly env: Readonly<Record<string, string>>;
  readonly url: string;
  readonly reader: WebhookReader;
  readonly office: PostOffice;
  readonly token: () => Promise<string>;
  /** The hub that is running now; each start is another process. */
  readonly hub: () => Running;
  /** `main` of another version than this one. */
  readonly startHub: (main?: string) => Promise<void>;
  readonly killHub: () => Promise<void>;
  /** The whole family of PostgreSQL at once, without a word; then it starts again. */
  readonly killPostgres: (around?: Around) => Promise<void>;
  readonly referrals: (hub?: string) => Referrals;
  readonly inbox: () => Inbox;
  readonly stop: () => Promise<void>;
}

export const familyOf = async (pid: number): Promise<readonly number[]> => {
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const children = await Promise.all(
    all.map(async (name) => {
      const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === pid ? Number(name) : 0;
    }),
  );
  return [pid, ...children.filter(Boolean)];
};

const isAlive = async (pid: number): Promise<boolean> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return stat !== '' && stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3) !== 'Z';
};

/** The number of PostgreSQL itself, whose children do the work. */
export const postmasterOf = async (data: string): Promise<number> =>
  Number((await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n')[0]);

const killFamily = async (data: string, before: () => Promise<void>): Promise<void> => {
  const pid = await postmasterOf(data);
  const known = await familyOf(pid);
  await before();
  // Some may have come meanwhile, and a parent that is gone no longer says whose children they are.
  const family = new Set([...known, ...(await familyOf(pid))]);
  for (const one of family) {
    try {
      process.kill(one, 'SIGKILL');
    } catch {
      // It was gone already.
    }
  }
  for (const one of family) while (await isAlive(one)) await sleep(5);
};

const writeFiles = async (folder: string, keys: Signed, webhook: string): Promise<Record<string, string>> => {
  const path = (name: string) => join(folder, name);
  const organisation = { organisation: anker.id, webhook, mail: 'postvak@anker.example' };
  await writeFile(path('gids.json'), JSON.stringify(receivers));
  await writeFile(path('keys.jws'), keys.jws);
  await writeFile(path('keys.json'), JSON.stringify(keys.log));
  await writeFile(path('receivers.json'), JSON.stringify([organisation]));
  return {
    DIRECTORY: path('gids.json'),
    KEY_DIRECTORY: path('keys.jws'),
    KEY_LOG: path('keys.json'),
    RECEIVERS: path('receivers.json'),
  };
};

const nothing = (): Promise<void> => Promise.resolve();

export const openGround = async ({ disk, revive = false }: GroundOptions = {}): Promise<Ground> => {
  const folder = await mkdtemp(join(tmpdir(), 'veerkracht-faults-'));
  // The user that PostgreSQL runs as has to get through.
  await chmod(folder, 0o711);
  const database = join(disk ?? folder, 'database');
  const postgres = await startEmbedded({ folder: database, revive });
  const issuer = await startLocalIssuer();
  const keys = await signKeys({ services: [receiving, otherService], now: Math.floor(Date.now() / 1000) });
  const reader = await startWebhookReader((_, response) => void response.writeHead(204).end());
  const office = await startPostOffice();
  const port = await freePort();
  const env = {
    ...{ DATABASE_URL: postgres.url, RATE_LIMIT: '0', PROOF_OF_WORK: '0', PORT: String(port) },
    DAILY_PER_SERVICE: '0',
    ...{ OIDC_ISSUER: issuer.issuer, OIDC_AUDIENCE: issuer.audience },
    ...(await writeFiles(folder, keys, reader.url)),
    ...{ WEBHOOK_KEY: `whsk_${Buffer.alloc(32, 1).toString('base64')}`, WEBHOOK_NETWORKS: '127.0.0.0/8' },
    ...{ SMTP_URL: office.url, MAIL_FROM: 'hub@gemeente.example', INBOX_URL: 'https://gemeente.example/inbox' },
  };
  const [db, url] = [connect(postgres.url), `http://127.0.0.1:${port}`];
  const token = () => issuer.token([{ organisation: anker.id, role: 'receiver' }]);
  let running: Running | undefined;
  const hub = (): Running => {
    if (running === undefined) throw new Error('The hub was not started.');
    return running;
  };
  const patient = { wait: (ms: number) => sleep(Math.min(ms, 20 + chance(60))), tries: 2000, timeout: 5000 };
  const opening = [keys.working, keys.recovery].map(({ kid, privateKey }) => ({ kid, key: privateKey }));
  const startHub = async (main?: string): Promise<void> => {
    running = startProcess(env, main);
    await Promise.race([running.until('ready'), running.stopped.then(() => Promise.reject(new Error('no hub')))]);
  };
  return {
    ...{ folder, data: join(database, 'data'), postgres, db, keys, env, url, reader, office, token, hub, startHub },
    killHub: async () => {
      hub().process.kill('SIGKILL');
      await hub().stopped;
    },
    killPostgres: async ({ before, after }: Around = { before: nothing, after: nothing }) => {
      await killFamily(join(database, 'data'), before);
      await after();
      await postgres.restart();
    },
    referrals: (root = url) => createReferrals({ ...patient, hub: root, signer: keys.signer.kid }),
    inbox: () => createInbox({ ...patient, hub: url, token, keys: opening }),
    stop: async () => {
      if (running?.process.kill('SIGTERM')) await running.stopped;
      await db.close();
      await postgres.stop();
      await reader.stop();
      await office.stop();
      await issuer.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** With a hub that runs on it; nothing of it stays. */
export const withGround = async <T>(options: GroundOptions, work: (ground: Ground) => Promise<T>): Promise<T> => {
  const ground = await openGround(options);
  try {
    await ground.startHub();
    return await work(ground);
  } finally {
    await ground.stop();
  }
};

/** One that was really sealed, for the keys of before; what `prepare` makes without asking a hub. */
export const sealOne = async (
  keys: Signed,
  id: string = crypto.randomUUID(),
  more: object = {},
): Promise<SealedReferral> => {
  const link = { referralId: id, serviceId: receiving, keys: await makeReplyKeys() };
  const header = { typ: sealedTypes.referral, ref: id, iat: Math.floor(Date.now() / 1000), dir: 'A'.repeat(43) };
  const recipients = [keys.working.publicKey, keys.recovery.publicKey];
  const sealed = await seal({ ...referral(id), ...more, replyTo: link.keys.publicKey }, { recipients, header });
  const { hash } = await statusToken(link.keys, id);
  const request = { id, serviceId: receiving, urgency: 'normal' as const, sealed, statusTokenHash: hash };
  return { request, sha256: sha256(sealed).toString('hex'), link, checkpoint: { size: 0, head: 'A'.repeat(43) } };
};
