import { measuredOverDays, measuredWait } from '@veerkracht/core/referral';
import type { MeasuredWait } from '@veerkracht/core/referral';
import type { Database } from '../db/database.ts';
import { sql } from '../db/sql.ts';

const day = 86_400_000;

/** Median days from asking to the first appointment, from counters that know no referral. */
export const waitingTime = async (
  database: Database,
  serviceId: string,
  now: Date,
): Promise<MeasuredWait | undefined> => {
  const rows = await database.ask<{ first_day: string; days: string }>(sql`
    select first_day::text, days from referral_wait
    where service_id = ${serviceId} and first_day >= ${now}::date - ${measuredOverDays}::int`);
  const waits = rows.map(({ first_day, days }) => {
    const first = Date.parse(first_day);
    return { asked: new Date(first - Number(days) * day).toISOString(), first: new Date(first).toISOString() };
  });
  return measuredWait(waits, now.toISOString());
};
