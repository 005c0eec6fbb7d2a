/** R8: nothing can be written. Refused in words, nothing promised, and when there is room again all is well. @module */
import { raw, sql } from '../../db/sql.ts';
import { count } from './count.ts';
import type { Row } from './count.ts';
import { openDisk, whyNoDisk } from './disk.ts';
import type { Disk } from './disk.ts';
import { sealOne, sleep, withGround } from './ground.ts';
import type { Ground } from './ground.ts';
import type { Alone, Size } from './lines.ts';
import type { Receivable } from './load.ts';

/** PostgreSQL without data takes 60. */
const megabytes = 200;

interface Tried {
  readonly key: string;
  readonly sent: Receivable;
  readonly request: object;
  readonly status: number;
  /** A problem document that says in words what is the matter, and when to come back. */
  readonly isPlain: boolean;
}

const tryOne = async ({ url }: Ground, request: object, key: string): Promise<Pick<Tried, 'status' | 'isPlain'>> => {
  const response = await fetch(`${url}/v1/referrals`, {
    ...{ method: 'POST', body: JSON.stringify(request), signal: AbortSignal.timeout(30_000) },
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
  });
  const { detail } = (await response.json()) as { readonly detail?: string };
  const isProblem = response.headers.get('Content-Type')?.startsWith('application/problem+json') === true;
  return { status: response.status, isPlain: isProblem && Boolean(detail) && response.headers.has('Retry-After') };
};

const tryMany = async (ground: Ground, times: number): Promise<readonly Tried[]> => {
  const tried: Tried[] = [];
  for (let at = 0; at < times; at += 1) {
    const [{ request, sha256 }, key] = [await sealOne(ground.keys), crypto.randomUUID()];
    tried.push({ key, request, sent: { id: request.id, sha256 }, ...(await tryOne(ground, request, key)) });
  }
  return tried;
};

const isRefused = ({ status, isPlain }: Tried): boolean => (status === 503 || status === 507) && isPlain;

/** How many of those that were refused are there all the same. */
const keptOf = async ({ db }: Ground, tried: readonly Tried[]): Promise<number> => {
  const ids = tried.filter(({ status }) => status !== 201).map(({ sent }) => sent.id);
  const [kept] = await db.ask<{ count: number }>(
    sql`select count(*)::int as count from referral where id = any(${ids}::uuid[])`,
  );
  return kept?.count ?? 0;
};

/** Seconds until the hub says by itself that it is well. */
const secondsUntilWell = async ({ url }: Ground): Promise<number> => {
  const began = performance.now();
  for (let at = 0; at < 600; at += 1) {
    if ((await fetch(`${url}/health/ready`)).ok) return Math.round((performance.now() - began) / 100) / 10;
    await sleep(100);
  }
  throw new Error('The hub did not recover within a minute.');
};

/** The same requests with the same keys, now that there is room. */
const sendAgain = async (ground: Ground, tried: readonly Tried[]): Promise<number> => {
  let refused = 0;
  for (const { request, key } of tried) if ((await tryOne(ground, request, key)).status !== 201) refused += 1;
  return refused;
};

const summary = (tried: readonly Tried[]): string =>
  `${tried.filter(isRefused).length} refused, ${tried.filter(({ status }) => status === 201).length} taken`;

/** Neither taken nor refused in words. */
const otherwiseOf = (tried: readonly Tried[]): number =>
  tried.filter((one) => one.status !== 201 && !isRefused(one)).length;

const readOnly = async (ground: Ground, times: number) => {
  const set = async (value: 'on' | 'off'): Promise<void> => {
    await ground.db.ask(raw(`alter system set default_transaction_read_only = ${value}`));
    await ground.db.ask(raw('select pg_reload_conf()'));
    await sleep(500);
  };
  await set('on');
  const tried = await tryMany(ground, times);
  await set('off');
  return tried;
};

/** Asks for another file of the log, until PostgreSQL breaks on it. */
const needMoreLog = async ({ db }: Ground): Promise<void> => {
  const more = () => db.ask(raw(`select pg_logical_emit_message(false, 'faults', 'one'), pg_switch_wal()`));
  for (let at = 0; at < 10; at += 1) {
    const broke = await more().then(
      () => false,
      () => true,
    );
    if (broke) return;
  }
  throw new Error('The disk is not full: PostgreSQL went on with its log.');
};

/** First there is no room for rows, though the log has some; then not for the log either, at which PostgreSQL gives up. */
const full = async (ground: Ground, disk: Disk, times: number) => {
  await disk.fill();
  const half = Math.floor(times / 2);
  const rows = await tryMany(ground, half);
  await needMoreLog(ground);
  const log = await tryMany(ground, times - half);
  await disk.free();
  return { rows, log, secondsUntilWell: await secondsUntilWell(ground) };
};

const rowOf = async (
  ground: Ground,
  tried: readonly Tried[],
): Promise<Pick<Row, 'submissions' | 'faults' | 'lost' | 'duplicated'> & { readonly refusedAfterwards: number }> => {
  const refusedAfterwards = await sendAgain(ground, tried);
  const done = await count(
    ground,
    tried.map(({ sent }) => sent),
  );
  return { submissions: tried.length, faults: tried.length, ...done, refusedAfterwards };
};

const onDisk = (disk: Disk, size: Size): Promise<Row> =>
  withGround({ disk: disk.folder, revive: true }, async (ground) => {
    const times = size(100, 12);
    const closed = await readOnly(ground, times);
    const { rows, log, secondsUntilWell: seconds } = await full(ground, disk, times);
    const tried = [...closed, ...rows, ...log];
    const keptThoughRefused = await keptOf(ground, tried);
    const { refusedAfterwards, ...counted } = await rowOf(ground, tried);
    const notes = {
      ...{ readOnly: summary(closed), noRoomForRows: summary(rows), noRoomForTheLog: summary(log) },
      ...{ otherwise: otherwiseOf(tried), keptThoughRefused, refusedAfterwards, secondsUntilWell: seconds },
    };
    return { id: 'R8', what: 'disk full, and database that takes nothing', ...counted, notes };
  });

export const r8: Alone = async (size) => {
  const why = await whyNoDisk();
  if (why === undefined) {
    const disk = await openDisk(megabytes);
    try {
      return await onDisk(disk, size);
    } finally {
      await disk.remove();
    }
  }
  return withGround({}, async (ground) => {
    const tried = await readOnly(ground, size(100, 12));
    const keptThoughRefused = await keptOf(ground, tried);
    const { refusedAfterwards, ...counted } = await rowOf(ground, tried);
    const notes = { readOnly: summary(tried), otherwise: otherwiseOf(tried), keptThoughRefused, refusedAfterwards };
    return { id: 'R8', what: 'database that takes nothing', ...counted, notes, notDone: `disk not filled: ${why}` };
  });
};
