/** The signed directory of keys, which the hub passes on and cannot change. @module */
import { readFile, stat } from 'node:fs/promises';
import type { KeyDirectory, KeyLog } from '@veerkracht/spec/referral';
import { keyDirectory, keyLog } from '@veerkracht/spec/referral';
import { kindOf } from '../log.ts';

export interface Keys {
  /** Compact JWS, as the municipality signed it. */
  readonly directory: string;
  readonly log: KeyLog;
  /** Whether a referral for this service may be sealed for this key at this moment. */
  readonly accepts: (serviceId: string, kid: string, now: Date) => boolean;
  readonly has: (serviceId: string) => boolean;
}

/** The keys of now; undefined where none were given, or they cannot be read. */
export type ReadKeys = () => Promise<Keys | undefined>;

/** Where `veerkracht keys sign` wrote them. */
export interface KeyFiles {
  readonly directory: string;
  readonly log: string;
}

/** Who signed it is for the reader to judge: a hub that swaps keys must not be believed. */
const contentOf = (jws: string): KeyDirectory =>
  keyDirectory.parse(JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString('utf8')));

/** Clocks of those who sign and of the hub may differ so much; seconds. */
const skew = 300;

export const keysOf = (jws: string, log: KeyLog): Keys => {
  const { keys } = contentOf(jws);
  return {
    directory: jws,
    log,
    // Someone may have sealed just before a newer key took over; until its `exp` the older one is opened with (REF-13).
    accepts: (serviceId, kid, now) => {
      const seconds = now.getTime() / 1000;
      return keys.some(
        (one) => one.serviceId === serviceId && one.kid === kid && one.nbf <= seconds + skew && one.exp > seconds,
      );
    },
    has: (serviceId) => keys.some((one) => one.serviceId === serviceId),
  };
};

const marksOf = async ({ directory, log }: KeyFiles): Promise<string> => {
  const found = await Promise.all([stat(directory), stat(log)]);
  return found.map(({ mtimeMs, size, ino }) => `${mtimeMs} ${size} ${ino}`).join();
};

const readKeys = async ({ directory, log }: KeyFiles): Promise<Keys> => {
  const [jws, lines] = await Promise.all([readFile(directory, 'utf8'), readFile(log, 'utf8')]);
  return keysOf(jws.trim(), keyLog.parse(JSON.parse(lines)));
};

/** Reads the files again when they changed. What cannot be read is told once, and the keys of before stay. */
export const createKeyReader = (files: KeyFiles | undefined, tell: (error: unknown) => void): ReadKeys => {
  if (files === undefined) return () => Promise.resolve(undefined);
  let marks = '';
  let reading: Promise<Keys | undefined> = Promise.resolve(undefined);
  return async () => {
    const found = await marksOf(files).catch((error: unknown) => kindOf(error));
    // Whoever asks while they are being read waits for the same.
    if (found !== marks) {
      const before = reading;
      marks = found;
      reading = readKeys(files).catch((error: unknown) => {
        tell(error);
        return before;
      });
    }
    return reading;
  };
};
