/**
 * A key on this device that only opens with a passkey: the PRF extension of WebAuthn (Level 3, §10.1.4) gives a secret
 * that never leaves the authenticator otherwise, and the key is stored under it with AES-GCM. What is stored opens
 * nothing without that passkey, and no referral is ever stored.
 * @module
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

type Bytes = Uint8Array<ArrayBuffer>;

/** What the vault needs of an authenticator; the browser's own unless a test has another. */
export interface Passkey {
  /** Whether this browser and this device can do it. */
  can(): Promise<boolean>;
  /** Makes one and asks it for the secret of `salt`. */
  make(salt: Bytes): Promise<{ readonly id: Bytes; readonly secret: Bytes }>;
  /** @throws when the user refuses or it is gone */
  use(id: Bytes, salt: Bytes): Promise<Bytes>;
}

export interface KeyVault {
  /** Whether something is kept; nothing where the browser cannot keep it safely: then there is no weaker way. */
  waiting(): Promise<boolean | undefined>;
  keep(content: string): Promise<void>;
  /** @throws when there is nothing, or it does not open */
  open(): Promise<string>;
  forget(): Promise<void>;
}

interface Kept {
  readonly passkey: Bytes;
  readonly salt: Bytes;
  readonly iv: Bytes;
  readonly data: Bytes;
}

interface Schema extends DBSchema {
  kept: { key: 'key'; value: Kept };
}

/** The name says nothing: it stands in the browser's own lists. */
const name = 'vk-desk';
const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
const encode = (text: string): Bytes => new TextEncoder().encode(text);

const secretIn = (credential: Credential | null): Bytes | undefined => {
  const { prf } = (credential as PublicKeyCredential).getClientExtensionResults();
  const first = prf?.results?.first;
  return first instanceof ArrayBuffer ? new Uint8Array(first) : undefined;
};

const use = async (id: Bytes, salt: Bytes): Promise<Bytes> => {
  const credential = await navigator.credentials.get({
    publicKey: {
      challenge: random(32),
      allowCredentials: [{ type: 'public-key', id }],
      userVerification: 'required',
      extensions: { prf: { eval: { first: salt } } },
    },
  });
  const secret = secretIn(credential);
  if (!secret) throw new TypeError('This passkey gives no secret.');
  return secret;
};

/** The passkeys of the browser. Nobody is signed in with it: there is no server that knows it. */
const browserPasskey: Passkey = {
  can: async () => {
    if (typeof PublicKeyCredential === 'undefined' || !('getClientCapabilities' in PublicKeyCredential)) return false;
    const { 'extension:prf': prf, userVerifyingPlatformAuthenticator: platform } =
      await PublicKeyCredential.getClientCapabilities();
    return prf === true && platform === true;
  },
  make: async (salt) => {
    const credential = await navigator.credentials.create({
      publicKey: {
        challenge: random(32),
        rp: { name: 'Postvak' },
        user: { id: random(16), name: 'postvak', displayName: 'Postvak' },
        // ES256 and RS256: what every platform has one of.
        pubKeyCredParams: [-7, -257].map((alg) => ({ type: 'public-key', alg })),
        authenticatorSelection: { userVerification: 'required', residentKey: 'preferred' },
        extensions: { prf: { eval: { first: salt } } },
      },
    });
    const id = new Uint8Array((credential as PublicKeyCredential).rawId);
    // Some give it only once it is used.
    return { id, secret: secretIn(credential) ?? (await use(id, salt)) };
  },
  use,
};

const keyOf = async (secret: Bytes, salt: Bytes): Promise<CryptoKey> => {
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info: encode('veerkracht key vault 1') },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
};

export const createKeyVault = (passkey: Passkey = browserPasskey): KeyVault => {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  const database = (): Promise<IDBPDatabase<Schema>> =>
    (opened ??= openDB<Schema>(name, 1, { upgrade: (db) => void db.createObjectStore('kept') }));
  const kept = async (): Promise<Kept | undefined> => (await database()).get('kept', 'key');
  return {
    waiting: async () => ((await passkey.can()) ? (await kept()) !== undefined : undefined),
    keep: async (content) => {
      const [salt, iv] = [random(32), random(12)];
      const { id, secret } = await passkey.make(salt);
      const lock = { name: 'AES-GCM', iv, additionalData: id };
      const data = new Uint8Array(await crypto.subtle.encrypt(lock, await keyOf(secret, salt), encode(content)));
      await (await database()).put('kept', { passkey: id, salt, iv, data }, 'key');
    },
    open: async () => {
      const found = await kept();
      if (!found) throw new TypeError('There is no key on this device.');
      const { salt, iv, data } = found;
      const key = await keyOf(await passkey.use(found.passkey, salt), salt);
      const lock = { name: 'AES-GCM', iv, additionalData: found.passkey };
      return new TextDecoder().decode(await crypto.subtle.decrypt(lock, key, data));
    },
    forget: async () => (await database()).delete('kept', 'key'),
  };
};
