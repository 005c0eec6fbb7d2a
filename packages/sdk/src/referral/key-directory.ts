import { keyDirectoryDays } from '@veerkracht/spec/referral';
import type { Checkpoint, KeyDirectory, KeyEntry, SealingKey } from '@veerkracht/spec/referral';
import { calculateJwkThumbprint, compactVerify, decodeProtectedHeader, importJWK } from 'jose';
import type { JWK } from 'jose';
import { fromBase64url, sha256Base64url } from './bytes.ts';
import { KeyDirectoryError } from './key-directory-error.ts';

/** Whom a page trusts to say which keys are right: a public P-256 key, or its RFC 7638 thumbprint. */
export type Signer = string | JWK;

export interface VerifiedKeyDirectory {
  readonly directory: KeyDirectory;
  /** SHA-256 of the signed text, base64url: stands in what is sealed, so that it says which keys were seen. */
  readonly hash: string;
  /** Of one service, today: working keys first. Empty: nothing can be sealed for it. */
  readonly keysFor: (serviceId: string) => readonly KeyEntry[];
  /** Names of organisations with one key only: a lost laptop would lose what is unread (REF-12). */
  readonly oneKeyOnly: readonly string[];
}

export interface VerifyOptions {
  /** Seconds since 1970. */
  readonly now: number;
  /** Checkpoint of the last directory that was used here: an older one is refused. */
  readonly previous?: Checkpoint;
}

const day = 86_400;
/** Clocks of phones are wrong; so much is forgiven. */
const skew = 300;

type Raw = Readonly<Record<string, unknown>>;
const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

const publicOf = ({ kty, crv, x, y }: JWK): JWK => ({ kty, crv, x, y }) as JWK;

const trustedKey = async (jws: string, signer: Signer): Promise<JWK> => {
  let named: JWK | undefined;
  try {
    const header = decodeProtectedHeader(jws);
    if (header.typ !== 'sleutelgids+jws') throw new KeyDirectoryError('format');
    named = header.jwk as JWK | undefined;
  } catch (error) {
    if (error instanceof KeyDirectoryError) throw error;
    throw new KeyDirectoryError('not-signed', error);
  }
  if (typeof signer !== 'string') return publicOf(signer);
  const key = named && publicOf(named);
  const thumbprint = key && (await calculateJwkThumbprint(key).catch(() => undefined));
  if (!key || thumbprint !== signer) throw new KeyDirectoryError('wrong-signer');
  return key;
};

const signedContent = async (jws: string, signer: Signer): Promise<unknown> => {
  const key = await trustedKey(jws, signer);
  try {
    const { payload } = await compactVerify(jws, await importJWK(key, 'ES256'), { algorithms: ['ES256'] });
    return JSON.parse(new TextDecoder().decode(payload)) as unknown;
  } catch (error) {
    throw new KeyDirectoryError('signature', error);
  }
};

const isEntry = (entry: unknown): entry is KeyEntry =>
  isRaw(entry) &&
  [entry['kid'], entry['serviceId']].every((text) => typeof text === 'string') &&
  [entry['nbf'], entry['exp']].every((moment) => Number.isInteger(moment)) &&
  (entry['role'] === 'working' || entry['role'] === 'recovery') &&
  entry['use'] === 'enc' &&
  isRaw(entry['key']) &&
  isRaw(entry['organisation']) &&
  typeof entry['organisation']['name'] === 'string';

const isDirectory = (value: unknown): value is KeyDirectory =>
  isRaw(value) &&
  /^1\.\d{1,4}$/.test(String(value['schemaVersion'])) &&
  [value['iat'], value['exp']].every((moment) => Number.isInteger(moment)) &&
  isRaw(value['checkpoint']) &&
  Number.isInteger(value['checkpoint']['size']) &&
  Array.isArray(value['keys']) &&
  value['keys'].every(isEntry);

const thumbprintOf = (key: SealingKey): Promise<string> =>
  calculateJwkThumbprint(
    key.kty === 'EC' ? { kty: 'EC', crv: key.crv, x: key.x, y: key.y } : { kty: 'RSA', n: key.n, e: key.e },
  ).catch(() => '');

const checkTimes = ({ iat, exp, checkpoint }: KeyDirectory, { now, previous }: VerifyOptions): void => {
  if (exp - iat > keyDirectoryDays * day) throw new KeyDirectoryError('format');
  if (iat > now + skew) throw new KeyDirectoryError('not-yet');
  if (exp <= now) throw new KeyDirectoryError('expired');
  const isOlder = previous && checkpoint.size < previous.size;
  const isOther = previous && checkpoint.size === previous.size && checkpoint.head !== previous.head;
  if (isOlder || isOther) throw new KeyDirectoryError('rolled-back');
};

const oneKeyOnly = (keys: readonly KeyEntry[]): readonly string[] => {
  const counts = new Map<string, { name: string; kids: Set<string> }>();
  for (const { serviceId, organisation, kid } of keys) {
    const one = counts.get(serviceId) ?? { name: organisation.name, kids: new Set() };
    one.kids.add(kid);
    counts.set(serviceId, one);
  }
  return [...new Set([...counts.values()].filter(({ kids }) => kids.size < 2).map(({ name }) => name))];
};

/**
 * Reads a directory of keys that the municipality signed (compact JWS, ES256, `typ: sleutelgids+jws`): REF-11. `signer`
 * comes from the page, never from the server that hands out the directory. A certificate (`x5c`) is not looked at:
 * the page names the key itself.
 * @throws KeyDirectoryError; then nothing may be sealed
 */
export const verifyKeyDirectory = async (
  jws: string,
  signer: Signer,
  options: VerifyOptions,
): Promise<VerifiedKeyDirectory> => {
  const directory = await signedContent(jws, signer);
  if (!isDirectory(directory)) throw new KeyDirectoryError('format');
  checkTimes(directory, options);
  const thumbprints = await Promise.all(directory.keys.map(({ key }) => thumbprintOf(key)));
  if (directory.keys.some(({ kid }, at) => kid !== thumbprints[at])) throw new KeyDirectoryError('key-changed');
  const { now } = options;
  const usable = directory.keys.filter(({ nbf, exp }) => nbf <= now + skew && exp > now);
  return {
    directory,
    hash: await sha256Base64url(jws),
    keysFor: (serviceId) =>
      usable
        .filter((entry) => entry.serviceId === serviceId)
        .sort((a, b) => Number(a.role === 'recovery') - Number(b.role === 'recovery') || b.nbf - a.nbf),
    oneKeyOnly: oneKeyOnly(usable),
  };
};

/**
 * The keys to seal for: the newest working key and the recovery keys, or the RSA key alone of a receiver that asks for
 * `adr-rsa`. A replaced working key is still opened with, but no longer sealed for.
 * @throws KeyDirectoryError `no-key`
 */
export const recipientsFor = (verified: VerifiedKeyDirectory, serviceId: string): readonly SealingKey[] => {
  const keys = verified.keysFor(serviceId);
  const [working] = keys.filter(({ role }) => role === 'working');
  if (!working) throw new KeyDirectoryError('no-key');
  if (working.key.kty === 'RSA') return [working.key];
  const recovery = keys.filter(({ role, key }) => role === 'recovery' && key.kty === 'EC');
  return [working.key, ...recovery.map(({ key }) => key)];
};

/** To read out over the phone: "12345 67890 …", six groups of the thumbprint (about 100 bits). */
export const fingerprintOf = async (kid: string): Promise<string> => {
  const bytes = fromBase64url(await sha256Base64url(`veerkracht fingerprint ${kid}`));
  const group = (at: number): string =>
    String(bytes.slice(at * 5, at * 5 + 5).reduce((sum, byte) => (sum * 256 + byte) % 100_000, 0)).padStart(5, '0');
  return [0, 1, 2, 3, 4, 5].map(group).join(' ');
};
