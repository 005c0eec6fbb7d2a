import { schemaVersion } from '@veerkracht/spec';
import type { Service } from '@veerkracht/spec';
import type { Session } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { rowsOf } from '../directory/rows.ts';
import type { Rows } from '../directory/rows.ts';
import { keepLedger } from '../directory/series-ledger.ts';
import { insertRows } from '../directory/store.ts';

/** What the tables keep of one service; it was changed now. */
export const rowsOfOne = (service: Service, now: Date): Rows => {
  const changed = { ...service, last_modified: now.toISOString() };
  return rowsOf({ schema_version: schemaVersion, services: [changed] }, { now });
};

/** The record as the tables have it: with its terms spelled out and its places complete. */
export const recordIn = ({ service: [row] }: Rows): Service => JSON.parse(String(row?.['body'])) as Service;

/** As `showWinners` does for all records, for one service, its places and its series. */
const showWinner = async (session: Session, id: string): Promise<void> => {
  const winner = sql`(select directory from directory d join service s on s.directory = d.name and s.id = ${id}::uuid
    order by last_modified desc, directory limit 1)`;
  const mine = sql`service_id = ${id}::uuid`;
  await session.query(
    sql`update service set shown = false where id = ${id}::uuid and shown and directory <> ${winner}`,
  );
  await session.query(
    sql`update service set shown = true where id = ${id}::uuid and not shown and directory = ${winner}`,
  );
  await session.query(
    sql`update service_at_location set shown = false where ${mine} and shown and directory <> ${winner}`,
  );
  await session.query(sql`update service_at_location p set shown = true where ${mine} and not shown
    and directory = ${winner} and not exists (select 1 from service_at_location o where o.id = p.id and o.shown)`);
  await session.query(sql`update series set shown = false where ${mine} and shown and directory <> ${winner}`);
  await session.query(sql`update series p set shown = true where ${mine} and not shown
    and directory = ${winner} and not exists (select 1 from series o where o.id = p.id and o.shown)`);
};

/** Puts one service, with its places and series, in the place of what the directory had. Readers see it at the commit. */
export const replaceRecord = async (
  session: Session,
  directory: string,
  { id, rows, now }: { readonly id: string; readonly rows: Rows; readonly now: Date },
): Promise<void> => {
  await session.query(sql`delete from service_at_location where directory = ${directory} and service_id = ${id}::uuid`);
  await session.query(sql`delete from series where directory = ${directory} and service_id = ${id}::uuid`);
  await session.query(sql`delete from service where directory = ${directory} and id = ${id}::uuid`);
  await insertRows(session, 'service', directory, rows.service);
  await insertRows(session, 'service_at_location', directory, rows.service_at_location);
  await insertRows(session, 'series', directory, rows.series);
  await showWinner(session, id);
  await keepLedger(session, now, id);
};

/** The places among these that another service of the directory has already. */
export const placesTaken = async (
  session: Session,
  directory: string,
  { id, service_at_locations: places = [] }: Service,
): Promise<readonly string[]> => {
  const ids = places.map((at) => at.id);
  const rows = await session.query<{ id: string }>(sql`
    select id from service_at_location
    where directory = ${directory} and service_id <> ${id}::uuid and id = any(${ids}::uuid[])`);
  return rows.map((row) => row.id);
};
