/** Moments in time, without a screen: when groups meet, and what a calendar file says of it. @module */
export { civilOf, dayOf, isoWeekOf, weekdayOf, type CivilDate } from './days.ts';
export { entriesOf, type EntriesOptions } from './entries.ts';
export { followUpCalendar, type FollowUp } from './follow-up.ts';
export { happenings, momentOf, type Happening, type Moved, type Recurrence, type Window } from './recurrence.ts';
export {
  readCalendar,
  type CalendarEvent,
  type CalendarFinding,
  type CalendarFindingCode,
  type CalendarReading,
} from './read-calendar.ts';
export { calendarName, neutralTitle, titleLanguage, titleLanguages, type TitleLanguage } from './neutral-title.ts';
export { readRule, type ByDay, type Frequency, type Rule, type RuleReading } from './rule.ts';
export {
  isClosed,
  recurrenceOf,
  sessionsOf,
  type ScheduleReading,
  type Session,
  type SessionStatus,
} from './sessions.ts';
export { timeZoneOf, type TimeZone } from './time-zone.ts';
export { compareWallTimes, readWallTime, writeDay, writeWallTime, type WallTime } from './wall-time.ts';
export { writeCalendar, type CalendarEntry, type CalendarFile } from './write-calendar.ts';
export { feedAddress, readCalendarParams, writeCalendarParams } from './plan/calendar-params.ts';
export * from './plan/calendar-choices.ts';
export * from './plan/calendar-query.ts';
export {
  chooseSeries,
  isForRole,
  isFree,
  isWalkIn,
  kilometresTo,
  placesNow,
  rolesOf,
  weekdaysOf,
  type CalendarRole,
  type Chosen,
  type FacetCounts,
  type FacetValues,
} from './plan/facets.ts';
export { joinable, type Joinable } from './plan/joining.ts';
export { nextSessions } from './plan/next-sessions.ts';
export * from './plan/pages.ts';
export { createPlan, type Days, type Occasion, type Plan } from './plan/plan.ts';
export { readEvidence, type EvidenceRecord } from './plan/read-evidence.ts';
export { readSeries, type SeriesRecord, type SeriesService } from './plan/read-series.ts';
export { rhythmOf, type Rhythm } from './plan/rhythm.ts';
export { structuredData } from './plan/structured-data.ts';
