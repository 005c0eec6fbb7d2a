/** The days that a rule chooses in one of its periods: a year, a month, a week or a day. */
import { civilOf, dayOf, daysInMonth, firstWeekOf, isLeap, weekdayOf } from './days.ts';
import type { CivilDate } from './days.ts';
import type { ByDay, Rule } from './rule.ts';

/** A rule in which what it takes from its first day is written out. */
export interface SettledRule extends Rule {
  readonly first: number;
}

/** Without a day of its own a rule keeps that of its beginning (RFC 5545, section 3.3.10). */
export const settle = (rule: Rule, first: number): SettledRule => {
  const { freq, byDay, byMonth, byMonthDay, byWeekNo, byYearDay } = rule;
  const { month, day } = civilOf(first);
  const weekday: readonly ByDay[] = [{ weekday: weekdayOf(first), nth: 0 }];
  if (byDay.length + byMonthDay.length + byYearDay.length > 0) return { ...rule, first };
  if (freq === 'WEEKLY' || byWeekNo.length > 0) return { ...rule, first, byDay: weekday };
  if (freq === 'MONTHLY') return { ...rule, first, byMonthDay: [day] };
  if (freq === 'YEARLY') return { ...rule, first, byMonth: byMonth.length > 0 ? byMonth : [month], byMonthDay: [day] };
  return { ...rule, first };
};

const holds = (numbers: readonly number[], at: number, length: number): boolean =>
  numbers.includes(at) || numbers.includes(at - length - 1);

const inWeeks = ({ byWeekNo, weekStart }: SettledRule, day: number, { year }: CivilDate): boolean => {
  const next = firstWeekOf(year + 1, weekStart);
  const own = firstWeekOf(year, weekStart);
  const [start, end] =
    day >= next
      ? [next, firstWeekOf(year + 2, weekStart)]
      : day < own
        ? [firstWeekOf(year - 1, weekStart), own]
        : [own, next];
  return holds(byWeekNo, Math.floor((day - start) / 7) + 1, (end - start) / 7);
};

/** The second Tuesday is that of the month where the rule names months, else of the year. */
const onDay = ({ byDay, freq, byMonth }: SettledRule, day: number, { year, month, day: date }: CivilDate): boolean => {
  const weekday = weekdayOf(day);
  const ofMonth = freq === 'MONTHLY' || byMonth.length > 0;
  const length = ofMonth ? daysInMonth(year, month) : isLeap(year) ? 366 : 365;
  const at = ofMonth ? date : day - dayOf(year, 1, 1) + 1;
  return byDay.some((one) => {
    if (one.weekday !== weekday) return false;
    if (one.nth === 0) return true;
    return one.nth === (one.nth > 0 ? Math.ceil(at / 7) : -Math.ceil((length - at + 1) / 7));
  });
};

const chooses = (rule: SettledRule, day: number): boolean => {
  const { byMonth, byMonthDay, byYearDay, byWeekNo, byDay } = rule;
  const date = civilOf(day);
  if (byMonth.length > 0 && !byMonth.includes(date.month)) return false;
  if (byMonthDay.length > 0 && !holds(byMonthDay, date.day, daysInMonth(date.year, date.month))) return false;
  if (byDay.length > 0 && !onDay(rule, day, date)) return false;
  const ofYear = day - dayOf(date.year, 1, 1) + 1;
  if (byYearDay.length > 0 && !holds(byYearDay, ofYear, isLeap(date.year) ? 366 : 365)) return false;
  return byWeekNo.length === 0 || inWeeks(rule, day, date);
};

const range = (from: number, length: number): number[] => Array.from({ length }, (_, at) => from + at);

const daysOfMonth = (year: number, month: number): number[] => range(dayOf(year, month, 1), daysInMonth(year, month));

/** Monday of the week, or whichever day the week of the rule begins with. */
const weekOf = (day: number, start: number): number => day - ((weekdayOf(day) - start + 7) % 7);

/** The first day of the n-th period; n grows by one however long the interval is. */
export const periodStart = ({ freq, interval, first, weekStart }: SettledRule, n: number): number => {
  if (freq === 'DAILY') return first + n * interval;
  if (freq === 'WEEKLY') return weekOf(first, weekStart) + n * interval * 7;
  const { year, month } = civilOf(first);
  if (freq === 'YEARLY') return dayOf(year + n * interval, 1, 1);
  const months = year * 12 + month - 1 + n * interval;
  return dayOf(Math.floor(months / 12), (months % 12) + 1, 1);
};

/** A period that is not after this day: where to begin looking. */
export const periodBefore = ({ freq, interval, first }: SettledRule, day: number): number => {
  const longest = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 }[freq];
  return Math.max(0, Math.floor((day - first) / (longest * interval)) - 1);
};

/** The days that the rule chooses in its n-th period, in order. */
export const daysInPeriod = (rule: SettledRule, n: number): readonly number[] => {
  const start = periodStart(rule, n);
  const { freq, byDay, byMonth, weekStart } = rule;
  if (freq === 'DAILY') return chooses(rule, start) ? [start] : [];
  if (freq === 'WEEKLY') {
    // The days of a week are known without looking at each.
    const [only] = byDay;
    if (only && byDay.length === 1 && byMonth.length === 0) return [start + ((only.weekday - weekStart + 7) % 7)];
    const days = byDay
      .map(({ weekday }) => start + ((weekday - weekStart + 7) % 7))
      .sort((left, right) => left - right);
    const unique = days.filter((day, at) => day !== days[at - 1]);
    return byMonth.length > 0 ? unique.filter((day) => byMonth.includes(civilOf(day).month)) : unique;
  }
  const { year, month } = civilOf(start);
  if (freq === 'MONTHLY') return daysOfMonth(year, month).filter((day) => chooses(rule, day));
  const months = byMonth.length > 0 ? byMonth : range(1, 12);
  return months.flatMap((one) => daysOfMonth(year, one)).filter((day) => chooses(rule, day));
};
