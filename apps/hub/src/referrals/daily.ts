/** How much comes for a service in a day. The hub cannot read what comes, so it counts. @module */
import type { Database, Session } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import type { Sql } from '../db/sql.ts';
import { Problem } from '../http/problem.ts';

const zone = 'Europe/Amsterdam';

const countOne = (serviceId: string, what: 'taken' | 'spam', now: Date): Sql => sql`
  insert into daily_count values (${serviceId}::uuid, (${now}::timestamptz at time zone ${zone})::date, ${what}, 1)
  on conflict (service_id, day, what) do update set count = daily_count.count + 1`;

/**
 * One more for each of these services, of somebody who is not signed in. Whoever comes at the same moment waits until it
 * is known whether this one stays, so there are never more than `most`. @throws Problem
 */
export const countToday = async (
  session: Session,
  { serviceIds, most, now }: { readonly serviceIds: Iterable<string>; readonly most: number; readonly now: Date },
): Promise<void> => {
  if (most === 0) return;
  // In one order, so that two who ask the same services never wait for each other.
  for (const serviceId of [...serviceIds].map((id) => id.toLowerCase()).sort()) {
    const [row] = await session.query<{ count: number; rest: number }>(sql`
      ${countOne(serviceId, 'taken', now)}
      returning count, ceil(extract(epoch from
        (day + 1)::timestamp at time zone ${zone} - ${now}::timestamptz))::int as rest`);
    if (row !== undefined && row.count > most) throw new Problem('service-full-today', { retryAfter: row.rest });
  }
};

/** Its organisation says that something was spam: a number, and nothing of what it was. */
export const countSpam = (session: Session, serviceId: string, now: Date): Promise<unknown> =>
  session.query(countOne(serviceId, 'spam', now));

/** How often that was said today, by service. */
export const spamToday = (database: Database, now: Date): Promise<readonly { service: string; count: number }[]> =>
  database.ask(sql`
    select service_id::text as service, count from daily_count
    where what = 'spam' and day = (${now}::timestamptz at time zone ${zone})::date`);
