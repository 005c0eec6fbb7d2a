/** What a series can be chosen by. Unknown is a value of its own and never counts as no. */
import { daysBetween, placesExpireAfterDays } from '@veerkracht/spec/days';
import type { Series } from '@veerkracht/spec';
import type { Point } from '../../search/search.ts';
import { weekdayOf } from '../days.ts';
import { readWallTime } from '../wall-time.ts';
import { calendarFacets } from './calendar-query.ts';
import type { HalfDay } from './calendar-choices.ts';
import type { CalendarFacet, CalendarFilters } from './calendar-query.ts';
import type { SeriesRecord } from './read-series.ts';

export type CalendarRole = 'person' | 'volunteer' | 'professional';

/** What a series may say of whom it is for, by who looks. */
export const rolesOf: Readonly<Record<CalendarRole, readonly string[]>> = {
  person: ['person', 'relative'],
  volunteer: ['volunteer'],
  professional: ['professional', 'caseworker', 'guide', 'gp', 'teacher', 'public-health', 'policy'],
};

/** Whether somebody in this role sees a series. A training is never for the person who looks for help. */
export const isForRole = ({ series: { roles = [], type } }: SeriesRecord, role: CalendarRole): boolean => {
  if (role === 'person' && type === 'training') return false;
  return roles.length === 0 || roles.some((one) => rolesOf[role].includes(one));
};

/** Whether there are places; what was said longer ago says nothing any more (DIR-39). */
export const placesNow = ({ places, places_as_of: asOf }: Series, today: string): NonNullable<Series['places']> =>
  places === undefined || asOf === undefined || daysBetween(asOf, today) > placesExpireAfterDays ? 'unknown' : places;

const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const noon = 12 * 3600;
const evening = 17.5 * 3600;

/** The days of the week on which a series meets, 0 is Monday. */
export const weekdaysOf = ({ schedule: { dtstart, byday } }: Series): readonly number[] => {
  const named = byday?.split(',').map((part) => weekdayCodes.indexOf(part.trim().slice(-2).toUpperCase())) ?? [];
  const days = named.filter((day) => day >= 0);
  const first = readWallTime(dtstart ?? '');
  return days.length > 0 ? [...new Set(days)] : first ? [weekdayOf(first.day)] : [];
};

/** Seconds since midnight; nothing when it is no time. */
const seconds = (text: string | undefined): number | undefined => {
  const since = text === undefined ? NaN : Number(text.slice(0, 2)) * 3600 + Number(text.slice(3, 5)) * 60;
  return since >= 0 ? since : undefined;
};

const parts = ['morning', 'afternoon', 'evening'] as const;

const partsOf = ({ schedule: { opens_at, closes_at } }: Series): readonly (typeof parts)[number][] => {
  const start = seconds(opens_at);
  if (start === undefined) return [];
  const end = Math.max(seconds(closes_at) ?? start + 1, start + 1);
  const meets = { morning: start < noon, afternoon: start < evening && end > noon, evening: end > evening };
  return parts.filter((part) => meets[part]);
};

/** Whether a series never meets on these half-days. */
export const fitsBeside = ({ series }: SeriesRecord, lessons: readonly HalfDay[]): boolean => {
  if (lessons.length === 0) return true;
  const parts = partsOf(series);
  return !weekdaysOf(series).some((day) =>
    parts.some((part) => lessons.includes(`${weekdayCodes[day]}-${part}` as HalfDay)),
  );
};

const orUnknown = (value: string | undefined): readonly string[] => [value ?? 'unknown'];

const whereOf = ({ series: { online }, place }: SeriesRecord): readonly string[] => {
  const isOnline = online?.kind === 'public' || online?.kind === 'after-sign-up';
  const isAtPlace = place !== undefined;
  return isOnline || isAtPlace ? [...(isAtPlace ? ['place'] : []), ...(isOnline ? ['online'] : [])] : ['unknown'];
};

/** Whether people can come without signing up. */
export const isWalkIn = ({ joining }: Series): boolean =>
  joining?.rule === 'walk-in' || (joining?.ways ?? []).some(({ method }) => method === 'walk-in');

const joiningOf = (series: Series): string | undefined =>
  series.joining && (isWalkIn(series) ? 'walk-in' : 'registration');

const freeCosts: ReadonlySet<string> = new Set(['free', 'municipality-paid', 'insured-no-deductible']);

/** Whether the person pays nothing. */
export const isFree = ({ cost }: Series): 'yes' | 'no' | 'unknown' =>
  cost === undefined ? 'unknown' : freeCosts.has(cost) ? 'yes' : 'no';

export type FacetValues = Readonly<Record<CalendarFacet, readonly string[]>>;

export const facetsOf = (record: SeriesRecord, today: string): FacetValues => {
  const { series, service } = record;
  const weekend = weekdaysOf(series).some((day) => day > 4) ? ['weekend'] : [];
  const level = series.level ?? service.level;
  return {
    language: series.languages ?? [],
    gender: orUnknown(series.gender),
    childcare: orUnknown(series.childcare),
    free: [isFree(series)],
    audience: series.audience ?? [],
    theme: series.themes ?? [],
    level: level === undefined ? [] : [level],
    joining: orUnknown(joiningOf(series)),
    where: whereOf(record),
    part: [...partsOf(series), ...weekend],
    places: [placesNow(series, today)],
  };
};

const radians = Math.PI / 180;
const kmPerDegree = 111.195;

/** Kilometres as the crow flies; undefined when there is no point. */
export const kilometresTo = ({ place }: SeriesRecord, from: Point | undefined): number | undefined => {
  if (from === undefined || place?.point === undefined) return undefined;
  const x = (place.point.lon - from.lon) * Math.cos(from.lat * radians);
  return Math.sqrt(x * x + (place.point.lat - from.lat) ** 2) * kmPerDegree;
};

export type FacetCounts = ReadonlyMap<CalendarFacet, ReadonlyMap<string, number>>;

export interface Chosen {
  readonly records: readonly SeriesRecord[];
  /** How many more there would be without the filter of one facet. */
  readonly without: ReadonlyMap<CalendarFacet, number>;
  /** Of each facet, what choosing a value would show: counted without the filter of that facet itself. */
  readonly counts: FacetCounts;
}

/** Which of the records the filters let through, with counts. One pass: who fails one filter counts for that alone. */
export const chooseSeries = (
  records: readonly SeriesRecord[],
  filters: CalendarFilters,
  valuesOf: (record: SeriesRecord) => FacetValues,
): Chosen => {
  const counts = new Map(calendarFacets.map((facet) => [facet, new Map<string, number>()] as const));
  const without = new Map<CalendarFacet, number>();
  const active = calendarFacets.filter((facet) => (filters[facet]?.length ?? 0) > 0);
  const add = (facet: CalendarFacet, values: FacetValues): void => {
    const known = counts.get(facet);
    for (const value of values[facet]) known?.set(value, (known.get(value) ?? 0) + 1);
  };
  const found = records.filter((record) => {
    const values = valuesOf(record);
    if (active.length === 0) {
      for (const facet of calendarFacets) add(facet, values);
      return true;
    }
    const failing = active.filter((facet) => !values[facet].some((value) => filters[facet]?.includes(value)));
    if (failing.length === 0) for (const facet of calendarFacets) add(facet, values);
    const [alone] = failing;
    if (alone !== undefined && failing.length === 1) {
      add(alone, values);
      without.set(alone, (without.get(alone) ?? 0) + 1);
    }
    return failing.length === 0;
  });
  return { records: found, without, counts };
};
