import { run, Stop } from '../process.mjs';
import { workspace } from '../workspace.mjs';

/** The reference server alone, as whoever hosts it would run it. */
export default async function hub(args) {
  if (!workspace('apps/hub')?.manifest.scripts?.start) throw new Stop('apps/hub has no "start" script yet.');
  return run('pnpm', ['--filter', './apps/hub', '--silent', 'run', 'start', ...args]);
}
