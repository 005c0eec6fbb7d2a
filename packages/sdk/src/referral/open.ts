import { readSealed } from '@veerkracht/core/referral';
import type { SealedHeader, SealedParts } from '@veerkracht/core/referral';
import { sealingProfiles } from '@veerkracht/spec/referral';
import type { SealedType } from '@veerkracht/spec/referral';
import { flattenedDecrypt, importJWK } from 'jose';
import type { FlattenedJWE, JWK } from 'jose';
import { SealingError } from './sealing-error.ts';

/** A private key by its thumbprint: out of a key file, or one that the browser keeps and never gives. */
export interface OpeningKey {
  readonly kid: string;
  readonly key: JWK | CryptoKey;
}

export interface Expected {
  readonly typ: SealedType;
  /** The referral it has to belong to. */
  readonly ref?: string;
}

export interface Opened {
  readonly content: unknown;
  readonly header: SealedHeader;
  /** Which of the keys opened it. */
  readonly kid: string;
}

const flattened = ({ recipients, ...whole }: SealedParts, kid: string): FlattenedJWE => {
  const mine = recipients.find((one) => one.kid === kid);
  const { encryptedKey = '', header } = mine ?? {};
  return { ...whole, encrypted_key: encryptedKey, ...(header && { header: { ...header } }) };
};

const profiles = Object.values(sealingProfiles);

const decrypted = async (
  jwe: FlattenedJWE,
  key: OpeningKey['key'],
  { alg, enc }: SealedHeader,
): Promise<Uint8Array> => {
  try {
    const secret = 'kty' in key ? await importJWK(key, alg) : key;
    const { plaintext } = await flattenedDecrypt(jwe, secret, {
      keyManagementAlgorithms: profiles.map((one) => one.alg),
      contentEncryptionAlgorithms: [enc],
    });
    return plaintext;
  } catch (error) {
    throw new SealingError('damaged', error);
  }
};

/**
 * Opens what `seal` made, strictly: only its algorithms and headers, at most 128 KiB (REF-14).
 * @throws SealingError with a `fault`
 */
export const open = async (text: string, keys: readonly OpeningKey[], expected: Expected): Promise<Opened> => {
  const read = readSealed(text);
  if ('fault' in read) throw new SealingError(read.fault);
  const { header, kids, parts } = read;
  if (header.typ !== expected.typ) throw new SealingError('wrong-type');
  if (expected.ref !== undefined && header.ref !== expected.ref) throw new SealingError('other-referral');
  const mine = keys.find(({ kid }) => kids.includes(kid));
  if (!mine) throw new SealingError('not-for-you');
  const bytes = await decrypted(flattened(parts, mine.kid), mine.key, header);
  try {
    const content: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return { content, header, kid: mine.kid };
  } catch (error) {
    throw new SealingError('content', error);
  }
};
