/** A moment to meet again, as a calendar file (iCalendar, RFC 5545) that tells nothing about why. @module */
import { escapeText, writeLines } from './content-line.ts';
import { timeZoneOf } from './time-zone.ts';
import { readWallTime } from './wall-time.ts';
import type { WallTime } from './wall-time.ts';

export interface FollowUp {
  /** Of whoever makes the file; stays the same when the moment changes. */
  readonly uid: string;
  /** When the file is made. */
  readonly stamp: Date;
  /** `2026-12-01`. */
  readonly date: string;
  /** `14:30` on the clock in the Netherlands; without it the entry is of the whole day. */
  readonly time?: string;
  /** What others may see in the calendar: nothing about the talk. */
  readonly title: string;
}

const timeZone = 'Europe/Amsterdam';
const minutes = 30;

/** The moment at which the clock in the Netherlands shows this; in the hour that is skipped, an hour later. */
const momentOf = ({ day, second = 0 }: WallTime): number => {
  const zone = timeZoneOf(timeZone);
  return zone?.momentOf({ day, second }) ?? zone?.momentOf({ day, second: second + 3600 }) ?? 0;
};

const utc = (moment: number): string => `${new Date(moment).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** The file, with line ends as the RFC asks. @throws RangeError when the day or the time does not exist */
export const followUpCalendar = ({ uid, stamp, date, time, title }: FollowUp): string => {
  const moment = time === undefined ? date : `${date}T${time}`;
  const start = readWallTime(moment);
  if (!start || !/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/.test(moment)) {
    throw new RangeError(`Not a day and time: ${moment}`);
  }
  const when = time
    ? [`DTSTART:${utc(momentOf(start))}`, `DURATION:PT${minutes}M`]
    : [`DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`, 'TRANSP:TRANSPARENT'];
  return writeLines([
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Veerkracht//Veerkracht//NL', 'BEGIN:VEVENT'],
    ...[`UID:${escapeText(uid)}`, `DTSTAMP:${utc(stamp.getTime())}`, ...when],
    ...[`SUMMARY:${escapeText(title)}`, 'CLASS:PRIVATE', 'END:VEVENT', 'END:VCALENDAR'],
  ]);
};
