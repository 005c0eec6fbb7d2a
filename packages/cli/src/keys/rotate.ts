import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprintOf, makeKey } from '@veerkracht/sdk/referral';
import { keyOverlapDays } from '@veerkracht/spec/referral';
import { isProblem } from '../import/imported.ts';
import type { Problem } from '../import/imported.ts';
import { names, readEntries, writeSecret } from './key-files.ts';
import { entryFor, savePublic } from './make.ts';

/**
 * A new working key beside the old one, which opens for 30 more days (REF-13) and stays under its own name. Gives the
 * fingerprint of the new one.
 */
export const rotateKeys = async (folder: string, now: number): Promise<string | Problem> => {
  const entries = await readEntries(join(folder, names.public));
  if (isProblem(entries)) return entries;
  const old = entries.filter(({ role }) => role === 'working').sort((a, b) => b.nbf - a.nbf)[0];
  const [first] = entries;
  if (!first) return '';
  const made = await makeKey('ECDH');
  const path = join(folder, names.working);
  if (old) await rename(path, join(folder, `working.${old.kid.slice(0, 8)}.private.json`)).catch(() => undefined);
  const problem = await writeSecret(path, made);
  if (problem) return problem;
  const ends = now + keyOverlapDays * 86_400;
  const kept = entries
    .filter(({ exp }) => exp > now)
    .map((entry) => (entry.role === 'working' ? { ...entry, exp: Math.min(entry.exp, ends) } : entry));
  const fresh = entryFor(made, 'working', first.organisation, first.serviceId, now);
  return (await savePublic(folder, [fresh, ...kept])) ?? fingerprintOf(made.kid);
};
