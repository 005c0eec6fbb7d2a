/** Scenarios 22 to 26: groups that people can really join, on the real pages. */
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { readCalendar, readWallTime, writeWallTime, type CalendarReading } from '@veerkracht/core/calendar';
import { expect } from 'chai';
import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser, openSite, visit, withTrustedTypes, type Site, type Visit, type VisitOptions } from './harness.ts';

let browser: Browser;
let site: Site;

before(async () => {
  [browser, site] = await Promise.all([openBrowser(), openSite()]);
});

after(async () => {
  await browser.close();
  await site.close();
});

const dordrecht = '/gemeente/dordrecht/agenda/';
const haarlem = '/gemeente/haarlem/agenda/';

const storageOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
    ...(await caches.keys()),
  ]);

const calendar = (page: Page): Locator => page.locator('vk-intervention-calendar');
const button = (page: Page, name: string | RegExp): Locator => calendar(page).getByRole('button', { name });
const count = (page: Page): Locator => calendar(page).locator('#count');

/** Runs a visit and checks the promises that hold for every one of them. No hub runs here: only it is asked in vain. */
const journey = async (path: string, walk: (visitor: Visit) => Promise<void>, options: VisitOptions = {}) => {
  const expectNoise = /\/v1\/series\/|the server responded with a status of (404|502|503)/;
  const prepare = withTrustedTypes('**/agenda/**');
  const visitor = await visit(browser, site, path, { prepare, expectNoise, ...options });
  try {
    await calendar(visitor.page).locator('#count, #detail-name').waitFor();
    await visitor.page.waitForLoadState('networkidle');
    await walk(visitor);
    expect(visitor.outside, 'requests to others').to.deep.equal([]);
    expect(visitor.noise, 'console').to.deep.equal([]);
    expect(await visitor.context.cookies(), 'cookies').to.deep.equal([]);
    expect(await storageOf(visitor.page), 'storage').to.deep.equal([]);
  } finally {
    await visitor.context.close();
  }
};

const choose = async (page: Page, group: string, value: string | RegExp): Promise<void> => {
  const facet = calendar(page).locator('details.facet', { has: page.getByText(group, { exact: true }) });
  if ((await facet.getAttribute('open')) === null) await facet.locator('summary').click();
  await facet.getByRole('checkbox', { name: value }).check();
};

const seriesOf = (name: string): { readonly id: string } => {
  const found = site.directory.services.flatMap(({ series = [] }) => series).find((one) => one.name.startsWith(name));
  if (!found) throw new Error(`There is no series ${name}`);
  return found;
};
const detailOf = (name: string): string => `${dordrecht}?vkc-series=${seriesOf(name).id}`;

const saved = async (page: Page, act: () => Promise<void>): Promise<{ text: string; read: CalendarReading }> => {
  const coming = page.waitForEvent('download');
  await act();
  const text = await readFile(await (await coming).path(), 'utf8');
  return { text, read: readCalendar(text) };
};

describe('the calendar on the page of a municipality', () => {
  it('22: with Tigrinya, and without men only, a series is one item with 8 dates, right across the change of the clock', () =>
    journey(dordrecht, async ({ page }) => {
      await choose(page, 'In welke taal?', /Tigrinya/);
      await choose(page, 'Met wie?', 'Vrouwen en mannen');
      const item = calendar(page).getByRole('article').filter({ hasText: 'Mind-Spring in het Tigrinya' });
      expect(await item.count()).to.equal(1);
      await item.getByText('Alle 8 data').or(item.locator('summary')).first().click();
      const dates = await item.locator('.dates li').allInnerTexts();
      expect(dates).to.have.length(8);
      expect(dates.every((line) => /^dinsdag/.test(line))).to.equal(true);
      // The clock changes on 28 March 2027; on the wall it stays the same time.
      expect(new Set(dates.map((line) => /\d{2}:\d{2}–\d{2}:\d{2}/.exec(line)?.[0])).size).to.equal(1);
      expect(page.url()).to.contain('vkc-language=ti').and.to.contain('vkc-gender=mixed');
      await page.reload();
      await count(page).waitFor();
      expect(await calendar(page).getByRole('article').filter({ hasText: 'Zwemmen voor mannen' }).count()).to.equal(0);
    }));

  it('23: a full series offers to say that one is interested, with how many are still needed', () =>
    journey(detailOf('Mind-Spring voor vrouwen in het Arabisch'), async ({ page }) => {
      const join = calendar(page).locator('.part.join');
      expect(await join.innerText()).to.match(/vol[\s\S]*nog 4 mensen nodig voor een nieuwe groep in het Arabisch/i);
      await join.getByRole('button', { name: 'Belangstelling melden' }).waitFor();
      expect(await join.getByRole('button', { name: 'Ik wil meedoen' }).count()).to.equal(0);
    }));

  it('23: a series that has begun offers interest in the next group, and no place', () =>
    journey(detailOf('Mind-Spring in het Arabisch (voorbeeld)'), async ({ page }) => {
      const join = calendar(page).locator('.part.join');
      await join.getByText(/al begonnen/).waitFor();
      await join.getByRole('button', { name: 'Belangstelling melden' }).waitFor();
      expect(await join.getByRole('button', { name: 'Ik wil meedoen' }).count()).to.equal(0);
    }));

  it('24: in the calendar of a phone stands a neutral title, without a theme until one asks for it', () =>
    journey(detailOf('Mind-Spring in het Tigrinya'), async ({ page }) => {
      const all = () => button(page, 'Zet alles in mijn agenda').click();
      const { text, read } = await saved(page, all);
      expect(read.findings).to.deep.equal([]);
      expect(read.events).to.have.length(8);
      expect(text)
        .to.contain('SUMMARY:Groep dinsdag')
        .and.to.not.match(/mind-?spring|psycho|stress|trauma/i);
      const starts = read.events.map(({ recurrence: { start } }) => writeWallTime(start).slice(11));
      expect(new Set(starts).size).to.equal(1);
      await calendar(page).getByLabel('Zet het onderwerp erbij').check();
      expect((await saved(page, all)).text).to.contain('Mind-Spring in het Tigrinya');
    }));

  it('25: a cancelled session stays visible as cancelled, in the page and in the feed', () =>
    journey(detailOf('Mind-Spring in het Arabisch (voorbeeld)'), async ({ page }) => {
      const off = calendar(page).locator('.sessions li.cancelled');
      expect(await off.innerText()).to.match(/24 november 2026[\s\S]*Gaat niet door/i);
      expect(await calendar(page).locator('.sessions li').count()).to.equal(8);
      const feed = await (await page.request.get(`${site.url}/data/GM0505.calendar.ics`)).text();
      const { events } = readCalendar(feed);
      const [entry] = events.filter(({ uid }) =>
        uid.includes(`${seriesOf('Mind-Spring in het Arabisch (').id}/2026-11-24`),
      );
      expect(entry?.status).to.equal('CANCELLED');
    }));

  it('26: trainings are for professionals and volunteers, on both pages, and not for the person', async () => {
    const titles = async (path: string): Promise<string> => {
      let text = '';
      await journey(path, async ({ page }) => {
        while ((await button(page, 'Toon meer').count()) > 0) {
          await button(page, 'Toon meer').click();
        }
        text = (await calendar(page).locator('.name').allTextContents()).join('\n');
      });
      return text;
    };
    for (const path of [dordrecht, haarlem]) expect(await titles(path)).to.not.match(/training|webinar/i);
    expect(await titles(`${dordrecht}?rol=professional`)).to.match(/Webinar: werken met een tolk/);
    expect(await titles(`${haarlem}?rol=volunteer`)).to.match(/training voor vrijwilligers in Haarlem/);
  });

  it('says what research says, with who says so', () =>
    journey(detailOf('Mind-Spring in het Tigrinya'), async ({ page }) => {
      const part = calendar(page).locator('.part', { hasText: 'Wat zegt onderzoek?' });
      expect(await part.innerText()).to.match(/Mind-Spring: Goed onderbouwd[\s\S]*2020/);
    }));

  it('keeps the postcode and the lessons in the page', () =>
    journey(dordrecht, async ({ page, requests }) => {
      const before = await count(page).innerText();
      await calendar(page).getByLabel('Postcode').fill('3317');
      await calendar(page).getByLabel('Hoe ver?').selectOption('2');
      await calendar(page).getByText('Wanneer heeft u les?').click();
      await calendar(page).getByRole('checkbox', { name: 'dinsdag, Ochtend' }).check();
      expect(await count(page).innerText()).to.not.equal(before);
      expect(page.url() + requests.join()).to.not.match(/3317|TU-morning|lessons|postcode/i);
    }));

  const onward = { nl: ['ArrowRight', 'ArrowLeft'], ar: ['ArrowLeft', 'ArrowRight'] } as const;
  for (const [lang, [forward, back]] of Object.entries(onward)) {
    it(`the month goes by keyboard alone, also from right to left (${lang})`, () =>
      journey(`${dordrecht}?vkc-view=month&taal=${lang}`, async ({ page }) => {
        const at = (): Promise<number> =>
          calendar(page).evaluate((host) => Number((host.shadowRoot?.activeElement as HTMLElement).dataset['day']));
        const grid = calendar(page).getByRole('grid');
        expect(await grid.locator('[tabindex="0"]').count(), 'stops for Tab').to.equal(1);
        await grid.locator('[tabindex="0"]').focus();
        const first = await at();
        expect(first).to.equal(readWallTime('2026-11-21')?.day);
        const steps: readonly (readonly [string, number])[] = [
          ...([
            [forward, 1],
            [back, 0],
            ['ArrowDown', 7],
            ['ArrowUp', 0],
            ['Home', -5],
            ['End', 1],
          ] as const),
          ...([
            ['PageDown', 31],
            ['PageUp', 1],
          ] as const),
        ];
        for (const [key, away] of steps) {
          await page.keyboard.press(key);
          if (key.startsWith('Page')) await page.waitForTimeout(50);
          expect((await at()) - first, key).to.equal(away);
        }
        await page.keyboard.press('Enter');
        await calendar(page).locator('#day-title').waitFor();
        expect(await calendar(page).evaluate((host) => host.shadowRoot?.activeElement?.id)).to.equal('day-title');
      }));
  }

  it('fits a phone: nothing sticks out at 390 and 320 pixels, in the list, the month and the details', async () => {
    for (const width of [390, 320]) {
      for (const path of [
        dordrecht,
        `${dordrecht}?vkc-view=month`,
        `${detailOf('Mind-Spring in het Tigrinya')}&taal=ar`,
      ]) {
        await journey(
          path,
          async ({ page }) => {
            const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
            expect(over, `${path} at ${width}`).to.be.at.most(0);
          },
          { width, height: 844 },
        );
      }
    }
  });

  it('says days in the language of the reader: no English in Tigrinya, and Persian months for who asks', async () => {
    const english = /January|February|November|December|Monday|Tuesday|M11|M12/;
    for (const [taal, month] of Object.entries({ ar: /نوفمبر|تشرين/, ti: /ሕዳር|ታሕሳስ/, fa: /نوامبر|دسامبر/ })) {
      await journey(`${dordrecht}?taal=${taal}`, async ({ page }) => {
        await calendar(page).locator(`.page[lang^="${taal}"] h4`).first().waitFor();
        const text = (await calendar(page).locator('h3, h4, .dates').allTextContents()).join('\n');
        expect(text).to.match(month).and.to.not.match(english);
      });
    }
    await journey(`${dordrecht}?taal=prs&kalender=persian`, async ({ page }) => {
      await calendar(page).locator('h4 .second').first().waitFor();
      expect(await calendar(page).locator('h4 .second').first().innerText()).to.match(/قوس 1405|عقرب 1405/);
    });
  });
});
