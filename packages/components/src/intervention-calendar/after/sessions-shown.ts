import type { SeriesRecord, Session } from '@veerkracht/core/calendar';
import type { AfterModel } from './after-words.ts';

const aheadDays = 62;

/** All of a series that has an end; else those of the next two months. */
export const sessionsShown = (record: SeriesRecord, { loaded, clock }: AfterModel): readonly Session[] => {
  const isClosed = record.series.schedule.freq === undefined || record.series.schedule.count !== undefined;
  const hasEnd = isClosed || record.series.schedule.until !== undefined;
  const days = { from: clock.day, to: clock.day + aheadDays };
  return loaded?.plan.sessionsOf(record, ...(hasEnd ? [] : [days])) ?? [];
};
