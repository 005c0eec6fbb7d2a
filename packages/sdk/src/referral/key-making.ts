import type { KeyDirectory, SealingKey } from '@veerkracht/spec/referral';
import { calculateJwkThumbprint, CompactSign, exportJWK, importJWK } from 'jose';
import type { JWK } from 'jose';
import { utf8 } from './bytes.ts';

export interface MadeKey {
  readonly kid: string;
  readonly publicKey: Extract<SealingKey, { readonly kty: 'EC' }>;
  /** Never leaves the organisation. */
  readonly privateKey: JWK;
}

/** A P-256 pair: to seal for (`ECDH`), or for the municipality to sign its directory with (`ECDSA`). */
export const makeKey = async (use: 'ECDH' | 'ECDSA'): Promise<MadeKey> => {
  const usages: KeyUsage[] = use === 'ECDH' ? ['deriveBits'] : ['sign', 'verify'];
  const pair = (await crypto.subtle.generateKey({ name: use, namedCurve: 'P-256' }, true, usages)) as CryptoKeyPair;
  const { x = '', y = '', d = '' } = await exportJWK(pair.privateKey);
  const publicKey = { kty: 'EC', crv: 'P-256', x, y } as const;
  return { kid: await calculateJwkThumbprint(publicKey), publicKey, privateKey: { ...publicKey, d } };
};

/** Signs a directory: compact JWS, ES256, with the public key of the signer in the header. */
export const signKeyDirectory = async (directory: KeyDirectory, signer: JWK): Promise<string> => {
  const { kty, crv, x, y } = signer;
  return new CompactSign(utf8(JSON.stringify(directory)))
    .setProtectedHeader({ alg: 'ES256', typ: 'sleutelgids+jws', jwk: { kty, crv, x, y } as JWK })
    .sign(await importJWK(signer, 'ES256'));
};
