import type { SealingKey } from '@veerkracht/spec/referral';
import { sealedTypes } from '@veerkracht/spec/referral';
import type { ReferralMessage } from '@veerkracht/spec/referral';
import { calculateJwkThumbprint, exportJWK } from 'jose';
import { seal } from './seal.ts';
import type { OpeningKey } from './open.ts';
import { fromBase64url, sha256Hex, toBase64url, utf8 } from './bytes.ts';

/** A key pair for one referral only: its private half stands in the status link. */
export interface ReplyKeys {
  readonly publicKey: Extract<SealingKey, { readonly kty: 'EC' }>;
  /** The private part, base64url. */
  readonly secret: string;
}

export const makeReplyKeys = async (): Promise<ReplyKeys> => {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  const { x = '', y = '', d = '' } = await exportJWK(pair.privateKey);
  return { publicKey: { kty: 'EC', crv: 'P-256', x, y }, secret: d };
};

export const replyOpeningKey = async ({ publicKey, secret }: ReplyKeys): Promise<OpeningKey> => ({
  kid: await calculateJwkThumbprint({ ...publicKey }),
  key: { ...publicKey, d: secret },
});

/**
 * What a status page shows the hub to prove that it has the link: HKDF-SHA-256 of the secret, salted with the referral.
 * The hub keeps `hash` only, SHA-256 of the token, hexadecimal; neither leads back to the secret.
 */
export const statusToken = async (
  { secret }: ReplyKeys,
  referralId: string,
): Promise<{ readonly token: string; readonly hash: string }> => {
  const key = await crypto.subtle.importKey('raw', fromBase64url(secret), 'HKDF', false, ['deriveBits']);
  const info = utf8('veerkracht status link 1');
  const params = { name: 'HKDF', hash: 'SHA-256', salt: utf8(referralId), info };
  const token = toBase64url(new Uint8Array(await crypto.subtle.deriveBits(params, key, 256)));
  return { token, hash: await sha256Hex(token) };
};

/** Seals a message: for `replyTo` of the referral, or for the keys of the service and one's own reply key. */
export const sealMessage = (
  message: ReferralMessage,
  recipients: readonly SealingKey[],
  { iat, dir = 'none' }: { readonly iat: number; readonly dir?: string },
): Promise<string> =>
  seal(message, { recipients, header: { typ: sealedTypes.message, ref: message.referralId, iat, dir } });
