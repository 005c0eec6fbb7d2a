import {
  calendarName,
  entriesOf,
  momentOf,
  neutralTitle,
  readWallTime,
  sessionsOf,
  writeCalendar,
  writeDay,
  writeWallTime,
} from '@veerkracht/core/calendar';
import type { CalendarEntry, Session as Meeting, TitleLanguage, WallTime } from '@veerkracht/core/calendar';
import type { Series } from '@veerkracht/spec';
import { badParameter } from '../http/parameters.ts';
import { seriesOf } from './chosen.ts';
import type { SeriesRow } from './chosen.ts';

/** Days as written, both of them included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const longest = 366;
const number = (day: string): number => readWallTime(day)?.day ?? 0;

const dutchDays = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });
/** The day in the Netherlands. */
export const dayIn = (now: Date): string => dutchDays.format(now);

/** What was asked, filled up to a window of so many days around it. @throws Problem when it is too long */
export const windowOf = (
  { from, to }: { readonly from: string | undefined; readonly to: string | undefined },
  usual: { readonly from: number; readonly length: number },
): Days => {
  const first = from === undefined ? (to === undefined ? usual.from : number(to) - usual.length) : number(from);
  const last = to === undefined ? first + usual.length : number(to);
  if (last >= first && last - first <= longest) return { from: writeDay(first), to: writeDay(last) };
  throw badParameter('to', {
    nl: `De parameter "to" moet een dag zijn van "from" tot ten hoogste ${longest} dagen later.`,
    en: `The parameter "to" must be a day from "from" up to ${longest} days later.`,
  });
};

export const todayNumber = (now: Date): number => number(dayIn(now));

/** The moment by the clock of the series; of a whole day its midnight, of a time that is skipped about that time. */
export const instantAt = (time: WallTime, timeZone: string): number =>
  momentOf(time, timeZone) ??
  momentOf({ ...time, second: 0 }, timeZone) ??
  time.day * 86_400_000 + (time.second ?? 0) * 1000;

interface Found {
  readonly row: SeriesRow;
  readonly series: Series;
  readonly meeting: Meeting;
  readonly at: number;
}

const byTime = (left: Found, right: Found): number =>
  left.at - right.at || (left.meeting.key < right.meeting.key ? -1 : 1);

const found = (rows: readonly SeriesRow[], { from, to }: Days): readonly Found[] =>
  rows
    .flatMap((row) => {
      const series = seriesOf(row);
      return sessionsOf(series, { from: number(from), to: number(to) + 1 }).map((meeting) => ({
        ...{ row, series, meeting, at: instantAt(meeting.start, meeting.timeZone) },
      }));
    })
    .sort(byTime);

const shown = ({ row, series, meeting, at }: Found) => {
  const { key, start, end, timeZone, status, number: nth, total, room, note } = meeting;
  return {
    ...{ key, series: { id: row.id, name: series.name }, service: { id: row.service_id, name: row.service_name } },
    ...{ start: writeWallTime(start), end: end && writeWallTime(end), timezoneId: timeZone },
    ...{ startsAt: new Date(at).toISOString(), status, number: nth, total, room, note },
    ...{ place: row.place ?? undefined, languages: series.languages, gender: series.gender },
  };
};

export interface EventsPage {
  readonly page: number;
  readonly perPage: number;
}

/** One page of the sessions in a window, the first first. */
export const eventsPage = (rows: readonly SeriesRow[], days: Days, { page, perPage }: EventsPage): object => {
  const all = found(rows, days);
  const items = all.slice((page - 1) * perPage, page * perPage).map(shown);
  return { items, page, perPage, total: all.length };
};

const placed = (entry: CalendarEntry, place: string | null): CalendarEntry =>
  place === null ? entry : { ...entry, place: [entry.place, place].filter(Boolean).join(', ') };

const msOfDay = 86_400_000;
/** A series without an end is written from so many days before the moment that is given. */
const before = 31;

/** More than this no calendar of a person holds. */
const mostEntries = 10_000;

/** A part would be a calendar that says that nothing else is on. */
const tooMany = () =>
  badParameter('municipality', {
    nl: `Dit zijn meer dan ${mostEntries} bijeenkomsten. Kies een gemeente, een taal of een kortere periode.`,
    en: `These are more than ${mostEntries} sessions. Choose a municipality, a language or a shorter period.`,
  });

/** All sessions in a window as a calendar file (RFC 5545). The same data gives the same bytes. @throws Problem */
export const eventsFile = (rows: readonly SeriesRow[], { from, to }: Days, language: TitleLanguage): string => {
  const [first, last] = [number(from), number(to)];
  const entries = rows.flatMap((row) => {
    const series = seriesOf(row);
    const all = entriesOf(series, { title: neutralTitle(series, language), now: (first + before) * msOfDay });
    return all.filter(({ start }) => start.day >= first && start.day <= last).map((entry) => placed(entry, row.place));
  });
  if (entries.length > mostEntries) throw tooMany();
  const sorted = entries.sort(
    (left, right) =>
      left.start.day - right.start.day ||
      (left.start.second ?? 0) - (right.start.second ?? 0) ||
      (left.uid < right.uid ? -1 : 1),
  );
  return writeCalendar({ name: calendarName(language), lang: language, entries: sorted });
};
