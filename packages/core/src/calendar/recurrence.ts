/**
 * When something takes place: a beginning with a rule, more days, days that are left out, and days that were moved.
 * RFC 5545, sections 3.8.4.4 and 3.8.5; what is outside our part of it is refused by name (`rule.ts`).
 * @module
 */
import { civilOf } from './days.ts';
import type { Rule, Until } from './rule.ts';
import { daysInPeriod, periodBefore, periodStart, settle } from './rule-days.ts';
import { timeZoneOf } from './time-zone.ts';
import type { TimeZone } from './time-zone.ts';
import { compareWallTimes, writeWallTime } from './wall-time.ts';
import type { WallTime } from './wall-time.ts';

export interface Moved {
  /** When it would have been. */
  readonly from: WallTime;
  readonly to: WallTime;
}

export interface Recurrence {
  readonly start: WallTime;
  /** IANA name of the clock; without one the time is that of whoever reads it. */
  readonly timeZone?: string;
  readonly rule?: Rule;
  readonly also?: readonly WallTime[];
  readonly except?: readonly WallTime[];
  readonly moved?: readonly Moved[];
}

export interface Happening {
  readonly at: WallTime;
  /** When it would have been; the name by which an exception finds it (RECURRENCE-ID). */
  readonly planned: WallTime;
}

export interface Window {
  /** First day that counts. */
  readonly from?: number;
  /** First day that no longer counts. */
  readonly to?: number;
}

const lastYear = 9999;
/** A rule that found nothing for so long, such as 30 February, never will. */
const patience = 800 * 366;

const timesOf = ({ byHour, byMinute, bySecond }: Rule, { second }: WallTime): readonly (number | undefined)[] => {
  if (second === undefined) return [undefined];
  const hours = byHour.length > 0 ? byHour : [Math.floor(second / 3600)];
  const minutes = byMinute.length > 0 ? byMinute : [Math.floor(second / 60) % 60];
  const seconds = bySecond.length > 0 ? bySecond : [second % 60];
  return hours.flatMap((hour) => minutes.flatMap((minute) => seconds.map((one) => hour * 3600 + minute * 60 + one)));
};

const chosen = <T>(all: readonly T[], positions: readonly number[]): readonly T[] => {
  if (positions.length === 0) return all;
  const at = new Set(positions.map((position) => (position > 0 ? position - 1 : all.length + position)));
  return all.filter((_, index) => at.has(index));
};

const isOver = (until: Until, time: WallTime, zone: TimeZone | undefined): boolean => {
  if (until.second === undefined) return time.day > until.day;
  if (!until.isUtc || !zone) return compareWallTimes(time, until) > 0;
  const moment = zone.momentOf(time);
  return moment !== undefined && moment > (timeZoneOf('UTC')?.momentOf(until) ?? 0);
};

/** What the rule gives, in order. A time that the clock skips does not take place and does not count. */
function* ruled({ start, rule }: Recurrence & { readonly rule: Rule }, zone: TimeZone | undefined, from: number) {
  const settled = settle(rule, start.day);
  const times = timesOf(rule, start);
  // Who counts has to begin at the beginning.
  let period = rule.count === undefined ? periodBefore(settled, from) : 0;
  let left = rule.count ?? Infinity;
  for (let found = periodStart(settled, period); left > 0; period += 1) {
    const begins = periodStart(settled, period);
    if (begins - found > patience || civilOf(begins).year > lastYear) return;
    const all: WallTime[] = [];
    for (const day of daysInPeriod(settled, period)) for (const second of times) all.push({ day, second });
    if (all.length > 0) found = begins;
    for (const time of chosen(all, rule.bySetPos)) {
      if (compareWallTimes(time, start) < 0) continue;
      if (rule.until && isOver(rule.until, time, zone)) return;
      if (zone && time.second !== undefined && zone.momentOf(time) === undefined) continue;
      yield time;
      left -= 1;
      if (left === 0) return;
    }
    if (rule.until && begins > rule.until.day + 1) return;
  }
}

const byTime = (left: Happening, right: Happening): number => compareWallTimes(left.at, right.at);

function* planned(recurrence: Recurrence, zone: TimeZone | undefined, from: number): Generator<WallTime, void> {
  const { rule, start } = recurrence;
  if (rule) yield* ruled({ ...recurrence, rule }, zone, from);
  else yield start;
}

/** Two lists in order as one. */
function* merged(rule: Generator<Happening, void>, others: readonly Happening[]): Generator<Happening, void> {
  let at = 0;
  for (const one of rule) {
    for (let next = others[at]; next && byTime(next, one) <= 0; next = others[at]) {
      yield next;
      at += 1;
    }
    yield one;
  }
  yield* others.slice(at);
}

/**
 * All that takes place in a window, in order, each once; without an end as long as somebody asks. What is left out
 * wins from what is added.
 */
export function* happenings(recurrence: Recurrence, { from = -Infinity, to = Infinity }: Window = {}) {
  const { timeZone, also = [], except = [], moved = [] } = recurrence;
  const zone = timeZone === undefined ? undefined : timeZoneOf(timeZone);
  const gone = new Set([...except, ...moved.map((one) => one.from)].map(writeWallTime));
  const left = new Set(except.map(writeWallTime));
  const others = [
    ...also.filter((time) => !gone.has(writeWallTime(time))).map((at): Happening => ({ at, planned: at })),
    ...moved.filter((one) => !left.has(writeWallTime(one.from))).map((one) => ({ at: one.to, planned: one.from })),
  ].sort(byTime);
  function* byRule(): Generator<Happening, void> {
    for (const at of planned(recurrence, zone, Number.isFinite(from) ? from : recurrence.start.day)) {
      if (at.day >= to) return;
      if (gone.size === 0 || !gone.has(writeWallTime(at))) yield { at, planned: at };
    }
  }
  let before: WallTime | undefined;
  for (const one of merged(byRule(), others)) {
    if (one.at.day >= to) return;
    const isTwice = before !== undefined && compareWallTimes(before, one.at) === 0;
    if (one.at.day >= from && !isTwice) yield one;
    before = one.at;
  }
}

/** The moment something begins, in milliseconds (UTC); undefined without a zone, for a whole day, or a skipped time. */
export const momentOf = (time: WallTime, timeZone: string | undefined): number | undefined =>
  time.second === undefined || timeZone === undefined ? undefined : timeZoneOf(timeZone)?.momentOf(time);
