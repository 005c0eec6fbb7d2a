import * as z from 'zod/mini';
import { code, described, text } from '../schema.ts';
import { keyRoles } from './key-terms.ts';

const base64url = (description: string) => described(z.string().check(z.regex(/^[\w-]+$/)), description);
const seconds = (description: string) => described(z.int().check(z.gte(0)), description);

/** A public key to seal for: P-256 (RFC 7518 §6.2), or RSA for receivers of the profile `adr-rsa`. */
export const sealingKey = z.discriminatedUnion('kty', [
  z.looseObject({
    kty: z.literal('EC'),
    crv: z.literal('P-256'),
    x: base64url('x coordinate.'),
    y: base64url('y coordinate.'),
  }),
  z.looseObject({
    kty: z.literal('RSA'),
    n: base64url('Modulus.'),
    e: base64url('Exponent.'),
    x5c: z.optional(described(z.array(z.string()), 'Certificates, RFC 7517 §4.7.')),
  }),
]);
export type SealingKey = z.infer<typeof sealingKey>;

/** One key of one service. Times are seconds since 1970, as in RFC 7519. */
export const keyEntry = z.looseObject({
  kid: base64url('RFC 7638 thumbprint of `key`.'),
  key: described(sealingKey, 'The public key.'),
  use: described(z.literal('enc'), 'To seal for.'),
  role: code(keyRoles, 'Working key or recovery key.'),
  nbf: seconds('Not used before.'),
  exp: seconds('Not used after.'),
  serviceId: described(z.guid(), 'The service.'),
  organisation: described(
    z.looseObject({
      name: described(z.string(), 'Name of the organisation.'),
      oin: text('Its OIN, when it is government.'),
      kvk: text('Its number at the Chamber of Commerce.'),
    }),
    'Whose key it is.',
  ),
  confirmedBy: text('Who compared the fingerprint with the organisation, a role.'),
  confirmedOn: z.optional(described(z.iso.date(), 'On which day.')),
});
export type KeyEntry = z.infer<typeof keyEntry>;

/** How long the log was, and the hash of its last entry: two people who compare this see the same keys. */
export const checkpoint = z.looseObject({
  size: seconds('How many entries.'),
  head: base64url('Hash of the last entry; 43 times A for an empty log.'),
});
export type Checkpoint = z.infer<typeof checkpoint>;

/** What the municipality signs (compact JWS, ES256, `typ: sleutelgids+jws`): REF-11. */
export const keyDirectory = z.looseObject({
  schemaVersion: described(z.string().check(z.regex(/^1\.\d{1,4}$/)), 'Version of this schema.'),
  issuer: described(z.string(), 'Who signs: the municipality, in words.'),
  iat: seconds('When it was signed.'),
  exp: seconds('Until when it may be used: at most 7 days after `iat`.'),
  checkpoint: described(checkpoint, 'The log that goes with it.'),
  keys: described(z.array(keyEntry), 'Every key that may be used or was replaced less than 30 days ago.'),
});
export type KeyDirectory = z.infer<typeof keyDirectory>;

/** One line of the log of keys. `hash` is over the JSON of the other members in this order, `previous` chains them. */
export const keyLogEntry = z.strictObject({
  index: seconds('From 0.'),
  at: seconds('When.'),
  action: code(['added', 'replaced', 'removed'], 'What happened to the key.'),
  serviceId: described(z.guid(), 'The service.'),
  kid: base64url('Thumbprint of the key.'),
  previous: base64url('`hash` of the entry before.'),
  hash: base64url('SHA-256, base64url.'),
});
export type KeyLogEntry = z.infer<typeof keyLogEntry>;

export const keyLog = z.looseObject({ entries: described(z.array(keyLogEntry), 'Oldest first.') });
export type KeyLog = z.infer<typeof keyLog>;
