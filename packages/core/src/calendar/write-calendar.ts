/**
 * Sessions as a calendar file (RFC 5545, RFC 7986): an entry each, since all readers agree on that, while half of
 * them fail on rules with exceptions. The same input gives the same bytes.
 * @module
 */
import { escapeText, writeLines } from './content-line.ts';
import { timeZoneOf } from './time-zone.ts';
import type { Transition } from './time-zone.ts';
import { writeWallTime } from './wall-time.ts';
import type { WallTime } from './wall-time.ts';

export interface CalendarEntry {
  /** Stays the same when the session changes: a reader then changes the same entry. */
  readonly uid: string;
  /** Grows with every change. */
  readonly sequence: number;
  /** When it was last changed, in milliseconds (UTC). */
  readonly changed: number;
  readonly start: WallTime;
  readonly end: WallTime;
  /** IANA name of the clock. */
  readonly timeZone: string;
  readonly title: string;
  readonly text?: string;
  readonly place?: string;
  readonly url?: string;
  /** Address of an online session (RFC 7986, CONFERENCE). */
  readonly conference?: string;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  /** UID of the series that it is part of. */
  readonly series?: string;
  readonly categories?: readonly string[];
}

export interface CalendarFile {
  /** In the reader's language. */
  readonly name: string;
  readonly lang?: string;
  /** `publish` for a feed or a file, `cancel` for a message that takes entries away. */
  readonly method?: 'publish' | 'cancel';
  readonly entries: readonly CalendarEntry[];
}

const compact = (text: string): string => text.replace(/[-:]/g, '');
const utc = (moment: number): string => `${compact(new Date(moment).toISOString().slice(0, 19))}Z`;

const when = (name: string, time: WallTime, timeZone: string): string => {
  const text = compact(writeWallTime(time));
  return time.second === undefined ? `${name};VALUE=DATE:${text}` : `${name};TZID=${timeZone}:${text}`;
};

const offset = (ms: number): string => {
  const seconds = Math.abs(ms / 1000);
  const two = (number: number): string => String(Math.floor(number)).padStart(2, '0');
  const rest = seconds % 60 === 0 ? '' : two(seconds % 60);
  return `${ms < 0 ? '-' : '+'}${two(seconds / 3600)}${two((seconds / 60) % 60)}${rest}`;
};

const msOfDay = 86_400_000;

const observance = (one: Transition, before: number): readonly string[] => {
  const kind = one.ahead > before ? 'DAYLIGHT' : 'STANDARD';
  // By the clock as it was before the change (RFC 5545, section 3.6.5).
  const begins = compact(new Date(one.at + before).toISOString().slice(0, 19));
  return [
    ...[`BEGIN:${kind}`, `DTSTART:${begins}`, `TZOFFSETFROM:${offset(before)}`, `TZOFFSETTO:${offset(one.ahead)}`],
    `END:${kind}`,
  ];
};

/** All changes of the clock around the entries, so that a reader who does not know the zone is right as well. */
const zoneLines = (name: string, entries: readonly CalendarEntry[]): readonly string[] => {
  const zone = timeZoneOf(name);
  if (!zone) return [];
  // Not `Math.min(...days)`: tens of thousands of entries are more than a call can take.
  const from = entries.reduce((least, { start }) => Math.min(least, start.day), Infinity) - 366;
  const to = entries.reduce((most, { end }) => Math.max(most, end.day), -Infinity) + 366;
  const [first, ...changes] = zone.transitions(from * msOfDay, to * msOfDay);
  if (!first) return [];
  let before = first.ahead;
  const lines = changes.flatMap((one) => {
    const written = observance(one, before);
    before = one.ahead;
    return written;
  });
  return ['BEGIN:VTIMEZONE', `TZID:${name}`, ...observance(first, first.ahead), ...lines, 'END:VTIMEZONE'];
};

const optional = (name: string, text: string | undefined): readonly string[] =>
  text ? [`${name}:${escapeText(text)}`] : [];

/** Only what a calendar may open: no script, no file. */
const address = (name: string, url: string | undefined): readonly string[] =>
  url && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? [`${name}:${new URL(url).href}`] : [];

const entryLines = (entry: CalendarEntry): readonly string[] => [
  ...['BEGIN:VEVENT', `UID:${escapeText(entry.uid)}`, `DTSTAMP:${utc(entry.changed)}`],
  ...[`LAST-MODIFIED:${utc(entry.changed)}`, `SEQUENCE:${entry.sequence}`],
  ...[when('DTSTART', entry.start, entry.timeZone), when('DTEND', entry.end, entry.timeZone)],
  `SUMMARY:${escapeText(entry.title)}`,
  ...[...optional('DESCRIPTION', entry.text), ...optional('LOCATION', entry.place)],
  ...[...address('URL', entry.url), ...address('CONFERENCE;VALUE=URI', entry.conference)],
  ...(entry.categories && entry.categories.length > 0
    ? [`CATEGORIES:${entry.categories.map(escapeText).join(',')}`]
    : []),
  ...(entry.series ? [`RELATED-TO:${escapeText(entry.series)}`] : []),
  ...[`STATUS:${entry.status.toUpperCase()}`, 'CLASS:PUBLIC', 'END:VEVENT'],
];

/** A calendar file; it holds no names and invites nobody. Readers are asked to look again after half a day. */
export const writeCalendar = ({ name, lang, method = 'publish', entries }: CalendarFile): string => {
  const zones = [...new Set(entries.flatMap((one) => (one.start.second === undefined ? [] : [one.timeZone])))].sort();
  return writeLines([
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Veerkracht//Veerkracht//NL', 'CALSCALE:GREGORIAN'],
    `METHOD:${method.toUpperCase()}`,
    ...[`NAME${lang ? `;LANGUAGE=${lang}` : ''}:${escapeText(name)}`, `X-WR-CALNAME:${escapeText(name)}`],
    ...['REFRESH-INTERVAL;VALUE=DURATION:PT12H', 'X-PUBLISHED-TTL:PT12H'],
    ...zones.flatMap((zone) =>
      zoneLines(
        zone,
        entries.filter(({ timeZone }) => timeZone === zone),
      ),
    ),
    ...entries.flatMap(entryLines),
    'END:VCALENDAR',
  ]);
};
