import type { MadeKey } from '@veerkracht/sdk/referral';
import { appendKeyLog, checkpointOf, makeKey, signKeyDirectory } from '@veerkracht/sdk/referral';
import type { KeyEntry, KeyLog } from '@veerkracht/spec/referral';

/** A directory of keys of a made-up municipality, for services with one working and one recovery key. */
export interface Signed {
  readonly signer: MadeKey;
  readonly working: MadeKey;
  readonly recovery: MadeKey;
  readonly jws: string;
  readonly log: KeyLog;
}

const day = 86_400;

interface Signing {
  readonly services: readonly string[];
  /** Seconds since 1970. */
  readonly now: number;
  readonly signer?: MadeKey;
  readonly recovery?: MadeKey;
  readonly log?: KeyLog;
}

/** Keys for these services; with the signer, recovery key and log of before, the working key is a new one. */
export const signKeys = async ({ services, now, ...before }: Signing): Promise<Signed> => {
  const signer = before.signer ?? (await makeKey('ECDSA'));
  const [working, recovery] = [await makeKey('ECDH'), before.recovery ?? (await makeKey('ECDH'))];
  const entries = services.flatMap((serviceId) =>
    (['working', 'recovery'] as const).map((role): KeyEntry => {
      const { kid, publicKey: key } = role === 'working' ? working : recovery;
      const organisation = { name: 'Praathuis (voorbeeld)' };
      return { kid, key, role, serviceId, organisation, use: 'enc', nbf: now - day, exp: now + 300 * day };
    }),
  );
  let log: KeyLog = before.log ?? { entries: [] };
  const known = new Set(log.entries.map(({ kid, serviceId }) => kid + serviceId));
  for (const { kid, serviceId } of entries.filter((one) => !known.has(one.kid + one.serviceId))) {
    log = await appendKeyLog(log, { at: now, action: 'added', serviceId, kid });
  }
  const directory = {
    ...{ schemaVersion: '1.0', issuer: 'Gemeente Dordrecht (voorbeeld)', iat: now, exp: now + 7 * day },
    ...{ checkpoint: checkpointOf(log), keys: entries },
  };
  return { signer, working, recovery, log, jws: await signKeyDirectory(directory, signer.privateKey) };
};
