import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { createApp } from '../app.ts';
import { connect } from './database.ts';
import { startEmbedded } from './embedded.ts';
import { isMigrated, migrate } from './migrate.ts';
import { sql } from './sql.ts';

describe('migrations', () => {
  it('run once, also when several hubs start together', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'veerkracht-migrate-'));
    const postgres = await startEmbedded({ folder, durable: false });
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
      session.query<{ number: number }>(sql`select number from migration order by 1`),
    );
    expect(done.map(({ number }) => number)).to.deep.equal([1, 2]);
    await Promise.all(hubs.map((hub) => hub.close()));
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  });
});
