import { attachmentTypes } from '@veerkracht/spec/referral';
import type { Attachment } from '@veerkracht/spec/referral';

const endings: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
};

/**
 * A name to store a file by, whatever the sender called it: no folders, no signs that turn the direction of writing,
 * and an ending that fits its type, so that nothing that can run looks like a letter.
 */
export const safeName = ({ name, type, number }: Pick<Attachment, 'name' | 'type' | 'number'>): string => {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[\\/:*?"<>|%;]/g, '_')
    .replace(/^[.\s_]+|[.\s]+$/g, '');
  const dot = plain.lastIndexOf('.');
  const allowed = endings[type] ?? ['bin'];
  const isFitting = dot > 0 && allowed.includes(plain.slice(dot + 1).toLowerCase());
  const stem = (isFitting ? plain.slice(0, dot) : plain).slice(0, 80);
  return `${stem || `bestand-${number + 1}`}.${isFitting ? plain.slice(dot + 1).toLowerCase() : allowed[0]}`;
};

/** As the type that it says it has, where we take that; else as bytes. */
export const safeType = (type: string): string =>
  (attachmentTypes as readonly string[]).includes(type) ? type : 'application/octet-stream';
