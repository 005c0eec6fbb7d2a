import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../chromium.mjs';
import { testPackages } from '../package-test.mjs';
import { run } from '../process.mjs';
import { measureSizes } from '../sizes.mjs';
import { files } from '../workspace.mjs';
import buildGallery from './build-gallery.mjs';
import build from './build.mjs';
import { checks } from './check.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };

/** Everything, in one run. A failing step does not keep the later ones from running. */
export default async function test() {
  for (const [name, check] of Object.entries(checks)) await step(`Check: ${name}`, () => counted(check()));
  await step('Unit tests', () => nodeTests(unitTests(), ['--import', './scripts/testing/fail-on-console.mjs']));
  await step('Browser tests', browserTests);
  await step('Build', () => counted(build()));
  await step('Sizes', measureSizes);
  await step('Packages as published', testPackages);
  await step('Journeys', () => pageTests(files('apps/demo/journeys/**/*.test.ts')));
  const stories = files('stories/**/*.test.{ts,mjs}');
  if (stories.length > 0) await step('Gallery', () => counted(buildGallery([])));
  await step('Gallery as shown', () => pageTests(stories));
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  return total.failed === 0 ? 0 : 1;
}

async function step(title, task) {
  const began = performance.now();
  console.log(`\n=== ${title} ===`);
  const counts = await task().catch((error) => {
    console.log(error.stack);
    return { failed: 1 };
  });
  for (const key of Object.keys(total)) total[key] += counts[key] ?? 0;
  console.log(`${counts.failed ? '✗' : '✓'} ${title} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
}

/** A step that is one check: its exit code is its count. */
const counted = async (code) => ((await code) === 0 ? { passed: 1 } : { failed: 1 });

const inBrowser = /^packages\/(components|embed)\//;
const journey = /^apps\/demo\/journeys\//;

const unitTests = () =>
  files('{packages,apps}/*/**/*.test.ts', 'scripts/**/*.test.mjs').filter(
    (path) => !inBrowser.test(path) && !journey.test(path),
  );

async function nodeTests(paths, options = [], env = {}) {
  if (paths.length === 0) return none();
  const limits = ['--test-concurrency=2', '--test-timeout=300000'];
  const reporter = ['--test-reporter=./scripts/testing/node-reporter.mjs', '--test-reporter-destination=stdout'];
  return withCounts((counts) =>
    run(process.execPath, ['--test', ...limits, ...reporter, ...options, ...paths], {
      env: { ...env, ...counts },
      minutes: 8,
    }),
  );
}

async function browserTests() {
  if (files('packages/{core,components,embed}/src/**/*.test.ts').length === 0) return none();
  const env = { CHROME_PATH: await findChromium({ install: true }) };
  return withCounts((counts) => run('web-test-runner', [], { env: { ...env, ...counts }, minutes: 5 }));
}

/** Tests that open pages in a browser of their own. */
async function pageTests(paths) {
  if (paths.length === 0) return none();
  return nodeTests(paths, [], { CHROME_PATH: await findChromium({ install: true }) });
}

/** Runs a suite that leaves its counts in a file. One that breaks before it can count has failed once. */
async function withCounts(suite) {
  const folder = mkdtempSync(join(tmpdir(), 'veerkracht-test-'));
  const path = join(folder, 'counts.json');
  try {
    const code = await suite({ VEERKRACHT_COUNTS: path });
    const counts = JSON.parse(readFileSync(path, 'utf8'));
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function none() {
  console.log('Nothing here yet.');
  return {};
}
