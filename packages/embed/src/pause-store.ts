import type { PauseStore } from '@veerkracht/components/signalling-checklist';

/** For how many hours each kind of thing is kept: a referral as long as an answer may take. */
const hoursOf = { 'vk-later': 24, 'vk-later-2': 14 * 24 } as const;

/** One for each kind of thing. Says nothing about what is kept: the name stands in the browser's own lists. */
export type PauseName = keyof typeof hoursOf;
/** As OWASP asks of PBKDF2 with SHA-256. */
const iterations = 600_000;
/** Without what looks like something else. Ten of them: 49 bits. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

interface Kept {
  /** ISO 8601; part of what is locked, so that it cannot be put later. */
  readonly until: string;
  readonly salt: string;
  readonly iv: string;
  readonly data: string;
}

const toText = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const newCode = (): string => {
  let code = '';
  while (code.length < 10) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    // What would make the first letters likelier is thrown again.
    if (byte < letters.length * 8) code += letters[byte % letters.length];
  }
  return `${code.slice(0, 5)}-${code.slice(5)}`;
};

const keyOf = async (code: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> => {
  const typed = encode(code.toUpperCase().replace(/[^A-Z0-9]/g, ''));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
};

const lockOf = (iv: Uint8Array<ArrayBuffer>, until: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: encode(until),
});

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  ['until', 'salt', 'iv', 'data'].every((key) => typeof (value as Readonly<Record<string, unknown>>)[key] === 'string');

/**
 * Puts what is not finished aside in the storage of this browser: AES-GCM under a key made from a code that only the user has
 * (PBKDF2), for a day or two weeks. What is over, or is not ours, is erased as soon as it is met.
 */
export const createPauseStore = (
  name: PauseName,
  storage: () => Storage,
  clock: () => Date = () => new Date(),
): PauseStore => {
  /** One more with every erasing: what was being locked then is not kept. */
  let round = 0;
  let open: { readonly code: string; readonly salt: Uint8Array<ArrayBuffer>; readonly key: CryptoKey } | undefined;

  const kept = (): Kept | undefined => {
    try {
      const value: unknown = JSON.parse(storage().getItem(name) ?? 'null');
      if (isKept(value) && Date.parse(value.until) > clock().getTime()) return value;
      storage().removeItem(name);
    } catch {
      // No storage, or not ours to read: then there is nothing that waits.
    }
    return undefined;
  };

  return {
    waiting: () => Promise.resolve(kept()).then((found) => found && new Date(found.until)),
    keep: async (content) => {
      const now = round;
      const code = open?.code ?? newCode();
      const salt = open?.salt ?? crypto.getRandomValues(new Uint8Array(16));
      open ??= { code, salt, key: await keyOf(code, salt) };
      const until = new Date(clock().getTime() + hoursOf[name] * 3_600_000).toISOString();
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const data = new Uint8Array(await crypto.subtle.encrypt(lockOf(iv, until), open.key, encode(content)));
      const made: Kept = { until, salt: toText(salt), iv: toText(iv), data: toText(data) };
      if (now === round) storage().setItem(name, JSON.stringify(made));
      return { code, until: new Date(until) };
    },
    open: async (code) => {
      const found = kept();
      if (!found) return undefined;
      try {
        const salt = toBytes(found.salt);
        const key = await keyOf(code, salt);
        const content = await crypto.subtle.decrypt(lockOf(toBytes(found.iv), found.until), key, toBytes(found.data));
        open = { code: code.toUpperCase(), salt, key };
        return new TextDecoder().decode(content);
      } catch {
        return undefined;
      }
    },
    // At once, before anything is waited for: who erases may be leaving.
    erase: async () => {
      open = undefined;
      round += 1;
      storage().removeItem(name);
    },
  };
};
