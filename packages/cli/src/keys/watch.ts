import { readFile } from 'node:fs/promises';
import { checkKeyLog, isKeyDirectoryError, verifyKeyDirectory } from '@veerkracht/sdk/referral';
import { checkpoint, keyLog } from '@veerkracht/spec/referral';
import type { Checkpoint, KeyEntry } from '@veerkracht/spec/referral';
import type { Problem } from '../import/imported.ts';
import { words } from './keys.messages.ts';

/** An address of the web, or a file. */
const textAt = async (address: string): Promise<string> => {
  if (!/^https?:/.test(address)) return readFile(address, 'utf8');
  const response = await fetch(address, { signal: AbortSignal.timeout(20_000), redirect: 'error' });
  if (!response.ok) throw new Error(`answered ${response.status}`);
  return response.text();
};

const fetched = async (address: string): Promise<string | Problem> =>
  textAt(address).catch(() => ({
    problem: { nl: words.nl.unreachable(address), en: words.en.unreachable(address) },
  }));

export interface Watched {
  readonly directory: string;
  readonly log: string;
  /** Thumbprint of the key of the municipality. */
  readonly signer: string;
  readonly own: readonly KeyEntry[];
  readonly seen: Checkpoint | undefined;
  readonly now: number;
}

export type Alarm =
  | { readonly kind: 'missing' | 'stranger' | 'other'; readonly kid: string }
  | { readonly kind: 'fault'; readonly fault: string };

const same = (a: KeyEntry, b: KeyEntry): boolean =>
  JSON.stringify([a.key, a.role, a.serviceId, a.nbf, a.exp]) ===
  JSON.stringify([b.key, b.role, b.serviceId, b.nbf, b.exp]);

const compare = (own: readonly KeyEntry[], published: readonly KeyEntry[], now: number): readonly Alarm[] => {
  const services = new Set(own.map(({ serviceId }) => serviceId));
  const mine = new Map(own.map((entry) => [entry.kid, entry]));
  const theirs = published.filter(({ serviceId }) => services.has(serviceId));
  const found = new Set(theirs.map(({ kid }) => kid));
  return [
    ...own.filter(({ kid, exp }) => exp > now && !found.has(kid)).map(({ kid }): Alarm => ({ kind: 'missing', kid })),
    ...theirs.flatMap((entry): Alarm[] => {
      const known = mine.get(entry.kid);
      if (!known) return [{ kind: 'stranger', kid: entry.kid }];
      return same(known, entry) ? [] : [{ kind: 'other', kid: entry.kid }];
    }),
  ];
};

/** What is wrong with the published keys of one organisation, and the checkpoint to compare with next time. */
export const watchKeys = async ({
  directory,
  log,
  signer,
  own,
  seen,
  now,
}: Watched): Promise<{ readonly alarms: readonly Alarm[]; readonly checkpoint?: Checkpoint } | Problem> => {
  const [jws, logText] = [await fetched(directory), await fetched(log)];
  if (typeof jws !== 'string') return jws;
  if (typeof logText !== 'string') return logText;
  try {
    const verified = await verifyKeyDirectory(jws.trim(), signer, { now, ...(seen && { previous: seen }) });
    await checkKeyLog(keyLog.parse(JSON.parse(logText)), verified.directory, seen);
    return { alarms: compare(own, verified.directory.keys, now), checkpoint: verified.directory.checkpoint };
  } catch (error) {
    return { alarms: [{ kind: 'fault', fault: isKeyDirectoryError(error) ? error.fault : 'log-broken' }] };
  }
};

/** What was seen last time; nothing the first time. */
export const readSeen = async (path: string | undefined): Promise<Checkpoint | undefined> => {
  const text = path === undefined ? '' : await readFile(path, 'utf8').catch(() => '');
  return text === '' ? undefined : checkpoint.parse(JSON.parse(text));
};
