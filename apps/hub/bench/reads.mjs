/**
 * How fast the hub reads, over many made-up services on a PostgreSQL of its own, on this machine's loopback.
 * `node bench/reads.mjs [services]`; two things that differ by the machine are compared within one run.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import autocannon from 'autocannon';
import { connect } from '../src/db/database.ts';
import { startEmbedded } from '../src/db/embedded.ts';
import { migrate } from '../src/db/migrate.ts';
import { analyse, bulkLoad } from '../src/testing/bulk.ts';

const services = Number(process.argv[2] ?? 100_000);
const seconds = 8;

/** A process of its own, as it is hosted; gives the address that its first line with one says. */
const start = async (file, env) => {
  const child = spawn(process.execPath, [new URL(file, import.meta.url).pathname], {
    env: { PATH: process.env.PATH, PORT: '0', RATE_LIMIT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = JSON.parse(line);
      if (said.address) resolve(said.address);
    });
  });
  return { child, address };
};

const measure = async (name, options) => {
  await autocannon({ ...options, duration: 2 });
  const times = [];
  const run = autocannon({ ...options, duration: seconds });
  run.on('response', (_client, _status, _bytes, ms) => times.push(ms));
  const { requests, non2xx, errors } = await run;
  times.sort((left, right) => left - right);
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((part) => times[Math.floor(times.length * part)]?.toFixed(1));
  const rate = requests.average.toFixed(0).padStart(6);
  console.log(`${name.padEnd(36)} ${rate} req/s   p50 ${p50}   p95 ${p95}   p99 ${p99} ms   ${non2xx + errors} failed`);
  return requests.average;
};

const folder = await mkdtemp(join(tmpdir(), 'veerkracht-bench-'));
const postgres = await startEmbedded({ folder, durable: false });
const children = [];
try {
  const db = connect(postgres.url);
  await migrate(db);
  await bulkLoad(db, services);
  await analyse(db);
  await db.close();
  const hub = await start('../src/main.ts', { DATABASE_URL: postgres.url });
  children.push(hub.child);
  console.log(`${services} services, 20 connections, ${seconds} s each`);
  const searches = ['rouw', 'slaap', 'wandelen', 'trauma', 'spreekuur'].flatMap((search) =>
    ['1216', '1520', '1810', '2013', '2225'].map((postcode) => ({
      path: `/hsds/service_at_locations?search=${search}&level=prevention&postcode=${postcode}&proximity=10000&per_page=20`,
    })),
  );
  const found = await Promise.all(searches.map(async ({ path }) => (await fetch(new URL(path, hub.address))).json()));
  const pages = found.filter(({ size }) => size > 0).length;
  console.log(
    `${searches.length} searches, ${pages} with results, at most ${Math.max(...found.map((page) => page.total_items))}`,
  );
  await measure('facet + text + radius', { url: new URL(hub.address).origin, connections: 20, requests: searches });
  const { contents } = await (await fetch(`${hub.address}services?per_page=1`)).json();
  const one = `${hub.address}services/${contents[0].id}`;
  const body = await (await fetch(one)).text();
  const bare = await start('./bare.mjs', { BODY: body });
  children.push(bare.child);
  const ours = await measure('/hsds/services/{id}', { url: one, connections: 20 });
  const theirs = await measure(`bare node:http, ${body.length} characters`, { url: bare.address, connections: 20 });
  console.log(`ratio ${(ours / theirs).toFixed(2)}`);
} finally {
  for (const child of children) {
    child.kill('SIGTERM');
    await once(child, 'close');
  }
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
