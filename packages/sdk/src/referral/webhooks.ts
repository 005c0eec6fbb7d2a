import { utf8 } from './bytes.ts';

/** Why a webhook is not believed. `old`: more than five minutes from `now`, so it may be one that was sent before. */
export type WebhookFault = 'headers' | 'old' | 'signature';

export class WebhookError extends Error {
  override readonly name = 'WebhookError';
  readonly fault: WebhookFault;

  constructor(fault: WebhookFault) {
    super(`webhook not believed: ${fault}`);
    this.fault = fault;
  }
}

export interface Webhook {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The body as it came, before anything parsed it. */
  readonly body: string;
}

const tolerance = 300;
const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

const matches = async (key: string, version: string, signature: string, signed: string): Promise<boolean> => {
  try {
    const bytes = fromBase64(signature);
    if (version === 'v1a' && key.startsWith('whpk_')) {
      const publicKey = await crypto.subtle.importKey('raw', fromBase64(key.slice(5)), 'Ed25519', false, ['verify']);
      return await crypto.subtle.verify('Ed25519', publicKey, bytes, utf8(signed));
    }
    if (version === 'v1' && key.startsWith('whsec_')) {
      const hmac = { name: 'HMAC', hash: 'SHA-256' };
      const secret = await crypto.subtle.importKey('raw', fromBase64(key.slice(6)), hmac, false, ['verify']);
      return await crypto.subtle.verify('HMAC', secret, bytes, utf8(signed));
    }
    return false;
  } catch {
    return false;
  }
};

/**
 * Whether a hub sent this (Standard Webhooks 1.0): `v1a` is ed25519 with the public key of the hub, `whpk_…`; `v1` is
 * HMAC with a shared secret, `whsec_…`. More keys while one is being replaced. Gives the id: the same one may come
 * twice, take it once. `now` is seconds since 1970.
 * @throws WebhookError
 */
export const verifyWebhook = async (
  { headers, body }: Webhook,
  keys: readonly string[],
  now: number,
): Promise<{ readonly id: string; readonly event: unknown }> => {
  const [id, timestamp, signatures] = ['id', 'timestamp', 'signature'].map((name) => headers[`webhook-${name}`]);
  if (!id || !timestamp || !signatures || !/^\d{1,12}$/.test(timestamp)) throw new WebhookError('headers');
  if (Math.abs(now - Number(timestamp)) > tolerance) throw new WebhookError('old');
  const given = signatures
    .split(' ')
    .slice(0, 10)
    .map((one) => one.split(','));
  for (const [version = '', signature = ''] of given) {
    for (const key of keys) {
      if (await matches(key, version, signature, `${id}.${timestamp}.${body}`)) {
        return { id, event: JSON.parse(body) as unknown };
      }
    }
  }
  throw new WebhookError('signature');
};
