import type { SealedHeader } from '@veerkracht/core/referral';
import { mostRecipients, paddingSteps, sealingProfiles } from '@veerkracht/spec/referral';
import type { SealingKey } from '@veerkracht/spec/referral';
import { calculateJwkThumbprint, CompactEncrypt, GeneralEncrypt, importJWK } from 'jose';
import type { JWK } from 'jose';
import { utf8 } from './bytes.ts';
import { SealingError } from './sealing-error.ts';

/** What is bound to the content and everybody may see; the algorithms follow from the keys. */
export type SealingHeader = Pick<SealedHeader, 'typ' | 'ref' | 'iat' | 'dir'>;

export interface SealOptions {
  /** Public keys: P-256 ones, at most 10, or one RSA key (profile `adr-rsa`). */
  readonly recipients: readonly SealingKey[];
  readonly header: SealingHeader;
}

/** JSON, filled up with spaces to 4, 16 or 64 KiB: any reader of JSON skips them, and the length tells little. */
const padded = (content: unknown): Uint8Array => {
  const bytes = utf8(JSON.stringify(content));
  const size = paddingSteps.find((step) => step >= bytes.length);
  if (size === undefined) throw new SealingError('too-large');
  const full = new Uint8Array(size).fill(0x20);
  full.set(bytes);
  return full;
};

const publicPart = (key: SealingKey): JWK =>
  key.kty === 'EC' ? { kty: 'EC', crv: key.crv, x: key.x, y: key.y } : { kty: 'RSA', n: key.n, e: key.e };

const imported = async (key: SealingKey, alg: string) => {
  try {
    const jwk = publicPart(key);
    return { key: await importJWK(jwk, alg), kid: await calculateJwkThumbprint(jwk) };
  } catch (error) {
    throw new SealingError('keys-do-not-fit', error);
  }
};

const sealCompact = async (bytes: Uint8Array, key: SealingKey, header: SealingHeader): Promise<string> => {
  const { alg, enc } = sealingProfiles['adr-rsa'];
  const to = await imported(key, alg);
  return new CompactEncrypt(bytes)
    .setProtectedHeader({ alg, enc, cty: 'json', kid: to.kid, ...header })
    .encrypt(to.key);
};

const sealGeneral = async (bytes: Uint8Array, keys: readonly SealingKey[], header: SealingHeader): Promise<string> => {
  const { alg, enc } = sealingProfiles['ecdh-p256'];
  const sealing = new GeneralEncrypt(bytes).setProtectedHeader({ alg, enc, cty: 'json', ...header });
  for (const to of await Promise.all(keys.map((key) => imported(key, alg)))) {
    sealing.addRecipient(to.key).setUnprotectedHeader({ kid: to.kid });
  }
  return JSON.stringify(await sealing.encrypt());
};

/**
 * Seals JSON for one or more keys: JWE General JSON with ECDH-ES+A256KW on P-256 and A256GCM, or compact RSA-OAEP when the
 * only key is an RSA key (REF-14, decision 9). The text is what is stored, hashed and sent.
 * @throws SealingError `too-large` over 64 KiB, `keys-do-not-fit`
 */
export const seal = async (content: unknown, { recipients, header }: SealOptions): Promise<string> => {
  const bytes = padded(content);
  const [first] = recipients;
  if (first === undefined || recipients.length > mostRecipients) throw new SealingError('keys-do-not-fit');
  if (first.kty === 'RSA' && recipients.length === 1) return sealCompact(bytes, first, header);
  if (recipients.some(({ kty }) => kty !== 'EC')) throw new SealingError('keys-do-not-fit');
  return sealGeneral(bytes, recipients, header);
};
