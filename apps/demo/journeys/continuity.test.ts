/** Scenarios 32 and 33: what a person takes along to another municipality, through the pages of both. */
import { after, before, describe, it } from 'node:test';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser, openSite, visit, withTrustedTypes, type Site, type Visit } from './harness.ts';

let browser: Browser;
let site: Site;
let folder: string;

before(async () => {
  [browser, site] = await Promise.all([openBrowser(), openSite()]);
  folder = await mkdtemp(join(tmpdir(), 'veerkracht-'));
});
after(async () => {
  await browser.close();
  await site.close();
  await rm(folder, { recursive: true });
});

const card = (page: Page): Locator => page.locator('vk-continuity-card');
const strict = withTrustedTypes('**/meenemen/**');

/** Runs a visit; what is filled in asks nobody anything and stays nowhere. */
const journey = async (path: string, walk: (visitor: Visit) => Promise<void>): Promise<void> => {
  const visitor = await visit(browser, site, path, { prepare: strict });
  try {
    await card(visitor.page).getByRole('button', { name: 'Maak een kaart' }).waitFor();
    await walk(visitor);
    expect(visitor.outside).to.deep.equal([]);
    expect(visitor.noise).to.deep.equal([]);
    expect(await visitor.context.cookies()).to.deep.equal([]);
    const kept = await visitor.page.evaluate(async () => [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
    ]);
    expect(kept, 'on the device').to.deep.equal([]);
  } finally {
    await visitor.context.close();
  }
};

describe('what a person takes along', () => {
  it('32: a card of Dordrecht opens in Haarlem with its code, and nothing goes from one to the other', async () => {
    let code = '';
    const file = join(folder, 'kaart');
    await journey('/gemeente/dordrecht/meenemen/', async ({ page, requests }) => {
      await card(page).getByRole('button', { name: 'Maak een kaart' }).click();
      await card(page).getByLabel('Taal 1').selectOption('ti');
      await card(page)
        .getByLabel(/Wat helpt u/)
        .fill('Wandelen met kanarievogels');
      await card(page)
        .getByLabel(/Wat loopt er nog\? \(1\)/)
        .fill('Taalles');
      const before = requests.filter((path) => !path.startsWith('/veerkracht/')).length;
      await card(page).getByRole('button', { name: 'Maak de kaart' }).click();
      await card(page).getByRole('heading', { name: 'Uw kaart is klaar' }).waitFor();
      code = (await card(page).locator('.code').first().innerText()).trim();
      const [saved] = await Promise.all([
        page.waitForEvent('download'),
        card(page).getByRole('button', { name: 'Bewaar de kaart als bestand' }).click(),
      ]);
      await saved.saveAs(file);
      expect(requests.filter((path) => !path.startsWith('/veerkracht/'))).to.have.length(before);
    });
    expect(await readFile(file, 'utf8')).to.not.contain('kanarie');
    await journey('/gemeente/haarlem/meenemen/', async ({ page, requests }) => {
      await card(page).getByRole('button', { name: 'Open een kaart' }).click();
      await card(page).getByLabel('Bestand').setInputFiles(file);
      const before = requests.filter((path) => !path.startsWith('/veerkracht/')).length;
      await card(page).getByLabel('Uw code').fill('XXXX-XXXX-XXXX');
      await card(page).getByRole('button', { name: 'Open de kaart' }).click();
      await card(page)
        .getByText(/De code past niet op deze kaart/)
        .waitFor();
      await card(page).getByLabel('Uw code').fill(code);
      await card(page).getByRole('button', { name: 'Open de kaart' }).click();
      await card(page).getByText('Wandelen met kanarievogels').waitFor();
      await card(page).getByText('Taalles').waitFor();
      expect(requests.filter((path) => !path.startsWith('/veerkracht/'))).to.have.length(before);
    });
  });

  it('33: when guidance is about to end, the page proposes a talk with the new contact', async () => {
    await journey('/gemeente/haarlem/meenemen/', async ({ page }) => {
      await card(page).evaluate((element) => element.setAttribute('guidance-ends', '2026-12'));
      await card(page).getByRole('heading', { name: 'Een gesprek om over te dragen' }).waitFor();
      await card(page).getByText('De begeleiding stopt in december 2026. Plan nu een gesprek.').waitFor();
    });
  });
});
