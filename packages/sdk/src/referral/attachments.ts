import { attachmentChunkBytes, attachmentLimits, attachmentTypes } from '@veerkracht/spec/referral';
import type { Attachment, AttachmentType } from '@veerkracht/spec/referral';
import { fromBase64url, sha256Hex, toBase64url } from './bytes.ts';

/** `chunks`: one is missing, twice there, changed or in another place. `size`, `type`, `many`: more than may go along. */
export type AttachmentFault = 'chunks' | 'size' | 'type' | 'many' | 'content';

export class AttachmentError extends Error {
  override readonly name = 'AttachmentError';
  readonly fault: AttachmentFault;

  constructor(fault: AttachmentFault, cause?: unknown) {
    super(`attachment: ${fault}`, { cause });
    this.fault = fault;
  }
}

export interface SealedAttachment {
  /** Goes into the payload; has the key. */
  readonly manifest: Attachment;
  /** Go to the hub, one by one, in any order. */
  readonly chunks: readonly Uint8Array<ArrayBuffer>[];
}

interface FileToSeal {
  readonly number: number;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const tagBytes = 16;

/** STREAM: 7 bytes of the file, 4 bytes number of the chunk (big-endian), 1 byte whether it is the last. */
const nonce = (prefix: Uint8Array, chunk: number, isLast: boolean): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(12);
  bytes.set(prefix);
  new DataView(bytes.buffer).setUint32(7, chunk);
  bytes[11] = isLast ? 1 : 0;
  return bytes;
};

const importKey = (cek: Uint8Array<ArrayBuffer>, use: 'encrypt' | 'decrypt') =>
  crypto.subtle.importKey('raw', cek, 'AES-GCM', false, [use]);

/** Seals one chunk: AES-256-GCM, the tag of 16 bytes behind it. An upload that broke off seals the same again. */
export const sealChunk = async (
  { cek, prefix }: Pick<Attachment, 'cek' | 'prefix'>,
  chunk: number,
  isLast: boolean,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> => {
  const key = await importKey(fromBase64url(cek), 'encrypt');
  const iv = nonce(fromBase64url(prefix), chunk, isLast);
  return new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes));
};

const chunksOf = (size: number): number => Math.max(1, Math.ceil(size / attachmentChunkBytes));

/**
 * Seals a file in chunks of 1 MiB with a key of its own. Images have been drawn anew before, so that nothing of the
 * camera is left in them: that takes a canvas and is done by the form.
 * @throws AttachmentError `type`, `size`, `many`
 */
export const sealAttachment = async ({ number, name, type, bytes }: FileToSeal): Promise<SealedAttachment> => {
  if (!attachmentTypes.includes(type as AttachmentType)) throw new AttachmentError('type');
  if (bytes.length > attachmentLimits.bytes) throw new AttachmentError('size');
  if (number >= attachmentLimits.files) throw new AttachmentError('many');
  const manifest: Attachment = {
    ...{ number, name, type: type as AttachmentType, size: bytes.length, sha256: await sha256Hex(bytes) },
    cek: toBase64url(crypto.getRandomValues(new Uint8Array(32))),
    prefix: toBase64url(crypto.getRandomValues(new Uint8Array(7))),
  };
  const last = chunksOf(bytes.length) - 1;
  const parts = Array.from({ length: last + 1 }, (_, at) =>
    bytes.slice(at * attachmentChunkBytes, (at + 1) * attachmentChunkBytes),
  );
  return { manifest, chunks: await Promise.all(parts.map((part, at) => sealChunk(manifest, at, at === last, part))) };
};

/**
 * The file again, whole and unchanged, or not at all.
 * @throws AttachmentError `chunks`, `size`, `content`
 */
export const openAttachment = async (
  { cek, prefix, size, sha256 }: Attachment,
  chunks: readonly Uint8Array<ArrayBuffer>[],
): Promise<Uint8Array<ArrayBuffer>> => {
  if (size > attachmentLimits.bytes) throw new AttachmentError('size');
  const isWhole = chunks.reduce((sum, { length }) => sum + length - tagBytes, 0) === size;
  if (chunks.length !== chunksOf(size) || !isWhole) throw new AttachmentError('chunks');
  const key = await importKey(fromBase64url(cek), 'decrypt');
  const start = fromBase64url(prefix);
  const file = new Uint8Array(size);
  let offset = 0;
  for (const [at, chunk] of chunks.entries()) {
    const iv = nonce(start, at, at === chunks.length - 1);
    const part = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, chunk).catch((error: unknown) => {
      throw new AttachmentError('chunks', error);
    });
    file.set(new Uint8Array(part), offset);
    offset += part.byteLength;
  }
  if ((await sha256Hex(file)) !== sha256) throw new AttachmentError('content');
  return file;
};
