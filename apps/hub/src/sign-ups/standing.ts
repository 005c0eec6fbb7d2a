import { daysBetween, placesExpireAfterDays } from '@veerkracht/spec';
import type { Series } from '@veerkracht/spec';
import type { Session } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { dayIn } from '../series/events.ts';
import { signsUpHere } from '../series/traits.ts';
import { signUpClosed } from './joining.ts';

/** How a series stands, in steps that tell nothing of anybody. */
export interface Standing {
  readonly places: 'free' | 'few' | 'full' | 'unknown';
  /** How many people wait for a group like this. */
  readonly interested: number;
  /** How many more are needed for it to start; absent when nobody said how many it takes. */
  readonly needed?: number;
  /** Whoever signs up now comes on the waiting list. */
  readonly waiting: boolean;
}

/** A handful is not told apart: "nog 1 plaats" says too much of who just signed up, or cancelled. */
const few = 3;

/** As many of them as there are. */
export interface Counts {
  readonly taken: number;
  readonly interested: number;
}

/** Of all who are interested, or of those who speak this language. */
export const countsOf = async (session: Session, seriesId: string, language?: string): Promise<Counts> => {
  const [row] = await session.query<Counts>(sql`
    select count(*) filter (where state = 'place')::int as taken,
      count(*) filter (where state = 'interest' and (${language ?? null}::text is null or language = ${language ?? null}))::int
        as interested
    from sign_up where series_id = ${seriesId}::uuid`);
  return row ?? { taken: 0, interested: 0 };
};

/** What the organiser said of the places, while it is recent (DIR-39). */
const said = ({ places = 'unknown', places_as_of: asOf }: Series, now: Date): Standing['places'] =>
  asOf === undefined || daysBetween(asOf, dayIn(now)) > placesExpireAfterDays ? 'unknown' : places;

/** The hub knows the places of a series only where people sign up with it; the organiser also of those who call. */
const placesOf = (series: Series, taken: number, now: Date): Standing['places'] => {
  const known = said(series, now);
  if (known === 'full' || !signsUpHere(series) || series.capacity === undefined) return known;
  const left = series.capacity - taken;
  if (left <= 0) return 'full';
  return left <= few ? 'few' : 'free';
};

/** Those who told the organiser in another way count as well: whichever number is larger. */
export const interestIn = (series: Series, interested: number): Pick<Standing, 'interested' | 'needed'> => {
  const all = Math.max(interested, series.interested ?? 0);
  return {
    interested: all,
    ...(series.minimum !== undefined && { needed: Math.max(0, series.minimum - all) }),
  };
};

export const standingOf = (series: Series, { taken, interested }: Counts, now: Date): Standing => {
  const places = placesOf(series, taken, now);
  const waiting = places === 'full' && signUpClosed(series, now) === undefined;
  return { places, ...interestIn(series, interested), waiting };
};
