/** Whether somebody can still begin with a series. */
import type { Session } from '../sessions.ts';
import { compareWallTimes } from '../wall-time.ts';
import type { WallTime } from '../wall-time.ts';
import type { SeriesRecord } from './read-series.ts';

export type Joinable = 'open' | 'closed' | 'unknown';

/** `sessions`: all of the series. What nobody said is unknown, never closed. */
export const joinable = ({ series }: SeriesRecord, sessions: readonly Session[], now: WallTime): Joinable => {
  const { rule, until_session: until = 1 } = series.joining ?? {};
  if (series.status === 'cancelled' || series.status === 'ended') return 'closed';
  if (rule === undefined) return 'unknown';
  if (rule === 'walk-in') return 'open';
  // What was called off is no chance to begin.
  const chances = sessions.filter(({ status }) => status !== 'cancelled').slice(0, rule === 'start-only' ? 1 : until);
  return chances.some(({ start }) => compareWallTimes(start, now) > 0) ? 'open' : 'closed';
};
