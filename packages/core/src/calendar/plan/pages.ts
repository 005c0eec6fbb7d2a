/** What a calendar shows of a plan: an agenda in which a series is one item, a month of whole weeks, a week. */
import type { Point } from '../../search/search.ts';
import { civilOf, dayOf, daysInMonth, isoWeekOf, weekdayOf } from '../days.ts';
import { isClosed } from '../sessions.ts';
import type { Session } from '../sessions.ts';
import { compareWallTimes, readWallTime } from '../wall-time.ts';
import type { WallTime } from '../wall-time.ts';
import type { CalendarQuery } from './calendar-query.ts';
import { chooseSeries, fitsBeside, isForRole, kilometresTo } from './facets.ts';
import type { CalendarRole, Chosen } from './facets.ts';
import type { Days, Occasion, Plan } from './plan.ts';
import type { SeriesRecord } from './read-series.ts';

/** A series in the agenda: once, however often it meets. */
export interface AgendaItem {
  readonly record: SeriesRecord;
  /** The next one that goes on; when all are called off, the first of those. */
  readonly next: Session;
  /** All of a series that has an end, else the next few. */
  readonly sessions: readonly Session[];
}

export interface DayCell {
  readonly day: number;
  readonly occasions: readonly Occasion[];
}

export interface WeekRow {
  /** ISO 8601. */
  readonly week: number;
  /** From Monday. */
  readonly days: readonly DayCell[];
}

export type CalendarPage =
  | { readonly kind: 'agenda'; readonly from: number; readonly items: readonly AgendaItem[] }
  | { readonly kind: 'month'; readonly year: number; readonly month: number; readonly weeks: readonly WeekRow[] }
  | { readonly kind: 'week'; readonly row: WeekRow };

/** Who looks, when, and from where. */
export interface Looking {
  /** On the clock in the Netherlands. */
  readonly now: WallTime;
  readonly role: CalendarRole;
  readonly municipality?: string | undefined;
  /** Where the visitor is, as far as a postcode tells. */
  readonly near?: Point | undefined;
}

export interface CalendarAnswer extends Chosen {
  readonly page: CalendarPage;
  /** Series of which nobody can tell when they are. */
  readonly undated: readonly SeriesRecord[];
  readonly near?: Point | undefined;
  /** How many more there would be with those of other municipalities. */
  readonly elsewhere: number;
}

/** The same day so many months on; in a shorter month its last. */
export const monthsOn = (day: number, months: number): number => {
  const { year, month, day: date } = civilOf(day);
  const at = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(at / 12), (((at % 12) + 12) % 12) + 1];
  return dayOf(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
};

const mondayOf = (day: number): number => day - weekdayOf(day);

const rowOf = (monday: number, byDay: ReadonlyMap<number, readonly Occasion[]>): WeekRow => ({
  week: isoWeekOf(monday).week,
  days: Array.from({ length: 7 }, (_, at) => ({ day: monday + at, occasions: byDay.get(monday + at) ?? [] })),
});

const byDayOf = (occasions: readonly Occasion[]): ReadonlyMap<number, readonly Occasion[]> => {
  const byDay = new Map<number, Occasion[]>();
  for (const one of occasions) {
    const known = byDay.get(one.session.start.day);
    if (known) known.push(one);
    else byDay.set(one.session.start.day, [one]);
  }
  return byDay;
};

/** How far ahead the next days of a series without an end are looked for. */
const aheadDays = 62;
const patienceDays = 400;
const fewDates = 8;

export const isOver = ({ start, end }: Session, now: WallTime): boolean =>
  compareWallTimes(end ?? { day: start.day, second: 86_399 }, now) <= 0;

const agendaItem = (plan: Plan, record: SeriesRecord, since: WallTime): AgendaItem | undefined => {
  const closed = isClosed(record.series);
  const ahead = (days: number): readonly Session[] =>
    plan.sessionsOf(record, { from: since.day, to: since.day + days }).filter((one) => !isOver(one, since));
  const all = closed ? plan.sessionsOf(record) : ahead(aheadDays);
  const sessions = closed || all.length > 0 ? all : ahead(patienceDays);
  const coming = closed ? sessions.filter((one) => !isOver(one, since)) : sessions;
  const next = coming.find(({ status }) => status !== 'cancelled') ?? coming[0];
  return next && { record, next, sessions: closed ? sessions : sessions.slice(0, fewDates) };
};

const byNext = (left: AgendaItem, right: AgendaItem): number =>
  compareWallTimes(left.next.start, right.next.start) || (left.record.id < right.record.id ? -1 : 1);

const serves = ({ service }: SeriesRecord, municipality: string | undefined): boolean =>
  municipality === undefined ||
  service.municipalities.length === 0 ||
  service.municipalities.includes(municipality) ||
  service.national;

/** The days that are shown: whole weeks. */
const shownDays = ({ view }: CalendarQuery, day: number): Days => {
  if (view === 'week') return { from: mondayOf(day), to: mondayOf(day) + 7 };
  const { year, month } = civilOf(day);
  const first = dayOf(year, month, 1);
  return { from: mondayOf(first), to: mondayOf(first + daysInMonth(year, month) - 1) + 7 };
};

const weeksOf = ({ from, to }: Days, occasions: readonly Occasion[]): readonly WeekRow[] => {
  const byDay = byDayOf(occasions);
  return Array.from({ length: (to - from) / 7 }, (_, at) => rowOf(from + at * 7, byDay));
};

/** The day a query begins from. */
export const dayAsked = ({ day }: CalendarQuery, now: WallTime): number => readWallTime(day ?? '')?.day ?? now.day;

/** What there is on the days of the question. */
interface Dated {
  readonly records: readonly SeriesRecord[];
  readonly page: (chosen: ReadonlySet<SeriesRecord>) => CalendarPage;
}

const agendaPages = (plan: Plan, records: readonly SeriesRecord[], since: WallTime): Dated => {
  const items = records.flatMap((record) => agendaItem(plan, record, since) ?? []);
  return {
    records: items.map(({ record }) => record),
    page: (chosen) => {
      const shown = items.filter(({ record }) => chosen.has(record)).sort(byNext);
      return { kind: 'agenda', from: since.day, items: shown };
    },
  };
};

const gridPages = (plan: Plan, query: CalendarQuery, day: number): Dated => {
  const days = shownDays(query, day);
  const occasions = plan.between(plan.records, days);
  return {
    records: [...new Set(occasions.map(({ record }) => record))],
    page: (chosen) => {
      const shown = occasions.filter(({ record }) => chosen.has(record));
      const weeks = weeksOf(days, shown);
      const { year, month } = civilOf(day);
      return query.view === 'month' ? { kind: 'month', year, month, weeks } : { kind: 'week', row: weeks[0]! };
    },
  };
};

/** One question to what the page shows. */
export const askCalendar = (plan: Plan, query: CalendarQuery, looking: Looking): CalendarAnswer => {
  const { now, role, municipality, near } = looking;
  const isNear = (record: SeriesRecord): boolean => {
    if (near === undefined || query.within === undefined) return true;
    const km = kilometresTo(record, near);
    // What is online is near everybody.
    return km === undefined ? plan.valuesOf(record).where.includes('online') : km <= query.within;
  };
  const isOpen = (record: SeriesRecord): boolean =>
    isForRole(record, role) && fitsBeside(record, query.lessons) && isNear(record);
  const isHere = (record: SeriesRecord): boolean => query.anywhere === true || serves(record, municipality);
  const day = dayAsked(query, now);
  const since = day > now.day ? { day, second: 0 } : now;
  const grid = query.view === 'agenda' ? undefined : gridPages(plan, query, day);
  const open = (grid ? grid.records : plan.ahead(since.day)).filter(isOpen);
  const here = open.filter(isHere);
  // A series in the list is written out to its end: only those that may be shown.
  const { records, page } = grid ? { ...grid, records: here } : agendaPages(plan, here, since);
  const chosen = chooseSeries(records, query.filters, plan.valuesOf);
  const unplanned = plan.undated().filter((one) => isOpen(one) && isHere(one) && one.series.status !== 'ended');
  return {
    ...{ ...chosen, page: page(new Set(chosen.records)), near, elsewhere: open.length - here.length },
    undated: chooseSeries(unplanned, query.filters, plan.valuesOf).records,
  };
};
