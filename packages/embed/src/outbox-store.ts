/** Where what was sealed waits on the disk of this device. @module */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { SealedAttachment, SealedReferral } from '@veerkracht/sdk/referral';

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

interface Schema extends DBSchema {
  waiting: { key: string; value: Waiting };
  /** What a hub will never take, until somebody has seen that: when, and nothing of what it was. */
  unsent: { key: string; value: { readonly idempotencyKey: string; readonly since: number } };
}

/** The name says nothing: it stands in the browser's own lists. */
export const name = 'vk-outbox';
/** The data outlives a crash of the machine before this resolves. */
const strict = { durability: 'strict' } as const;

let opened: Promise<IDBPDatabase<Schema>> | undefined;
const database = (): Promise<IDBPDatabase<Schema>> =>
  (opened ??= openDB<Schema>(name, 1, {
    upgrade: (db) => {
      db.createObjectStore('waiting', { keyPath: 'idempotencyKey' });
      db.createObjectStore('unsent', { keyPath: 'idempotencyKey' });
    },
    terminated: () => (opened = undefined),
  }));

/** Resolves once it is on the disk. */
export const keepWaiting = async (waiting: Waiting): Promise<void> => {
  const change = (await database()).transaction('waiting', 'readwrite', strict);
  await Promise.all([change.store.put(waiting), change.done]);
};

export const allWaiting = async (): Promise<readonly Waiting[]> => (await database()).getAll('waiting');

/** It waits no more; one that was not sent is counted until somebody has seen it. */
export const endWaiting = async (idempotencyKey: string, isSent: boolean): Promise<void> => {
  const change = (await database()).transaction(['waiting', 'unsent'], 'readwrite', strict);
  await Promise.all([
    change.objectStore('waiting').delete(idempotencyKey),
    isSent || change.objectStore('unsent').put({ idempotencyKey, since: Date.now() }),
    change.done,
  ]);
};

/** How many could not be sent, and nobody has seen it yet. */
export const countUnsent = async (): Promise<number> => (await database()).count('unsent');
export const clearUnsent = async (): Promise<void> => (await database()).clear('unsent');
