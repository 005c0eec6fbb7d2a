import type { WallTime } from '../wall-time.ts';
import { isOver } from './pages.ts';
import type { Plan } from './plan.ts';
import type { SeriesRecord } from './read-series.ts';

const aheadDays = 62;

/** What comes next, soonest first: for a narrow column beside something else. */
export const nextSessions = (plan: Plan, records: readonly SeriesRecord[], now: WallTime, most: number) =>
  plan
    .between(records, { from: now.day, to: now.day + aheadDays })
    .filter(({ session }) => !isOver(session, now))
    .slice(0, most);
