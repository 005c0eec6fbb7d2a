import { keyDirectoryDays } from '@veerkracht/spec/referral';
import type { KeyDirectory, KeyEntry, KeyLog, SealingKey } from '@veerkracht/spec/referral';
import { appendKeyLog, checkpointOf } from './key-log.ts';
import { makeKey, signKeyDirectory } from './key-making.ts';
import type { MadeKey } from './key-making.ts';

export const now = Date.parse('2026-11-21T10:00:00Z') / 1000;
export const serviceId = '5f0c1f4e-0d0b-4c1e-9a77-b1a2c3d4e5f6';

export const entryOf = (
  kid: string,
  key: SealingKey,
  role: KeyEntry['role'],
  more: Partial<KeyEntry> = {},
): KeyEntry => ({
  ...{ kid, key, role, use: 'enc', nbf: now - 86_400, exp: now + 300 * 86_400, serviceId },
  organisation: { name: 'Praathuis (voorbeeld)' },
  ...more,
});

export interface SignedDirectory {
  readonly jws: string;
  readonly directory: KeyDirectory;
  readonly log: KeyLog;
}

export const signed = async (
  keys: readonly KeyEntry[],
  signer: MadeKey,
  { log = { entries: [] }, ...more }: { log?: KeyLog; iat?: number; exp?: number } = {},
): Promise<SignedDirectory> => {
  let longer: KeyLog = log;
  const known = new Set(log.entries.map(({ kid }) => kid));
  for (const { kid, serviceId: service } of keys.filter((one) => !known.has(one.kid))) {
    longer = await appendKeyLog(longer, { at: now, action: 'added', serviceId: service, kid });
  }
  const iat = more.iat ?? now;
  const directory: KeyDirectory = {
    ...{ schemaVersion: '1.0', issuer: 'Gemeente Dordrecht (voorbeeld)', iat },
    exp: more.exp ?? iat + keyDirectoryDays * 86_400,
    ...{ checkpoint: checkpointOf(longer), keys: [...keys] },
  };
  return { jws: await signKeyDirectory(directory, signer.privateKey), directory, log: longer };
};

/** A signer, a working key, a recovery key and the directory that has them. */
export const makeDirectory = async () => {
  const [signer, working, recovery] = await Promise.all([makeKey('ECDSA'), makeKey('ECDH'), makeKey('ECDH')]);
  const keys = [
    entryOf(recovery.kid, recovery.publicKey, 'recovery'),
    entryOf(working.kid, working.publicKey, 'working'),
  ];
  return { signer, working, recovery, keys, ...(await signed(keys, signer)) };
};
