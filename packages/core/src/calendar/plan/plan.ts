/** Series and when they meet, written out no further than is looked at. */
import type { Window } from '../recurrence.ts';
import { isClosed, recurrenceOf, ruleText, sessionsOf } from '../sessions.ts';
import type { Session } from '../sessions.ts';
import { compareWallTimes, writeDay } from '../wall-time.ts';
import { facetsOf } from './facets.ts';
import type { FacetValues } from './facets.ts';
import type { SeriesRecord } from './read-series.ts';

/** One session in a calendar, with its series. */
export interface Occasion {
  readonly record: SeriesRecord;
  readonly session: Session;
}

export interface Days {
  /** First day that counts. */
  readonly from: number;
  /** First day that no longer counts. */
  readonly to: number;
}

/** Remembers what it has written out: asking again costs nothing. */
export interface Plan {
  readonly records: readonly SeriesRecord[];
  /** `2026-11-21`. */
  readonly today: string;
  /** The sessions on these days; of a series that has an end also all, when no days are given. */
  readonly sessionsOf: (record: SeriesRecord, days?: Days) => readonly Session[];
  /** All that takes place on these days, in order. */
  readonly between: (records: readonly SeriesRecord[], days: Days) => readonly Occasion[];
  /** Whether it could still meet on this day or later, as far as that is known without writing it out. */
  readonly isAhead: (record: SeriesRecord, day: number) => boolean;
  /** What of the schedule is not understood. */
  readonly refusedOf: (record: SeriesRecord) => string | undefined;
  /** The series of which that is so. */
  readonly undated: () => readonly SeriesRecord[];
  readonly valuesOf: (record: SeriesRecord) => FacetValues;
}

const within = (sessions: readonly Session[], { from, to }: Days): readonly Session[] =>
  sessions.filter(({ start }) => start.day >= from && start.day < to);

/** The first and the last day on which it could meet, without writing anything out. */
const bounds = ({ series: { schedule, exceptions = [] } }: SeriesRecord): readonly [string, string] => {
  const { dtstart = '', until, freq } = schedule;
  const last = freq === undefined ? dtstart : (until ?? '9999-12-31');
  if (exceptions.length === 0) return [dtstart, last];
  const days = exceptions.flatMap(({ planned, date }) => [planned, date ?? planned]);
  return [[dtstart, ...days].sort()[0] ?? '', [last, ...days].sort().at(-1) ?? ''];
};

const byStart = (left: Occasion, right: Occasion): number =>
  compareWallTimes(left.session.start, right.session.start) || (left.record.id < right.record.id ? -1 : 1);

const always: Days = { from: -Infinity, to: Infinity };

export const createPlan = (records: readonly SeriesRecord[], today: string): Plan => {
  const whole = new Map<SeriesRecord, readonly Session[]>();
  const parts = new Map<SeriesRecord, { readonly days: Days; readonly sessions: readonly Session[] }>();
  const values = new Map<SeriesRecord, FacetValues>();
  const refused = new Map<string, string | undefined>();

  const remembered = <T>(map: Map<SeriesRecord, T>, record: SeriesRecord, make: () => T): T => {
    if (!map.has(record)) map.set(record, make());
    return map.get(record) as T;
  };
  const openSessions = (record: SeriesRecord, days: Days): readonly Session[] => {
    const known = parts.get(record);
    if (known && known.days.from <= days.from && known.days.to >= days.to) return within(known.sessions, days);
    const sessions = sessionsOf(record.series, days satisfies Window);
    parts.set(record, { days, sessions });
    return sessions;
  };
  const sessionsFor = (record: SeriesRecord, days = always): readonly Session[] => {
    if (record.refused !== undefined) return [];
    if (!isClosed(record.series)) return openSessions(record, days);
    const all = remembered(whole, record, () => sessionsOf(record.series));
    return days === always ? all : within(all, days);
  };
  const between = (chosen: readonly SeriesRecord[], days: Days): readonly Occasion[] => {
    const [from, to] = [writeDay(days.from), writeDay(days.to)];
    const found: Occasion[] = [];
    for (const record of chosen) {
      const [first, last] = bounds(record);
      if (first >= to || last < from) continue;
      for (const session of sessionsFor(record, days)) found.push({ record, session });
    }
    return found.sort(byStart);
  };
  const refusedOf = (record: SeriesRecord): string | undefined => {
    if (record.refused !== undefined) return record.refused;
    const { schedule } = record.series;
    // Of the day it is known that it exists: the rest is the same for many series.
    const kind = `${schedule.timezone_id}|${schedule.opens_at}|${schedule.closes_at}|${schedule.freq && ruleText(record.series)}`;
    if (!refused.has(kind)) {
      const reading = recurrenceOf(record.series);
      refused.set(kind, 'refused' in reading ? reading.refused : undefined);
    }
    return refused.get(kind);
  };
  let undated: readonly SeriesRecord[] | undefined;
  return {
    ...{ records, today, between, sessionsOf: sessionsFor },
    // What began the day before may go on after midnight.
    isAhead: (record, day) => bounds(record)[1] >= writeDay(day - 1),
    refusedOf,
    undated: () => (undated ??= records.filter((record) => refusedOf(record) !== undefined)),
    valuesOf: (record) => remembered(values, record, () => facetsOf(record, today)),
  };
};
