import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { readDirectory, writeDirectory, type Directory } from '@veerkracht/spec';
import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { makeDirectory } from '../generate/directory.ts';
import { startHub, type RunningHub } from '../start-hub.ts';
import { openBrowser, openSite, visit, type Site } from './harness.ts';

const repository = join(import.meta.dirname, '../../..');
const feeds = join(repository, '../shared/data/directories');
const skip = existsSync(feeds) ? false : `no real directories at ${feeds}`;

let browser: Browser;
let folder: string;

before(async () => {
  browser = await openBrowser();
  folder = await mkdtemp(join(tmpdir(), 'veerkracht-'));
  // As root PostgreSQL runs as a user of its own, who has to get in.
  await chmod(folder, 0o755);
});

after(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** As a data editor would: the importer on the command line. Findings of error level end it with 1. */
const imported = async (...sources: readonly string[]): Promise<Directory> => {
  const out = join(folder, `${sources.join('-').replace(/\W/g, '')}.json`);
  const main = join(repository, 'packages/cli/src/main.ts');
  const paths = sources.map((source) => join(feeds, source));
  await promisify(execFile)(process.execPath, [main, 'import', ...paths, '--out', out]).catch(
    (error: { code?: number }) => {
      if (error.code !== 1) throw error;
    },
  );
  return readDirectory(JSON.parse(await readFile(out, 'utf8'))).directory;
};

const onSite = async (
  site: Site,
  path: string,
  walk: (visitor: Awaited<ReturnType<typeof visit>>) => Promise<void>,
) => {
  const visitor = await visit(browser, site, path);
  try {
    await walk(visitor);
    expect(visitor.outside).to.deep.equal([]);
    expect(visitor.noise).to.deep.equal([]);
  } finally {
    await visitor.context.close();
    await site.close();
  }
};

describe('directories that nobody here made, in the same finder', { skip }, () => {
  it('Illinois Legal Aid: 429 services from an HSDS CSV package, searchable, with the detail of one', async () => {
    const directory = await imported('ilao-illinois-legal-aid');
    expect(directory.services.length).to.equal(429);
    await onSite(await openSite({ directory }), '/gemeente/dordrecht/?vk-anywhere=1', async ({ page }) => {
      await page.getByRole('heading', { name: '429 plekken gevonden' }).waitFor();
      await page.getByRole('searchbox').fill('bankrupcty');
      await page.getByRole('button', { name: 'Free bankruptcy filing' }).first().click();
      await page.getByRole('heading', { name: 'Free bankruptcy filing' }).waitFor();
      await page.getByText('Nog nooit nagekeken, bel even').first().waitFor();
    });
  });

  it('Open Referral UK: the feed with 128 rows, of which 88 differ', async () => {
    const directory = await imported('oruk-v3-mocks/V3.0-UK-Test/service_list.json');
    expect(directory.services.length).to.equal(88);
    await onSite(await openSite({ directory }), '/gemeente/haarlem/?vk-anywhere=1', async ({ page }) => {
      await page.getByRole('heading', { name: '88 plekken gevonden' }).waitFor();
      await page.getByRole('searchbox').fill('counseling');
      await page.getByRole('heading', { name: '88 plekken gevonden' }).waitFor();
    });
  });
});

describe('the same page over the API of the hub', () => {
  let hub: RunningHub;

  before(async () => {
    const file = join(folder, 'directory.json');
    await writeFile(file, writeDirectory(makeDirectory('2026-11-21')));
    hub = await startHub(file, { database: join(folder, 'database') });
  });
  after(() => hub.stop());

  it('finds as many as over the file, and asks for pages, never for what is looked for', async () => {
    const counts: string[] = [];
    for (const path of ['/gemeente/dordrecht/', '/gemeente/dordrecht/?bron=api']) {
      await onSite(await openSite({ hub }), path, async ({ page, requests }) => {
        counts.push(await page.getByRole('heading', { name: /gevonden/ }).innerText());
        await page.getByRole('searchbox').fill('slapen');
        await page.getByLabel('Postcode').fill('3317');
        await page.getByRole('checkbox', { name: /Arabisch/ }).check();
        counts.push(await page.getByRole('heading', { name: /gevonden/ }).innerText());
        const asked = requests.filter((request) => request.startsWith('/hsds'));
        expect(asked.length > 0).to.equal(path.includes('api'));
        expect(asked.join()).to.not.match(/slapen|3317|language/);
      });
    }
    expect(counts.slice(0, 2)).to.deep.equal(counts.slice(2));
  });
});
