import { readdir, readFile } from 'node:fs/promises';
import type { Database, Session } from './database.ts';
import { raw, sql } from './sql.ts';

interface Migration {
  readonly number: number;
  readonly name: string;
  readonly text: string;
}

/** Any number that nobody else locks on; copies of the hub that start together wait for each other here. */
const lock = raw('select pg_advisory_xact_lock(4310001)');
const folder = new URL('./migrations/', import.meta.url);

const readMigrations = async (): Promise<readonly Migration[]> => {
  const names = (await readdir(folder)).filter((name) => /^\d{3}-.+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => ({
      number: Number(name.slice(0, 3)),
      name,
      text: await readFile(new URL(name, folder), 'utf8'),
    })),
  );
};

const apply = async (session: Session, { number, name, text }: Migration): Promise<void> => {
  await session.query(lock);
  await session.query(
    raw(
      'create table if not exists migration (number int primary key, name text not null, applied_at timestamptz not null)',
    ),
  );
  const done = await session.query(sql`select 1 from migration where number = ${number}`);
  if (done.length > 0) return;
  await session.query(raw(text));
  await session.query(sql`insert into migration values (${number}, ${name}, now())`);
};

/** A newer hub was here: what it changed, this one does not know. */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase';
}

/** Brings the tables up to date, each step in a transaction of its own. @throws NewerDatabase */
export const migrate = async (database: Database): Promise<void> => {
  const known = await readMigrations();
  for (const migration of known) await database.write((session) => apply(session, migration));
  const newest = known.at(-1)?.number ?? 0;
  const [newer] = await database.ask<{ name: string }>(sql`select name from migration where number > ${newest}`);
  if (newer === undefined) return;
  throw new NewerDatabase(`The database was made by a newer version of the hub (${newer.name}). Start that version.`);
};

/** Whether every step that this version of the hub knows has been done. */
export const isMigrated = async (database: Database): Promise<boolean> => {
  const known = (await readMigrations()).map(({ number }) => number);
  return database.read(async (session) => {
    const tables = await session.query(sql`select 1 where to_regclass('migration') is not null`);
    if (tables.length === 0) return false;
    const done = await session.query<{ number: number }>(sql`select number from migration`);
    const numbers = new Set(done.map(({ number }) => number));
    return known.every((number) => numbers.has(number));
  });
};
