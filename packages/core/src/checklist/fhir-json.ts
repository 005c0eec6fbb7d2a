/** Looking into JSON of which nothing is certain. */
import { nameOf } from './extensions.ts';

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects in what should be a list of them; one that stands alone counts as a list of one. */
export const objects = (value: unknown): readonly Json[] =>
  Array.isArray(value) ? value.filter(isObject) : isObject(value) ? [value] : [];

/** A string with something in it. */
export const stringOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

export const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

/** The key of the `value[x]` or `answer[x]` of an object. */
export const choiceKey = (holder: Json, prefix: string): string | undefined =>
  Object.keys(holder).find((key) => key.startsWith(prefix) && key.length > prefix.length);

/** What an extension says, whatever its type. */
export const valueOf = (extension: Json | undefined): unknown => {
  const key = extension && choiceKey(extension, 'value');
  return key === undefined ? undefined : extension?.[key];
};

export type Extensions = ReadonlyMap<string, readonly Json[]>;

const none: Extensions = new Map();

/** The extensions of an object by short name. */
export const extensionsOf = (holder: unknown): Extensions => {
  if (!isObject(holder) || holder['extension'] === undefined) return none;
  const found = new Map<string, Json[]>();
  for (const extension of objects(holder['extension'])) {
    const name = nameOf(String(extension['url']));
    const same = found.get(name);
    if (same) same.push(extension);
    else found.set(name, [extension]);
  }
  return found;
};

export const first = (extensions: Extensions, name: string): unknown => valueOf(extensions.get(name)?.[0]);

/** What the first extension of a name says, when that is text. */
export const word = (extensions: Extensions, name: string): string | undefined => stringOf(first(extensions, name));

/** What the first extension of a name says, when that is a number. */
export const amount = (extensions: Extensions, name: string): number | undefined => numberOf(first(extensions, name));

/** All that extensions of one name say, as strings. */
export const strings = (extensions: Extensions, name: string): readonly string[] =>
  (extensions.get(name) ?? []).flatMap((extension) => stringOf(valueOf(extension)) ?? []);

/** The first code of a CodeableConcept. */
export const conceptCode = (value: unknown): string | undefined =>
  isObject(value)
    ? (objects(value['coding'])
        .map(({ code }) => stringOf(code))
        .find(Boolean) ?? stringOf(value['text']))
    : undefined;
