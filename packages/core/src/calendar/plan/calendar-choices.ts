/** What there is to choose from, and choosing it. */
import type { CalendarFacet, CalendarFilters } from './calendar-query.ts';

/** Half of a day of the week, `MO-morning`: when somebody has lessons. */
export type HalfDay = `${(typeof lessonDays)[number]}-${(typeof dayParts)[number]}`;
export const lessonDays = ['MO', 'TU', 'WE', 'TH', 'FR'] as const;
export const dayParts = ['morning', 'afternoon', 'evening'] as const;

/** Kilometres to choose from. */
export const distances = [2, 5, 10, 25] as const;

/** The same filters with other values of one facet; an empty facet is no facet. */
export const withCalendarFacet = (
  filters: CalendarFilters,
  facet: CalendarFacet,
  values: readonly string[],
): CalendarFilters => {
  const { [facet]: _, ...others } = filters;
  return values.length > 0 ? { ...others, [facet]: values } : others;
};
