/**
 * What a hub asks of a device in the place of trackers: ALTCHA, version 2, with PBKDF2. Web Crypto calculates beside the
 * page, so it goes on without a worker, which many a Content-Security-Policy does not allow.
 * @module
 */
interface Parameters {
  readonly algorithm: string;
  readonly nonce: string;
  readonly salt: string;
  readonly cost: number;
  readonly keyLength: number;
  readonly keyPrefix: string;
}

const texts = ['algorithm', 'nonce', 'salt', 'keyPrefix'];
const numbers = ['cost', 'keyLength'];

/** What is to be solved, if it is that; a page that answers everything with itself has none. */
const parametersOf = (challenge: unknown): Parameters | undefined => {
  const { parameters } = (challenge ?? {}) as { readonly parameters?: Readonly<Record<string, unknown>> };
  const isWhole =
    texts.every((name) => typeof parameters?.[name] === 'string') &&
    numbers.every((name) => typeof parameters?.[name] === 'number');
  return isWhole ? (parameters as unknown as Parameters) : undefined;
};

/** A hub that asks for the impossible gets no answer, and the visitor another try. */
const patience = 30_000;

const fromHex = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The header that shows that it was solved; nothing where there was nothing to solve. @throws the reason of `stop` when that stops it */
export const solve = async (challenge: unknown, stop?: AbortSignal): Promise<string | undefined> => {
  const parameters = parametersOf(challenge);
  if (!parameters) return undefined;
  const limit = AbortSignal.timeout(patience);
  const signal = stop ? AbortSignal.any([stop, limit]) : limit;
  const { algorithm, cost: iterations, keyLength, keyPrefix, nonce, salt: salted } = parameters;
  const [salt, wanted, hash] = [fromHex(salted), fromHex(keyPrefix), algorithm.replace('PBKDF2/', '')];
  const start = fromHex(nonce);
  for (let counter = 0; ; counter += 1) {
    signal.throwIfAborted();
    const password = new Uint8Array(start.length + 4);
    password.set(start);
    new DataView(password.buffer).setUint32(start.length, counter);
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    const derived = { name: 'PBKDF2', salt, iterations, hash };
    const bytes = new Uint8Array(await crypto.subtle.deriveBits(derived, key, keyLength * 8));
    if (wanted.every((byte, at) => byte === bytes[at])) {
      return btoa(JSON.stringify({ challenge, solution: { counter, derivedKey: toHex(bytes) } }));
    }
  }
};
