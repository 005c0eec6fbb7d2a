/** What a visitor asks of the calendar. */
import { sensitiveAudiences } from '@veerkracht/spec/codes';
import type { HalfDay } from './calendar-choices.ts';

export const calendarViews = ['agenda', 'week', 'month'] as const;
export type CalendarView = (typeof calendarViews)[number];

export const calendarFacets = [
  'language',
  'gender',
  'part',
  'free',
  'childcare',
  'where',
  'joining',
  'places',
  'audience',
  'theme',
  'level',
] as const;
export type CalendarFacet = (typeof calendarFacets)[number];

export type CalendarFilters = Readonly<Partial<Record<CalendarFacet, readonly string[]>>>;

export interface CalendarQuery {
  readonly view: CalendarView;
  /** The day to begin from, `2026-12-01`; without it today. */
  readonly day?: string;
  readonly filters: CalendarFilters;
  /** Half-days on which the visitor cannot come. Stays in the page. */
  readonly lessons: readonly HalfDay[];
  /** As typed; only the four digits count. Stays in the page. */
  readonly postcode: string;
  /** No further than so many kilometres from the postcode. */
  readonly within?: number;
  /** Also what does not serve the municipality of the page. */
  readonly anywhere?: boolean;
  /** The series whose details are open. */
  readonly series?: string;
}

export const emptyCalendarQuery: CalendarQuery = { view: 'agenda', filters: {}, lessons: [], postcode: '' };

/** The filters without what would label a person. */
export const shareableFilters = (filters: CalendarFilters): CalendarFilters => {
  const audience = filters.audience?.filter((one) => !(sensitiveAudiences as readonly string[]).includes(one));
  const { audience: _, ...others } = filters;
  return audience && audience.length > 0 ? { ...others, audience } : others;
};

/** The same filters with other values of one facet; an empty facet is no facet. */
export const withCalendarFacet = (
  filters: CalendarFilters,
  facet: CalendarFacet,
  values: readonly string[],
): CalendarFilters => {
  const { [facet]: _, ...others } = filters;
  return values.length > 0 ? { ...others, [facet]: values } : others;
};
