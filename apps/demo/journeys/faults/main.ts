/** `main.ts [--short] --row=FILE`: breaks browsers and writes what came of it; `npm run faults` keeps it with the rest. */
import { writeFile } from 'node:fs/promises';
import { openReferralStage } from '../referral-stage.ts';
import { breakBrowsers } from './browser.ts';

const file = process.argv.find((one) => one.startsWith('--row='))?.slice('--row='.length);
if (file === undefined) throw new Error('Say with --row=FILE where the row goes.');

// All of it is for one service, from one address.
Object.assign(process.env, { DAILY_PER_SERVICE: '0', RATE_LIMIT: '0' });
const stage = await openReferralStage();
try {
  await writeFile(file, JSON.stringify(await breakBrowsers(stage, process.argv.includes('--short') ? 3 : 100)));
} finally {
  await stage.close();
}
