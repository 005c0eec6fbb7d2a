import { isDeepStrictEqual } from 'node:util';
import { isObject } from '../directory/tidy.ts';
import type { Json } from '../directory/tidy.ts';

/** JSON Merge Patch (RFC 7396, section 2): `null` takes a field away, a list is replaced as a whole. */
export const mergePatch = (target: unknown, patch: unknown): unknown => {
  if (!isObject(patch)) return patch;
  const before = isObject(target) ? target : {};
  const changed = new Map(Object.entries(before));
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) changed.delete(key);
    else changed.set(key, mergePatch(changed.get(key), value));
  }
  return Object.fromEntries(changed);
};

/** The patch that makes one record into the other, by whole fields; what is inside a field is replaced with it. */
export const fieldsThatDiffer = (before: Json, after: Json): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => !isDeepStrictEqual(before[key], after[key]),
  );

/** Some fields of a record; those it lacks as null, as a merge patch says that. */
export const pick = (record: Json, fields: readonly string[]): Json =>
  Object.fromEntries(fields.map((field) => [field, record[field] ?? null]));

/** Puts whole fields in, so that applying it twice is the same as once. */
export const withFields = <T extends object>(record: T, fields: Json): T => {
  const changed = new Map<string, unknown>(Object.entries(record));
  for (const [key, value] of Object.entries(fields)) {
    if (value === null) changed.delete(key);
    else changed.set(key, value);
  }
  return Object.fromEntries(changed) as T;
};

/** No honest patch is nested deeper; what is would only exhaust the stack. */
const deepest = 64;

export const isTooDeep = (value: unknown, depth = 0): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  return depth >= deepest || Object.values(value).some((item) => isTooDeep(item, depth + 1));
};
