import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { fixture } from './testing/fixture.ts';
import { startProcess, stopProcesses } from './testing/process.ts';

const total = async (address: unknown): Promise<number> => {
  const response = await fetch(new URL('services', String(address)));
  return ((await response.json()) as { total_items: number }).total_items;
};

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    }).once('error', () => resolve(false));
  });

describe('the hub as a process', () => {
  let folder: string;
  let file: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'veerkracht-main-'));
    file = join(folder, 'gids.json');
    await writeFile(file, JSON.stringify(fixture));
  });
  after(async () => {
    await stopProcesses();
    await rm(folder, { recursive: true, force: true });
  });

  it('starts with its own database, keeps its data, and stops when asked', async () => {
    const env = { DATABASE_DIR: join(folder, 'database'), DIRECTORY: file };
    // Only then can the user that PostgreSQL runs as get through.
    await chmod(folder, 0o711);
    const first = startProcess(env);
    const { address } = await first.until('ready');
    expect(await total(address)).to.equal(6);

    const second = startProcess(env);
    expect((await second.until('not started'))['why']).to.match(/Another PostgreSQL already uses/);
    expect(await second.stopped).to.equal(1);

    first.process.kill('SIGTERM');
    expect(await first.stopped).to.equal(0);
    expect(await listens(Number(new URL(String(address)).port))).to.equal(false);

    await writeFile(file, '{"services": [');
    const third = startProcess(env);
    const ready = await third.until('ready');
    expect(third.lines.find(({ event }) => event === 'not loaded')).to.include({ why: 'gids.json is not JSON.' });
    expect(await total(ready['address'])).to.equal(6);
    third.process.kill('SIGINT');
    third.process.kill('SIGINT');
    expect(await third.stopped).to.equal(0);
  });

  it('says plainly why it does not start', async () => {
    const why = async (env: Record<string, string>): Promise<unknown> => {
      const hub = startProcess(env);
      const line = await hub.until('not started');
      expect(await hub.stopped).to.equal(1);
      return line['why'];
    };
    expect(await why({ PORT: 'x' })).to.equal('PORT must be a number from 0 to 65535, not "x".');
    expect(await why({ DATABASE_URL: 'mysql://x' })).to.match(/^DATABASE_URL must be/);
    expect(await why({ DATABASE_URL: 'postgres://127.0.0.1:1/x' })).to.equal(
      'The database does not answer. Error ECONNREFUSED',
    );
  });

  it('says who cannot reach its folder', { skip: process.getuid?.() !== 0 && 'only as root' }, async () => {
    const closed = await mkdtemp(join(tmpdir(), 'veerkracht-closed-'));
    const hub = startProcess({ DATABASE_DIR: join(closed, 'database') });
    expect((await hub.until('not started'))['why']).to.match(/the user "postgres", who cannot reach .*DATABASE_DIR/);
    expect(await hub.stopped).to.equal(1);
    await rm(closed, { recursive: true, force: true });
  });
});
