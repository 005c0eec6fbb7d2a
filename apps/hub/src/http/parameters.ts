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

export const many = <T>(parameter: Parameter<T>): Parameter<T> => ({ ...parameter, many: true });

export const badParameter = (name: string, detail: Bilingual): Problem => new Problem('bad-parameter', name, detail);

const unknownParameter = (name: string): Problem =>
  badParameter(name.slice(0, 50), {
    nl: `De parameter "${name.slice(0, 50)}" bestaat hier niet.`,
    en: `There is no parameter "${name.slice(0, 50)}" here.`,
  });

const wrong = (name: string, { expected }: Parameter<unknown>): Problem =>
  badParameter(name, {
    nl: `De parameter "${name}" moet zijn: ${expected.nl}.`,
    en: `The parameter "${name}" must be: ${expected.en}.`,
  });

const twice = (name: string): Problem =>
  badParameter(name, {
    nl: `De parameter "${name}" mag maar één keer voorkomen.`,
    en: `The parameter "${name}" may be given only once.`,
  });

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    throw new Problem('bad-encoding');
  }
};

/** Stricter than URLSearchParams, which puts a replacement character where the encoding is broken. */
const pairsOf = (query: string): readonly (readonly [string, string])[] =>
  query
    .split('&')
    .filter(Boolean)
    .map((pair) => {
      const at = pair.indexOf('=');
      const [name, value] = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
      return [decode(name), decode(value).normalize('NFC')] as const;
    });

/** A filter that is not understood would give an answer that is too wide, so it is refused. @throws Problem */
export const readParameters = (query: string, parameters: Parameters): Asked => {
  const values: Record<string, unknown[]> = {};
  for (const [name, given] of pairsOf(query)) {
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (parameter === undefined) throw unknownParameter(name);
    if (given === '') continue;
    const value = given.includes('\0') ? undefined : parameter.parse(given);
    if (value === undefined) throw wrong(name, parameter);
    const before = values[name] ?? [];
    if (before.length > 0 && (parameter.many !== true || before.length >= 20)) throw twice(name);
    values[name] = [...before, value];
  }
  return values;
};
