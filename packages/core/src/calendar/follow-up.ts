/** A moment to meet again, as a calendar file (iCalendar, RFC 5545) that tells nothing about why. */

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

/** How far the clock in the Netherlands is ahead at a moment, in milliseconds. */
const ahead = (moment: number): number => {
  const [date, time] = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
    .format(moment)
    .split(' ');
  return Date.parse(`${date}T${time}Z`) - moment;
};

/** The moment at which the clock in the Netherlands shows this; in the hour that is skipped, an hour later. */
const momentOf = (date: string, time: string): number => {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const guess = asUtc - ahead(asUtc);
  return asUtc - ahead(guess);
};

const compact = (moment: number): string => `${new Date(moment).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** RFC 5545, section 3.3.11. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n|\r/g, '\\n');

/** RFC 5545, section 3.1: at most 75 octets a line, and no character cut in two. */
const folded = (line: string): string => {
  const encoder = new TextEncoder();
  let octets = 0;
  let out = '';
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      out += '\r\n ';
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
};

/** The file, with line ends as the RFC asks. @throws RangeError when the day or the time does not exist */
export const followUpCalendar = ({ uid, stamp, date, time, title }: FollowUp): string => {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(date) && new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
  if (!isDay || (time !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(time))) {
    throw new RangeError(`Not a day and time: ${date} ${time ?? ''}`);
  }
  const when = time
    ? [`DTSTART:${compact(momentOf(date, time))}`, `DURATION:PT${minutes}M`]
    : [`DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`, 'TRANSP:TRANSPARENT'];
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Veerkracht//Veerkracht//NL', 'BEGIN:VEVENT'],
    ...[`UID:${escaped(uid)}`, `DTSTAMP:${compact(stamp.getTime())}`, ...when],
    ...[`SUMMARY:${escaped(title)}`, 'CLASS:PRIVATE', 'END:VEVENT', 'END:VCALENDAR'],
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
};
