/**
 * What was sealed and has not been received yet. It is written here before the first request, so that neither a tab
 * that is closed nor a line that drops loses it; whichever tab comes first sends it, once. Nobody can read a referral
 * from here, this device neither: the key to it left with the receiver. What stands here besides opens the answers, and
 * goes as soon as it is received.
 * @module
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { canTryAgain, createReferrals } from '@veerkracht/sdk/referral';
import type { Referrals, SealedAttachment, SealedReferral } from '@veerkracht/sdk/referral';

/** One sealed referral on its way. */
export interface Waiting {
  /** Made before the first try and kept for every later one, so that a hub takes it once. */
  readonly idempotencyKey: string;
  readonly hub: string;
  readonly signer: string;
  readonly sealed: SealedReferral;
  readonly files: readonly SealedAttachment[];
  readonly since: number;
}

/** What became of one: told to every tab. */
export interface Outcome {
  readonly idempotencyKey: string;
  readonly state: 'received' | 'failed';
  readonly dueAt?: string;
}

interface Schema extends DBSchema {
  waiting: { key: string; value: Waiting };
  /** What a hub will never take, until somebody has seen that: when, and nothing of what it was. */
  unsent: { key: string; value: { readonly idempotencyKey: string; readonly since: number } };
}

/** The name says nothing: it stands in the browser's own lists. */
const name = 'vk-outbox';
/** The data outlives a crash of the machine before this resolves. */
const strict = { durability: 'strict' } as const;
const soon = 30_000;

let opened: Promise<IDBPDatabase<Schema>> | undefined;
const database = (): Promise<IDBPDatabase<Schema>> =>
  (opened ??= openDB<Schema>(name, 1, {
    upgrade: (db) => {
      db.createObjectStore('waiting', { keyPath: 'idempotencyKey' });
      db.createObjectStore('unsent', { keyPath: 'idempotencyKey' });
    },
    terminated: () => (opened = undefined),
  }));

export interface Outbox {
  /** Resolves once it is on the disk of this device. */
  readonly put: (waiting: Waiting) => Promise<void>;
  /** Sends what waits, unless another tab is at it. */
  readonly flush: () => Promise<void>;
  /** How many could not be sent, and nobody has seen it yet. */
  readonly unsent: () => Promise<number>;
  readonly seenUnsent: () => Promise<void>;
  readonly onOutcome: (told: (outcome: Outcome) => void) => void;
}

const sendOne = async (
  waiting: Waiting,
  referralsFor: (hub: string, signer: string) => Referrals,
): Promise<Outcome> => {
  const { idempotencyKey, hub, signer, sealed, files } = waiting;
  const referrals = referralsFor(hub, signer);
  const { receipt } = await referrals.send(sealed, { idempotencyKey });
  if (files.length > 0) await referrals.sendAttachments(sealed.link, files);
  return { idempotencyKey, state: 'received', dueAt: receipt.dueAt };
};

/** The outbox of this device: the same for every tab of the site. */
export const createOutbox = (
  referralsFor = (hub: string, signer: string): Referrals => createReferrals({ hub, signer, tries: 1 }),
): Outbox => {
  const channel = new BroadcastChannel(name);
  const listeners = new Set<(outcome: Outcome) => void>();
  const tell = (outcome: Outcome): void => listeners.forEach((told) => told(outcome));
  channel.addEventListener('message', ({ data }) => tell(data as Outcome));

  const done = async (outcome: Outcome): Promise<void> => {
    const db = await database();
    const { idempotencyKey, state } = outcome;
    const change = db.transaction(['waiting', 'unsent'], 'readwrite', strict);
    await Promise.all([
      change.objectStore('waiting').delete(idempotencyKey),
      state === 'failed' && change.objectStore('unsent').put({ idempotencyKey, since: Date.now() }),
      change.done,
    ]);
    tell(outcome);
    channel.postMessage(outcome);
  };
  const sendAll = async (): Promise<boolean> => {
    let isLeft = false;
    for (const waiting of await (await database()).getAll('waiting')) {
      try {
        await done(await sendOne(waiting, referralsFor));
      } catch (error) {
        if (canTryAgain(error)) isLeft = true;
        // What the hub will never take is told, not tried for ever.
        else await done({ idempotencyKey: waiting.idempotencyKey, state: 'failed' });
      }
    }
    return isLeft;
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    const isLeft = await navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? sendAll() : true));
    if (isLeft) timer = setTimeout(() => void flush().catch(() => undefined), soon);
  };
  const again = (): void => void flush().catch(() => undefined);
  globalThis.addEventListener('online', again);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && again());
  return {
    put: async (waiting) => {
      const db = await database();
      const change = db.transaction('waiting', 'readwrite', strict);
      await Promise.all([change.store.put(waiting), change.done]);
    },
    flush,
    unsent: async () => (await database()).count('unsent'),
    seenUnsent: async () => (await database()).clear('unsent'),
    onOutcome: (told) => void listeners.add(told),
  };
};
