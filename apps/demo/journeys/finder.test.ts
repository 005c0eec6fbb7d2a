import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import type { Browser, Locator, Page } from 'playwright-core';
import { planted } from '../generate/faults.ts';
import { scenarioServices } from '../generate/pins.ts';
import { openBrowser, openSite, visit, type Site, type Visit, type VisitOptions } from './harness.ts';

let browser: Browser;
let site: Site;

before(async () => {
  [browser, site] = await Promise.all([openBrowser(), openSite()]);
});

after(async () => {
  await browser.close();
  await site.close();
});

/** Runs a visit and checks the promises that hold for every one of them. */
const journey = async (path: string, options: VisitOptions, walk: (visitor: Visit) => Promise<void>): Promise<void> => {
  const visitor = await visit(browser, site, path, options);
  try {
    await walk(visitor);
    expect(visitor.outside, 'requests to others').to.deep.equal([]);
    expect(visitor.noise, 'console').to.deep.equal([]);
    expect(await visitor.context.cookies(), 'cookies').to.deep.equal([]);
  } finally {
    await visitor.context.close();
  }
};

const dordrecht = '/gemeente/dordrecht/';
const countOf = (page: Page): Locator => page.getByRole('heading', { name: /gevonden/ });
const cardsOf = (page: Page): Locator => page.getByRole('listitem').getByRole('article');
/** Cards far below are not laid out yet, so their text is read from the tree. */
const textsOf = async (cards: Locator): Promise<string[]> =>
  (await cards.allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim());
const card = (page: Page, name: string): Locator => page.getByRole('article', { name });
const detail = (page: Page, name: string): Locator => page.getByRole('article', { name });
const search = (page: Page): Locator => page.getByRole('searchbox', { name: 'Wat zoekt u?' });
const open = (page: Page, name: string): Promise<void> => page.getByRole('button', { name }).click();
const find = async (page: Page, name: string): Promise<void> => {
  await search(page).fill(name.replace(' (voorbeeld)', ''));
  await open(page, name);
};
const showAll = async (page: Page): Promise<void> => {
  const more = page.getByRole('button', { name: 'Toon meer' });
  while (await more.isVisible()) await more.click();
};
const conceptsOf = (service: Site['directory']['services'][number]): string[] => {
  const codes = new Map(site.directory.taxonomy_terms?.map(({ id, code }) => [id, code ?? '']));
  return (service.attributes ?? []).map(({ taxonomy_term_id: id }) => codes.get(id ?? '') ?? '');
};

describe('finder, acceptance scenarios', () => {
  it('1: theme sleep, language Arabic, free: only those, each with its five facts', () =>
    journey(dordrecht, {}, async ({ page }) => {
      await open(page, 'Slecht slapen');
      await page.getByRole('checkbox', { name: /Arabisch/ }).check();
      await page.getByRole('checkbox', { name: /^Gratis \d/ }).check();
      await showAll(page);
      const expected = site.directory.services.filter((service) => {
        const concepts = conceptsOf(service);
        const serves =
          concepts.includes('reach/national') || service.service_areas?.some(({ uri }) => uri?.endsWith('gm0505'));
        const speaks =
          service.languages?.some(({ code }) => code === 'ar') ||
          service.interpretation?.some(
            ({ available, languages, any_language: any }) =>
              available === 'yes' && (any || !languages?.length || languages.includes('ar')),
          );
        return (
          service.status === 'active' &&
          serves &&
          speaks &&
          concepts.includes('theme/sleep') &&
          concepts.includes('cost/free')
        );
      });
      expect(expected.length).to.be.greaterThan(3);
      await countOf(page)
        .filter({ hasText: `${expected.length} plekken gevonden` })
        .waitFor();
      const names = await textsOf(cardsOf(page).getByRole('heading', { level: 4 }));
      expect(names.sort()).to.deep.equal(expected.map(({ name }) => name).sort());
      for (const text of await textsOf(cardsOf(page))) {
        expect(text).to.match(/Iemand spreekt Arabisch|Een tolk voor Arabisch/);
        expect(text).to.include('Gratis');
        expect(text).to.match(/Laatst nagekeken op|Nog nooit nagekeken/);
        expect(text).to.match(/U kunt|U meldt|Via|Eerst|gemeente|hulpverleners|Niet bekend/);
        expect(text).to.match(/open|om \d|snel|wacht|Wachttijd|geen plek|gesloten/i);
      }
    }));

  it('2: a wait of 12 and 10 weeks: both numbers, the norm, the date, and something in the meantime', () =>
    journey(dordrecht, {}, async ({ page }) => {
      await find(page, scenarioServices.longWait);
      const text = await detail(page, scenarioServices.longWait).innerText();
      expect(text).to.include('Eerste gesprek: ongeveer 12 weken');
      expect(text).to.include('Daarna de hulp zelf: ongeveer 10 weken');
      expect(text).to.include('binnen 4 weken');
      expect(text).to.include('Dit was zo op 7 november 2026');
      await page.getByRole('heading', { name: 'In de tussentijd' }).waitFor();
      const offers = cardsOf(page).filter({ hasText: /Op [\d,]+ (meter|kilometer)/ });
      expect(await offers.count()).to.be.at.least(3);
      const kilometres = (await textsOf(offers)).map((said) => {
        const [, figure = '', unit] = said.match(/Op ([\d,]+) (meter|kilometer)/) ?? [];
        return Number(figure.replace(',', '.')) / (unit === 'meter' ? 1000 : 1);
      });
      expect(kilometres).to.deep.equal([...kilometres].sort((a, b) => a - b));
      for (const said of await textsOf(offers))
        expect(said).to.match(/Zelf iets doen|Sterker worden|Praten met iemand/);
    }));

  it('3: a wait asked 200 days ago is unknown, and sorted as unknown', () =>
    journey(dordrecht, {}, async ({ page }) => {
      await search(page).fill(scenarioServices.oldWait.replace(' (voorbeeld)', ''));
      expect((await textsOf(card(page, scenarioServices.oldWait)))[0]).to.include('Wachttijd onbekend, bel even');
      await search(page).fill('');
      await page.getByLabel('Volgorde').selectOption('soon');
      await showAll(page);
      const texts = await textsOf(cardsOf(page));
      const old = texts.findIndex((text) => text.includes(scenarioServices.oldWait));
      const lastKnown = texts.findLastIndex((text) => /U wacht ongeveer/.test(text));
      expect(old).to.be.greaterThan(lastKnown);
    }));

  it('4: a marker that nobody stated is "not known", and found by "yes or not known"', () =>
    journey(dordrecht, {}, async ({ page }) => {
      await find(page, scenarioServices.neverStated);
      await page.getByText('Wat weten wij verder?').click();
      const states = await detail(page, scenarioServices.neverStated).locator('.markers dd').allInnerTexts();
      expect(states.length).to.be.greaterThan(8);
      expect(states.filter((text) => text.trim() === 'Nee')).to.deep.equal([]);
      await open(page, 'Terug naar de lijst');
      await page.getByText('Past bij mij', { exact: true }).click();
      await page.getByRole('combobox', { name: 'Er wordt op uw kinderen gepast' }).selectOption('yes unknown');
      await card(page, scenarioServices.neverStated).waitFor();
      await page.getByRole('combobox', { name: 'Er wordt op uw kinderen gepast' }).selectOption('yes');
      await page.getByText(/Er is geen plek met/).waitFor();
      expect(await card(page, scenarioServices.neverStated).count()).to.equal(0);
    }));

  it('5: nothing in Tigrinya at that rung: what is missing, what comes close, whom to call, one count without a person', () =>
    journey(dordrecht, {}, async ({ page }) => {
      await page.evaluate(() => {
        const counted: unknown[] = [];
        Object.assign(window, { counted });
        document.addEventListener('vk-nothing-found', (event) => counted.push((event as CustomEvent).detail));
      });
      await page.getByRole('checkbox', { name: /Tigrinya/ }).check();
      await page.goto(`${page.url().replace(/\?.*/, '')}?vk-language=ti&vk-level=specialised-care`);
      await page.getByText('Er is geen plek met: Tigrinya + Behandeling door een specialist.').waitFor();
      await page.getByRole('button', { name: /Zonder Tigrinya/ }).waitFor();
      await page.getByRole('button', { name: /Ook buiten uw gemeente/ }).waitFor();
      await card(page, scenarioServices.tigrinyaTreatment).waitFor();
      for (const number of ['112', '113', '0800-2000']) {
        await page
          .getByRole('link', { name: `Bel ${number}` })
          .last()
          .waitFor();
      }
      await page.evaluate(() => {
        const counted: unknown[] = [];
        Object.assign(window, { counted });
        document.addEventListener('vk-nothing-found', (event) => counted.push((event as CustomEvent).detail));
      });
      await search(page).fill('marteling');
      const counted = await page.evaluate(() => (window as unknown as { counted: unknown[] }).counted);
      expect(counted).to.deep.equal([{ filters: { language: ['ti'], level: ['specialised-care'] } }]);
    }));

  it('6: a postcode orders by distance and goes nowhere', () =>
    journey(dordrecht, {}, async ({ page, requests }) => {
      await countOf(page).waitFor();
      const before = requests.length;
      await page.getByLabel('Postcode').fill('3317');
      const first = cardsOf(page).first();
      await first.getByText(/Op [\d,]+ (meter|kilometer)/).waitFor();
      const texts = await textsOf(cardsOf(page));
      const metres = texts.flatMap((text) => {
        const [, figure, unit] = text.match(/Op ([\d,]+) (meter|kilometer)/) ?? [];
        return figure ? [Number(figure.replace(',', '.')) * (unit === 'meter' ? 1 : 1000)] : [];
      });
      expect(metres.length).to.be.greaterThan(5);
      expect(metres).to.deep.equal([...metres].sort((a, b) => a - b));
      expect(page.url()).to.not.include('3317');
      expect(requests.slice(before)).to.deep.equal([]);
      const kept = await page.evaluate(() =>
        JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state]),
      );
      expect(kept).to.equal('[{},{},"",null]');
    }));

  it('7: Tigrinya is written and fits at 320 px and twice the size', () =>
    journey(dordrecht, { width: 320, height: 700 }, async ({ page }) => {
      await open(page, 'ትግርኛ');
      await page.getByRole('button', { name: 'ሕጂ ሓገዝ የድልየኒ ኣሎ' }).waitFor();
      await page.evaluate(() => document.fonts.ready);
      const loaded = await page.evaluate(
        () => [...document.fonts].find(({ family }) => /Ethiopic/.test(family))?.status,
      );
      const local = await page.evaluate(() => document.fonts.check('16px "Noto Sans Ethiopic"', 'ትግ'));
      expect(loaded === 'loaded' || local).to.equal(true);
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).to.be.at.most(0);
    }));

  it('8: Arabic mirrors the page; numbers stay from left to right, in Latin digits', () =>
    journey(dordrecht, { width: 390 }, async ({ page }) => {
      await open(page, 'العربية');
      const bar = page.getByRole('link', { name: /خطر؟/ });
      await bar.waitFor();
      expect(await bar.innerText()).to.include('112');
      const heading = page.getByRole('heading', { level: 2 }).first();
      expect(await heading.evaluate((element) => getComputedStyle(element).direction)).to.equal('rtl');
      const number = page
        .getByRole('link', { name: /اتصل بالرقم 0/ })
        .first()
        .locator('.number');
      expect(await number.evaluate((element) => getComputedStyle(element).direction)).to.equal('ltr');
      expect(await number.innerText()).to.match(/^[\d ]+$/);
      await page.getByText('هذه الترجمة مسودة').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).to.be.at.most(0);
    }));

  it('9: reading aloud says name, costs, way in and hours; without a voice there is no button', async () => {
    await journey(dordrecht, {}, async ({ page }) => {
      await find(page, scenarioServices.sleepGroup);
      expect(await page.getByRole('button', { name: 'Voorlezen' }).count()).to.equal(0);
    });
    // Headless browsers have no voice; one is lent to the page, and what it is given to say is heard.
    const lendVoice = (page: Page): Promise<unknown> =>
      page.addInitScript(() => {
        const said: string[] = [];
        Object.assign(window, { said });
        speechSynthesis.getVoices = () => [{ lang: 'nl-NL', name: 'test' } as SpeechSynthesisVoice];
        Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', { value: null, writable: true });
        speechSynthesis.speak = ({ text }) => void said.push(text);
      });
    await journey(dordrecht, { prepare: lendVoice }, async ({ page }) => {
      await find(page, scenarioServices.sleepGroup);
      await open(page, 'Voorlezen');
      const [said = ''] = await page.evaluate(() => (window as unknown as { said: string[] }).said);
      expect(said).to.include(scenarioServices.sleepGroup);
      expect(said).to.include('Gratis');
      expect(said).to.match(/U kunt zo komen|U meldt zich zelf aan|Via/);
      expect(said).to.match(/maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag/);
    });
  });

  for (const [how, leave] of [
    ['the button', (page: Page) => page.getByRole('button', { name: 'Snel weg' }).last().click()],
    ['Escape twice', (page: Page) => page.keyboard.press('Escape').then(() => page.keyboard.press('Escape'))],
  ] as const) {
    it(`10: quick exit by ${how}: a neutral page, no way back to the list, nothing kept`, () =>
      journey('/', { allow: ['https://www.knmi.nl/'] }, async ({ page }) => {
        await page.getByRole('link', { name: 'Dordrecht', exact: true }).click();
        await find(page, scenarioServices.longWait);
        await leave(page);
        await page.waitForURL('https://www.knmi.nl/');
        await page.goBack();
        await page.getByRole('heading', { name: 'Veerkracht' }).waitFor();
        expect(page.url()).to.equal(`${site.url}/`);
        expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).to.equal(0);
      }));
  }

  it('11: without internet the last list, details and help lines stay, and the page says of when they are', () =>
    journey(dordrecht, {}, async ({ page, context }) => {
      await countOf(page).waitFor();
      await context.setOffline(true);
      await page.getByText('Zonder internet. Gegevens van 21 november 2026.').waitFor();
      await find(page, scenarioServices.longWait);
      await page.getByRole('heading', { name: scenarioServices.longWait }).waitFor();
      await open(page, 'Ik heb nu hulp nodig');
      await page.getByRole('dialog').getByRole('link', { name: 'Bel 0800-2000' }).waitFor();
      await context.setOffline(false);
    }));

  it('12: search, filter, open and print by keyboard alone; the count is announced; the list equals the map', () =>
    journey(
      dordrecht,
      {
        prepare: (page) =>
          page.addInitScript(() => (window.print = () => document.documentElement.setAttribute('data-printed', ''))),
      },
      async ({ page }) => {
        await countOf(page).waitFor();
        const focused = (): Promise<string> =>
          page.evaluate(() => {
            let element = document.activeElement;
            while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
            return (
              element?.getAttribute('aria-label') ?? (element as HTMLElement | null)?.innerText ?? element?.id ?? ''
            );
          });
        const tabTo = async (wanted: RegExp | string, most = 120): Promise<void> => {
          for (let press = 0; press < most; press += 1) {
            await page.keyboard.press('Tab');
            const said = await focused();
            if (typeof wanted === 'string' ? said === wanted : wanted.test(said)) return;
          }
          throw new Error(`Tab never reached ${wanted}`);
        };
        const field = await search(page).evaluate((element) => element.id);
        for (let press = 0; press < 40; press += 1) {
          await page.keyboard.press('Tab');
          const id = await page.evaluate(() => document.querySelector('vk-social-map')?.shadowRoot?.activeElement?.id);
          if (id === field) break;
        }
        await page.keyboard.type('slapen');
        await page
          .getByRole('status')
          .filter({ hasText: /plekken gevonden/ })
          .first()
          .waitFor();
        for (let press = 0; press < 30; press += 1) {
          await page.keyboard.press('Tab');
          const id = await page.evaluate(() => document.querySelector('vk-social-map')?.shadowRoot?.activeElement?.id);
          if (id === 'language-ar') break;
        }
        await page.keyboard.press('Space');
        await page.waitForURL(/vk-language=ar/, { timeout: 5000 });
        await tabTo(/\(voorbeeld\)$/);
        await page.keyboard.press('Enter');
        await page.getByRole('button', { name: 'Terug naar de lijst' }).waitFor();
        await tabTo('Printen');
        await page.keyboard.press('Enter');
        expect(await page.evaluate(() => document.documentElement.hasAttribute('data-printed'))).to.equal(true);
        await open(page, 'Terug naar de lijst');
        expect(await focused()).to.match(/\(voorbeeld\)$/);
        await showAll(page);
        const listed = await cardsOf(page).count();
        await open(page, 'Kaart');
        await page.locator('.vk-pin').first().waitFor({ timeout: 30_000 });
        await page.waitForTimeout(500);
        const pins = await page
          .locator('.vk-pin')
          .evaluateAll((elements) => elements.map((element) => Number(element.textContent || 1)));
        const missing = Number(
          (await page.getByText(/geen punt op de kaart/).allInnerTexts())[0]?.match(/\d+/)?.[0] ?? 0,
        );
        expect(pins.reduce((sum, pin) => sum + pin, 0) + missing).to.equal(listed);
      },
    ));
});

describe('finder, what it also promises', () => {
  it('does not ask for the map before the map is shown', () =>
    journey(dordrecht, {}, async ({ page, requests }) => {
      await countOf(page).waitFor();
      expect(requests.filter((path) => /map-?libre/i.test(path))).to.deep.equal([]);
      await open(page, 'Kaart');
      await page.locator('.vk-pin').first().waitFor({ timeout: 30_000 });
      expect(requests.some((path) => /maplibre/i.test(path))).to.equal(true);
    }));

  it('is no trap on the map: Tab goes in and out, and a place opens from its pin', () =>
    journey(dordrecht, {}, async ({ page }) => {
      await search(page).fill(scenarioServices.livingRoom.replace(' (voorbeeld)', ''));
      await open(page, 'Kaart');
      const pin = page.locator('.vk-pin').first();
      await pin.waitFor({ timeout: 30_000 });
      await page.getByRole('button', { name: 'Kaart' }).focus();
      const visited: string[] = [];
      for (let press = 0; press < 25; press += 1) {
        await page.keyboard.press('Tab');
        visited.push(
          await page.evaluate(
            () => document.querySelector('vk-social-map')?.shadowRoot?.activeElement?.className ?? 'out',
          ),
        );
      }
      expect(visited.some((name) => name.includes('vk-pin'))).to.equal(true);
      expect(visited.slice(visited.findIndex((name) => name.includes('vk-pin')))).to.satisfy((names: string[]) =>
        names.some((name) => name === 'name' || name.includes('button')),
      );
    }));

  it('reads the file of its municipality: a first page of at most 60 kB gzip, then the rest, whatever is looked for', () => {
    const bodies: Promise<Buffer>[] = [];
    const prepare = async (page: Page): Promise<void> => {
      page.on('response', (response) => {
        if (response.url().includes('/data/')) bodies.push(response.body());
      });
    };
    return journey(dordrecht, { prepare }, async ({ page, requests }) => {
      await countOf(page).waitFor();
      await find(page, scenarioServices.longWait);
      const asked = requests.filter((path) => path.startsWith('/data/'));
      expect(asked).to.have.length(2);
      expect(asked[0]).to.equal('/data/GM0505.json');
      expect(asked[1]).to.match(/^\/data\/files\/GM0505\.2\.[0-9a-f]{16}\.json$/);
      const [first = Buffer.from('')] = await Promise.all(bodies);
      expect(gzipSync(first).length).to.be.within(20_000, 60_000);
    });
  });

  it('shows what came when a later page does not, and says that something is missing', () =>
    journey(
      dordrecht,
      { prepare: (page) => page.route('**/data/files/*', (route) => route.abort()), expectNoise: /ERR_FAILED/ },
      async ({ page }) => {
        await countOf(page).waitFor();
        await page.getByText('Niet alle plekken konden worden geladen.').waitFor();
      },
    ));

  it('keeps filters in the address, and opens with them again', () =>
    journey(dordrecht, {}, async ({ page }) => {
      await open(page, 'Stress');
      expect(new URL(page.url()).searchParams.get('vk-theme')).to.equal('stress');
      const count = await countOf(page).innerText();
      await page.reload();
      await countOf(page).filter({ hasText: count }).waitFor();
      expect(await page.getByRole('button', { name: 'Stress', exact: true }).getAttribute('aria-pressed')).to.equal(
        'true',
      );
    }));

  it('finds by word forms, errors, prefixes and the visitor’s own language', () =>
    journey(dordrecht, {}, async ({ page }) => {
      for (const typed of ['kinderen', 'slapen', 'huisatrs', 'maatsch', 'nachtmerrie']) {
        await search(page).fill(typed);
        await countOf(page)
          .filter({ hasText: /^\d+ plek/ })
          .waitFor();
      }
      await open(page, 'العربية');
      await page.getByRole('searchbox').fill('النوم');
      await page.getByRole('heading', { name: /عدد الأماكن: [1-9]/ }).waitFor();
    }));

  it('says that the data is made up, and that the help lines are not', () =>
    journey('/gemeente/haarlem/', {}, async ({ page }) => {
      await page.getByText('Voorbeeldgegevens. Deze plekken bestaan niet. De hulplijnen zijn echt.').waitFor();
    }));

  it('shows a name in Arabic script and a name of ninety letters without breaking the page', () =>
    journey('/gemeente/haarlem/', { width: 320 }, async ({ page }) => {
      for (const name of [planted.longName, planted.arabicScript]) {
        await page.goto(`${site.url}/gemeente/haarlem/?vk-anywhere=1`);
        await search(page).fill(name.replace(' (voorbeeld)', ''));
        await card(page, name).waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), name).to.be.at.most(0);
      }
    }));
});

describe('bad input', () => {
  const answers = [
    ['a file that is no JSON', { status: 200, body: '{"services": [' }, 'Het bestand met plekken is kapot'],
    ['a file of another kind', { status: 200, body: '{"hello": 1}' }, 'Het bestand met plekken is kapot'],
    ['an empty file', { status: 200, body: '' }, 'Er staan nog geen plekken in de lijst'],
    ['no services', { status: 200, body: '{"services": []}' }, 'Er staan nog geen plekken in de lijst'],
    ['a 404', { status: 404, body: 'no' }, 'Het bestand met plekken is er niet'],
    ['a 500', { status: 500, body: 'no' }, 'De computer van de gemeente geeft een fout'],
  ] as const;

  for (const [what, answer, sentence] of answers) {
    it(`${what}: a clear sentence, help lines, and another try that works`, () => {
      let broken = true;
      const prepare = async (page: Page): Promise<void> => {
        await page.route('**/data/GM0505.json', (route) =>
          broken ? route.fulfill({ ...answer, contentType: 'application/json' }) : route.fallback(),
        );
      };
      return journey(dordrecht, { prepare, expectNoise: /status of (404|500)/ }, async ({ page }) => {
        await page.getByText(sentence).waitFor();
        await page.getByRole('link', { name: 'Bel 113' }).last().waitFor();
        broken = false;
        await open(page, 'Probeer opnieuw');
        await countOf(page).waitFor();
      });
    });
  }

  it('a network that is gone: says so, also in Arabic', () =>
    journey(
      dordrecht,
      { prepare: (page) => page.route('**/data/GM0505.json', (route) => route.abort()), expectNoise: /ERR_FAILED/ },
      async ({ page }) => {
        await page.getByText('U heeft geen internet, of de website is weg.').waitFor();
        await open(page, 'العربية');
        await page.getByText('لا يوجد إنترنت').waitFor();
      },
    ));

  it('services without name, point or sense: what can be read is shown, what cannot is counted', () => {
    const services = [
      { id: '1', status: 'active', description: 'Samen koken' },
      {
        id: '2',
        name: '<img src=x onerror=alert(1)>',
        url: 'javascript:alert(1)',
        phones: 'no list',
        languages: [null, 3],
      },
      null,
      'nothing',
      { name: 'without id' },
    ];
    const prepare = (page: Page): Promise<unknown> =>
      page.route('**/data/GM0505.json', (route) => route.fulfill({ json: { services } }));
    return journey('/gemeente/dordrecht/?vk-anywhere=1', { prepare }, async ({ page }) => {
      await page.getByRole('heading', { name: '2 plekken gevonden' }).waitFor();
      await page.getByText('3 plekken konden wij niet lezen.').waitFor();
      await card(page, 'Plek zonder naam').waitFor();
      await card(page, '<img src=x onerror=alert(1)>').waitFor();
      await open(page, 'Kaart');
      await page.getByText('2 plekken hebben geen punt op de kaart.').waitFor();
    });
  });
});
