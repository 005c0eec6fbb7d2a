import type { Opening } from './record.ts';

/** A moment on the clock on the wall: the caller knows the time and the zone. */
export interface WallTime {
  /** `2026-11-21`. */
  readonly date: string;
  /** `09:30`. */
  readonly time: string;
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;
const dayMs = 86_400_000;
const dayNumber = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / dayMs);
const dateOf = (dayNo: number): string => new Date(dayNo * dayMs).toISOString().slice(0, 10);
/** Monday of the week, so that "every second week" counts calendar weeks. */
const weekOf = (dayNo: number): number => Math.floor((dayNo + 3) / 7);
const monthOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

const nthMatches = (rule: string, date: string): boolean => {
  const parts = rule.match(/^(-?\d)?(SU|MO|TU|WE|TH|FR|SA)$/);
  if (!parts || parts[2] !== weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()]) return false;
  if (parts[1] === undefined) return true;
  const dayOfMonth = Number(date.slice(8, 10));
  const last = new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).getUTCDate();
  const nth = Number(parts[1]);
  return nth > 0 ? Math.ceil(dayOfMonth / 7) === nth : Math.ceil((last - dayOfMonth + 1) / 7) === -nth;
};

const isOpenOn = (opening: Opening, date: string): boolean => {
  const { start, from, until, interval } = opening;
  if ((start && date < start) || (from && date < from) || (until && date > until)) return false;
  if (opening.frequency === undefined) return opening.days.length === 0 && date === (start ?? from);
  if (opening.days.length > 0 && !opening.days.some((rule) => nthMatches(rule, date))) return false;
  if (start === undefined) return interval === 1 && opening.days.length > 0;
  if (opening.frequency === 'WEEKLY') {
    const sameDay = opening.days.length > 0 || (dayNumber(date) - dayNumber(start)) % 7 === 0;
    return sameDay && (weekOf(dayNumber(date)) - weekOf(dayNumber(start))) % interval === 0;
  }
  const sameDay = opening.days.length > 0 || date.slice(8) === start.slice(8);
  return sameDay && (monthOf(date) - monthOf(start)) % interval === 0;
};

export interface NextOpening {
  readonly date: string;
  readonly opens: string;
  readonly closes?: string;
  /** Open at this moment. */
  readonly now: boolean;
}

const horizonDays = 62;

/** When one can next walk in, within two months; undefined when the hours do not say. */
export const nextOpening = (openings: readonly Opening[], now: WallTime): NextOpening | undefined => {
  const timed = openings.filter((opening) => opening.opens !== undefined);
  const today = dayNumber(now.date);
  for (let ahead = 0; ahead <= horizonDays; ahead += 1) {
    const date = dateOf(today + ahead);
    const first = timed
      .filter((opening) => isOpenOn(opening, date))
      .filter((opening) => ahead > 0 || (opening.closes ?? opening.opens ?? '') > now.time)
      .sort((left, right) => (left.opens ?? '').localeCompare(right.opens ?? ''))[0];
    if (first?.opens !== undefined) {
      const open = ahead === 0 && first.opens <= now.time;
      return { date, opens: first.opens, now: open, ...(first.closes && { closes: first.closes }) };
    }
  }
  return undefined;
};
