import { join } from 'node:path';
import { root, run, Stop } from '../process.mjs';
import { workspace } from '../workspace.mjs';

/** The command line from its source, in the folder where the user called it. */
export default async function veerkracht(args) {
  const bin = workspace('packages/cli')?.manifest.bin;
  const entry = typeof bin === 'string' ? bin : bin?.veerkracht;
  if (!entry) throw new Stop('packages/cli has no command yet.');
  return run(process.execPath, [join(root, 'packages/cli', entry), ...args], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
  });
}
