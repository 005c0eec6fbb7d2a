/** Measures a long questionnaire beside LForms and SurveyJS: `node bench/peers/run.mjs [--rounds=7] [--items=500]`. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.mjs';
import { createRandom, shuffled } from '../random.mjs';
import { makeQuestions } from './questionnaire.mjs';
import { peers } from './peers.mjs';
import { lformsFolder, setup } from './setup.mjs';

const here = import.meta.dirname;
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const option = (name, otherwise) =>
  process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise;
const rounds = Number(option('rounds', 7));
const items = Number(option('items', 500));
const only = option('only', Object.keys(peers).join()).split(',');
const toggles = 6;
const quiet = 250;
const seed = 20261122;
/** Shares of the faster peer that are not to be exceeded. */
const ceilings = { paint: 1 / 4, toggle: 1 / 5 };

const middle = (values) => {
  const sorted = values.toSorted((left, right) => left - right);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
};

const bundled = async ({ code, from }) => {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: join(here, from), loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    outdir: 'out',
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  const text = (kind) => outputFiles.find(({ path }) => path.endsWith(kind))?.text ?? '';
  return { script: text('.js'), sheet: text('.css') };
};

const pageOf = async (peer) => {
  const { script, sheet } = peer.code ? await bundled(peer) : { script: '', sheet: '' };
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>bench</title>
    <meta name="viewport" content="width=device-width"><script src="/page.js"></script>
    ${peer.head ?? ''}<style>${sheet}</style></head><body><div id="host"></div>
    ${peer.body ?? ''}<script type="module">${script.replaceAll('</script', '<\\/script')}</script></body></html>`;
};

const types = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html', '.json': 'application/json' };

const serve = async () => {
  const pages = new Map([['/page.js', readFileSync(join(here, 'page.mjs'), 'utf8')]]);
  for (const [name, peer] of Object.entries(peers)) pages.set(`/${name}.html`, await pageOf(peer));
  const contentOf = (path) => {
    const file = join(lformsFolder, path.slice('/lforms/'.length));
    const isTheirs = path.startsWith('/lforms/') && file.startsWith(lformsFolder) && existsSync(file);
    return pages.get(path) ?? (isTheirs ? readFileSync(file) : undefined);
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const content = contentOf(pathname);
    const type = `${types[extname(pathname)] ?? 'application/octet-stream'}; charset=utf-8`;
    response.writeHead(content === undefined ? 404 : 200, { 'content-type': type }).end(content);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
};

/** Milliseconds that the main thread was at work for something: script, style, layout and paint, less what waiting costs. */
const meterOf = async (page) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  const measure = async (act) => {
    const before = await worked();
    await act();
    return (await worked()) - before;
  };
  const waits = [];
  for (let turn = 0; turn < 3; turn += 1) {
    waits.push(await measure(() => page.evaluate((ms) => globalThis.bench.idle(ms), quiet)));
  }
  return async (act) => Math.max(0, (await measure(act)) - Math.min(...waits));
};

/** A fresh page for every measurement: nobody profits from what ran before. */
const measure = async (browser, address, name, definition) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'nl-NL' });
  try {
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(`${address}/${name}.html`);
    await page.waitForFunction(() => globalThis.start);
    const meter = await meterOf(page);
    await page.evaluate((given) => (globalThis.definition = given), definition);
    const paint = await meter(() => page.evaluate((ms) => globalThis.bench.start(ms), quiet));
    const [shown, elements] = await page.evaluate(() => [globalThis.bench.questions(), globalThis.bench.elements()]);
    const each = [];
    let opened = 0;
    for (let turn = 0; turn < toggles; turn += 1) {
      const words = turn % 2 === 0 ? 'Laat meer zien' : 'Laat minder zien';
      each.push(await meter(() => page.evaluate(([given, ms]) => globalThis.bench.click(given, ms), [words, quiet])));
      if (turn === 0) opened = (await page.evaluate(() => globalThis.bench.questions())) - shown;
    }
    if (errors.length > 0) throw new Error(`${name}: ${errors[0]}`);
    return { paint, toggle: middle(each), each, shown, opened, elements };
  } finally {
    await context.close();
  }
};

setup();
const made = makeQuestions(items, seed);
const { address, close } = await serve();
const browser = await chromium.launch({ executablePath: await findChromium(), args: flags });
const found = Object.fromEntries(only.map((name) => [name, []]));
try {
  const random = createRandom(seed);
  for (let round = 0; round < rounds; round += 1) {
    for (const name of shuffled(only, random)) {
      found[name].push(await measure(browser, address, name, peers[name].definition(made)));
    }
  }
} finally {
  await browser.close();
  close();
}

const rows = only.map((name) => {
  const of = (what) => middle(found[name].map((one) => one[what]));
  return {
    name,
    paint: of('paint'),
    toggle: of('toggle'),
    shown: of('shown'),
    opened: of('opened'),
    elements: of('elements'),
  };
});
const fastest = (what) => Math.min(...rows.filter(({ name }) => name !== 'ours').map((row) => row[what]));
console.log(
  `${items} questions, ${made.open} open at first, ${made.dependants} that one answer opens; ${rounds} rounds`,
);
console.log(
  '             first paint      an answer     questions   opened   elements   (ms of main-thread CPU, medians)',
);
for (const { name, paint, toggle, shown, opened, elements } of rows) {
  const share = (value, what) => `${value.toFixed(1).padStart(8)} ${(value / fastest(what)).toFixed(2).padStart(5)}×`;
  console.log(
    `${name.padEnd(9)}${share(paint, 'paint')} ${share(toggle, 'toggle')} ${[shown, opened, elements].map((value) => String(value).padStart(10)).join('')}`,
  );
}
mkdirSync(join(here, '.cache'), { recursive: true });
writeFileSync(join(here, '.cache/results.json'), JSON.stringify({ items, rounds, rows, found }, null, 1));

const ours = rows.find(({ name }) => name === 'ours');
const failures =
  ours && only.length > 1 ? Object.keys(ceilings).filter((what) => ours[what] / fastest(what) > ceilings[what]) : [];
for (const what of failures) console.log(`✗ ${what}: more than ${ceilings[what]} of the faster peer`);
for (const { name, shown, opened } of rows) {
  if (shown !== made.open || opened !== made.dependants) failures.push(name);
}
process.exitCode = failures.length > 0 ? 1 : 0;
