import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { startEmbedded } from './db/embedded.ts';
import type { EmbeddedDatabase } from './db/embedded.ts';
import { fixture, serviceId } from './testing/fixture.ts';
import { startProcess, stopProcesses } from './testing/process.ts';

const connections = 4;
const paths = ['services', 'services?search=slaap&language=ti', `services/${serviceId('trauma')}`];

interface Tally {
  good: number;
  failed: number;
}

const read = (url: URL, agent: Agent): Promise<boolean> =>
  new Promise((resolve) => {
    const request = get(url, { agent, timeout: 5000 }, (response) => {
      response.on('error', () => resolve(false));
      response.on('end', () => resolve(response.statusCode === 200 && response.complete));
      response.resume();
    });
    request.on('error', () => resolve(false));
    request.on('timeout', () => request.destroy());
  });

/** A few readers, each with a connection of its own; a reader that fails goes home. */
const readers = async (address: string, tally: Tally, isOver: () => boolean): Promise<void> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const one = async (start: number): Promise<void> => {
    for (let at = start; !isOver(); at += 1) {
      const good = await read(new URL(paths[at % paths.length] ?? '', address), agent);
      tally[good ? 'good' : 'failed'] += 1;
      if (!good) return;
      await pause(2);
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, at) => one(at)));
  agent.destroy();
};

describe('three copies of the hub on one database', () => {
  let folder: string;
  let postgres: EmbeddedDatabase;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'veerkracht-copies-'));
    postgres = await startEmbedded({ folder, durable: false });
  });
  after(async () => {
    await stopProcesses();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('go on when one is killed: only what it was answering is lost', async () => {
    const file = join(folder, 'gids.json');
    await writeFile(file, JSON.stringify(fixture));
    const env = { DATABASE_URL: postgres.url, DIRECTORY: file, RATE_LIMIT: '0' };
    const hubs = [1, 2, 3].map(() => startProcess(env));
    const ready = await Promise.all(hubs.map((hub) => hub.until('ready')));
    const tallies = ready.map((): Tally => ({ good: 0, failed: 0 }));
    let over = false;
    const load = ready.map(({ address }, at) =>
      readers(String(address), tallies[at] ?? { good: 0, failed: 0 }, () => over),
    );
    await pause(800);
    hubs[2]?.process.kill('SIGKILL');
    const before = tallies.map(({ good }) => good);
    await pause(1200);
    over = true;
    await Promise.all(load);
    const [first, second, killed] = tallies;
    expect([first?.failed, second?.failed]).to.deep.equal([0, 0]);
    expect(first?.good).to.be.greaterThan((before[0] ?? 0) + 20);
    expect(second?.good).to.be.greaterThan((before[1] ?? 0) + 20);
    expect(before[2]).to.be.greaterThan(20);
    expect(killed?.failed).to.be.within(1, connections);
  });
});
