import { languageCode, languageNames } from '@veerkracht/spec';
import type { Bilingual } from '@veerkracht/spec';
import { isUuid, instantOf } from '../directory/tidy.ts';
import { Problem } from './problem.ts';

/** One query parameter: how it is read, what to say when it cannot be, and how the API description shows it. */
export interface Parameter<T> {
  readonly parse: (text: string) => T | undefined;
  readonly expected: Bilingual;
  readonly description: string;
  readonly schema: Readonly<Record<string, unknown>>;
  /** It may be given more than once; then all of them hold. */
  readonly many?: boolean;
}
export type Parameters = Readonly<Record<string, Parameter<unknown>>>;
/** What was asked, by parameter. */
export type Asked = Readonly<Record<string, readonly unknown[]>>;
/** The same with the types that the parameters give. */
export type Values<P extends Parameters> = {
  readonly [K in keyof P]?: P[K] extends Parameter<infer T> ? readonly T[] : never;
};

const makes = <T>(
  parse: (text: string) => T | undefined,
  schema: Readonly<Record<string, unknown>>,
  expected: Bilingual,
): ((description: string) => Parameter<T>) => {
  return (description) => ({ parse, expected, description, schema });
};

export const flag = makes(
  (text) => ({ true: true, false: false })[text],
  { type: 'boolean' },
  {
    nl: 'true of false',
    en: 'true or false',
  },
);

export const text = makes(
  (given) => (given.length <= 200 ? given : undefined),
  { type: 'string', maxLength: 200 },
  {
    nl: 'ten hoogste 200 tekens',
    en: 'at most 200 characters',
  },
);

export const uuid = makes(
  (given) => (isUuid(given) ? given.toLowerCase() : undefined),
  { type: 'string', format: 'uuid' },
  {
    nl: 'een UUID',
    en: 'a UUID',
  },
);

export const positive = makes(
  (given) => (/^[1-9]\d{0,8}$/.test(given) ? Number(given) : undefined),
  { type: 'integer', minimum: 1, maximum: 999_999_999 },
  { nl: 'een heel getal vanaf 1', en: 'a whole number from 1' },
);

export const metres = makes(
  (given) => (/^\d{1,7}(\.\d{1,3})?$/.test(given) && Number(given) > 0 ? Number(given) : undefined),
  { type: 'number', exclusiveMinimum: 0, maximum: 9_999_999 },
  { nl: 'een afstand in meters', en: 'a distance in metres' },
);

/** In an address a plus sign stands for a space, also the one of `+02:00`. */
const instant = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+ -]\d\d:\d\d)?)?$/i;
export const moment = makes(
  (given) => (instant.test(given) ? instantOf(given.replace(' ', '+')) : undefined),
  { type: 'string', format: 'date-time' },
  {
    nl: 'een datum, met of zonder tijd: 2026-11-21T09:00:00Z',
    en: 'a date, with or without a time: 2026-11-21T09:00:00Z',
  },
);

/** A moment with its time: a whole day is not open or closed. */
export const hour = makes(
  (given) => (instant.test(given) && /t/i.test(given) ? instantOf(given.replace(' ', '+')) : undefined),
  { type: 'string', format: 'date-time' },
  { nl: 'een datum met tijd: 2026-11-21T09:00:00Z', en: 'a date with a time: 2026-11-21T09:00:00Z' },
);

/** Of our time, so that days before and after it can be written as well. */
export const day = makes(
  (given) => (/^(19|2\d)\d\d-\d\d-\d\d$/.test(given) && instantOf(given)?.startsWith(given) ? given : undefined),
  { type: 'string', format: 'date' },
  { nl: 'een dag: 2026-11-21', en: 'a day: 2026-11-21' },
);

export const postcode = makes(
  (given) => /^([1-9]\d{3})\s?([a-z]{2})?$/i.exec(given)?.[1],
  { type: 'string', pattern: '^[1-9][0-9]{3}( ?[A-Za-z]{2})?$' },
  { nl: 'een Nederlandse postcode: 3511 of 3511 AB', en: 'a Dutch postcode: 3511 or 3511 AB' },
);

export const municipality = makes(
  (given) => (/^gm\d{4}$/i.test(given) ? given.toUpperCase() : undefined),
  { type: 'string', pattern: '^GM[0-9]{4}$' },
  { nl: 'een gemeentecode van het CBS: GM0505', en: 'a municipality code of Statistics Netherlands: GM0505' },
);

export const format = makes(
  (given) => (given === 'json' || given === 'ndjson' ? given : undefined),
  { type: 'string', enum: ['json', 'ndjson'] },
  { nl: 'json of ndjson', en: 'json or ndjson' },
);

/** One word of a closed list. */
export const oneOf = <const T extends string>(words: readonly T[], description: string): Parameter<T> => ({
  parse: (given) => words.find((word) => word === given),
  expected: { nl: `een van: ${words.join(', ')}`, en: `one of: ${words.join(', ')}` },
  description,
  schema: { type: 'string', enum: words },
});

const languageWords = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
const isLanguage = (code: string): boolean =>
  languageNames.nl[code] !== undefined || (/^[a-z]{2,3}$/.test(code) && languageWords.of(code) !== undefined);

export const language = makes(
  (given) => {
    const code = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(given) ? languageCode(given) : '';
    return isLanguage(code) ? code : undefined;
  },
  { type: 'string', pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$' },
  { nl: 'een taalcode van ISO 639: ti', en: 'a language code of ISO 639: ti' },
);

export const age = makes(
  (given) => (/^\d{1,3}$/.test(given) && Number(given) <= 130 ? Number(given) : undefined),
  { type: 'integer', minimum: 0, maximum: 130 },
  { nl: 'een leeftijd in jaren', en: 'an age in years' },
);

export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const boxOf = (given: string): Box | undefined => {
  const parts = given.split(',').map((part) => part.trim());
  if (parts.length !== 4 || !parts.every((part) => /^-?\d{1,3}(\.\d{1,12})?$/.test(part))) return undefined;
  const [west = 0, south = 0, east = 0, north = 0] = parts.map(Number);
  const onGlobe = Math.max(Math.abs(west), Math.abs(east)) <= 180 && Math.max(Math.abs(south), Math.abs(north)) <= 90;
  return onGlobe && west <= east && south <= north ? { west, south, east, north } : undefined;
};

/** In the order of GeoJSON. */
export const bbox = makes(
  boxOf,
  { type: 'string', pattern: '^-?[0-9.]+(,-?[0-9.]+){3}$' },
  {
    nl: 'west,zuid,oost,noord in graden: 4.5,51.7,4.8,51.9',
    en: 'west,south,east,north in degrees: 4.5,51.7,4.8,51.9',
  },
);

export const many = <T>(parameter: Parameter<T>): Parameter<T> => ({ ...parameter, many: true });

export const badParameter = (name: string, detail: Bilingual): Problem =>
  new Problem('bad-parameter', { detail, members: { parameter: name } });
