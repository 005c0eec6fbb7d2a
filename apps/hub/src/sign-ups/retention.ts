import type { Database } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import type { Sql } from '../db/sql.ts';
import { moveUp } from '../directory/series-ledger.ts';
import { kindOf } from '../log.ts';
import type { Log } from '../log.ts';

/** For how many days something of a person is kept. */
export interface Retention {
  /** After the last meeting. */
  readonly signUps: number;
  /** After it was received; also of a sign-up for a group without an end. */
  readonly interest: number;
}

/** Of a row `u` of sign_up with its row `l` of the ledger. */
const expired = ({ signUps, interest }: Retention, now: Date): Sql => sql`
  case when u.state = 'interest' or l.last_day is null
    then u.received_at < ${now}::timestamptz - ${interest}::int * interval '1 day'
    else l.last_day < (${now}::timestamptz at time zone 'Europe/Amsterdam')::date - ${signUps}::int end`;

const batch = 50;

/**
 * Deletes what is no longer needed, and gives how many there were. Copies of the hub may all do it at once: each takes
 * the series that no other has.
 */
export const forgetSignUps = async (database: Database, retention: Retention, now: Date): Promise<number> => {
  const isOld = expired(retention, now);
  const deleted = await database.writeAside(async (session) => {
    const taken = await session.query<{ series_id: string }>(sql`
      select l.series_id from series_ledger l
      where exists (select 1 from sign_up u where u.series_id = l.series_id and ${isOld})
      order by l.series_id limit ${batch} for update of l skip locked`);
    if (taken.length === 0) return 0;
    const ids = sql`select unnest(${taken.map((row) => row.series_id)}::uuid[])`;
    const rows = await session.query(sql`
      delete from sign_up u using series_ledger l
      where l.series_id = u.series_id and u.series_id in (${ids}) and ${isOld} returning 1`);
    await moveUp(session, ids);
    return rows.length;
  });
  return deleted === 0 ? 0 : deleted + (await forgetSignUps(database, retention, now));
};

const hour = 3_600_000;

/** Forgets now and every hour, until it is told to stop. */
export const forgetEveryHour = (database: Database, retention: Retention, log: Log): (() => void) => {
  const forget = async (): Promise<void> => {
    try {
      const count = await forgetSignUps(database, retention, new Date());
      if (count > 0) log({ event: 'sign-ups deleted', count });
    } catch (error) {
      log({ event: 'sign-ups not deleted', kind: kindOf(error) });
    }
  };
  void forget();
  const timer = setInterval(() => void forget(), hour).unref();
  return () => clearInterval(timer);
};
