/** R14: random commands against the table of states. The test of `core` is run as it is, and says what it did. @module */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Alone } from './lines.ts';

const test = join(import.meta.dirname, '../../../../../packages/core/src/referral/status.test.ts');
const said = /^\s*# (\{.*\})$/m;

interface Done {
  readonly sequences: number;
  readonly commands: number;
  readonly taken: number;
}

/** Faults: commands that are not possible there, not for them, or not now. One that was taken wrongly fails the test. */
export const r14: Alone = async () => {
  const args = ['--test', '--test-isolation=none', '--test-reporter=tap', '--test-name-pattern=R14', test];
  // Run below another test, Node would leave this one out.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const { stdout, isPassed } = await promisify(execFile)(process.execPath, args, { env }).then(
    (done) => ({ ...done, isPassed: true }),
    (error: { readonly stdout: string }) => ({ stdout: error.stdout, isPassed: false }),
  );
  const { sequences, commands, taken } = JSON.parse(said.exec(stdout)?.[1] ?? '{}') as Partial<Done>;
  return {
    id: 'R14',
    what: 'random commands against the table of states',
    submissions: sequences ?? 0,
    faults: (commands ?? 0) - (taken ?? 0),
    lost: isPassed && sequences !== undefined ? 0 : 1,
    duplicated: 0,
    notes: { commands, taken },
  };
};
