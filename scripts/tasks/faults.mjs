import { join } from 'node:path';
import { root, run, Stop } from '../process.mjs';
import { workspace } from '../workspace.mjs';

/** Breaks the hub and its database on purpose and counts what was lost. Takes `--short` and `--only=R2,R13`. */
export default async function faults(args) {
  if (!workspace('apps/hub')) throw new Stop('There is no apps/hub here.');
  return run(process.execPath, [join(root, 'apps/hub/src/testing/faults/main.ts'), ...args]);
}
