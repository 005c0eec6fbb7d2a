/** How a series goes, as facts from which a sentence can be made in any language. */
import { weekdayOf } from '../days.ts';
import { happenings } from '../recurrence.ts';
import { isClosed, recurrenceOf } from '../sessions.ts';
import type { Session } from '../sessions.ts';
import type { ByDay } from '../rule.ts';
import type { SeriesRecord } from './read-series.ts';

export interface Rhythm {
  /** `seldom`: by a rule for which there are no simple words; the dates say it. */
  readonly kind: 'once' | 'weekly' | 'monthly' | 'seldom';
  /** Every so many weeks or months. */
  readonly interval: number;
  readonly days: readonly ByDay[];
  /** Days of the month. */
  readonly dates: readonly number[];
  /** Seconds since midnight. */
  readonly opens?: number;
  readonly closes?: number;
  readonly first: number;
  /** Of a series that has an end. */
  readonly last?: number;
  /** How many there are that go on. */
  readonly total?: number;
  /** Days on which it would have been, and is not. */
  readonly except: readonly number[];
}

/** Undefined when the schedule is not understood. `sessions`: all of a series that has an end. */
export const rhythmOf = ({ series }: SeriesRecord, sessions: readonly Session[]): Rhythm | undefined => {
  const reading = recurrenceOf(series);
  if ('refused' in reading) return undefined;
  const { closes } = reading;
  const { start, rule, except = [], ...rest } = reading.recurrence;
  const isSimple =
    rule && rule.byMonth.length + rule.byYearDay.length + rule.byWeekNo.length + rule.bySetPos.length === 0;
  const kind = !rule
    ? 'once'
    : !isSimple
      ? 'seldom'
      : rule.freq === 'WEEKLY'
        ? 'weekly'
        : rule.freq === 'MONTHLY'
          ? 'monthly'
          : 'seldom';
  const going = sessions.filter(({ status }) => status !== 'cancelled');
  const isPlanned = (day: number): boolean =>
    !happenings({ start, ...rest, ...(rule && { rule }) }, { from: day, to: day + 1 }).next().done;
  const last = sessions.at(-1)?.start.day;
  const left = except.map(({ day }) => day).filter((day) => last !== undefined && day < last && isPlanned(day));
  const off = series.status === 'cancelled' ? [] : sessions.filter(({ status }) => status === 'cancelled');
  return {
    ...{
      kind,
      interval: rule?.interval ?? 1,
      dates: rule?.byMonthDay ?? [],
      first: sessions[0]?.start.day ?? start.day,
    },
    days: rule && rule.byDay.length > 0 ? rule.byDay : [{ weekday: weekdayOf(start.day), nth: 0 }],
    except: [...new Set([...left, ...off.map(({ start: { day } }) => day)])].sort((one, other) => one - other),
    ...(start.second !== undefined && { opens: start.second }),
    ...(closes !== undefined && { closes }),
    ...(isClosed(series) && last !== undefined && { last, total: going.length }),
  };
};
