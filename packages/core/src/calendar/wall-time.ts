/** What a clock on the wall shows, without a zone: `2026-11-24T19:30:00`, or a whole day: `2026-11-24`. */
import { civilOf, dayOf, daysInMonth } from './days.ts';

export interface WallTime {
  readonly day: number;
  /** Since midnight; undefined for a whole day. */
  readonly second: number | undefined;
}

const two = (number: number): string => String(number).padStart(2, '0');

export const writeDay = (day: number): string => {
  const { year, month, day: date } = civilOf(day);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
};

export const writeWallTime = ({ day, second }: WallTime): string =>
  second === undefined
    ? writeDay(day)
    : `${writeDay(day)}T${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;

const dayPattern = /^(\d{4})-?(\d{2})-?(\d{2})$/;
const timePattern = /^(\d{2}):?(\d{2})(?::?(\d{2}))?$/;

const readDay = (text: string): number | undefined => {
  const found = dayPattern.exec(text);
  if (!found) return undefined;
  const [year, month, date] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const exists = month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
  return exists ? dayOf(year, month, date) : undefined;
};

/** Seconds since midnight; undefined when there is no such time. */
export const readTime = (text: string): number | undefined => {
  const found = timePattern.exec(text);
  if (!found) return undefined;
  const [hour, minute, second] = [Number(found[1]), Number(found[2]), Number(found[3] ?? 0)];
  // A leap second is read as the one before it.
  return hour > 23 || minute > 59 || second > 60 ? undefined : hour * 3600 + minute * 60 + Math.min(second, 59);
};

/** A day, and a time if there is one; undefined when there is no such day or time. */
export const wallTimeOf = (date: string, time?: string): WallTime | undefined => {
  const day = readDay(date);
  const second = time === undefined ? undefined : readTime(time);
  return day === undefined || (time !== undefined && second === undefined) ? undefined : { day, second };
};

/** ISO 8601 or iCalendar, without a zone; undefined when there is no such day or time. */
export const readWallTime = (text: string): WallTime | undefined => {
  const at = text.indexOf('T');
  return at < 0 ? wallTimeOf(text) : wallTimeOf(text.slice(0, at), text.slice(at + 1));
};

export const compareWallTimes = (left: WallTime, right: WallTime): number =>
  left.day - right.day || (left.second ?? 0) - (right.second ?? 0);
