/** Recurrence rules of iCalendar (RFC 5545, section 3.3.10), as far as a calendar of groups and HSDS need them. */
import { readWallTime } from './wall-time.ts';
import type { WallTime } from './wall-time.ts';

export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** `TU`, or with a number: `2TU` is the second Tuesday, `-1TU` the last. */
export interface ByDay {
  /** 0 is Monday. */
  readonly weekday: number;
  /** 0: every one. */
  readonly nth: number;
}

export interface Until extends WallTime {
  readonly isUtc: boolean;
}

export interface Rule {
  readonly freq: Frequency;
  readonly interval: number;
  readonly count?: number;
  readonly until?: Until;
  readonly byDay: readonly ByDay[];
  readonly byMonth: readonly number[];
  readonly byMonthDay: readonly number[];
  readonly byYearDay: readonly number[];
  readonly byWeekNo: readonly number[];
  readonly byHour: readonly number[];
  readonly byMinute: readonly number[];
  readonly bySecond: readonly number[];
  readonly bySetPos: readonly number[];
  /** First day of the week, 0 is Monday. */
  readonly weekStart: number;
}

/** A rule that is understood, or the part that is not, as it stands in the text: `FREQ=HOURLY`. */
export type RuleReading = { readonly rule: Rule } | { readonly refused: string };

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const frequencies: ReadonlySet<string> = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);

const numbersIn = (text: string, most: number, least = -most): readonly number[] | undefined => {
  const numbers = text.split(',').map((part) => (/^[+-]?\d{1,4}$/.test(part) ? Number(part) : Number.NaN));
  const isRight = (number: number): boolean => number >= least && number <= most && (number !== 0 || least === 0);
  return numbers.every(isRight) ? [...new Set(numbers)].sort((left, right) => left - right) : undefined;
};

const readDays = (text: string): readonly ByDay[] | undefined => {
  const days = text.split(',').map((part) => {
    const [, nth = '', name = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(part) ?? [];
    return { weekday: weekdays.indexOf(name), nth: Number(nth) };
  });
  return days.every(({ weekday, nth }) => weekday >= 0 && Math.abs(nth) <= 53) ? days : undefined;
};

const readUntil = (text: string): Until | undefined => {
  const isUtc = /Z$/i.test(text);
  const time = readWallTime(text.replace(/Z$/i, ''));
  return time && { ...time, isUtc };
};

const whole = (text: string): number | undefined =>
  /^\d{1,6}$/.test(text) && Number(text) > 0 ? Number(text) : undefined;

type Part = Partial<{ -readonly [K in keyof Rule]: Rule[K] | undefined }>;

const readers: Readonly<Record<string, (text: string) => Part>> = {
  FREQ: (text) => ({ freq: frequencies.has(text) ? (text as Frequency) : undefined }),
  INTERVAL: (text) => ({ interval: whole(text) }),
  COUNT: (text) => ({ count: whole(text) }),
  UNTIL: (text) => ({ until: readUntil(text) }),
  BYDAY: (text) => ({ byDay: readDays(text) }),
  BYMONTH: (text) => ({ byMonth: numbersIn(text, 12, 1) }),
  BYMONTHDAY: (text) => ({ byMonthDay: numbersIn(text, 31) }),
  BYYEARDAY: (text) => ({ byYearDay: numbersIn(text, 366) }),
  BYWEEKNO: (text) => ({ byWeekNo: numbersIn(text, 53) }),
  BYHOUR: (text) => ({ byHour: numbersIn(text, 23, 0) }),
  BYMINUTE: (text) => ({ byMinute: numbersIn(text, 59, 0) }),
  BYSECOND: (text) => ({ bySecond: numbersIn(text, 60, 0) }),
  BYSETPOS: (text) => ({ bySetPos: numbersIn(text, 366) }),
  WKST: (text) => ({ weekStart: weekdays.includes(text) ? weekdays.indexOf(text) : undefined }),
};

const nothing: Omit<Rule, 'freq'> = {
  ...{ interval: 1, byDay: [], byMonth: [], byMonthDay: [], byYearDay: [], byWeekNo: [] },
  ...{ byHour: [], byMinute: [], bySecond: [], bySetPos: [], weekStart: 0 },
};

/** What RFC 5545 says may not stand together: engines differ about what it would mean. */
const forbidden = ({ freq, count, until, ...by }: Rule): string | undefined => {
  const numbered = by.byDay.some(({ nth }) => nth !== 0);
  if (count !== undefined && until) return 'COUNT with UNTIL';
  if (by.byWeekNo.length > 0 && freq !== 'YEARLY') return `BYWEEKNO with FREQ=${freq}`;
  if (by.byYearDay.length > 0 && freq !== 'YEARLY') return `BYYEARDAY with FREQ=${freq}`;
  if (by.byMonthDay.length > 0 && freq === 'WEEKLY') return 'BYMONTHDAY with FREQ=WEEKLY';
  if (numbered && freq !== 'MONTHLY' && freq !== 'YEARLY') return `numbered BYDAY with FREQ=${freq}`;
  if (numbered && by.byWeekNo.length > 0) return 'numbered BYDAY with BYWEEKNO';
  const others = Object.entries(by).some(
    ([name, value]) => name !== 'bySetPos' && Array.isArray(value) && value.length > 0,
  );
  return by.bySetPos.length > 0 && !others ? 'BYSETPOS without another BY part' : undefined;
};

/** Reads a rule. Nothing that is not understood is passed over: it would give wrong days. */
export const readRule = (text: string): RuleReading => {
  const found: Part = {};
  const seen = new Set<string>();
  const plain = text
    .toUpperCase()
    .replace(/\s/g, '')
    .replace(/^RRULE:/, '');
  for (const part of plain.split(';')) {
    if (part === '') continue;
    const at = part.indexOf('=');
    const name = at < 0 ? part : part.slice(0, at);
    const read = Object.hasOwn(readers, name) ? readers[name]?.(part.slice(at + 1)) : undefined;
    const isNew = !seen.has(name);
    seen.add(name);
    if (!read || !isNew || Object.values(read).includes(undefined)) return { refused: part.slice(0, 80) };
    Object.assign(found, read);
  }
  if (found.freq === undefined) return { refused: 'no FREQ' };
  const rule = { ...nothing, ...found } as Rule;
  const refused = forbidden(rule);
  return refused === undefined ? { rule } : { refused };
};
