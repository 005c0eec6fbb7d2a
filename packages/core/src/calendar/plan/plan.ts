/** Series and when they meet, written out no further than is looked at. */
import type { Window } from '../recurrence.ts';
import { isClosed, sessionsOf } from '../sessions.ts';
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
  /** Those that could still meet on this day or later, as far as that is known without writing them out. */
  readonly ahead: (day: number) => readonly SeriesRecord[];
  /** The series of which the schedule is not understood. */
  readonly undated: () => readonly SeriesRecord[];
  readonly valuesOf: (record: SeriesRecord) => FacetValues;
}

const within = (sessions: readonly Session[], { from, to }: Days): readonly Session[] =>
  sessions.filter(({ start }) => start.day >= from && start.day < to);

const byStart = (left: Occasion, right: Occasion): number =>
  compareWallTimes(left.session.start, right.session.start) || (left.record.id < right.record.id ? -1 : 1);

const always: Days = { from: -Infinity, to: Infinity };

export const createPlan = (records: readonly SeriesRecord[], today: string): Plan => {
  const whole = new Map<SeriesRecord, readonly Session[]>();
  const parts = new Map<SeriesRecord, { readonly days: Days; readonly sessions: readonly Session[] }>();
  const values = new Map<SeriesRecord, FacetValues>();

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
      if (record.first >= to || record.last < from) continue;
      for (const session of sessionsFor(record, days)) found.push({ record, session });
    }
    return found.sort(byStart);
  };
  let undated: readonly SeriesRecord[] | undefined;
  return {
    ...{ records, today, between, sessionsOf: sessionsFor },
    ahead: (day) => {
      // What began the day before may go on after midnight.
      const since = writeDay(day - 1);
      return records.filter(({ last }) => last >= since);
    },
    undated: () => (undated ??= records.filter(({ refused }) => refused !== undefined)),
    valuesOf: (record) => remembered(values, record, () => facetsOf(record, today)),
  };
};
