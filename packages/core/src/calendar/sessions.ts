/**
 * The sessions of a series: what its schedule says, with what was called off, moved or added. A session keeps the day
 * that was planned as its name, so that a change is a change of the same session.
 * @module
 */
import type { Series, SeriesException } from '@veerkracht/spec';
import { happenings } from './recurrence.ts';
import type { Recurrence, Window } from './recurrence.ts';
import { readRule } from './rule.ts';
import { timeZoneOf } from './time-zone.ts';
import { compareWallTimes, readTime, readWallTime, wallTimeOf, writeDay } from './wall-time.ts';
import type { WallTime } from './wall-time.ts';

export type SessionStatus = 'planned' | 'moved' | 'cancelled' | 'tentative';

export interface Session {
  /** Id of the series and the day that was planned: `…/2026-10-27`. Stays the same whatever happens to the session. */
  readonly key: string;
  readonly start: WallTime;
  /** Undefined when nobody said when it ends. */
  readonly end?: WallTime | undefined;
  /** IANA name of the clock. */
  readonly timeZone: string;
  /** What was called off stays, as cancelled. */
  readonly status: SessionStatus;
  /** The day that was planned, `2026-10-27`. */
  readonly planned: string;
  /** The how many-th it is, counted by planned days, from 1; only of a series that has an end. */
  readonly number?: number;
  /** How many sessions there are, with those that were called off. */
  readonly total?: number;
  readonly room?: string | undefined;
  readonly note?: string | undefined;
}

/** When a series meets, or the part of its schedule that is not understood, by name: `timezone_id`, `FREQ=HOURLY`. */
export type ScheduleReading =
  | {
      readonly recurrence: Recurrence;
      /** When a session ends, in seconds since midnight, if anybody said so. */
      readonly closes: number | undefined;
    }
  | { readonly refused: string };

/** Groups do not meet more often; a count of a million or a rule without an end is not written out further. */
const mostSessions = 1000;
const secondsOfDay = 86_400;

const compactDay = (date: string): string => date.replaceAll('-', '');

/** The rule of a schedule in the words of iCalendar. */
export const ruleText = ({ schedule }: Series): string =>
  Object.entries({
    FREQ: schedule.freq,
    INTERVAL: schedule.interval,
    COUNT: schedule.count,
    UNTIL: schedule.until && compactDay(schedule.until),
    BYDAY: schedule.byday,
    BYWEEKNO: schedule.byweekno,
    BYMONTHDAY: schedule.bymonthday,
    BYYEARDAY: schedule.byyearday,
    WKST: schedule.wkst,
  })
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${value}`)
    .join(';');

/** The schedule of a series. It is never read halfway: that would give wrong days. */
export const recurrenceOf = (series: Series): ScheduleReading => {
  const { dtstart, opens_at, closes_at, timezone_id, freq, closed_dates = [] } = series.schedule;
  if (dtstart === undefined) return { refused: 'dtstart' };
  if (timezone_id === undefined || !timeZoneOf(timezone_id)) return { refused: timezone_id ?? 'timezone_id' };
  // A time with an offset is no wall time, and is not understood.
  const start = wallTimeOf(dtstart, opens_at);
  if (!start) return { refused: `${dtstart} ${opens_at ?? ''}`.trim() };
  const closes = closes_at === undefined ? undefined : readTime(closes_at);
  if (closes_at !== undefined && closes === undefined) return { refused: closes_at };
  const rule = freq === undefined ? undefined : readRule(ruleText(series));
  if (rule && 'refused' in rule) return rule;
  const except = closed_dates.flatMap((date) => wallTimeOf(date, opens_at) ?? []);
  const recurrence = { start, timeZone: timezone_id, except, ...(rule && { rule: rule.rule }) };
  return { recurrence, closes };
};

/** Whether it is known how many sessions there are. */
export const isClosed = ({ schedule: { freq, count, until } }: Series): boolean =>
  freq === undefined || count !== undefined || until !== undefined;

const firstOf = (found: Iterable<{ readonly at: WallTime }>, most: number): readonly number[] => {
  const days: number[] = [];
  for (const one of found) {
    if (days.length === most) break;
    days.push(one.at.day);
  }
  return days;
};

/** Seconds from the beginning to the end; what ends before it begins ends on the day after. */
const lengthOf = (opens: number | undefined, closes: number | undefined): number | undefined => {
  if (opens === undefined) return secondsOfDay;
  if (closes === undefined) return undefined;
  return closes > opens ? closes - opens : closes - opens + secondsOfDay;
};

export const later = ({ day, second }: WallTime, seconds: number): WallTime => {
  if (second === undefined) return { day: day + seconds / secondsOfDay, second };
  const end = second + seconds;
  return { day: day + Math.floor(end / secondsOfDay), second: end % secondsOfDay };
};

/** What was said about one planned day: a move does not undo a call-off, whichever came first. */
type Changes = Partial<Record<SeriesException['kind'], SeriesException>>;

const unchanged: Changes = {};

const changesOf = ({ exceptions = [] }: Series): ReadonlyMap<number, Changes> => {
  const byDay = new Map<number, Changes>();
  for (const one of exceptions) {
    const day = readWallTime(one.planned)?.day;
    if (day !== undefined) byDay.set(day, { ...byDay.get(day), [one.kind]: one });
  }
  return byDay;
};

/** The usual times, read once: a series has many sessions and one clock. */
interface Usual {
  readonly opens: number | undefined;
  /** Undefined when nobody said when it ends. */
  readonly length: number | undefined;
  readonly timeZone: string;
}

const timesOf = (series: Series, usual: Usual, day: number, other: SeriesException | undefined) => {
  const { opens, length } = usual;
  const plain = { day, second: opens };
  if (other === undefined) return { start: plain, end: length === undefined ? undefined : later(plain, length) };
  const date = other.date ?? writeDay(day);
  const start =
    (other.opens_at === undefined ? undefined : wallTimeOf(date, other.opens_at)) ??
    wallTimeOf(date, series.schedule.opens_at);
  const closes = other.closes_at === undefined ? undefined : readTime(other.closes_at);
  const lasts = closes === undefined && opens !== undefined ? length : lengthOf(start?.second, closes);
  return start && { start, end: lasts === undefined ? undefined : later(start, lasts) };
};

const statusOf = (series: Series, { cancelled, moved }: Changes): SessionStatus => {
  if (cancelled || series.status === 'cancelled') return 'cancelled';
  if (series.status === 'tentative') return 'tentative';
  return moved ? 'moved' : 'planned';
};

/** Of a series of one. */
const alone = { number: 1, total: 1 };

/** `place`: the how many-th of how many, of a series that has an end. */
const sessionOn = (
  series: Series,
  usual: Usual,
  day: number,
  changes: Changes,
  place?: { readonly number: number; readonly total: number },
): Session | undefined => {
  const { moved, extra, room: elsewhere, cancelled } = changes;
  const times = timesOf(series, usual, day, moved ?? extra);
  if (!times) return undefined;
  const planned = writeDay(day);
  const room = elsewhere?.room ?? moved?.room ?? extra?.room ?? series.room;
  const note = cancelled?.note ?? moved?.note ?? extra?.note ?? elsewhere?.note;
  const { timeZone } = usual;
  const status = statusOf(series, changes);
  return { key: `${series.id}/${planned}`, ...times, timeZone, status, planned, room, note, ...place };
};

const unique = (days: readonly number[]): readonly number[] => [...new Set(days)].sort((left, right) => left - right);

/**
 * The sessions of a series in order, at most a thousand; give a window for one that has no end. What is moved is found
 * where it is now. A change of a day on which nothing was planned changes nothing. None when the schedule is not
 * understood: `recurrenceOf` says what.
 */
export const sessionsOf = (series: Series, { from = -Infinity, to = Infinity }: Window = {}): readonly Session[] => {
  const reading = recurrenceOf(series);
  if ('refused' in reading) return [];
  const { recurrence, closes } = reading;
  const opens = recurrence.start.second;
  const usual: Usual = { opens, length: lengthOf(opens, closes), timeZone: recurrence.timeZone ?? 'UTC' };
  const changes = changesOf(series);
  if (recurrence.rule === undefined && changes.size === 0 && recurrence.except?.length === 0) {
    // One meeting, as planned: most of what a calendar holds.
    const { day } = recurrence.start;
    const only = day >= from && day < to ? sessionOn(series, usual, day, unchanged, alone) : undefined;
    return only ? [only] : [];
  }
  const extra = [...changes].flatMap(([day, one]) => (one.extra ? [day] : []));
  const all = isClosed(series) ? firstOf(happenings(recurrence), mostSessions + 1) : undefined;
  const numbered = all && all.length <= mostSessions ? unique([...all, ...extra]) : undefined;
  const isPlanned = (day: number): boolean => firstOf(happenings(recurrence, { from: day, to: day + 1 }), 1).length > 0;
  const moved = [...changes].flatMap(([day, one]) => (one.moved && isPlanned(day) ? [day] : []));
  const planned = numbered ? [] : firstOf(happenings(recurrence, { from, to }), mostSessions);
  const days = numbered ?? (changes.size > 0 ? unique([...planned, ...extra, ...moved]) : planned);
  const places = new Map(numbered?.map((day, index) => [day, index + 1] as const));
  const found: Session[] = [];
  for (const day of days) {
    const number = places.get(day);
    const place = number === undefined ? undefined : { number, total: places.size };
    const session = sessionOn(series, usual, day, changes.get(day) ?? unchanged, place);
    if (session && session.start.day >= from && session.start.day < to) found.push(session);
  }
  // As planned they are in order already.
  return changes.size > 0 ? found.sort((left, right) => compareWallTimes(left.start, right.start)) : found;
};
