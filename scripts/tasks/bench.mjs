import { join } from 'node:path';
import { findChromium } from '../chromium.mjs';
import { capture, root, run, say, Stop } from '../process.mjs';
import { measureSizes } from '../sizes.mjs';

const folder = join(root, 'bench');

/** Speed in the browser and bytes over the line, against their ceilings. Takes `--sizes=` and `--rounds=`. */
export default async function bench(args) {
  await installBench();
  const env = { CHROME_PATH: await findChromium({ install: true }) };
  const code = await run(process.execPath, [join(folder, 'run.mjs'), ...args], { env });
  console.log('\nBytes after gzip:');
  const { failed } = await measureSizes();
  return code !== 0 || failed > 0 ? 1 : 0;
}

/** What the bench compares with is no part of the workspace: nobody who only builds has to fetch it. */
async function installBench() {
  say('Installing what the bench compares with …');
  const options = ['--ignore-workspace', '--frozen-lockfile', '--ignore-scripts', '--reporter=append-only'];
  const { code, output } = await capture('pnpm', ['install', ...options], { cwd: folder });
  if (code !== 0) throw new Stop(`${output.trim()}\n\nInstalling the bench failed: the lines above say why.`);
}
