import { base64url } from 'jose';

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));
export const toBase64url = (bytes: Uint8Array): string => base64url.encode(bytes);
export const fromBase64url = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(base64url.decode(text));

const digest = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

/** SHA-256 of bytes, or of a text in UTF-8, as 64 hexadecimal digits. */
export const sha256Hex = async (of: Uint8Array<ArrayBuffer> | string): Promise<string> =>
  [...(await digest(typeof of === 'string' ? utf8(of) : of))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

/** The same in base64url, 43 signs. */
export const sha256Base64url = async (of: Uint8Array<ArrayBuffer> | string): Promise<string> =>
  toBase64url(await digest(typeof of === 'string' ? utf8(of) : of));
