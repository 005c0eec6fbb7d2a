import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../chromium.mjs';
import { root, run, Stop } from '../process.mjs';
import { workspace } from '../workspace.mjs';
import { buildEmbed } from './build.mjs';

const hub = join(root, 'apps/hub/src/testing/faults/main.ts');
const browser = join(root, 'apps/demo/journeys/faults/main.ts');
const inBrowser = 'R11';

/** Breaks the hub, its database and the browser on purpose and counts what was lost. Takes `--short` and `--only=R2,R13`. */
export default async function faults(args) {
  for (const app of ['apps/hub', 'apps/demo']) if (!workspace(app)) throw new Stop(`There is no ${app} here.`);
  const only = args.find((arg) => arg.startsWith('--only='));
  const wanted = only?.slice('--only='.length).split(',');
  const form = args.filter((arg) => arg !== only);
  const atHub = wanted?.filter((id) => id !== inBrowser);
  const codes = [];
  if (atHub?.length !== 0)
    codes.push(await run(process.execPath, [hub, ...form, ...(atHub ? [`--only=${atHub}`] : [])]));
  if (wanted?.includes(inBrowser) ?? true) codes.push(await browserFaults(form));
  return Math.max(...codes);
}

/** The pages break in a browser; what they measured is kept with the rest. */
async function browserFaults(form) {
  if ((await buildEmbed()) !== 0) throw new Stop('The script for a page could not be built: the lines above say why.');
  const folder = mkdtempSync(join(tmpdir(), 'veerkracht-faults-'));
  const row = join(folder, 'row.json');
  try {
    const env = { CHROME_PATH: await findChromium({ install: true }) };
    const code = await run(process.execPath, [browser, ...form, `--row=${row}`], { env });
    return code === 0 ? await run(process.execPath, [hub, ...form, `--keep=${row}`]) : code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
