import { isClosed, isWalkIn, readWallTime, sessionsOf } from '@veerkracht/core/calendar';
import type { Session as Meeting } from '@veerkracht/core/calendar';
import type { Bilingual, Series } from '@veerkracht/spec';
import { Problem } from '../http/problem.ts';
import { instantAt, todayNumber } from '../series/events.ts';
import { signsUpHere } from '../series/traits.ts';

/** Why nobody can sign up, or say that they are interested. */
export type ClosedBecause = 'cancelled' | 'over' | 'started' | 'walk-in' | 'elsewhere' | 'places-left';

const details: Readonly<Record<ClosedBecause, Bilingual>> = {
  cancelled: { nl: 'Deze groep gaat niet door.', en: 'This group does not take place.' },
  over: { nl: 'De laatste bijeenkomst is geweest.', en: 'The last meeting has been.' },
  started: {
    nl: 'De groep is al begonnen. Instappen kan nu niet meer. U kunt wel zeggen dat u belangstelling heeft.',
    en: 'The group has started. One cannot join any more, but one can say that one is interested.',
  },
  'walk-in': {
    nl: 'Aanmelden hoeft niet: u kunt zo binnenlopen.',
    en: 'There is no need to sign up: one can just walk in.',
  },
  elsewhere: {
    nl: 'Aanmelden gaat hier niet via deze website. Bij de groep staat hoe het wel gaat.',
    en: 'One does not sign up by this website. The group says how.',
  },
  'places-left': {
    nl: 'Er zijn nog plaatsen. U kunt zich meteen aanmelden.',
    en: 'There are places left. One can sign up at once.',
  },
};

export const closed = (reason: ClosedBecause): Problem =>
  new Problem('sign-up-closed', { detail: details[reason], members: { reason } });

const msOfDay = 86_400_000;
const begins = ({ start, timeZone }: Meeting): number => instantAt(start, timeZone);
const ends = (meeting: Meeting): number => {
  const { start, end, timeZone } = meeting;
  return end ? instantAt(end, timeZone) : begins(meeting) + (start.second === undefined ? msOfDay : 0);
};

/** Of a series without an end, those of around now, with the very first. */
const meetingsOf = (series: Series, now: Date): readonly Meeting[] => {
  if (isClosed(series)) return sessionsOf(series);
  const [today, first] = [todayNumber(now), readWallTime(series.schedule.dtstart ?? '')?.day ?? 0];
  const around = sessionsOf(series, { from: today - 1, to: today + 366 });
  return first >= today - 1 ? around : [...sessionsOf(series, { from: first, to: first + 31 }), ...around];
};

/** The last meeting at which somebody can still join; undefined is the last of all. */
const lastToJoin = ({ joining }: Series, meetings: readonly Meeting[]): Meeting | undefined => {
  if (joining?.rule === 'start-only') return meetings[0];
  if (joining?.rule !== 'until-session') return undefined;
  const until = joining.until_session ?? 1;
  return meetings[Math.min(until, meetings.length) - 1];
};

const isOver = (series: Series, now: Date): boolean => {
  const held = meetingsOf(series, now).filter(({ status }) => status !== 'cancelled');
  return series.status === 'ended' || (held.length > 0 && held.every((meeting) => ends(meeting) <= now.getTime()));
};

const hasStarted = (series: Series, now: Date): boolean => {
  const meetings = meetingsOf(series, now);
  // Who was called off at the start can still join at the next.
  const held = meetings.filter(({ status }) => status !== 'cancelled');
  const last = lastToJoin(series, series.joining?.rule === 'start-only' ? held : meetings);
  return last !== undefined && begins(last) <= now.getTime();
};

/** What cannot change by itself any more. */
const isDone = (series: Series, now: Date): ClosedBecause | undefined => {
  if (series.status === 'cancelled') return 'cancelled';
  return isOver(series, now) ? 'over' : undefined;
};

/** Why nobody can sign up here now; undefined is welcome. */
export const signUpClosed = (series: Series, now: Date): ClosedBecause | undefined => {
  if (!signsUpHere(series)) return isWalkIn(series) ? 'walk-in' : 'elsewhere';
  return isDone(series, now) ?? (hasStarted(series, now) ? 'started' : undefined);
};

/** Whether there is something to join: a day that is certain enough, in the future. */
const hasStart = (series: Series, now: Date): boolean =>
  series.status !== 'tentative' && meetingsOf(series, now).length > 0;

/** Why nobody can say that they are interested; where there are places one signs up. */
export const interestClosed = (series: Series, isFull: boolean, now: Date): ClosedBecause | undefined => {
  if (isWalkIn(series) && !signsUpHere(series)) return 'walk-in';
  const done = isDone(series, now);
  if (done !== undefined) return done;
  const canJoin = signUpClosed(series, now) === undefined && hasStart(series, now);
  return canJoin && !isFull ? 'places-left' : undefined;
};
