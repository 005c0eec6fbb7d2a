/**
 * How a referral is sealed: JWE (RFC 7516), decision 9. A new algorithm is a new row here, and nothing that is not here
 * is opened: REF-14.
 */
export const sealingProfiles = {
  /** General JSON, several receivers. */
  'ecdh-p256': { alg: 'ECDH-ES+A256KW', enc: 'A256GCM', kty: 'EC' },
  /** Compact, one receiver: the module ADR-encryption 1.0. */
  'adr-rsa': { alg: 'RSA-OAEP', enc: 'A256GCM', kty: 'RSA' },
} as const;
export type SealingProfile = keyof typeof sealingProfiles;

/** What is inside; a sign-up for a group is sealed the same way, with the series as `ref`. */
export const sealedTypes = {
  referral: 'verwijzing+jwe',
  message: 'verwijzing-bericht+jwe',
  signUp: 'aanmelding+jwe',
} as const;
export type SealedType = (typeof sealedTypes)[keyof typeof sealedTypes];

/** Bytes to which what is sealed is filled up, so that its length tells little. */
export const paddingSteps = [4096, 16_384, 65_536] as const;

/** Bytes of a sealed referral or message at most: the largest step with base64url and its headers. */
export const mostSealedBytes = 128 * 1024;
/** Receivers of one sealed referral at most. */
export const mostRecipients = 10;

/** Files: AES-256-GCM, chunk by chunk (STREAM). */
export const attachmentChunkBytes = 1024 * 1024;
