import { mostRecipients, mostSealedBytes, sealedTypes, sealingProfiles } from '@veerkracht/spec/referral';
import type { SealedType } from '@veerkracht/spec/referral';

/** A sealed thing taken apart: RFC 7516 §7.2.1, also when it came compact or flattened. */
export interface SealedParts {
  readonly protected: string;
  readonly iv: string;
  readonly ciphertext: string;
  readonly tag: string;
  /** `header` is missing where `kid` stands in the protected header. */
  readonly recipients: readonly {
    readonly kid: string;
    readonly encryptedKey: string;
    readonly header?: Readonly<Record<string, unknown>>;
  }[];
}

/** What everybody can see of something sealed, and nobody can change. */
export interface SealedHeader {
  readonly alg: string;
  readonly enc: string;
  readonly typ: SealedType;
  /** Media type of what is inside. */
  readonly cty: string;
  /** The referral. */
  readonly ref: string;
  /** Seconds since 1970. */
  readonly iat: number;
  /** SHA-256, base64url, of the signed directory of keys that was used. */
  readonly dir: string;
}

export type SealedFault =
  'too-large' | 'not-jwe' | 'header-not-allowed' | 'algorithm-not-allowed' | 'too-many-receivers';
export type SealedReading =
  | { readonly header: SealedHeader; readonly kids: readonly string[]; readonly parts: SealedParts }
  | { readonly fault: SealedFault };

type Raw = Readonly<Record<string, unknown>>;
const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);
const isBase64url = (value: unknown): value is string => typeof value === 'string' && /^[\w-]+$/.test(value);

const headerNames: ReadonlySet<string> = new Set(['alg', 'enc', 'typ', 'cty', 'ref', 'iat', 'dir', 'epk', 'kid']);
const types: ReadonlySet<unknown> = new Set(Object.values(sealedTypes));
const profiles = Object.values(sealingProfiles);

const decode = (part: string): unknown => {
  try {
    const bytes = Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
};

const headerFault = (header: Raw): SealedFault | undefined => {
  if (Object.keys(header).some((name) => !headerNames.has(name))) return 'header-not-allowed';
  if (!profiles.some(({ alg, enc }) => header['alg'] === alg && header['enc'] === enc)) return 'algorithm-not-allowed';
  const { typ, cty, ref, iat, dir } = header;
  const fits = types.has(typ) && typeof cty === 'string' && typeof ref === 'string' && isBase64url(dir);
  return fits && Number.isInteger(iat) ? undefined : 'header-not-allowed';
};

const recipientNames: ReadonlySet<string> = new Set(['kid', 'epk']);

const recipientFault = (recipients: unknown): SealedFault | undefined => {
  if (!Array.isArray(recipients) || recipients.length === 0) return 'not-jwe';
  if (recipients.length > mostRecipients) return 'too-many-receivers';
  for (const one of recipients as readonly unknown[]) {
    if (!isRaw(one) || !isRaw(one['header']) || !isBase64url(one['encrypted_key'])) return 'not-jwe';
    if (Object.keys(one['header']).some((name) => !recipientNames.has(name))) return 'header-not-allowed';
    if (!isBase64url(one['header']['kid'])) return 'not-jwe';
  }
  return undefined;
};

const outside: ReadonlySet<string> = new Set(['protected', 'iv', 'ciphertext', 'tag', 'recipients']);

const reading = (header: unknown, parts: SealedParts): SealedReading => {
  if (!isRaw(header)) return { fault: 'not-jwe' };
  const fault = headerFault(header);
  const kids = parts.recipients.map(({ kid }) => kid);
  return fault ? { fault } : { header: header as unknown as SealedHeader, kids, parts };
};

/** Programs write one receiver without the list (RFC 7516 §7.2.2). */
const asGeneral = ({ header, encrypted_key, ...jwe }: Raw): Raw =>
  encrypted_key === undefined
    ? { ...jwe, ...(header !== undefined && { header }) }
    : { ...jwe, recipients: [{ header, encrypted_key }] };

const readGeneral = (value: unknown): SealedReading => {
  if (!isRaw(value) || ('recipients' in value && 'encrypted_key' in value)) return { fault: 'not-jwe' };
  const jwe = asGeneral(value);
  if (Object.keys(jwe).some((name) => !outside.has(name))) return { fault: 'header-not-allowed' };
  const { protected: head, iv, ciphertext, tag, recipients } = jwe;
  if (!isBase64url(head) || !isBase64url(iv) || !isBase64url(ciphertext) || !isBase64url(tag))
    return { fault: 'not-jwe' };
  const fault = recipientFault(recipients);
  if (fault) return { fault };
  const listed = recipients as readonly { readonly header: { readonly kid: string }; readonly encrypted_key: string }[];
  return reading(decode(head), {
    ...{ protected: head, iv, ciphertext, tag },
    recipients: listed.map(({ header, encrypted_key }) => ({ kid: header.kid, encryptedKey: encrypted_key, header })),
  });
};

const readCompact = (text: string): SealedReading => {
  const parts = text.split('.');
  if (parts.length !== 5 || !parts.every(isBase64url)) return { fault: 'not-jwe' };
  const [head = '', encryptedKey = '', iv = '', ciphertext = '', tag = ''] = parts;
  const header = decode(head);
  const kid = isRaw(header) ? header['kid'] : undefined;
  if (!isBase64url(kid)) return { fault: 'not-jwe' };
  return reading(header, { protected: head, iv, ciphertext, tag, recipients: [{ kid, encryptedKey }] });
};

/**
 * Looks at the outside of something sealed, as text: JSON, general or flattened, or compact. It is strict: a header, algorithm or
 * member that we do not write is refused (REF-14), so `zip`, `crit`, `aad` and unprotected headers as well. What is
 * inside nobody can tell without a key; this does not say that it is genuine.
 */
export const readSealed = (text: string): SealedReading => {
  if (text.length > mostSealedBytes) return { fault: 'too-large' };
  if (!text.trimStart().startsWith('{')) return readCompact(text.trim());
  try {
    return readGeneral(JSON.parse(text));
  } catch {
    return { fault: 'not-jwe' };
  }
};
