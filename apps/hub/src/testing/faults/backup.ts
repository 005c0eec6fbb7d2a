/** R17: a copy that was made while people were sending. @module */
import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { connect } from '../../db/database.ts';
import { startEmbedded } from '../../db/embedded.ts';
import { sql } from '../../db/sql.ts';
import type { Ground } from './ground.ts';
import type { Fault } from './lines.ts';
import { load } from './load.ts';

const run = promisify(execFile);

/** With owner and rights; what PostgreSQL took away meanwhile is no fault of the copy. */
const copy = (from: string, to: string): Promise<unknown> => run('cp', ['-a', from, to]).catch(() => undefined);

/** As the manual of PostgreSQL says (25.3.4, a low-level base backup), with the log of after it. */
const backUp = async ({ db, folder }: Ground): Promise<string> => {
  const [from, to] = [join(folder, 'database'), join(folder, 'backup')];
  await db.writeAside(async (session) => {
    await session.query(sql`select pg_backup_start('faults', true)`);
    await copy(from, to);
    const [ended] = await session.query<{ labelfile: string }>(sql`select labelfile from pg_backup_stop(false)`);
    const label = join(to, 'data', 'backup_label');
    await writeFile(label, ended?.labelfile ?? '');
    // PostgreSQL opens it as the user that it runs as.
    await run('chown', ['--reference', join(to, 'data', 'PG_VERSION'), label]);
    await copy(`${join(from, 'data', 'pg_wal')}/.`, join(to, 'data', 'pg_wal'));
    await rm(join(to, 'data', 'postmaster.pid'), { force: true });
  });
  return to;
};

/** What had its receipt before the copy began is in the copy, once it is started. */
export const r17: Fault = async (ground, size) => {
  const submissions = size(500, 30);
  const { receipts } = await load(ground, { submissions });
  const [folder] = await Promise.all([backUp(ground), load(ground, { submissions })]);
  const restored = await startEmbedded({ folder });
  const db = connect(restored.url);
  const rows = await db.ask<{ id: string; sha256: string }>(
    sql`select id, encode(sha256, 'hex') as sha256 from referral where sealed is not null`,
  );
  await db.close();
  await restored.stop();
  const there = new Map(rows.map(({ id, sha256 }) => [id, sha256]));
  const lost = receipts.filter(({ id, sha256 }) => there.get(id) !== sha256).length;
  const notes = { alsoThere: rows.length - receipts.length };
  return { id: 'R17', what: 'a backup while people send', submissions, faults: 1, lost, duplicated: 0, notes };
};
