/** What of a question may stand in an address, and how. */
import { schemes } from '@veerkracht/spec/codes';
import { readWallTime } from '../wall-time.ts';
import { calendarViews, emptyCalendarQuery, shareableFilters } from './calendar-query.ts';
import type { CalendarFacet, CalendarFilters, CalendarQuery } from './calendar-query.ts';

const known: Readonly<Record<CalendarFacet, readonly string[] | RegExp>> = {
  language: /^[a-z]{2,3}$/,
  gender: ['women', 'men', 'mixed', 'unknown'],
  part: ['morning', 'afternoon', 'evening', 'weekend'],
  free: ['yes', 'no', 'unknown'],
  childcare: ['yes', 'no', 'unknown'],
  where: ['place', 'online', 'unknown'],
  joining: ['walk-in', 'registration', 'unknown'],
  places: ['free', 'few', 'full', 'unknown'],
  audience: schemes.audience,
  theme: schemes.theme,
  level: schemes.level,
};

const isKnown = (facet: CalendarFacet, value: string): boolean => {
  const values = known[facet];
  return values instanceof RegExp ? values.test(value) : values.includes(value);
};

/** Not that of the finder, which clears away all of its own. */
const prefix = 'vkc-';

/**
 * Writes what may be shared into parameters of an address, leaving those of the page alone. Never the postcode, the
 * lessons, or what would label a person.
 */
export const writeCalendarParams = (query: CalendarQuery, params: URLSearchParams): URLSearchParams => {
  const next = new URLSearchParams(params);
  for (const key of [...next.keys()]) if (key.startsWith(prefix)) next.delete(key);
  for (const [facet, values] of Object.entries(shareableFilters(query.filters)))
    next.set(`${prefix}${facet}`, values.join(' '));
  if (query.view !== 'agenda') next.set(`${prefix}view`, query.view);
  if (query.day !== undefined) next.set(`${prefix}day`, query.day);
  if (query.anywhere) next.set(`${prefix}anywhere`, '1');
  if (query.series !== undefined) next.set(`${prefix}series`, query.series);
  return next;
};

/** Reads them back; what is not a facet or a value of ours is passed over. */
export const readCalendarParams = (params: URLSearchParams): CalendarQuery => {
  const filters: Partial<Record<CalendarFacet, readonly string[]>> = {};
  for (const facet of Object.keys(known) as CalendarFacet[]) {
    const said = params.get(`${prefix}${facet}`)?.split(/[\s,]+/) ?? [];
    const values = [...new Set(said.filter((value) => isKnown(facet, value)))];
    if (values.length > 0) filters[facet] = values;
  }
  const view = calendarViews.find((one) => one === params.get(`${prefix}view`)) ?? 'agenda';
  const day = params.get(`${prefix}day`) ?? '';
  const series = params.get(`${prefix}series`);
  return {
    ...{ ...emptyCalendarQuery, view, filters },
    ...(/^\d{4}-\d{2}-\d{2}$/.test(day) && readWallTime(day) && { day }),
    ...(params.get(`${prefix}anywhere`) === '1' && { anywhere: true }),
    ...(series && { series: series.slice(0, 64) }),
  };
};

/** What a feed can be asked for; the rest depends on the day or on the reader. */
const feedFacets: readonly CalendarFacet[] = [
  ...(['language', 'gender', 'childcare', 'free', 'audience', 'theme', 'level', 'joining', 'where'] as const),
];

/**
 * Address of a feed with the filters in it, a parameter for each value, so that it needs no account and no cookie;
 * undefined when it is not a web address. What would label a person is not in it.
 */
export const feedAddress = (feed: string, filters: CalendarFilters): string | undefined => {
  const url = URL.parse(feed);
  if (!url || !/^(https?|webcals?):$/.test(url.protocol)) return undefined;
  const shared = shareableFilters(filters);
  for (const facet of feedFacets) for (const value of shared[facet] ?? []) url.searchParams.append(facet, value);
  return url.href;
};
