/** Sessions as entries of a calendar file. */
import type { Series } from '@veerkracht/spec';
import { isClosed, later, sessionsOf } from './sessions.ts';
import type { CalendarEntry } from './write-calendar.ts';

export interface EntriesOptions {
  /** What others may see in the calendar of a person, and so neutral: "Groep dinsdag", never a theme. */
  readonly title: string;
  /** What it is about: only when the person asked for that. */
  readonly text?: string;
  /** Name and address of the place; the room comes before it. */
  readonly place?: string;
  /** In milliseconds (UTC): a series without an end is written from a month before to a year after. */
  readonly now: number;
}

const msOfDay = 86_400_000;
/** RFC 5545 wants an end after the start; where nobody said one, an hour. */
const usualLength = 3600;

/** The moment a record changed; a time without an offset is read as UTC, wherever this runs. */
const momentIn = (text: string): number => Date.parse(/(Z|[+-]\d{2}:\d{2})$/.test(text) ? text : `${text}Z`);

const entryStatus = {
  planned: 'confirmed',
  moved: 'confirmed',
  tentative: 'tentative',
  cancelled: 'cancelled',
} as const;

/**
 * The sessions as entries of a calendar file. Unless asked they say where and when, and no more: no theme, no
 * description, no name of the group; never a link that people get after signing up. The same series gives the same entries, so a reader changes
 * what it has; `last_modified` and `sequence` of the series say which is newest.
 */
export const entriesOf = (series: Series, options: EntriesOptions): readonly CalendarEntry[] => {
  const { title, now, text, place } = options;
  const today = Math.floor(now / msOfDay);
  const window = isClosed(series) ? {} : { from: today - 31, to: today + 366 };
  const said = series.last_modified === undefined ? Number.NaN : momentIn(series.last_modified);
  const changed = Number.isFinite(said) ? said : now;
  const { online, sequence = 0 } = series;
  const placeOf = (room: string | undefined): string => [room, place].filter(Boolean).join(', ');
  return sessionsOf(series, window).map(({ key, start, end, timeZone, status, room }) => ({
    ...{ uid: key, sequence, changed, start, end: end ?? later(start, usualLength), timeZone, title },
    ...(placeOf(room) !== '' && { place: placeOf(room) }),
    ...(text !== undefined && { text }),
    ...(online?.kind === 'public' && online.url !== undefined && { conference: online.url }),
    ...{ status: entryStatus[status], series: series.id },
  }));
};
