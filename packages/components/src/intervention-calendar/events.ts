import type { CalendarFilters, CalendarQuery } from '@veerkracht/core/calendar';

export type { ReferralStart } from '../internal/refer.ts';

/** Detail of `vk-query-change`: what may stand in an address (`writeCalendarParams`). */
export interface CalendarQueryChange {
  readonly query: CalendarQuery;
}
/** Detail of `vk-nothing-found`: the filters alone, to count gaps with; never what labels a person. */
export interface NothingPlanned {
  readonly filters: CalendarFilters;
}
/** Detail of `vk-language-change`: the visitor chose a language. */
export interface LanguageChange {
  readonly language: string;
}
