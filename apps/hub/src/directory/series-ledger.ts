import type { Session } from '../db/database.ts';
import { raw, sql } from '../db/sql.ts';
import type { Sql } from '../db/sql.ts';

/**
 * Which people move up, of the series that are chosen: the first who wait, as far as there is room. Where the organiser
 * says that it is full, only in the place of somebody who cancelled: `freed`.
 */
export const moveUp = async (session: Session, seriesIds: Sql, freed = 0): Promise<void> => {
  await session.query(sql`
    update sign_up moved set state = 'place'
    from (
      select waiting.id, row_number() over (partition by waiting.series_id order by waiting.position) as place,
        case when l.is_full then ${freed}::int else l.capacity -
          (select count(*) from sign_up taken where taken.series_id = l.series_id and taken.state = 'place') end as room
      from sign_up waiting join series_ledger l on l.series_id = waiting.series_id
      where waiting.state = 'waiting' and l.series_id in (${seriesIds})
    ) chosen
    where chosen.id = moved.id and (chosen.room is null or chosen.place <= chosen.room)`);
};

/** A file that changed a series without saying so: calendars would keep what they have. */
const version = sql`
  sequence = case when l.content_hash = s.content_hash then greatest(l.sequence, s.sequence)
    else greatest(l.sequence + 1, s.sequence) end,
  last_modified = case when l.content_hash = s.content_hash or s.changed_at > l.last_modified
    then greatest(l.last_modified, s.changed_at) else`;

const owner = sql`service_id = s.service_id, organization_id = s.organization_id, name = s.name`;

/** The series that are shown, with whose they are. */
const owned = sql`(
  select s.*, coalesce(s.record::jsonb ->> 'name', v.minimal::jsonb ->> 'name', '') as name, v.organization_id
  from series s join service v on v.directory = s.directory and v.id = s.service_id
  where s.shown)`;

/**
 * Writes down what is shown now of all series, or of those of one service: how many fit, when the last session is, and
 * a version that grows with every change. Whoever signs up waits for this, and this for them. Where there is more room
 * than before people move up; where there is less nobody is sent away.
 */
export const keepLedger = async (session: Session, now: Date, serviceId?: string): Promise<void> => {
  const mine = serviceId === undefined ? raw('shown') : sql`shown and service_id = ${serviceId}::uuid`;
  // In one order, so that two who do this do not wait for each other.
  await session.query(sql`
    select 1 from series_ledger where series_id in (select id from series where ${mine}) order by series_id for update`);
  await session.query(sql`
    update series_ledger l set ${owner}, municipalities = s.municipalities, capacity = s.capacity, is_full = s.is_full,
      last_day = s.last_day, content_hash = s.content_hash, ${version} ${now} end
    from ${owned} s where s.id = l.series_id and s.id in (select id from series where ${mine})
      and (l.service_id, l.organization_id, l.name, l.municipalities, l.capacity, l.is_full, l.last_day, l.content_hash,
        l.sequence, l.last_modified) is distinct from (s.service_id, s.organization_id, s.name, s.municipalities, s.capacity,
        s.is_full, s.last_day, s.content_hash, s.sequence, coalesce(s.changed_at, l.last_modified))`);
  await session.query(sql`
    insert into series_ledger (series_id, service_id, organization_id, name, municipalities, capacity, is_full, last_day,
      content_hash, sequence, last_modified)
    select id, service_id, organization_id, name, municipalities, capacity, is_full, last_day, content_hash, sequence,
      coalesce(changed_at, last_modified)
    from ${owned} s where ${mine} on conflict do nothing`);
  await moveUp(session, sql`select id from series where ${mine}`);
};
