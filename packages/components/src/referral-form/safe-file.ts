/** Makes a chosen file fit to go along: a photo is drawn anew, so that it no longer says where and when it was taken. */
import { attachmentLimits, attachmentTypes } from '@veerkracht/spec/referral';
import type { ProblemCode } from './answers.ts';
import type { FileToSend } from './sender.ts';

const widest = 2400;

const redrawn = async (file: File): Promise<Blob | undefined> => {
  const image = await createImageBitmap(file).catch(() => undefined);
  if (!image) return undefined;
  const scale = Math.min(1, widest / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/jpeg', 0.85));
};

/** Of the first bytes, since a name and a type are only what somebody says. */
const isPdf = async (file: File): Promise<boolean> => (await file.slice(0, 5).text()) === '%PDF-';

/** The file as it may go along, or what is the matter with it. */
export const safeFile = async (file: File): Promise<FileToSend | { readonly fault: ProblemCode }> => {
  if (!attachmentTypes.some((type) => type === file.type)) return { fault: 'wrongType' };
  if (file.type === 'application/pdf') {
    if (!(await isPdf(file))) return { fault: 'wrongType' };
    return file.size > attachmentLimits.bytes
      ? { fault: 'tooLarge' }
      : { name: file.name, type: file.type, bytes: file };
  }
  const bytes = await redrawn(file);
  if (!bytes) return { fault: 'wrongType' };
  if (bytes.size > attachmentLimits.bytes) return { fault: 'tooLarge' };
  return { name: file.name.replace(/\.\w+$/, '.jpg'), type: bytes.type, bytes };
};
