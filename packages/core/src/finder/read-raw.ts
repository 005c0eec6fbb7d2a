/** Words with which data of others is read: what is not of the right kind is as if it was not said. */
import type { TriState } from '@veerkracht/spec';

export type Raw = Readonly<Record<string, unknown>>;

export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const list = (value: unknown): readonly Raw[] => (Array.isArray(value) ? value.filter(isRaw) : []);
export const text = (value: unknown): string | undefined => {
  if (typeof value === 'number') return String(value);
  const trimmed = typeof value === 'string' ? value.trim() : '';
  return trimmed === '' ? undefined : trimmed;
};
export const number = (value: unknown): number | undefined => {
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof read === 'number' && Number.isFinite(read) ? read : undefined;
};
export const isoDate = (value: unknown): string | undefined => {
  const day = text(value)?.slice(0, 10);
  return day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : undefined;
};
export const oneOf = <const T extends string>(values: readonly T[], value: unknown): T | undefined =>
  values.find((known) => known === value);
export const tri = (value: unknown): TriState => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return oneOf(['yes', 'no', 'unknown'], value) ?? 'unknown';
};
/** An object without the keys that have no value. */
export const filled = <T extends object>(value: { readonly [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
export const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
/** Only http(s) may become a link: directory text is not to be trusted. */
export const webAddress = (value: unknown): string | undefined => {
  const address = text(value);
  return address !== undefined && /^https?:\/\/[^\s]+$/i.test(address) ? address : undefined;
};
