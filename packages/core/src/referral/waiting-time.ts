import type { StatusEvent } from '@veerkracht/spec/referral';

/** From asking to the first appointment; ISO 8601. Nothing that tells which referral it was. */
export interface Wait {
  readonly asked: string;
  readonly first: string;
}

export interface MeasuredWait {
  /** Median number of days, one decimal. */
  readonly days: number;
  /** From how many referrals. */
  readonly count: number;
  /** Day on which it was measured, `2026-11-21`: a figure without a day says nothing. */
  readonly asOf: string;
}

export const measuredOverDays = 90;
/** With fewer the figure could tell about one person. */
export const measuredFrom = 5;
const day = 86_400_000;

/** The wait in one log, once the help has begun. */
export const waitIn = (log: readonly StatusEvent[]): Wait | undefined => {
  const asked = log.find(({ state }) => state === 'sent');
  const first = log.find(({ state }) => state === 'started');
  return asked && first ? { asked: asked.at, first: first.at } : undefined;
};

/** The median over the last 90 days; nothing when there were fewer than 5. `now` is ISO 8601. */
export const measuredWait = (waits: readonly Wait[], now: string): MeasuredWait | undefined => {
  const end = Date.parse(now);
  const days = waits
    .filter(({ first }) => Date.parse(first) <= end && Date.parse(first) > end - measuredOverDays * day)
    .map(({ asked, first }) => Math.max(0, (Date.parse(first) - Date.parse(asked)) / day))
    .sort((a, b) => a - b);
  if (days.length < measuredFrom) return undefined;
  const [low = 0, high = 0] = [days[(days.length - 1) >> 1], days[days.length >> 1]];
  return { days: Math.round((low + high) * 5) / 10, count: days.length, asOf: now.slice(0, 10) };
};
