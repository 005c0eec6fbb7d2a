/** How a series goes, in one sentence: "8 bijeenkomsten, elke dinsdag, 10:00–12:00, 3 november t/m 22 december". */
import type { Rhythm } from '@veerkracht/core/calendar';
import { clockTime, dateNames, dayOfMonth } from '../internal/long-dates.ts';

/** The pieces of the sentence in one language. */
export interface RuleWords {
  readonly lang: string;
  readonly comma: string;
  readonly sessions: (count: number) => string;
  /** `days`: "dinsdag en donderdag". */
  readonly weekly: (days: string, interval: number) => string;
  readonly monthly: (days: string, interval: number) => string;
  /** "2e dinsdag", "laatste dinsdag" for -1. */
  readonly nth: (nth: number, day: string) => string;
  readonly dayOfTheMonth: (date: number) => string;
  readonly seldom: string;
  readonly range: (from: string, to: string) => string;
  readonly from: (day: string) => string;
  readonly except: (days: string) => string;
  readonly and: string;
}

/** Longer lists stand among the dates. */
const mostExceptions = 3;

const joined = (parts: readonly string[], { comma, and }: RuleWords): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(`${comma} `)} ${and} ${parts.at(-1)}`;

/** `10:00–12:00`; empty without a time. */
export const timeRange = (opens: number | undefined, closes: number | undefined): string => {
  if (opens === undefined) return '';
  return closes === undefined ? clockTime(opens) : `${clockTime(opens)}–${clockTime(closes)}`;
};

const isolated = (text: string): string => (text === '' ? '' : `\u2066${text}\u2069`);

const rhythmWords = ({ kind, interval, days, dates }: Rhythm, words: RuleWords): string => {
  const { weekdays } = dateNames(words.lang);
  const names = days.map(({ nth, weekday }) => {
    const day = weekdays[weekday] ?? '';
    return nth === 0 ? day : words.nth(nth, day);
  });
  if (kind === 'once') return '';
  if (kind === 'weekly') return words.weekly(joined(names, words), interval);
  if (kind === 'seldom') return words.seldom;
  return words.monthly(joined(dates.length > 0 ? dates.map(words.dayOfTheMonth) : names, words), interval);
};

export const ruleSentence = (rhythm: Rhythm, words: RuleWords): string => {
  const { lang, comma } = words;
  const { total, first, last, opens, closes, except } = rhythm;
  const day = (at: number): string => dayOfMonth(at, lang);
  return [
    total === undefined ? '' : words.sessions(total),
    rhythmWords(rhythm, words),
    // From left to right, also between Arabic words.
    isolated(timeRange(opens, closes)),
    last === undefined ? words.from(day(first)) : last === first ? day(first) : words.range(day(first), day(last)),
    except.length > 0 && except.length <= mostExceptions ? words.except(joined(except.map(day), words)) : '',
  ]
    .filter((part) => part !== '')
    .join(`${comma} `);
};
