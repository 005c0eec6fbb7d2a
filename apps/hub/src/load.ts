import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { publicDirectory, readDirectory, schemaVersion, taxonomies, terms } from '@veerkracht/spec';
import type { Directory, DirectoryReading } from '@veerkracht/spec';
import type { Database, Session } from './db/database.ts';
import { sql } from './db/sql.ts';
import { waitForOthers } from './directory/lock.ts';
import { rowsOf } from './directory/rows.ts';
import type { Before, Previous, Rows } from './directory/rows.ts';
import { keepLedger } from './directory/series-ledger.ts';
import { stableId } from './directory/stable-id.ts';
import { layTombstones, liftTombstones } from './directory/tombstones.ts';
import { insertRows, showWinners, tables } from './directory/store.ts';
import { correctorFor } from './editors/at-load.ts';
import type { CorrectionCounts } from './editors/at-load.ts';

/** The input is no directory, so that what was there stays. */
export class UnreadableDirectory extends Error {
  override readonly name = 'UnreadableDirectory';
}

export interface Loaded {
  readonly name: string;
  readonly counts: DirectoryReading['counts'];
  readonly findings: DirectoryReading['findings'];
  /** What became of the corrections that editors had made. */
  readonly corrections: CorrectionCounts;
}

const previousOf = async (session: Session, name: string): Promise<Previous> => {
  const rows = await session.query<Before & { readonly id: string }>(
    sql`select id, content_hash, last_modified from service where directory = ${name}`,
  );
  return new Map(rows.map((row) => [row.id, row]));
};

const replace = async (
  session: Session,
  { name, directory, rows, now }: { name: string; directory: Directory; rows: Rows; now: Date },
): Promise<void> => {
  const kept = rows.service.map(({ id }) => String(id));
  await layTombstones(session, name, { directory, kept, now });
  await session.query(sql`delete from directory where name = ${name}`);
  await session.query(
    sql`insert into directory (name, services, loaded_at) values (${name}, ${rows.service.length}, ${now})`,
  );
  for (const table of tables) await insertRows(session, table, name, rows[table]);
  await showWinners(session);
  await keepLedger(session, now);
  await liftTombstones(session);
};

const titleOf = (directory: Directory, fallback: string): string =>
  (directory.name ?? '').replaceAll('\0', '').toWellFormed().trim().slice(0, 500) || fallback;

/** Replaces one directory by what was read. Readers see all of the old one or all of the new one. */
export const loadDirectory = async (
  database: Database,
  input: unknown,
  fallback: string,
  now: Date,
): Promise<Loaded> => {
  const { directory: read, counts, findings } = readDirectory(input, { stableId });
  // What only professionals may read has no place on a server that answers everybody.
  const directory = publicDirectory(read);
  if (counts.kept === 0 && findings.some(({ severity }) => severity === 'error')) {
    throw new UnreadableDirectory(`There is no service to be read in "${fallback}": ${findings[0]?.message.en ?? ''}`);
  }
  const name = titleOf(directory, fallback);
  const corrections = await database.write(async (session) => {
    await session.query(waitForOthers);
    const { correct, settle } = await correctorFor(session, name, now);
    const rows = rowsOf(directory, { previous: await previousOf(session, name), now, correct });
    await replace(session, { name, directory, rows, now });
    return settle();
  });
  return { name, counts, findings, corrections };
};

/** The code lists of the profile, which are there without any directory; no file can have an empty name. */
export const loadCodeLists = (database: Database, now: Date): Promise<void> => {
  const name = '';
  const directory = { schema_version: schemaVersion, name, services: [] };
  const rows = rowsOf(directory, { now, brought: { terms, taxonomies } });
  return database.write(async (session) => {
    await session.query(waitForOthers);
    await replace(session, { name, directory, rows, now });
  });
};

/** Reads a file and loads it; a file without a name for its directory gives its own. */
export const loadFile = async (database: Database, path: string, now: Date): Promise<Loaded> => {
  const text = await readFile(path, 'utf8');
  const input = parse(text, path);
  return loadDirectory(database, input, basename(path), now);
};

const parse = (text: string, path: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnreadableDirectory(`${basename(path)} is not JSON.`, { cause });
  }
};

/** Whether any directory has been loaded, now or by an earlier start. */
export const holdsDirectory = (database: Database): Promise<boolean> =>
  database.read(async (session) => (await session.query(sql`select 1 from directory where name <> ''`)).length > 0);
