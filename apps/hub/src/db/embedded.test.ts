import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { expect } from 'chai';
import { connect } from './database.ts';
import { startEmbedded } from './embedded.ts';
import { sql } from './sql.ts';

it('a PostgreSQL that ended by itself is started again, as after a disk that was full', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'veerkracht-embedded-'));
  const postgres = await startEmbedded({ folder, durable: false, revive: true });
  const db = connect(postgres.url);
  const lines = (await readFile(join(folder, 'data', 'postmaster.pid'), 'utf8')).split('\n');
  process.kill(Number(lines[0]), 'SIGKILL');
  const answers = () =>
    db.ask<{ one: number }>(sql`select 1 as one`).then(
      () => true,
      () => false,
    );
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await answers(), 'right after').to.equal(false);
  let isBack = false;
  for (let at = 0; at < 300 && !isBack; at += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    isBack = await answers();
  }
  expect(isBack, 'after a while').to.equal(true);
  await db.close();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});
