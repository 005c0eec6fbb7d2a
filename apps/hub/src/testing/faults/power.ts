/** R4: the power is cut while people send, and whatever was not on the disk is gone. @module */
import { raw, sql } from '../../db/sql.ts';
import type { Row } from './count.ts';
import { openDisk, whyNoDisk } from './disk.ts';
import type { Disk } from './disk.ts';
import { chance, sleep, withGround } from './ground.ts';
import type { Around, Ground } from './ground.ts';
import { rowOf, whileLoaded } from './lines.ts';
import type { Alone, Size } from './lines.ts';
import { load } from './load.ts';
import { lookAtOrder } from './order.ts';

/** Room for all that comes in and for the log of PostgreSQL; what is not used takes no place. */
const megabytes = 4000;

const settingsOf = async ({ db }: Ground): Promise<Readonly<Record<string, string>>> => {
  const settings = await db.ask<{ name: string; setting: string }>(
    sql`select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'wal_sync_method')`,
  );
  return Object.fromEntries(settings.map(({ name, setting }) => [name, setting]));
};

/**
 * The same cut after PostgreSQL was told not to wait for the disk: the hub looked when it started and goes on promising.
 * What it promised since has to be gone, or the cut takes nothing away and the row proves nothing.
 */
const controlLost = async (ground: Ground, cut: Around): Promise<number> => {
  await ground.db.ask(raw('alter system set fsync = off'));
  await ground.db.ask(raw('select pg_reload_conf()'));
  await sleep(500);
  const { receipts } = await load(ground, { submissions: 20, clients: 4 });
  try {
    await ground.killPostgres(cut);
  } catch {
    // Nothing can be read any more: all of it is lost.
    return receipts.length;
  }
  const [there] = await ground.db.ask<{ count: number }>(
    sql`select count(*)::int as count from referral where id = any(${receipts.map(({ id }) => id)}::uuid[])`,
  );
  return receipts.length - (there?.count ?? 0);
};

const onDisk = (disk: Disk, size: Size): Promise<Row> =>
  withGround({ disk: disk.folder }, async (ground) => {
    const [cuts, kills] = [size(200, 2), size(50, 1)];
    const cut: Around = { before: disk.cut, after: disk.mountAgain };
    const every = Math.round((cuts + kills) / kills);
    const { receipts } = await whileLoaded(ground, {
      submissions: size(1000, 30),
      faults: cuts + kills,
      clients: 8,
      breakIt: (at) => ground.killPostgres(at % every === every - 1 ? undefined : cut),
      pause: () => 100 + chance(400),
    });
    const settings = await settingsOf(ground);
    const row = await rowOf(ground, { id: 'R4', what: 'power cut', faults: cuts + kills, receipts });
    const order = await lookAtOrder(ground, size(20, 3));
    const control = await controlLost(ground, cut);
    const notes = {
      powerCuts: cuts,
      killsWithoutCut: kills,
      controlLost: control,
      logOnDiskBeforeReceipt: order,
      settings,
      how: 'ext4 in a file is shut down without writing its journal (EXT4_IOC_SHUTDOWN, NOLOGFLUSH), PostgreSQL is killed, and the file is mounted again. controlLost: of 20 promises made with fsync=off. The memory of a disk that says "written" too soon is not part of it.',
    };
    return { ...row, notes, ...(control === 0 && { notDone: 'the cut took nothing away' }) };
  });

const withoutDisk = (why: string, size: Size): Promise<Row> =>
  withGround({}, async (ground) => {
    const faults = size(50, 1);
    const { receipts } = await whileLoaded(ground, {
      submissions: size(1000, 30),
      faults,
      breakIt: () => ground.killPostgres(),
      pause: () => 100 + chance(700),
    });
    const settings = await settingsOf(ground);
    const row = await rowOf(ground, { id: 'R4', what: 'kill -9 of all of PostgreSQL', faults, receipts });
    return { ...row, notes: { settings }, notDone: `power not cut: ${why}` };
  });

export const r4: Alone = async (size) => {
  const why = await whyNoDisk();
  if (why !== undefined) return withoutDisk(why, size);
  const disk = await openDisk(megabytes);
  try {
    return await onDisk(disk, size);
  } finally {
    await disk.remove();
  }
};
