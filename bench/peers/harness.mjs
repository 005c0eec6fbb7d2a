/** What both measurements share: pages of strangers side by side in a browser, and what they cost its main thread. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.mjs';
import { createRandom, shuffled } from '../random.mjs';

const here = import.meta.dirname;
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
/** For so many milliseconds nothing in the page may change before it counts as done. */
export const quiet = 250;
export const seed = 20261122;

export const option = (name, otherwise) =>
  process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise;

export const middle = (values) => {
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

/** A page per peer; `fileAt` gives what else a page asks for. */
const serve = async (peers, fileAt) => {
  const pages = new Map([['/page.js', readFileSync(join(here, 'page.mjs'), 'utf8')]]);
  for (const [name, peer] of Object.entries(peers)) pages.set(`/${name}.html`, await pageOf(peer));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const content = pages.get(pathname) ?? fileAt(pathname);
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
  const meter = async (act) => Math.max(0, (await measure(act)) - Math.min(...waits));
  // What was made before is not to be cleared away at somebody's expense.
  return Object.assign(meter, { settle: () => session.send('HeapProfiler.collectGarbage') });
};

/** A fresh page for every measurement: nobody profits from what ran before. */
const inFreshPage = async (browser, address, name, measure) => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
  });
  try {
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(`${address}/${name}.html`);
    await page.waitForFunction(() => globalThis.start);
    const found = await measure(page, await meterOf(page), name);
    if (errors.length > 0) throw new Error(`${name}: ${errors[0]}`);
    return found;
  } finally {
    await context.close();
  }
};

/** What `measure(page, meter, name)` gives for every peer, so many times, each round in an order of chance. */
export const inTurn = async (peers, rounds, measure, fileAt = () => undefined) => {
  const { address, close } = await serve(peers, fileAt);
  const browser = await chromium.launch({ executablePath: await findChromium(), args: flags });
  const names = Object.keys(peers);
  const found = Object.fromEntries(names.map((name) => [name, []]));
  try {
    const random = createRandom(seed);
    for (let round = 0; round < rounds; round += 1) {
      for (const name of shuffled(names, random)) {
        found[name].push(await inFreshPage(browser, address, name, measure));
      }
    }
  } finally {
    await browser.close();
    close();
  }
  return found;
};

export const keep = (file, results) => {
  mkdirSync(join(here, '.cache'), { recursive: true });
  writeFileSync(join(here, '.cache', file), JSON.stringify(results, null, 1));
};
