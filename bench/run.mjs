/** Measures the search in Chromium: `node bench/run.mjs [--sizes=1000,10000] [--rounds=2]`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { createRandom, shuffled } from './random.mjs';
import { judge, summarizeAll, table } from './report.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const results = join(here, '.cache');
const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Name, and the engine it has a written definition for: the finder finds more than that, by other rules. */
const engines = { ours: true, minisearch: true, finder: false };
const queries = 60;
const seed = 20261121;
const defaultRounds = 3;

const option = (name) => process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1];
const sizes = (option('sizes') ?? '1000,10000,100000').split(',').map(Number);
const rounds = Number(option('rounds') ?? defaultRounds);

const bundle = async () => {
  const { outputFiles } = await build({
    entryPoints: [join(here, 'page.mjs')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: 'bench',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0].text;
};

/** An isolated page has a clock of microseconds; nothing is asked of a network. */
const address = 'http://localhost/bench';
const isolated = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

/** A browser of its own: what one engine leaves behind must not slow down another. */
const measure = async (content, settings) => {
  const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: flags });
  try {
    const page = await browser.newPage();
    await page.route('**', (route) =>
      route.fulfill({ contentType: 'text/html', headers: isolated, body: '<!doctype html>' }),
    );
    await page.goto(address);
    await page.addScriptTag({ content });
    return await page.evaluate((given) => globalThis.bench.run(given), settings);
  } finally {
    await browser.close();
  }
};

/** Every engine in every round, in an order of chance within each round. */
const plan = () => {
  const random = createRandom(Date.now());
  return sizes.flatMap((size) =>
    Array.from({ length: rounds }, (_, round) =>
      shuffled(Object.keys(engines), random).map((engine) => ({
        engine,
        size,
        seed,
        queries,
        repeat: 3,
        isExact: engines[engine] && round === 0,
      })),
    ).flat(),
  );
};

const main = async () => {
  const content = await bundle();
  const measured = [];
  for (const settings of plan()) {
    process.stderr.write(`\r${settings.engine} ${settings.size} …`.padEnd(32));
    measured.push(await measure(content, settings));
  }
  process.stderr.write('\r'.padEnd(33) + '\r');
  const rows = summarizeAll(measured);
  const verdicts = judge(rows, JSON.parse(readFileSync(join(here, 'ceilings.json'), 'utf8')));
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, 'results.json'), `${JSON.stringify({ rows, measured }, undefined, 2)}\n`);
  console.log(table(rows));
  console.log();
  for (const { isReached, text } of verdicts) console.log(`${isReached ? 'reached    ' : 'NOT REACHED'}  ${text}`);
  return verdicts.every(({ isReached }) => isReached) ? 0 : 1;
};

process.exitCode = await main();
