/**
 * `npm run faults [-- --short] [-- --only=R2,R13]`: breaks things on purpose and counts what was lost. `--keep=FILE`
 * keeps a row that another program measured.
 * @module
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stopProcesses } from '../process.ts';
import { lineOf } from './count.ts';
import type { Row } from './count.ts';
import { inOrder, isGood, rows } from './rows.ts';

type Form = 'whole' | 'short';
type Kept = Readonly<Record<string, Row>>;

const results = join(import.meta.dirname, '..', '..', '..', 'faults', 'results.json');

/**
 * Rows that were not run now stay as they were last seen, with their day; so does one that was done, when this machine
 * cannot do it.
 */
const keep = async (row: Row, form: Form): Promise<void> => {
  const before = await readFile(results, 'utf8').then(
    (text) => JSON.parse(text) as Kept,
    (): Kept => ({}),
  );
  const earlier = before[row.id];
  if (row.notDone !== undefined && earlier !== undefined && earlier.notDone === undefined) return;
  const versions = { node: process.version, postgresql: '18.4' };
  const fresh = { date: new Date().toISOString(), form, ...versions, ...row };
  const all = inOrder(Object.entries({ ...before, [row.id]: fresh }));
  await writeFile(results, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
};

const tell = async (row: Row, form: Form): Promise<boolean> => {
  process.stdout.write(`${lineOf(row)}\n`);
  await keep(row, form);
  return isGood(row);
};

const valueOf = (name: string): string | undefined =>
  process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);

const form: Form = process.argv.includes('--short') ? 'short' : 'whole';
const made = valueOf('keep');
if (made === undefined) {
  const wanted = valueOf('only')?.split(',') ?? [...rows.keys()];
  for (const id of wanted) {
    const run = rows.get(id);
    if (run === undefined) throw new Error(`There is no row ${id} here; there are ${[...rows.keys()].join(', ')}.`);
    try {
      if (!(await tell(await run((whole, short) => (form === 'short' ? short : whole)), form))) process.exitCode = 1;
    } finally {
      await stopProcesses();
    }
  }
} else if (!(await tell(JSON.parse(await readFile(made, 'utf8')) as Row, form))) process.exitCode = 1;
