import type { Slug } from '@veerkracht/spec';
import { daysBetween, waitExpiresAfterDays } from '@veerkracht/spec/days';
import type { ServiceRecord, Wait } from './record.ts';

/** A record that was checked longer ago is shown as old. */
export const checkExpiresAfterDays = 182;

export type Band = Slug<'wait'>;

export interface WaitingTime {
  readonly band: Band;
  /** Weeks until the first talk and until treatment; absent when not known. */
  readonly intake?: Wait;
  readonly treatment?: Wait;
  /** The day on which the oldest of them was true. */
  readonly asOf?: string;
  /** True when it is known but too old to rely on. */
  readonly expired: boolean;
  /** All weeks together, the longest figure; for sorting and for words. */
  readonly weeks?: number;
}

const weeksOf = (wait: Wait | undefined): number | undefined => wait && (wait.weeksMax ?? wait.weeksMin);

const bandOf = (weeks: number): Band => {
  if (weeks === 0) return 'none';
  if (weeks < 2) return 'under-2w';
  if (weeks <= 4) return '2-4w';
  return weeks <= 14 ? '4-14w' : 'over-14w';
};

/** A wait is two numbers and a date. Nothing said, or said too long ago, is unknown. */
export const waitingTime = (record: ServiceRecord, today: string): WaitingTime => {
  const intake = record.waits.find(({ stage }) => stage === 'intake');
  const treatment =
    record.waits.find(({ stage }) => stage === 'treatment') ?? record.waits.find(({ stage }) => stage === 'support');
  const known = [intake, treatment].filter((wait) => wait !== undefined);
  const asOf = known.map((wait) => wait.asOf).sort()[0];
  if (asOf === undefined) return { band: 'unknown', expired: false };
  const stages = { asOf, ...(intake && { intake }), ...(treatment && { treatment }) };
  if (daysBetween(asOf, today) > waitExpiresAfterDays) return { ...stages, band: 'unknown', expired: true };
  if (known.some((wait) => wait.status === 'intake_stop')) return { ...stages, band: 'closed', expired: false };
  const figures = known.map(weeksOf);
  const open = known.every((wait) => wait.status === 'open');
  if (figures.some((weeks) => weeks === undefined)) {
    return { ...stages, band: open && figures.every((weeks) => !weeks) ? 'none' : 'unknown', expired: false };
  }
  const weeks = figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0);
  return { ...stages, band: bandOf(weeks), weeks, expired: false };
};

/** Whether somebody has to wait long enough to need something in the meantime. */
export const hasWait = ({ band }: WaitingTime): boolean => band !== 'none' && band !== 'under-2w' && band !== 'unknown';

export interface Freshness {
  readonly checkedOn?: string;
  readonly state: 'fresh' | 'old' | 'unknown';
}

export const freshness = ({ checkedOn }: ServiceRecord, today: string): Freshness => {
  if (checkedOn === undefined) return { state: 'unknown' };
  return { checkedOn, state: daysBetween(checkedOn, today) > checkExpiresAfterDays ? 'old' : 'fresh' };
};
