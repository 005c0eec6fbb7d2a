/** `npm run faults [-- --short] [-- --only=R2,R13]`: breaks things on purpose and counts what was lost. @module */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stopProcesses } from '../process.ts';
import { r17 } from './backup.ts';
import { lineOf } from './count.ts';
import type { Row } from './count.ts';
import { openGround } from './ground.ts';
import type { Ground } from './ground.ts';
import { r1, r19, r2, r20, r3, r4, r5, r6, r7, r9 } from './lines.ts';
import type { Fault, Size } from './lines.ts';
import { r12 } from './notices.ts';
import { r10, r13, r15, r16, r18, r8 } from './rules.ts';

export const rows: Readonly<Record<string, Fault>> = {
  ...{ R1: r1, R2: r2, R3: r3, R4: r4, R5: r5, R6: r6, R7: r7, R8: r8, R9: r9 },
  ...{ R10: r10, R12: r12, R13: r13, R15: r15, R16: r16, R17: r17, R18: r18, R19: r19, R20: r20 },
};

/** Each row on a ground of its own; what it measured, and whether all was there. */
export const runRow = async (id: string, size: Size): Promise<Row> => {
  const fault = rows[id];
  if (fault === undefined) throw new Error(`There is no row ${id}; there are ${Object.keys(rows).join(', ')}.`);
  const ground: Ground = await openGround();
  try {
    await ground.startHub();
    return await fault(ground, size);
  } finally {
    await ground.stop();
    await stopProcesses();
  }
};

export const isGood = ({ lost, duplicated }: Row): boolean => lost === 0 && duplicated === 0;

const results = join(import.meta.dirname, '..', '..', '..', 'faults', 'results.json');

/** Rows that were not run now stay as they were last seen, with their day. */
const keep = async (done: readonly Row[], form: 'whole' | 'short'): Promise<void> => {
  const before = await readFile(results, 'utf8').then(
    (text) => JSON.parse(text) as Record<string, unknown>,
    () => ({}),
  );
  const versions = { node: process.version, postgresql: '18.4' };
  const date = new Date().toISOString();
  const fresh = Object.fromEntries(done.map((row) => [row.id, { date, form, ...versions, ...row }]));
  const all = Object.entries({ ...before, ...fresh }).sort(([a], [b]) => Number(a.slice(1)) - Number(b.slice(1)));
  await writeFile(results, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
};

if (import.meta.main) {
  const args = process.argv.slice(2);
  const isShort = args.includes('--short');
  const only = args.find((one) => one.startsWith('--only='))?.slice('--only='.length);
  const wanted = only === undefined ? Object.keys(rows) : only.split(',');
  const done: Row[] = [];
  for (const id of wanted) {
    const row = await runRow(id, (whole, short) => (isShort ? short : whole));
    process.stdout.write(`${lineOf(row)}\n`);
    done.push(row);
    await keep(done, isShort ? 'short' : 'whole');
  }
  process.exitCode = done.every(isGood) ? 0 : 1;
}
