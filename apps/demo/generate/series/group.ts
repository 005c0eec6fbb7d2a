import type { Series } from '@veerkracht/spec';
import type { kinds } from './kinds.ts';

/** What one group may say besides, or otherwise than its kind. */
type More = Pick<
  Series,
  | 'gender'
  | 'childcare'
  | 'travel_costs'
  | 'interpreter'
  | 'status'
  | 'places'
  | 'interested'
  | 'cost'
  | 'online'
  | 'room'
  | 'accessibility'
  | 'description'
  | 'capacity'
  | 'minimum'
  | 'audience'
  | 'sequence'
>;

/** Something that is not as the schedule says: of the how many-th session, and what. */
export interface Change {
  readonly session: number;
  readonly kind: 'cancelled' | 'moved' | 'room' | 'extra';
  /** Days later than planned. */
  readonly days?: number;
  readonly opens?: string;
  readonly closes?: string;
  readonly room?: string;
  readonly note?: string;
}

/** A group as an organiser would say it on the phone; what its kind says already is not said again. */
export interface Group {
  readonly kind: keyof typeof kinds;
  /** The service that it belongs to, without "(voorbeeld)". */
  readonly at: string;
  readonly name: string;
  /** Weekday of every session; Monday is 1. */
  readonly day: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly hours: readonly [string, string];
  /** In how many weeks it begins; negative is under way. */
  readonly inWeeks: number;
  /** How many sessions; absent goes on without an end, and one is a single meeting. */
  readonly times?: number;
  /** Every how many weeks. */
  readonly every?: number;
  readonly languages: readonly string[];
  readonly pausesAtChristmas?: true;
  /** Ways to join, the easiest first. */
  readonly join: readonly ('walk-in' | 'phone' | 'email' | 'form' | 'referral' | 'hub')[];
  /** The last session at which one can join; absent is at the first only, or always where one walks in. */
  readonly untilSession?: number;
  readonly changes?: readonly Change[];
  readonly more?: Partial<More>;
}

/** At the price of nothing, and for whom; most groups say no more than this. */
export const women = { gender: 'women' } as const;
export const men = { gender: 'men' } as const;
export const mixed = { gender: 'mixed' } as const;
export const free = { cost: 'free' } as const;
export const byPhone = ['phone'] as const;
export const walkIn = ['walk-in'] as const;
export const byHub = ['hub', 'phone'] as const;
