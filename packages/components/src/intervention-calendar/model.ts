import { helpLines, type HelpLine } from '@veerkracht/spec/help-lines';
import { askCalendar, emptyCalendarQuery } from '@veerkracht/core/calendar';
import type { CalendarAnswer, CalendarQuery, CalendarRole, SeriesRecord, WallTime } from '@veerkracht/core/calendar';
import { wallTime } from '../internal/dates.ts';
import type { After } from './after/after.ts';
import type { Loaded } from './load-series.ts';
import { dutch } from './words.ts';
import type { Words } from './words.ts';

/** Why the calendar is not there; `offline` also when the address is wrong. */
export type Failure = 'offline' | 'timeout' | 'server' | 'format' | 'not-found' | 'empty';

/** Everything the page shows. Made anew for every change, never altered. */
export interface Model {
  readonly words: Words;
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure?: Failure;
  readonly loaded?: Loaded;
  readonly query: CalendarQuery;
  readonly answer?: CalendarAnswer;
  readonly open?: SeriesRecord;
  /** How many of the agenda are shown. */
  readonly limit: number;
  readonly now: { readonly date: string; readonly time: string };
  /** The same as days and seconds. */
  readonly clock: WallTime;
  readonly role: CalendarRole;
  readonly languages: readonly string[];
  readonly helpLines: readonly HelpLine[];
  readonly offline: boolean;
  readonly filtersOpen: boolean;
  readonly compact: boolean;
  /** Too narrow for a grid. */
  readonly narrow: boolean;
  /** The day of the month that the arrows are at. */
  readonly focusDay?: number | undefined;
  /** The day of the month of which all is shown. */
  readonly openDay?: number | undefined;
  /** The calendar beside the Gregorian one: `persian`, `ethiopic`. */
  readonly second?: string | undefined;
  /** The language as the page wrote it: Dari and Farsi have other months. */
  readonly tag: string;
  readonly feed?: string | undefined;
  /** Choosing, and all of one series: comes once the list is there. */
  readonly after?: After;
  readonly afterFailed?: boolean;
}

/** Before anything has come: Dutch, and the help lines that are always there. */
export const emptyModel: Model = {
  words: dutch,
  phase: 'loading',
  query: emptyCalendarQuery,
  limit: 20,
  now: wallTime(new Date()),
  clock: { day: 0, second: 0 },
  role: 'person',
  languages: [],
  helpLines,
  offline: false,
  filtersOpen: false,
  compact: false,
  narrow: false,
  tag: 'nl',
};

const failures: readonly Failure[] = ['timeout', 'server', 'not-found', 'format', 'empty'];

/** A `SourceError` says what went wrong; anything else is a line that does not work. */
export const failureOf = (error: unknown): Failure => {
  const { fault } = (error ?? {}) as { readonly fault?: string };
  return fault === 'refused' ? 'server' : (failures.find((one) => one === fault) ?? 'offline');
};

/** Trainings are for who says to be a professional or a volunteer. */
export const roleOf = (said: string | undefined): CalendarRole =>
  said === 'professional' || said === 'volunteer' ? said : 'person';

/** The model with what follows from its query. */
export const answered = (model: Model, municipality: string | undefined): Model => {
  const { open: _, ...rest } = model;
  const { loaded, query, clock, role, compact } = model;
  if (loaded === undefined) return rest;
  const asked = compact ? { ...query, view: 'agenda' as const } : query;
  const { plan } = loaded;
  const near = model.after?.near(query.postcode, loaded);
  const answer = askCalendar(plan, asked, { now: clock, role, municipality, near });
  const open = query.series === undefined ? undefined : plan.records.find(({ id }) => id === query.series);
  return { ...rest, answer, ...(open && { open }) };
};
