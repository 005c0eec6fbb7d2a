import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { createApp } from '../app.ts';
import { connect } from './database.ts';
import { startEmbedded } from './embedded.ts';
import type { EmbeddedDatabase } from './embedded.ts';
import { isMigrated, migrate } from './migrate.ts';
import { sql } from './sql.ts';

describe('migrations', () => {
  let folder: string;
  let postgres: EmbeddedDatabase;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'veerkracht-migrate-'));
    postgres = await startEmbedded({ folder, durable: false });
  });
  after(async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('run once, also when several hubs start together', async () => {
    const hubs = [1, 2, 3].map(() => connect(postgres.url));
    const [db] = hubs;
    if (db === undefined) throw new Error('There is no database.');
    const app = createApp({ db, log: () => undefined });
    expect(await isMigrated(db)).to.equal(false);
    expect((await app.request('/health/ready')).status).to.equal(503);
    await Promise.all(hubs.map(migrate));
    expect(await isMigrated(db)).to.equal(true);
    expect((await app.request('/health/ready')).status).to.equal(200);
    await migrate(db);
    const done = await db.read((session) =>
      session.query<{ name: string }>(sql`select name from migration order by 1`),
    );
    const files = await readdir(new URL('./migrations/', import.meta.url));
    expect(done.map(({ name }) => name)).to.deep.equal(files.sort());
    await Promise.all(hubs.map((hub) => hub.close()));
  });
});
