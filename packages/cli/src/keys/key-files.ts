import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { keyEntry, keyLog } from '@veerkracht/spec/referral';
import type { KeyEntry, KeyLog } from '@veerkracht/spec/referral';
import type { MadeKey } from '@veerkracht/sdk/referral';
import type { Problem } from '../import/imported.ts';

/** Names in the folder of an organisation, and in that of the municipality. */
export const names = {
  working: 'working.private.json',
  recovery: 'recovery.private.json',
  public: 'public.json',
  signer: 'signer.private.json',
  signerPublic: 'signer.public.json',
  directory: 'key-directory.jws',
  log: 'key-log.json',
  seen: 'seen.json',
} as const;

const unreadable = (path: string): Problem => ({
  problem: {
    nl: `Ik kan dit bestand niet lezen of begrijpen: ${path}`,
    en: `I cannot read or understand this file: ${path}`,
  },
});

export const readJson = async (path: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch {
    return unreadable(path);
  }
};

/** For the eyes of its owner only, and never in the place of another key. */
export const writeSecret = async (path: string, { kid, privateKey }: MadeKey): Promise<Problem | undefined> => {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(path, `${JSON.stringify({ kid, key: privateKey }, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    return undefined;
  } catch {
    return {
      problem: {
        nl: `Ik schrijf niet in ${path}. Er staat al een sleutel, of de map is dicht. Kies een andere map.`,
        en: `I will not write to ${path}. A key is there already, or the folder is closed. Choose another folder.`,
      },
    };
  }
};

const isRaw = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The keys that an organisation hands to the municipality: `{ "keys": [...] }`. */
export const readEntries = async (path: string): Promise<readonly KeyEntry[] | Problem> => {
  const value = await readJson(path);
  const read = isRaw(value) && Array.isArray(value['keys']) ? value['keys'].map((one) => keyEntry.safeParse(one)) : [];
  const entries = read.flatMap((one) => (one.success ? [one.data] : []));
  return entries.length > 0 && entries.length === read.length ? entries : unreadable(path);
};

/** Where nothing was published yet, an empty log. */
export const readLog = async (folder: string): Promise<KeyLog | Problem> => {
  const path = join(folder, names.log);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? '{"entries":[]}' : '',
  );
  try {
    return keyLog.parse(JSON.parse(text));
  } catch {
    return unreadable(path);
  }
};

/** A private key of ours: `{ "kid", "key" }`. */
export const readSecret = async (path: string): Promise<MadeKey['privateKey'] | Problem> => {
  const value = await readJson(path);
  const key = isRaw(value) ? value['key'] : undefined;
  return isRaw(key) && typeof key['d'] === 'string' ? (key as MadeKey['privateKey']) : unreadable(path);
};
