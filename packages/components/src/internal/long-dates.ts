/**
 * Days in words, by number (day 0 is 1 January 1970). Gregorian, with Latin digits: these are dates to keep an
 * appointment by.
 */
import { civilOf, weekdayOf } from '@veerkracht/core/calendar';
import { dateLanguage } from './dates.ts';

export interface DateNames {
  readonly months: readonly string[];
  /** From Monday. */
  readonly weekdays: readonly string[];
  readonly comma: string;
}

const msOfDay = 86_400_000;
/** A Monday, and the first of a month, to ask names of. */
const monday = Date.UTC(2026, 5, 1);

const asked = (lang: string): DateNames => {
  const format = new Intl.DateTimeFormat(`${dateLanguage(lang)}-u-ca-gregory-nu-latn`, {
    ...{ timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' },
  });
  const name = (type: 'month' | 'weekday', at: number): string =>
    format.formatToParts(at).find((part) => part.type === type)?.value ?? '';
  return {
    months: Array.from({ length: 12 }, (_, at) => name('month', Date.UTC(2026, at, 3))),
    weekdays: Array.from({ length: 7 }, (_, at) => name('weekday', monday + at * msOfDay)),
    comma: ['ar', 'fa'].includes(lang) ? '،' : '',
  };
};

const known = new Map<string, DateNames>();

/** Adds names for languages of which browsers have none (`own-date-names.ts`). */
export const knowDateNames = (names: ReadonlyMap<string, DateNames>): void => {
  for (const [lang, one] of names) known.set(lang, one);
};

export const dateNames = (lang: string): DateNames => {
  const before = known.get(lang);
  if (before) return before;
  const names = asked(lang);
  known.set(lang, names);
  return names;
};

/** `3 november`. */
export const dayOfMonth = (day: number, lang: string): string => {
  const { month, day: date } = civilOf(day);
  return `${date} ${dateNames(lang).months[month - 1]}`;
};

/** `dinsdag 3 november`. */
export const weekdayAndDay = (day: number, lang: string): string => {
  const { weekdays, comma } = dateNames(lang);
  return `${weekdays[weekdayOf(day)]}${comma} ${dayOfMonth(day, lang)}`;
};

/** `dinsdag 3 november 2026`. */
export const fullDay = (day: number, lang: string): string => `${weekdayAndDay(day, lang)} ${civilOf(day).year}`;

/** `november 2026`. */
export const monthAndYear = (year: number, month: number, lang: string): string =>
  `${dateNames(lang).months[month - 1]} ${year}`;

const two = (number: number): string => String(number).padStart(2, '0');

/** Seconds since midnight as `09:30`: always 24 hours. */
export const clockTime = (second: number): string =>
  `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}`;
