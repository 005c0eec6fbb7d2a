import { createHash } from 'node:crypto';
import { readRecord } from '@veerkracht/core/finder';
import type { Opening, ServiceRecord } from '@veerkracht/core/finder';
import type { Service, ServiceAtLocation } from '@veerkracht/spec';
import type { Row } from './row.ts';

/** Stands for every language: an interpreter of whom no language is said can be had for any. */
export const anyLanguage = '*';

const interpreted = ({ interpreter }: ServiceRecord): readonly string[] => {
  if (interpreter.available !== 'yes') return [];
  return interpreter.anyLanguage || interpreter.languages.length === 0 ? [anyLanguage] : interpreter.languages;
};

const age = (value: number | undefined): string =>
  value === undefined || !Number.isFinite(value) ? '' : String(Math.min(Math.max(value, 0), 200));

/** What is not said leaves that side open: unknown is never shown as no. */
const agesOf = ({ minimumAge, maximumAge }: ServiceRecord): string =>
  minimumAge !== undefined && maximumAge !== undefined && minimumAge > maximumAge
    ? '(,)'
    : `[${age(minimumAge)},${age(maximumAge)}]`;

const hoursOf = (openings: readonly Opening[]): Row => {
  const timed = openings.filter(({ opens }) => opens !== undefined).map(({ description: _, ...opening }) => opening);
  if (timed.length === 0) return {};
  const hours = JSON.stringify(timed);
  return { hours, hours_key: createHash('sha256').update(hours).digest('base64url') };
};

interface Facets extends Row {
  readonly concepts: readonly string[];
}

const nothing: Facets = {
  concepts: [],
  staff_languages: [],
  interpreter_languages: [],
  spoken_languages: [],
  ages: '(,)',
};

/** What a service, at the given ones of its places, is filtered by; read as the finder reads it. */
export const facetsOf = (service: Service, places: readonly ServiceAtLocation[]): Facets => {
  const { record } = readRecord({ ...service, service_at_locations: places }, new Map());
  if (record === undefined) return nothing;
  const interpreter = interpreted(record);
  return {
    concepts: Object.entries(record.concepts).flatMap(([scheme, slugs]) => slugs.map((slug) => `${scheme}/${slug}`)),
    staff_languages: record.languages,
    interpreter_languages: interpreter,
    spoken_languages: [...new Set([...record.languages, ...interpreter])],
    ages: agesOf(record),
    ...hoursOf(record.openings),
  };
};
