import type { Database } from '../db/database.ts';
import { sql } from '../db/sql.ts';

/** What PostgreSQL has to do, so that a committed row survives a power cut. */
const needed = ['fsync', 'full_page_writes', 'synchronous_commit'] as const;

/** Why this database cannot keep the promise that what was received is not lost; undefined when it can. */
export const whyNotDurable = (database: Database): Promise<string | undefined> =>
  // Asked where a referral would be written, so with the settings that hold there.
  database.writeDurably(async (session) => {
    const rows = await session.query<{ name: string; setting: string }>(
      sql`select name, setting from pg_settings where name = any(${needed}::text[]) and setting <> 'on' order by name`,
    );
    if (rows.length === 0) return undefined;
    const wrong = rows.map(({ name, setting }) => `${name}=${setting}`).join(', ');
    return `PostgreSQL has ${wrong}: what is received could be lost.`;
  });
