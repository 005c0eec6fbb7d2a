import { join } from 'node:path';
import { appendKeyLog, checkKeyLog, checkpointOf, signKeyDirectory } from '@veerkracht/sdk/referral';
import type { MadeKey } from '@veerkracht/sdk/referral';
import { keyDirectoryDays, referralSchemaVersion } from '@veerkracht/spec/referral';
import type { KeyDirectory, KeyEntry, KeyLog } from '@veerkracht/spec/referral';
import type { Problem } from '../import/imported.ts';
import { save } from '../save.ts';
import { names } from './key-files.ts';

type Action = KeyLog['entries'][number]['action'];
interface Line {
  readonly action: Action;
  readonly serviceId: string;
  readonly kid: string;
}

const day = 86_400;
const lastActions = ({ entries }: KeyLog): ReadonlyMap<string, Line> =>
  new Map(entries.map(({ action, serviceId, kid }) => [`${serviceId} ${kid}`, { action, serviceId, kid }]));

/** Of each service the newest working key is used; the working keys before it are being replaced. */
const isReplaced = (entry: KeyEntry, all: readonly KeyEntry[]): boolean => {
  const working = all.filter(({ role, serviceId }) => role === 'working' && serviceId === entry.serviceId);
  return entry.role === 'working' && working.some(({ nbf, exp }) => nbf >= entry.nbf && exp > entry.exp);
};

/** What there is to write in the log, compared with what it says already. */
const newLines = (keys: readonly KeyEntry[], log: KeyLog): readonly Line[] => {
  const last = lastActions(log);
  const there = new Set(keys.map(({ serviceId, kid }) => `${serviceId} ${kid}`));
  const gone = [...last].filter(([pair, { action }]) => action !== 'removed' && !there.has(pair));
  return [
    ...keys.flatMap((entry): Line[] => {
      const { serviceId, kid } = entry;
      const before = last.get(`${serviceId} ${kid}`)?.action;
      const added: Line[] = before === undefined || before === 'removed' ? [{ action: 'added', serviceId, kid }] : [];
      const replaced = before === 'added' && isReplaced(entry, keys);
      return replaced ? [{ action: 'replaced', serviceId, kid }] : added;
    }),
    ...gone.map(([, { serviceId, kid }]): Line => ({ action: 'removed', serviceId, kid })),
  ];
};

export interface Signed {
  readonly jws: string;
  readonly directory: KeyDirectory;
  readonly log: KeyLog;
  readonly lines: number;
}

/** `keys`: all of them, of all organisations. Ended ones are left out. The log only grows. */
export const signDirectory = async (
  keys: readonly KeyEntry[],
  before: KeyLog,
  { issuer, signer, now }: { readonly issuer: string; readonly signer: MadeKey['privateKey']; readonly now: number },
): Promise<Signed> => {
  const usable = keys.filter(({ exp }) => exp > now);
  let log = before;
  const lines = newLines(usable, before);
  for (const line of lines) log = await appendKeyLog(log, { at: now, ...line });
  const directory: KeyDirectory = {
    ...{ schemaVersion: referralSchemaVersion, issuer, iat: now, exp: now + keyDirectoryDays * day },
    ...{ checkpoint: checkpointOf(log), keys: [...usable] },
  };
  await checkKeyLog(log, directory, checkpointOf(before));
  return { jws: await signKeyDirectory(directory, signer), directory, log, lines: lines.length };
};

/** The log first: a directory never stands there with keys that the log does not have. */
export const saveSigned = async (folder: string, { jws, log }: Signed): Promise<Problem | undefined> =>
  (await save(join(folder, names.log), `${JSON.stringify(log, null, 2)}\n`)) ??
  (await save(join(folder, names.directory), `${jws}\n`));
