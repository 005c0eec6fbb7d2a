/**
 * What the reader of the profile lets through but a strict reader of HSDS would refuse: fields it does not know,
 * addresses with letters outside ASCII, times without an offset, characters that PostgreSQL cannot hold.
 * @module
 */

export type Json = Readonly<Record<string, unknown>>;
type Repair = (value: unknown) => unknown;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
export const isUuid = (value: unknown): value is string => typeof value === 'string' && uuid.test(value);

const clean = (text: string): string => text.replaceAll('\0', '').toWellFormed();

/** Without the characters that PostgreSQL cannot hold, and for the rest as it was given. */
export const cleanTexts = (value: unknown): unknown => {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) return value.map(cleanTexts);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [clean(key), cleanTexts(item)]));
};

const plainUri = /^[\w.~:/?#@!$&'()*+,;=%-]+$/;
const strayPercent = /%(?![0-9a-f]{2})/gi;
const encode = (text: string): string =>
  text.replace(strayPercent, '%25').replace(/[^\w.~:/?#@!$&'()*+,;=%-]/gu, encodeURIComponent);

/** Also refuses what a browser would run. */
const webAddress: Repair = (value) => {
  if (typeof value !== 'string' || !/^https?:/i.test(value) || !URL.canParse(value)) return undefined;
  return plainUri.test(value) && !/\s/.test(value) ? value.replace(strayPercent, '%25') : encode(new URL(value).href);
};

const identifier: Repair = (value) =>
  typeof value === 'string' && /^[a-z][a-z0-9+.-]*:/i.test(value) && !/^(javascript|data|vbscript):/i.test(value)
    ? encode(value)
    : undefined;

/** A moment in UTC; one without an offset is read as UTC. */
export const instantOf = (value: unknown): string | undefined => {
  if (typeof value !== 'string') return undefined;
  const time = new Date(/([zZ]|[+-]\d{2}:\d{2})$/.test(value) || !value.includes('T') ? value : `${value}Z`);
  const year = time.getUTCFullYear();
  return year >= 1 && year <= 9999 ? time.toISOString() : undefined;
};

const textOnly: Repair = (value) => (typeof value === 'string' ? value : undefined);
const uuidOnly: Repair = (value) => (isUuid(value) ? value : undefined);

/** Keeps the texts and ids of an object that the profile has no schema for, if what HSDS requires is there. */
const only =
  (required: readonly string[], optional: readonly string[]): Repair =>
  (value) => {
    if (!isObject(value) || !isUuid(value['id'])) return undefined;
    const fits = (key: string): boolean => (key.endsWith('_id') ? isUuid(value[key]) : typeof value[key] === 'string');
    if (!required.every(fits)) return undefined;
    return Object.fromEntries(['id', ...required, ...optional.filter(fits)].map((key) => [key, value[key]]));
  };

const each =
  (repair: Repair): Repair =>
  (value) =>
    Array.isArray(value) ? value.flatMap((item: unknown) => repair(item) ?? []) : undefined;

const without =
  (...keys: readonly string[]): Repair =>
  (value) =>
    isObject(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key))) : undefined;

const withAddress: Repair = (value) => (isObject(value) && value['url'] !== undefined ? value : undefined);

const program = only(['name', 'description'], ['organization_id', 'alternate_name']);

const repairs: Readonly<Record<string, Repair>> = {
  url: webAddress,
  website: webAddress,
  schedule_link: webAddress,
  logo: webAddress,
  uri: identifier,
  term_uri: identifier,
  additional_urls: each(withAddress),
  additional_websites: each(withAddress),
  last_modified: instantOf,
  updated: instantOf,
  wait_time: textOnly,
  fees: textOnly,
  licenses: textOnly,
  program_id: uuidOnly,
  unit_id: uuidOnly,
  program,
  programs: each(program),
  funding: each(only([], ['organization_id', 'service_id', 'source'])),
  organization_identifiers: each(only(['identifier_type', 'identifier'], ['organization_id', 'identifier_scheme'])),
  unit: without('attributes', 'metadata'),
  capacities: each((value) =>
    isObject(value) && value['updated'] ? without('attributes', 'metadata')(value) : undefined,
  ),
};

/** The same record, fit for every reader of HSDS. */
export const tidy = (value: unknown): unknown => {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) return value.map(tidy);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).flatMap(([key, item]) => {
    const tidied = tidy(item);
    const repaired = Object.hasOwn(repairs, key) ? repairs[key]?.(tidied) : tidied;
    return repaired === undefined ? [] : [[clean(key), repaired] as const];
  });
  return Object.fromEntries(entries);
};
