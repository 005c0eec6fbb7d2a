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

const pattern = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2})(?::?(\d{2}))?)?$/;

/** ISO 8601 or iCalendar, without a zone; undefined when there is no such day or time. */
export const readWallTime = (text: string): WallTime | undefined => {
  const found = pattern.exec(text);
  if (!found) return undefined;
  const [year, month, date] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return undefined;
  const day = dayOf(year, month, date);
  if (found[4] === undefined) return { day, second: undefined };
  const [hour, minute, second] = [Number(found[4]), Number(found[5]), Number(found[6] ?? 0)];
  // A leap second is read as the one before it.
  if (hour > 23 || minute > 59 || second > 60) return undefined;
  return { day, second: hour * 3600 + minute * 60 + Math.min(second, 59) };
};

export const compareWallTimes = (left: WallTime, right: WallTime): number =>
  left.day - right.day || (left.second ?? 0) - (right.second ?? 0);
