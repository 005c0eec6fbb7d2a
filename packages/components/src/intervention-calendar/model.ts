import { helpLines, type HelpLine } from '@veerkracht/spec/help-lines';
import { askCalendar, emptyCalendarQuery, readWallTime } from '@veerkracht/core/calendar';
import type { CalendarAnswer, CalendarQuery, CalendarRole, SeriesRecord, WallTime } from '@veerkracht/core/calendar';
import type { Point } from '@veerkracht/core/finder';
import type { TemplateResult } from 'lit';
import { wallTime } from '../internal/dates.ts';
import { languagesOfPage } from '../internal/page-language.ts';
import type { Actions } from './actions.ts';
import type { Loaded } from './load-series.ts';
import { dutch } from './words.ts';
import type { Words } from './words.ts';

/** Why the calendar is not there; `offline` also when the address is wrong. */
export type Failure = 'offline' | 'timeout' | 'server' | 'format' | 'not-found' | 'empty';

/** Choosing, and all of one series; comes once the list is there. */
export interface After {
  /** Of the words so far: those of another language come a moment later. */
  readonly lang: () => string;
  readonly filters: (model: Model, actions: Actions) => TemplateResult;
  /** For who came by the link with which one cancels; also when the calendar itself does not come. */
  readonly cancelling: (model: Model) => unknown;
  readonly chosen: (model: Model, actions: Actions) => unknown;
  readonly empty: (model: Model, actions: Actions) => TemplateResult;
  readonly undated: (model: Model, actions: Actions) => unknown;
  readonly compact: (model: Model, actions: Actions) => TemplateResult;
  readonly near: (postcode: string, loaded: Loaded) => Point | undefined;
  readonly distance: (record: SeriesRecord, model: Model) => unknown;
  readonly feed: (model: Model) => unknown;
  /** For search engines, in the page itself. */
  readonly describe: (host: HTMLElement, model: Model) => void;
  readonly secondChoice: (model: Model, actions: Actions) => TemplateResult;
  /** A day in the calendar of the reader, with its name; empty when nobody asked. */
  readonly secondDate: (day: number, model: Model) => string;
  readonly detail: (record: SeriesRecord, model: Model, actions: Actions) => TemplateResult;
}

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
  /** Whether somebody asked for help now; it stays in the page then. */
  readonly helpOpen?: boolean;
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
const roleOf = (said: string | undefined): CalendarRole =>
  said === 'professional' || said === 'volunteer' ? said : 'person';

/** What the page says by attributes and properties. */
interface Page {
  readonly clock: () => Date;
  readonly forRole: string | undefined;
  readonly compact: boolean;
  readonly languages: string | undefined;
  readonly helpLines: readonly HelpLine[];
  readonly feed: string | undefined;
}

/** The model with what the page says, and with the time. */
export const withPage = (model: Model, { clock, forRole, compact, languages, helpLines, feed }: Page): Model => {
  const now = wallTime(clock());
  return {
    ...{ ...model, now, compact, helpLines, feed },
    clock: readWallTime(`${now.date}T${now.time}`) ?? model.clock,
    role: roleOf(forRole),
    languages: (languages ?? '').split(/\s+/).filter((language) => languagesOfPage.includes(language)),
    offline: !navigator.onLine,
  };
};

/** The model with what came; a calendar in which there is nothing is a failure. */
export const withLoaded = (model: Model, loaded: Loaded): Model =>
  loaded.plan.records.length === 0
    ? { ...model, phase: 'failed', failure: 'empty' }
    : { ...model, phase: 'ready', loaded };

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
