/** R1 to R3, R5 to R7, R9, R19 and R20: what comes in while something breaks. @module */
import { readdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EmbeddedDatabaseError, startEmbedded } from '../../db/embedded.ts';
import { sql } from '../../db/sql.ts';
import { startProcess } from '../process.ts';
import { count } from './count.ts';
import type { Row } from './count.ts';
import { cuts, startCuttingProxy } from './cutting-proxy.ts';
import type { Cut } from './cutting-proxy.ts';
import { chance, sealOne, sleep } from './ground.ts';
import type { Ground } from './ground.ts';
import { load, percentile } from './load.ts';
import type { Loaded, Receivable } from './load.ts';

/** How much of a row; the short form is a part of it. */
export type Size = (whole: number, short: number) => number;
export type Fault = (ground: Ground, size: Size) => Promise<Row>;
/** One that makes its own ground, or needs none. */
export type Alone = (size: Size) => Promise<Row>;

export const rowOf = async (
  ground: Ground,
  {
    id,
    what,
    faults,
    receipts,
    notes,
  }: Pick<Row, 'id' | 'what' | 'faults'> & { receipts: readonly Receivable[]; notes?: Row['notes'] },
): Promise<Row> => ({
  ...{ id, what, submissions: receipts.length, faults, ...(await count(ground, receipts)) },
  ...(notes && { notes }),
});

const speed = ({ times }: Loaded) => ({ p50: percentile(times, 0.5), p99: percentile(times, 0.99) });

export const r1: Fault = async (ground, size) => {
  const start = performance.now();
  const done = await load(ground, { submissions: size(2000, 40) });
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  return rowOf(ground, {
    id: 'R1',
    what: 'nothing wrong',
    faults: 0,
    receipts: done.receipts,
    notes: { milliseconds: speed(done), seconds },
  });
};

/** Something that breaks, again and again, while clients go on. */
export const whileLoaded = async (
  ground: Ground,
  {
    submissions,
    faults,
    breakIt,
    pause,
    clients = 20,
  }: {
    submissions: number;
    faults: number;
    breakIt: (at: number) => Promise<void>;
    pause: () => number;
    clients?: number;
  },
): Promise<Loaded> => {
  let broken = 0;
  const breaking = (async () => {
    while (broken < faults) {
      await sleep(pause());
      await breakIt(broken);
      broken += 1;
    }
  })();
  const [done] = await Promise.all([load(ground, { submissions, clients, until: () => broken < faults }), breaking]);
  return done;
};

export const r2: Fault = async (ground, size) => {
  const faults = size(50, 2);
  const breakIt = async (): Promise<void> => {
    await ground.killHub();
    await ground.startHub();
  };
  const { receipts } = await whileLoaded(ground, {
    submissions: size(2000, 40),
    faults,
    breakIt,
    pause: () => 50 + chance(500),
  });
  return rowOf(ground, { id: 'R2', what: 'kill -9 of the hub', faults, receipts });
};

/** Killed with a whole round in the air: while the rows wait for a lock, when the answer is there, half-way the answer. */
const killRound = async (
  ground: Ground,
  point: 'in the transaction' | Cut,
  clients: number,
): Promise<readonly Receivable[]> => {
  if (point === 'in the transaction') {
    const sending = load(ground, { submissions: clients, clients });
    await ground.db.writeAside(async (session) => {
      await session.query(sql`lock table outbox in access exclusive mode`);
      await sleep(300);
      await ground.killHub();
    });
    await ground.startHub();
    return (await sending).receipts;
  }
  let killing: Promise<void> | undefined;
  const kill = async (): Promise<void> => {
    killing ??= ground.killHub().then(() => ground.startHub());
    await killing;
  };
  const choose = () => (killing === undefined ? point : undefined);
  const proxy = await startCuttingProxy({ target: ground.url, choose, onCut: kill });
  const { receipts } = await load(ground, { submissions: clients, clients, hub: proxy.url });
  await killing;
  await proxy.stop();
  return receipts;
};

export const r3: Fault = async (ground, size) => {
  const points = ['in the transaction', 'before response', 'amid response'] as const;
  const [rounds, receipts]: [number, Receivable[]] = [size(10, 1), []];
  for (const point of points) {
    for (let at = 0; at < rounds; at += 1) receipts.push(...(await killRound(ground, point, 20)));
  }
  return rowOf(ground, {
    id: 'R3',
    what: 'kill -9 of the hub at named points',
    faults: rounds * 3,
    receipts,
    notes: { points: points.join(', '), inTheAir: 20 },
  });
};

export const r5: Fault = async (ground, size) => {
  const choose = (): Cut | undefined => (chance(2) === 0 ? cuts[chance(cuts.length)] : undefined);
  const proxy = await startCuttingProxy({ target: ground.url, choose });
  const { receipts } = await load(ground, { submissions: size(1000, 25), hub: proxy.url });
  await proxy.stop();
  return rowOf(ground, { id: 'R5', what: 'lines cut before, amid and after', faults: proxy.faults(), receipts });
};

export const post = (hub: string, key: string, request: object) =>
  fetch(`${hub}/v1/referrals`, {
    ...{ method: 'POST', body: JSON.stringify(request) },
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
  }).then(async (response) => ({ status: response.status, body: await response.text() }));

/** The same key several times at once, at these copies; 409 is asked again. */
const duplicates = async (ground: Ground, hubs: readonly string[], submissions: number) => {
  const receipts: Receivable[] = [];
  let [faults, differing] = [0, 0];
  const one = async (): Promise<void> => {
    const [sealed, key, times] = [await sealOne(ground.keys), crypto.randomUUID(), 1 + chance(5)];
    const send = async (at: number): Promise<string> => {
      const { status, body } = await post(hubs[at % hubs.length] ?? '', key, sealed.request);
      if (status === 201) return body;
      if (status !== 409) throw new Error(`${status}`);
      await sleep(10);
      return send(at);
    };
    const answers = await Promise.all(Array.from({ length: times }, (_, at) => send(at)));
    faults += times - 1;
    if (new Set(answers).size !== 1) differing += 1;
    receipts.push({ id: sealed.request.id, sha256: sealed.sha256 });
  };
  for (let at = 0; at < submissions; at += 10)
    await Promise.all(Array.from({ length: Math.min(10, submissions - at) }, one));
  return { receipts, faults, differing };
};

export const r6: Fault = async (ground, size) => {
  const { receipts, faults, differing } = await duplicates(ground, [ground.url], size(500, 10));
  return rowOf(ground, {
    id: 'R6',
    what: 'the same request up to five times at once',
    faults,
    receipts,
    notes: { differingAnswers: differing },
  });
};

export const r7: Fault = async (ground, size) => {
  const [receipts, refused]: [Receivable[], number[]] = [[], []];
  const submissions = size(100, 5);
  for (let at = 0; at < submissions; at += 1) {
    const [first, other, key] = [await sealOne(ground.keys), await sealOne(ground.keys), crypto.randomUUID()];
    await post(ground.url, key, first.request);
    refused.push((await post(ground.url, key, other.request)).status);
    receipts.push({ id: first.request.id, sha256: first.sha256 });
  }
  const notes = { refusedWith422: refused.filter((status) => status === 422).length };
  return rowOf(ground, { id: 'R7', what: 'the same key for something else', faults: submissions, receipts, notes });
};

export const r9: Fault = async (ground, size) => {
  const faults = size(10, 2);
  const breakIt = async (at: number): Promise<void> => {
    if (at % 2 === 1) {
      await ground.postgres.stop();
      await ground.postgres.restart();
      return;
    }
    await ground.db.writeAside(async (session) => {
      await session.query(sql`lock table referral in access exclusive mode`);
      await sleep(size(7000, 500));
    });
  };
  const { receipts } = await whileLoaded(ground, {
    submissions: size(500, 20),
    faults,
    breakIt,
    pause: () => 100 + chance(300),
  });
  return rowOf(ground, { id: 'R9', what: 'database locked and restarted', faults, receipts });
};

/** Somebody starts PostgreSQL on the same folder once more: refused in words, and the first goes on. */
const startTwice = async ({ data }: Ground, times: number): Promise<number> => {
  let refused = 0;
  for (let at = 0; at < times; at += 1) {
    const second = await startEmbedded({ folder: dirname(data) }).catch((error: unknown) => error);
    if (second instanceof EmbeddedDatabaseError && second.message.startsWith('Another PostgreSQL')) refused += 1;
  }
  return refused;
};

export const r19: Fault = async (ground, size) => {
  const starts = size(10, 1);
  const refusedStarts = await startTwice(ground, starts);
  const copy = startProcess({ ...ground.env, PORT: '0' });
  const { address } = await copy.until('ready');
  const { receipts, faults, differing } = await duplicates(
    ground,
    [ground.url, new URL(String(address)).origin],
    size(500, 10),
  );
  copy.process.kill('SIGTERM');
  await copy.stopped;
  return rowOf(ground, {
    id: 'R19',
    what: 'two copies get the same requests, and a second PostgreSQL on the same folder is refused',
    faults: faults + starts,
    receipts,
    notes: { differingAnswers: differing, secondStarts: starts, secondStartsRefused: refusedStarts },
  });
};

const megabytes = async (pid: number): Promise<number> =>
  Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
const files = async (pid: number): Promise<number> => (await readdir(`/proc/${pid}/fd`)).length;

/** By how many megabytes the second half of the run grew with every tenth: the slope of the line through it. */
const slopeOf = (values: readonly number[]): number => {
  const half = values.slice(values.length / 2);
  const [middle, mean] = [(half.length - 1) / 2, half.reduce((sum, value) => sum + value, 0) / half.length];
  const over = half.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0);
  const under = half.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  return Math.round((over / under) * 10) / 10;
};

/** A thousand referrals may leave so many megabytes; a process that lives for months would notice more. */
const mostMegabytes = 5;

export const r20: Fault = async (ground, size) => {
  const pid = ground.hub().process.pid ?? 0;
  const [receipts, memory, open]: [Receivable[], number[], number[]] = [[], [], []];
  for (let at = 0; at < 10; at += 1) {
    receipts.push(...(await load(ground, { submissions: size(1000, 8) })).receipts);
    memory.push(Math.round(await megabytes(pid)));
    open.push(await files(pid));
  }
  const slope = slopeOf(memory);
  const notes = {
    ...{ megabytesAfterEachTenth: memory.join(' '), openFilesAfterEachTenth: open.join(' ') },
    megabytesPerThousandInTheSecondHalf: slope,
  };
  const row = await rowOf(ground, { id: 'R20', what: 'a long run', faults: 0, receipts, notes });
  // In a short one the program is still warming up.
  const grows = slope > size(mostMegabytes, Infinity);
  return { ...row, ...(grows && { notDone: `its memory grows by ${slope} MB with every thousand` }) };
};
