/** Standard Webhooks 1.0: asymmetric `v1a`, and `v1` for readers that only know shared secrets. @module */
import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

export interface SigningKey {
  readonly key: KeyObject;
  /** `whpk_…`: what readers check with. */
  readonly publicKey: string;
}

/** What stands before 32 bytes of ed25519 in PKCS #8 (RFC 8410). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Reads `whsk_…`; undefined when it is something else. */
export const readSigningKey = (text: string): SigningKey | undefined => {
  const [, seed = ''] = /^whsk_([A-Za-z0-9+/]{43}=)$/.exec(text) ?? [];
  if (seed === '') return undefined;
  const der = Buffer.concat([pkcs8, Buffer.from(seed, 'base64')]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return { key, publicKey: `whpk_${spki.subarray(-32).toString('base64')}` };
};

export interface Signing {
  readonly keys: readonly SigningKey[];
  readonly secret?: string | undefined;
}

/** The id is the same at every try; the timestamp is of this one. */
export const webhookHeaders = (id: string, body: string, at: Date, { keys, secret }: Signing) => {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signed = Buffer.from(`${id}.${timestamp}.${body}`);
  const signatures = [
    ...keys.map(({ key }) => `v1a,${sign(null, signed, key).toString('base64')}`),
    ...(secret === undefined ? [] : [new Webhook(secret).sign(id, at, body)]),
  ];
  return {
    'content-type': 'application/cloudevents+json; charset=utf-8',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
};
