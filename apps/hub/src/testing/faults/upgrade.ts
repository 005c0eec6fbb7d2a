/** R16: a newer hub takes over the data of an older one while people send, and an older one does not touch newer data. @module */
import { cp, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from '../../db/sql.ts';
import { startProcess } from '../process.ts';
import { sealOne, sleep } from './ground.ts';
import type { Ground } from './ground.ts';
import { post, rowOf } from './lines.ts';
import type { Fault } from './lines.ts';
import { load } from './load.ts';
import type { Receivable } from './load.ts';

const hub = join(import.meta.dirname, '..', '..', '..');

/** What a next version may do to the tables of referrals: all of their rows are written again. */
const nextStep = `
alter table referral add column made_by text not null default '';
alter table referral_answer add column version int;
update referral_answer set version = 1;
alter table referral alter column urgency type varchar(40);`;

/** This hub with one migration more, as the next version would have it. Gives its program and the name of the step. */
const nextVersion = async ({ folder }: Ground): Promise<{ readonly main: string; readonly step: string }> => {
  const next = join(folder, 'next');
  await cp(join(hub, 'src'), join(next, 'src'), { recursive: true });
  await cp(join(hub, 'package.json'), join(next, 'package.json'));
  await symlink(join(hub, 'node_modules'), join(next, 'node_modules'));
  const migrations = join(next, 'src', 'db', 'migrations');
  const newest = Math.max(...(await readdir(migrations)).map((name) => Number.parseInt(name, 10) || 0));
  const step = `${String(newest + 1).padStart(3, '0')}-next.sql`;
  await writeFile(join(migrations, step), nextStep);
  return { main: join(next, 'src', 'main.ts'), step };
};

interface Promised extends Receivable {
  readonly key: string;
  readonly request: object;
  readonly answer: string;
}

const sendWithKey = async (ground: Ground): Promise<Promised> => {
  const [{ request, sha256 }, key] = [await sealOne(ground.keys), crypto.randomUUID()];
  const { body } = await post(ground.url, key, request);
  return { id: request.id, sha256, key, request, answer: body };
};

/** The older hub is killed with a round in the air; what that round sends again, the newer one answers. */
const upgrade = async (ground: Ground, main: string, clients: number): Promise<readonly Receivable[]> => {
  const sending = load(ground, { submissions: clients * 3, clients });
  await ground.db.writeAside(async (session) => {
    await session.query(sql`lock table outbox in access exclusive mode`);
    await sleep(300);
    await ground.killHub();
  });
  await ground.startHub(main);
  return (await sending).receipts;
};

export const r16: Fault = async (ground, size) => {
  const before = await Promise.all(Array.from({ length: size(50, 8) }, () => sendWithKey(ground)));
  const { main, step } = await nextVersion(ground);
  const during = await upgrade(ground, main, size(20, 5));
  let otherAnswers = 0;
  for (const { key, request, answer } of before) {
    const { status, body } = await post(ground.url, key, request);
    if (status !== 201 || body !== answer) otherAnswers += 1;
  }
  const [done] = await ground.db.ask<{ name: string }>(sql`select name from migration order by number desc limit 1`);
  const after = await load(ground, { submissions: size(20, 5) });
  await ground.killHub();
  const older = startProcess({ ...ground.env, PORT: '0' });
  const { why } = await older.until('not started');
  await older.stopped;
  await ground.startHub(main);
  const notes = { upgraded: done?.name === step, inTheAir: during.length, otherAnswers, olderRefused: why };
  const receipts = [...before, ...during, ...after.receipts];
  const what = 'upgrade while people send, and an older hub on newer data is refused';
  const row = await rowOf(ground, { id: 'R16', what, faults: 2, receipts, notes });
  return { ...row, lost: row.lost + otherAnswers };
};
