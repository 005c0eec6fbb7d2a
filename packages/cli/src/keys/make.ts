import { join } from 'node:path';
import { fingerprintOf, makeKey } from '@veerkracht/sdk/referral';
import type { MadeKey } from '@veerkracht/sdk/referral';
import type { KeyEntry } from '@veerkracht/spec/referral';
import type { Problem } from '../import/imported.ts';
import { save } from '../save.ts';
import { names, writeSecret } from './key-files.ts';

/** How long a key is used: a year, so that replacing one is something people have done before. */
export const keyDays = 365;
const day = 86_400;

export interface Owner {
  readonly serviceId: string;
  readonly organisation: string;
}

/** The public half, as the municipality signs it. `now` is seconds since 1970. */
export const entryFor = (
  { kid, publicKey }: MadeKey,
  role: KeyEntry['role'],
  organisation: KeyEntry['organisation'],
  serviceId: string,
  now: number,
): KeyEntry => ({
  ...{ kid, key: publicKey, use: 'enc', role, nbf: now, exp: now + keyDays * day },
  ...{ serviceId, organisation },
});

export const savePublic = (folder: string, keys: readonly KeyEntry[]): Promise<Problem | undefined> =>
  save(join(folder, names.public), `${JSON.stringify({ keys }, null, 2)}\n`);

/** Fingerprints by role; both keys are new, and their private halves are in files that only their owner can read. */
export const makeOrganisationKeys = async (
  folder: string,
  { serviceId, organisation }: Owner,
  now: number,
): Promise<readonly (readonly [KeyEntry['role'], string])[] | Problem> => {
  const roles = ['working', 'recovery'] as const;
  const made = await Promise.all(roles.map(async (role) => [role, await makeKey('ECDH')] as const));
  for (const [role, key] of made) {
    const problem = await writeSecret(join(folder, names[role]), key);
    if (problem) return problem;
  }
  const entries = made.map(([role, key]) => entryFor(key, role, { name: organisation }, serviceId, now));
  const problem = await savePublic(folder, entries);
  return problem ?? Promise.all(entries.map(async ({ role, kid }) => [role, await fingerprintOf(kid)] as const));
};

/** The thumbprint that goes on the pages of the municipality. */
export const makeSigner = async (folder: string): Promise<string | Problem> => {
  const made = await makeKey('ECDSA');
  const { kid, publicKey } = made;
  const problem =
    (await writeSecret(join(folder, names.signer), made)) ??
    (await save(join(folder, names.signerPublic), `${JSON.stringify({ kid, key: publicKey }, null, 2)}\n`));
  return problem ?? kid;
};
