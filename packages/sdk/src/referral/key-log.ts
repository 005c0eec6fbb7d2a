import type { Checkpoint, KeyDirectory, KeyLog, KeyLogEntry } from '@veerkracht/spec/referral';
import { sha256Base64url } from './bytes.ts';
import { KeyDirectoryError } from './key-directory-error.ts';

/** `previous` of the first entry, and `head` of an empty log. */
export const emptyHead = 'A'.repeat(43);

type Unhashed = Omit<KeyLogEntry, 'hash'>;

const hashOf = ({ index, at, action, serviceId, kid, previous }: Unhashed): Promise<string> =>
  sha256Base64url(JSON.stringify({ index, at, action, serviceId, kid, previous }));

export const checkpointOf = ({ entries }: KeyLog): Checkpoint => ({
  size: entries.length,
  head: entries.at(-1)?.hash ?? emptyHead,
});

/** A log with one line more. Lines are never changed or taken away. */
export const appendKeyLog = async (
  log: KeyLog,
  line: Pick<KeyLogEntry, 'at' | 'action' | 'serviceId' | 'kid'>,
): Promise<KeyLog> => {
  const { size, head } = checkpointOf(log);
  const { at, action, serviceId, kid } = line;
  const entry = { index: size, at, action, serviceId, kid, previous: head };
  return { ...log, entries: [...log.entries, { ...entry, hash: await hashOf(entry) }] };
};

const pairOf = (serviceId: string, kid: string): string => `${serviceId} ${kid}`;

/** Keys that the log says may be there. */
const standing = ({ entries }: KeyLog): ReadonlySet<string> => {
  const keys = new Set<string>();
  for (const { action, serviceId, kid } of entries) {
    if (action === 'removed') keys.delete(pairOf(serviceId, kid));
    else keys.add(pairOf(serviceId, kid));
  }
  return keys;
};

/**
 * Whether a log holds together, leads to the checkpoint that was signed, has every key of the directory, and begins with
 * what was seen before: what a hub shows to one person it shows to all, or somebody notices.
 * @throws KeyDirectoryError `log-broken` or `log-rewritten`
 */
export const checkKeyLog = async (log: KeyLog, directory: KeyDirectory, seen?: Checkpoint): Promise<void> => {
  let previous = emptyHead;
  for (const [at, entry] of log.entries.entries()) {
    const fits = entry.index === at && entry.previous === previous && entry.hash === (await hashOf(entry));
    if (!fits) throw new KeyDirectoryError('log-broken');
    previous = entry.hash;
  }
  const now = checkpointOf(log);
  if (now.size !== directory.checkpoint.size || now.head !== directory.checkpoint.head) {
    throw new KeyDirectoryError('log-broken');
  }
  const keys = standing(log);
  if (directory.keys.some(({ serviceId, kid }) => !keys.has(pairOf(serviceId, kid)))) {
    throw new KeyDirectoryError('log-broken');
  }
  if (seen && (seen.size > now.size || (seen.size > 0 && log.entries[seen.size - 1]?.hash !== seen.head))) {
    throw new KeyDirectoryError('log-rewritten');
  }
};
