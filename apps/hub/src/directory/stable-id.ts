import { createHash } from 'node:crypto';
import { termNamespace } from '@veerkracht/spec';

/** UUIDv5 (RFC 9562, 5.5) of a text: the same text gives the same id, on any machine. */
export const stableId = (seed: string): string => {
  const namespace = Buffer.from(termNamespace.replaceAll('-', ''), 'hex');
  const bytes = createHash('sha1').update(namespace).update(seed).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};
