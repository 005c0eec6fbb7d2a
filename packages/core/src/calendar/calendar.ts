/** Moments in time, without a screen: when groups meet, and what a calendar file says of it. @module */
export { civilOf, dayOf, isoWeekOf, weekdayOf, type CivilDate } from './days.ts';
export { followUpCalendar, type FollowUp } from './follow-up.ts';
export { happenings, momentOf, type Happening, type Moved, type Recurrence, type Window } from './recurrence.ts';
export {
  readCalendar,
  type CalendarEvent,
  type CalendarFinding,
  type CalendarFindingCode,
  type CalendarReading,
} from './read-calendar.ts';
export { readRule, type ByDay, type Frequency, type Rule, type RuleReading } from './rule.ts';
export {
  entriesOf,
  recurrenceOf,
  sessionsOf,
  type EntriesOptions,
  type ScheduleReading,
  type Session,
  type SessionStatus,
} from './sessions.ts';
export { timeZoneOf, type TimeZone } from './time-zone.ts';
export { compareWallTimes, readWallTime, writeDay, writeWallTime, type WallTime } from './wall-time.ts';
export { writeCalendar, type CalendarEntry, type CalendarFile } from './write-calendar.ts';
