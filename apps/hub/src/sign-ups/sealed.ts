/**
 * What may be sent to the hub for somebody else to open: JWE in its General JSON form (RFC 7516, section 7.2.1), with
 * nothing beside it that could be read. The hub has no key.
 * @module
 */
import * as z from 'zod/mini';

const base64url = (least: number, most: number) =>
  z.string().check(z.regex(/^[A-Za-z0-9_-]+$/), z.minLength(least), z.maxLength(most));

/** Of P-256 (RFC 7518, section 6.2.1), without a private part. */
const publicKey = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: base64url(43, 43),
  y: base64url(43, 43),
});

/** A name for a key or a kind of content: too plain to hold what somebody wrote. */
const label = z.string().check(z.regex(/^[A-Za-z0-9._~:+/-]{1,100}$/));
const alg = z.literal('ECDH-ES+A256KW');

const recipientHeader = {
  alg: z.optional(alg),
  kid: z.optional(label),
  epk: z.optional(publicKey),
  apu: z.optional(base64url(1, 200)),
  apv: z.optional(base64url(1, 200)),
};
/** Without `zip`, which tells something of the content by its length, and without `crit`. */
const protectedHeader = z.strictObject({
  ...recipientHeader,
  enc: z.literal('A256GCM'),
  typ: z.optional(label),
  cty: z.optional(label),
  // As the SDK seals (REF-14): what it belongs to, when, and with which directory of keys.
  ref: z.optional(label),
  iat: z.optional(z.int()),
  dir: z.optional(base64url(1, 100)),
});

const headerIn = (text: string): z.output<typeof protectedHeader> | undefined => {
  try {
    const bytes = Buffer.from(text, 'base64url');
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return z.safeParse(protectedHeader, value).data;
  } catch {
    return undefined;
  }
};

/** Characters of the whole. */
const largest = 16_384;

const shape = z.strictObject({
  protected: base64url(2, 2000),
  recipients: z
    .array(z.strictObject({ header: z.optional(z.strictObject(recipientHeader)), encrypted_key: base64url(54, 54) }))
    .check(z.minLength(1), z.maxLength(20)),
  iv: base64url(16, 16),
  ciphertext: base64url(2, largest),
  tag: base64url(22, 22),
});

/** Each recipient has an algorithm and the key of the sender, in the one header or in the other (section 7.2.1). */
const isWhole = (sealed: z.output<typeof shape>): boolean => {
  const common = headerIn(sealed.protected);
  if (common === undefined || JSON.stringify(sealed).length > largest) return false;
  return sealed.recipients.every(({ header = {} }) => {
    const twice = Object.keys(header).some((name) => Object.hasOwn(common, name));
    return !twice && (header.alg ?? common.alg) !== undefined && (header.epk ?? common.epk) !== undefined;
  });
};

export const sealedForOrganiser = shape.check(z.refine(isWhole));
export type Sealed = z.output<typeof sealedForOrganiser>;
