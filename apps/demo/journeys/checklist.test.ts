import { after, before, describe, it } from 'node:test';
import { readFile } from 'node:fs/promises';
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

const employees = '/gemeente/dordrecht/gesprekshulp/';
const volunteers = '/gemeente/haarlem/gesprekshulp/';

const storageOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
    ...(await caches.keys()),
  ]);

/** Runs a visit and checks the promises that hold for every one of them. */
const journey = async (path: string, options: VisitOptions, walk: (visitor: Visit) => Promise<void>): Promise<void> => {
  const visitor = await visit(browser, site, path, { prepare: withTrustedTypes('**/gesprekshulp/**'), ...options });
  try {
    await visitor.page.getByRole('button', { name: /Print een lege kaart/ }).waitFor();
    await visitor.page.waitForLoadState('networkidle');
    await walk(visitor);
    expect(visitor.outside, 'requests to others').to.deep.equal([]);
    expect(visitor.noise, 'console').to.deep.equal([]);
    expect(await visitor.context.cookies(), 'cookies').to.deep.equal([]);
  } finally {
    await visitor.context.close();
  }
};

const aid = (page: Page): Locator => page.locator('vk-signalling-checklist');
const button = (page: Page, name: string | RegExp): Locator => aid(page).getByRole('button', { name });
const box = (page: Page, name: string | RegExp): Locator => aid(page).getByRole('checkbox', { name });
const part = async (page: Page, name: string | RegExp): Promise<void> => {
  await aid(page).getByRole('navigation', { name: 'Onderdelen' }).getByRole('button', { name }).click();
};
const screen = (page: Page): Locator => aid(page).locator('#screen');
const textOf = (page: Page): Promise<string> => aid(page).locator('.page').innerText();
const result = async (page: Page): Promise<Locator> => {
  await button(page, 'Bekijk wat u kunt doen').click();
  await aid(page).getByRole('heading', { name: 'Wat nu?' }).waitFor();
  return screen(page);
};
const help = (page: Page): Locator => aid(page).getByRole('dialog', { name: 'Hulp nu' });
const serious = (page: Page): Locator => button(page, 'Ik maak me nu ernstig zorgen');

/** Ticks everything that may be ticked, on every screen, and says what was read on the way. */
const tickAll = async (page: Page, leaveOut: RegExp): Promise<string> => {
  let read = '';
  for (;;) {
    for (const one of await screen(page).getByRole('checkbox').all()) {
      const name = await one.evaluate((field) => field.closest('label')?.textContent ?? '');
      if (leaveOut.test(name)) continue;
      await one.check();
      if (await help(page).isVisible()) await help(page).getByRole('button', { name: 'Sluiten' }).click();
    }
    read += await textOf(page);
    const next = button(page, /^Verder$/);
    if (!(await next.isVisible())) return read;
    await next.click();
  }
};
const dangers = /dood willen|gevaar voor anderen|in de war|niet veilig|geweld|Eet of drinkt|voor zichzelf zorgen/;
const nothing = /niets op|voor zover ik weet/;
const noDanger = new RegExp(`${dangers.source}|${nothing.source}`);

/** Names of illnesses and words of a practice: what a helper must not hear from us. */
const clinical =
  /ptss|depressi|trauma|stoornis|psych|ggz|score|risico|screening|patiënt|symptoom|suïcid|therap|kans op|percent|%/i;

const coloursIn = (place: Locator): Promise<readonly string[]> =>
  place.evaluate((root) => {
    const colours = [...root.querySelectorAll('*')].flatMap((element) => {
      const style = getComputedStyle(element);
      return [style.color, style.backgroundColor, style.borderTopColor];
    });
    return [...new Set(colours)].sort();
  });

describe('signalling checklist, acceptance scenarios', () => {
  it('13: no number, colour of risk, percentage or name of an illness, whatever is filled in', async () => {
    const colours: (readonly string[])[] = [];
    for (const leaveOut of [/^(?!.*(Slapen|Familie en gezin))/, noDanger]) {
      await journey(employees, {}, async ({ page }) => {
        const read = await tickAll(page, leaveOut);
        const shown = await result(page);
        for (const name of ['Wat viel op', 'Wat gaat goed'])
          await shown.getByRole('heading', { name, exact: true }).waitFor();
        const steps = shown.getByRole('group', { name: 'Mogelijke stappen' });
        for (const step of await steps.getByRole('checkbox').all()) expect(await step.isChecked()).to.equal(false);
        const text = await shown.innerText();
        expect(text).not.to.match(/\d/);
        expect(read + text).not.to.match(clinical);
        colours.push(await coloursIn(shown));
      });
    }
    expect(colours[1], 'more signs bring no other colour').to.deep.equal(colours[0]);
  });

  it('14: nothing ticked is no all-clear: it says "now", that trust takes time, and offers a next moment', () =>
    journey(employees, {}, async ({ page }) => {
      const shown = await result(page);
      const text = await shown.innerText();
      expect(text).to.match(/Dat zegt alleen iets over nu/);
      expect(text).to.match(/Vertrouwen kost tijd/);
      expect(text).not.to.match(/goed nieuws|geen zorgen|alles in orde|niets aan de hand/i);
      expect(await shown.locator('.part svg').count(), 'a tick, or any other sign').to.equal(0);
      await box(page, 'Houd contact en spreek een volgend moment af').check();
      // Six weeks after the day on which the clock stands.
      expect(await aid(page).getByLabel('Dag').inputValue()).to.equal('2027-01-02');
    }));

  it('15: "ik maak me nu ernstig zorgen" is on every screen, with zero answers, without a line, and keeps all', () =>
    journey(employees, {}, async ({ page, context }) => {
      await context.setOffline(true);
      const parts = aid(page).getByRole('navigation', { name: 'Onderdelen' }).getByRole('button');
      for (let at = 0; at < (await parts.count()); at += 1) {
        await parts.nth(at).click();
        await serious(page).click();
        await help(page).waitFor();
        await help(page).getByRole('button', { name: 'Sluiten' }).click();
        expect(await serious(page).evaluate((one) => one.matches(':focus'))).to.equal(true);
      }
      await serious(page).click();
      const text = await help(page).innerText();
      for (const said of ['112', '113', '0800-2000', 'dag en nacht', 'De huisarts', '078 000 00 00', 'Nagekeken op'])
        expect(text).to.include(said);
    }));

  it('15: choosing a danger opens help before anything else, and leaves the answer and the focus', () =>
    journey(employees, {}, async ({ page }) => {
      await part(page, 'Is er iets dat niet kan wachten?');
      const danger = box(page, /Praat over dood willen/);
      await danger.focus();
      await page.keyboard.press('Space');
      await help(page).waitFor();
      expect(await help(page).innerText()).to.include('Wat u heeft ingevuld, blijft staan');
      await help(page).getByRole('button', { name: 'Sluiten' }).click();
      expect(await danger.isChecked()).to.equal(true);
      expect(await danger.evaluate((one) => one.matches(':focus'))).to.equal(true);
      const shown = await result(page);
      await shown.getByRole('button', { name: 'Open hulp nu' }).click();
      await help(page).waitFor();
    }));

  it('16: a volunteer reads no clinical words, what to do instead of treating, and whom to call', () =>
    journey(volunteers, {}, async ({ page }) => {
      const card = aid(page).getByRole('heading', { name: 'Niet behandelen, wel dit doen' });
      await card.waitFor();
      const first = await textOf(page);
      expect(first).to.match(/Wel doen[\s\S]*Luister en doe iets gewoons samen/);
      expect(first).to.match(/Liever niet doen[\s\S]*Ga niet behandelen/);
      expect(first).to.match(/Uw contact bij de gemeente[\s\S]*Annemiek[\s\S]*023 000 00 00/);
      const read = await tickAll(page, noDanger);
      const shown = await result(page);
      for (const step of await shown.getByRole('checkbox').all()) await step.check();
      expect(read + (await shown.innerText())).not.to.match(clinical);
      await shown.getByRole('heading', { name: 'Niet behandelen, wel dit doen' }).waitFor();
    }));

  it('17: with saving off nothing is kept and nothing comes back after a reload', () =>
    journey(employees, {}, async ({ page }) => {
      await box(page, 'Familie en gezin').check();
      expect(await storageOf(page)).to.deep.equal([]);
      await page.reload();
      await box(page, 'Familie en gezin').waitFor();
      expect(await box(page, 'Familie en gezin').isChecked()).to.equal(false);
      await page.getByRole('link', { name: 'Start' }).click();
      expect(await storageOf(page), 'after leaving').to.deep.equal([]);
      await page.goBack();
      await box(page, 'Familie en gezin').waitFor();
      expect(await box(page, 'Familie en gezin').isChecked(), 'after "back"').to.equal(false);
    }));

  it('17: with saving on it stays on this device, locked, for a day, and one press erases it', () =>
    journey(employees, {}, async ({ page }) => {
      const press = async (name: string): Promise<void> => {
        await aid(page).getByText('Later verder', { exact: true }).click();
        await button(page, name).click();
      };
      await box(page, 'Familie en gezin').check();
      await press('Bewaar op dit apparaat');
      const said = aid(page).locator('.pause');
      await said.getByText('Bewaard tot 22 november 2026 10:30').waitFor();
      const code = (await said.locator('.code').innerText()).trim();
      await box(page, 'Vrienden en buren').check();
      const before = await page.evaluate(() => JSON.stringify(localStorage));
      await page.waitForFunction((old) => JSON.stringify(localStorage) !== old, before);
      const kept = await page.evaluate(() => JSON.stringify(localStorage));
      expect(kept).not.to.match(/family|friends|familie|vrienden|gesprek|questionnaire/i);
      expect(await storageOf(page)).to.have.length(1);

      await page.reload();
      await aid(page).getByText('Op dit apparaat staat nog iets bewaard, tot 22 november 2026').waitFor();
      expect(await box(page, 'Familie en gezin').isChecked(), 'before the code').to.equal(false);
      await aid(page).getByLabel('Uw code').fill('AAAAA-AAAAA');
      await button(page, 'Ga verder').click();
      await aid(page).getByText('Deze code klopt niet').waitFor();
      await aid(page).getByLabel('Uw code').fill(code.toLowerCase());
      await button(page, 'Ga verder').click();
      await aid(page).getByLabel('Uw code').waitFor({ state: 'detached' });
      for (const name of ['Familie en gezin', 'Vrienden en buren'])
        expect(await box(page, name).isChecked(), name).to.equal(true);
      await press('Wis wat bewaard is');
      await aid(page).getByText('Er is niets meer bewaard').waitFor();
      expect(await storageOf(page)).to.deep.equal([]);
    }));

  it('17: what was kept is not offered after its day, and "snel weg" leaves none of it', async () => {
    const keep = async ({ page }: Visit): Promise<void> => {
      await aid(page).getByText('Later verder', { exact: true }).click();
      await button(page, 'Bewaar op dit apparaat').click();
      await aid(page).getByText('Bewaard tot').waitFor();
      expect(await storageOf(page)).to.have.length(1);
    };
    await journey(employees, {}, async (visitor) => {
      await keep(visitor);
      await visitor.page.clock.setFixedTime(new Date('2026-11-22T10:31:00+01:00'));
      await visitor.page.reload();
      await button(visitor.page, /Print een lege kaart/).waitFor();
      expect(await aid(visitor.page).getByLabel('Uw code').count()).to.equal(0);
      expect(await storageOf(visitor.page)).to.deep.equal([]);
    });
    await journey(employees, { allow: ['https://www.knmi.nl'] }, async (visitor) => {
      await keep(visitor);
      await button(visitor.page, 'Snel weg').click();
      await visitor.page.getByRole('heading', { name: 'Het weer' }).waitFor();
      // The browser takes things out of its storage beside the page.
      await visitor.page.waitForTimeout(300);
      await visitor.page.goto(`${site.url}/`);
      expect(await storageOf(visitor.page)).to.deep.equal([]);
    });
  });

  it('18: filling in, in two languages, and everything after it asks for nothing', () =>
    journey(`${employees}?tweede=ar`, {}, async ({ page, requests }) => {
      await page.evaluate(() => document.fonts.ready);
      await page.evaluate(() => (window.print = () => undefined));
      const before = requests.length;
      await tickAll(page, nothing);
      await aid(page).getByText('Tweede taal en tolk').click();
      await button(page, 'Tolkstand').click();
      await button(page, 'Spiegel voor de overkant').click();
      await button(page, 'Tolkstand').click();
      await button(page, 'English').click();
      await button(page, 'Nederlands').click();
      const shown = await result(page);
      for (const step of await shown.getByRole('checkbox').all()) await step.check();
      const download = page.waitForEvent('download');
      await button(page, 'Zet in mijn agenda').click();
      await (await download).path();
      await button(page, 'Neem deze regels mee naar het formulier').click();
      await button(page, /Print een blad/).click();
      await page.waitForLoadState('networkidle');
      expect(requests.slice(before)).to.deep.equal([]);
      expect(await storageOf(page)).to.deep.equal([]);
    }));

  it('19: a scored instrument without licence and device status shows no score, and says why to the developer', () =>
    journey(employees, {}, async ({ page, requests }) => {
      await chooseSleepAndFear(page);
      const scores = (): readonly string[] => requests.filter((path) => /score/.test(path));
      expect(scores(), 'nothing about scores comes with our own aids').to.deep.equal([]);
      const told = await withScored(page, {});
      expect(told.about).to.equal('score');
      expect(told.explanation.join(' ')).to.match(/licence.*validated.*language.*medical device/is);
      expect(told.reasons).to.include.members(['no-licence', 'no-medical-device-status']);
      expect(await answeredScore(page)).not.to.include('3');
      const declared = await withScored(page, { isDeclared: true });
      expect(declared.about, 'nothing to tell').to.equal('');
      expect(await answeredScore(page), 'declared, and not asked for').not.to.include('3');
      const before = scores().length;
      await withScored(page, { isDeclared: true, isAsked: true });
      expect(await answeredScore(page), 'declared, and asked for').to.include('3');
      expect(scores().length, 'what shows a score comes in only then').to.be.greaterThan(before);
    }));

  it('20: only themes that the user left in go to the finder, and the user sees which', () =>
    journey(employees, {}, async ({ page, context }) => {
      const read = await chooseSleepAndFear(page);
      expect(read).to.include('Alleen deze woorden gaan mee naar de sociale kaart. Uw antwoorden niet.');
      const link = aid(page).getByRole('link', { name: 'Zoek met deze woorden' });
      expect(await link.getAttribute('href')).to.equal(`${site.url}/gemeente/dordrecht/?vk-theme=sleep+anxiety`);
      await button(page, 'Bang zijn').click();
      expect(await link.getAttribute('href')).to.equal(`${site.url}/gemeente/dordrecht/?vk-theme=sleep`);
      const opened = context.waitForEvent('page');
      await link.click();
      const finder = await opened;
      await finder.getByRole('heading', { name: /gevonden/ }).waitFor();
      expect(new URL(finder.url()).search).to.equal('?vk-theme=sleep');
      expect(await finder.evaluate(() => document.referrer + String(window.opener))).to.equal('null');
      expect(await box(page, 'Zoek samen iets in de buurt').isChecked(), 'the aid stays as it was').to.equal(true);
    }));

  it('20: a finder in the same page is asked without a request, a word in the address, or an answer', () =>
    journey(volunteers, {}, async ({ page, requests }) => {
      const details = await page.evaluateHandle(() => {
        const heard: unknown[] = [];
        document.addEventListener('vk-themes-choose', (event) => heard.push((event as CustomEvent<unknown>).detail));
        return heard;
      });
      await chooseSleepAndFear(page);
      const before = requests.length;
      await button(page, 'Zoek met deze woorden').click();
      const map = page.locator('vk-social-map');
      await map.getByRole('button', { name: 'Slecht slapen', pressed: true }).waitFor();
      expect(await details.jsonValue()).to.deep.equal([{ themes: ['sleep', 'anxiety'] }]);
      expect(requests.slice(before)).to.deep.equal([]);
      expect(new URL(page.url()).search).to.equal('');
    }));

  it('20: the calendar in the page hears the themes too; a form hears the lines that stayed, and ticks none of them', () =>
    journey(volunteers, { expectNoise: /503|Failed to load/ }, async ({ page }) => {
      await page.evaluate(() => {
        const [calendar, form] = ['vk-intervention-calendar', 'vk-referral-form'].map((tag) =>
          document.createElement(tag),
        );
        calendar!.id = 'agenda';
        calendar!.setAttribute('src', '/data/GM0392.calendar.json');
        form!.id = 'verwijzing';
        document.querySelector('main')!.append(calendar!, form!);
        const aid = document.querySelector('vk-signalling-checklist')!;
        aid.setAttribute('for', 'kaart agenda');
        aid.setAttribute('refer-to', 'verwijzing');
      });
      await chooseSleepAndFear(page);
      await button(page, 'Zoek met deze woorden').click();
      const themes = () =>
        page.locator('vk-intervention-calendar').evaluate((element) => {
          const { query } = element as HTMLElement & {
            readonly query: { readonly filters: { readonly theme?: unknown } };
          };
          return query.filters.theme;
        });
      expect(await themes()).to.deep.equal(['sleep', 'anxiety']);
      await box(page, 'Vraag samen iemand anders om te helpen').check();
      await button(page, 'Neem deze regels mee naar het formulier').click();
      const lines = await page.locator('vk-referral-form').evaluate((element) => {
        const { lines: taken } = element as HTMLElement & { readonly lines: readonly { readonly text: string }[] };
        return taken.map(({ text }) => text);
      });
      expect(lines.join(' ')).to.match(/slapen/i);
    }));

  it('21: a child that interprets brings the fixed advice, and other ways to have an interpreter', () =>
    journey(employees, {}, async ({ page }) => {
      await part(page, 'Wie tolkt er in het gesprek?');
      const fixed = /Laat nooit een kind tolken/;
      expect(await textOf(page)).not.to.match(fixed);
      await aid(page).getByRole('radio', { name: 'Een kind of jongere' }).check();
      const text = await textOf(page);
      expect(text).to.match(fixed);
      expect(text).to.match(/Zo kan het wel[\s\S]*Bel een tolk aan de telefoon[\s\S]*een volwassene/);
      await result(page);
      await box(page, 'Regel een tolk voor het volgende gesprek').waitFor();
    }));
});

type Told = { about: string; explanation: readonly string[]; reasons: readonly string[] };

/** Puts a scored instrument on the page in the place of the aid, and hears what is told to its developer. */
const withScored = (page: Page, { isDeclared = false, isAsked = false }): Promise<Told> =>
  page.evaluate(
    async ([declared, asked]) => {
      const base = 'https://veerkracht.example/fhir/StructureDefinition/';
      const weight = { url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: 3 };
      const element = document.createElement('vk-signalling-checklist') as HTMLElement & { questionnaire: unknown };
      element.questionnaire = {
        resourceType: 'Questionnaire',
        title: 'Instrument',
        extension: declared
          ? [
              { url: `${base}score-visibility`, valueCode: 'shown' },
              {
                url: `${base}instrument-licence`,
                extension: [
                  { url: 'licence', valueString: 'CC BY' },
                  { url: 'validated-population', valueString: 'volwassenen' },
                  { url: 'language', valueCode: 'nl' },
                  { url: 'medical-device-status', valueString: 'niet van toepassing' },
                ],
              },
            ]
          : [],
        item: [
          {
            linkId: 'a',
            type: 'choice',
            text: 'Hoe vaak?',
            answerOption: [
              { valueCoding: { code: 'often', display: 'Vaak', extension: [weight] }, extension: [weight] },
            ],
          },
        ],
      };
      if (asked) element.setAttribute('show-score', '');
      let told: Told = { about: '', explanation: [], reasons: [] };
      element.addEventListener('vk-error', (event) => (told = (event as CustomEvent<Told>).detail));
      document.querySelector('vk-signalling-checklist')!.replaceWith(element);
      await new Promise((resolve) => setTimeout(resolve, 400));
      return { about: told.about, explanation: told.explanation, reasons: told.reasons };
    },
    [isDeclared, isAsked] as const,
  );

const answeredScore = async (page: Page): Promise<string> => {
  await aid(page).getByRole('radio', { name: 'Vaak' }).check();
  return (await result(page)).innerText();
};

/** Notices two things and takes them along to the finder; gives what the step says. */
const chooseSleepAndFear = async (page: Page): Promise<string> => {
  await part(page, 'Wat viel u op?');
  await box(page, 'Slapen').check();
  await box(page, 'Bang of gespannen zijn').check();
  const shown = await result(page);
  await box(page, 'Zoek samen iets in de buurt').check();
  return shown.innerText();
};

describe('signalling checklist, on from there', () => {
  it('a moment in the calendar says "Afspraak" and nothing else', () =>
    journey(employees, {}, async ({ page }) => {
      await part(page, 'Wat viel u op?');
      await box(page, 'Slapen').check();
      await result(page);
      await box(page, 'Houd contact en spreek een volgend moment af').check();
      await aid(page).getByLabel('Tijd').fill('14:30');
      const coming = page.waitForEvent('download');
      await button(page, 'Zet in mijn agenda').click();
      const file = await coming;
      expect(file.suggestedFilename()).to.equal('Afspraak.ics');
      const text = await readFile(await file.path(), 'utf8');
      expect(text).to.match(/\r\nDTSTART:20270102T133000Z\r\n[\s\S]*\r\nSUMMARY:Afspraak\r\n/);
      expect(text).not.to.match(/slapen|sleep|gesprek|DESCRIPTION|LOCATION/i);
    }));

  it('only the lines that were left in are passed on, when the user asks for it', () =>
    journey(employees, {}, async ({ page }) => {
      const heard = await page.evaluateHandle(() => {
        const lines: unknown[] = [];
        document.addEventListener('vk-lines-share', (event) => lines.push((event as CustomEvent<unknown>).detail));
        return lines;
      });
      await box(page, 'Familie en gezin').check();
      await chooseSleepAndFear(page);
      await box(page, 'Vraag samen iemand anders om te helpen').check();
      await button(page, 'Haal weg: Bang of gespannen zijn').click();
      await button(page, 'Zet terug: Bang of gespannen zijn').waitFor();
      expect(await heard.jsonValue()).to.deep.equal([]);
      await button(page, 'Neem deze regels mee naar het formulier').click();
      expect(await heard.jsonValue()).to.deep.equal([
        {
          lines: [
            { text: 'Slapen', lang: 'nl' },
            { text: 'Familie en gezin', lang: 'nl' },
          ],
        },
      ]);
    }));

  it('one A4 for the empty card in two languages, one A4 for everything that can be ticked, and no name on it', () =>
    journey(`${employees}?tweede=ar`, {}, async ({ page }) => {
      await page.evaluate(() => (window.print = () => undefined));
      const pages = async (): Promise<number> => {
        const pdf = await page.pdf({ preferCSSPageSize: true });
        return (pdf.toString('latin1').match(/\/Type\s*\/Page(?![s\w])/g) ?? []).length;
      };
      const printed = async (): Promise<string> => {
        await page.emulateMedia({ media: 'print' });
        const text = await page.locator('body').evaluate((body) =>
          [...body.children]
            .filter((one) => getComputedStyle(one).display !== 'none')
            .map((one) => (one.shadowRoot?.firstElementChild as HTMLElement | null)?.innerText ?? '')
            .join(),
        );
        await page.emulateMedia({ media: null });
        return text;
      };
      await button(page, 'Print een lege kaart').click();
      const card = await printed();
      expect(card).to.match(/Slapen[\s\S]*النوم/);
      expect(await pages()).to.equal(1);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      expect(await page.locator('.vk-print').count(), 'gone after printing').to.equal(0);
      await tickAll(page, nothing);
      const shown = await result(page);
      for (const step of await shown.getByRole('checkbox').all()) await step.check();
      await button(page, 'Print een blad zonder naam').click();
      const sheet = await printed();
      expect(sheet).to.match(/Afspraak[\s\S]*Wij spraken af[\s\S]*Wat gaat goed[\s\S]*Wat viel op/);
      expect(sheet).not.to.match(/naam|geboren|BSN/i);
      expect(await pages()).to.equal(1);
    }));

  it('the whole aid by keyboard alone: choose, go on, pick a step, help and back', () =>
    journey(employees, { width: 390, height: 844 }, async ({ page }) => {
      const focused = (): Promise<string> =>
        page.evaluate(() => {
          let at = document.activeElement;
          while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
          return (at?.getAttribute('aria-label') ?? at?.closest('label')?.textContent ?? at?.textContent ?? '').trim();
        });
      const tabTo = async (name: RegExp): Promise<void> => {
        for (let presses = 0; presses < 120; presses += 1) {
          if (name.test(await focused())) return;
          await page.keyboard.press('Tab');
        }
        throw new Error(`Tab does not come to ${String(name)}`);
      };
      const press = async (name: RegExp, key: 'Space' | 'Enter'): Promise<void> => {
        await tabTo(name);
        await page.keyboard.press(key);
      };
      await press(/^Verder$/, 'Enter');
      expect(await focused(), 'the focus is at the new screen').to.match(/^Wat viel u op/);
      await press(/^Slapen$/, 'Space');
      await press(/^Verder$/, 'Enter');
      expect(await focused()).to.match(/^Slapen/);
      await press(/^Slaapt weinig/, 'Space');
      await press(/^De persoon zelf$/, 'Space');
      await press(/Bekijk wat u kunt doen/, 'Enter');
      await press(/^Praat er nog eens over$/, 'Space');
      await press(/^Houd contact/, 'Space');
      await press(/Ik maak me nu ernstig zorgen/, 'Enter');
      await help(page).waitFor();
      await press(/^Sluiten$/, 'Enter');
      await help(page).waitFor({ state: 'hidden' });
      expect(await focused()).to.match(/Ik maak me nu ernstig zorgen/);
      const text = await screen(page).innerText();
      expect(text).to.match(/Slapen[\s\S]*Slaapt weinig[\s\S]*De persoon zelf[\s\S]*Hoe slaapt u de laatste tijd/);
    }));

  it('every text says its language, and stands in the direction of it', () =>
    journey(`${employees}?tweede=ar`, {}, async ({ page }) => {
      await part(page, 'Wat viel u op?');
      await box(page, 'Slapen').check();
      const wrong = await aid(page).evaluate((element) => {
        const arabic = /\p{Script=Arabic}/u;
        const walker = document.createTreeWalker(element.shadowRoot!.querySelector('.screen')!, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const text = node.textContent?.trim() ?? '';
          const around = node.parentElement?.closest<HTMLElement>('[lang]');
          if (!text || !around) continue;
          const isArabic = arabic.test(text);
          const direction = getComputedStyle(node.parentElement!).direction;
          if (isArabic ? around.lang !== 'ar' || direction !== 'rtl' : around.lang !== 'nl' || direction !== 'ltr') {
            found.push(`${around.lang} ${direction}: ${text}`);
          }
        }
        return found;
      });
      expect(wrong).to.deep.equal([]);
    }));

  it('a page with only the finder loads nothing of the checklist', async () => {
    const visitor = await visit(browser, site, '/gemeente/dordrecht/');
    await visitor.page.getByRole('heading', { name: /gevonden/ }).waitFor();
    expect(visitor.requests.filter((path) => /checklist/.test(path))).to.deep.equal([]);
    await visitor.context.close();
  });

  it('"snel weg" and Escape twice leave for a neutral page without a way back', async () => {
    for (const leave of [
      (page: Page) => button(page, 'Snel weg').click(),
      (page: Page) => page.keyboard.press('Escape').then(() => page.keyboard.press('Escape')),
    ]) {
      await journey(employees, { allow: ['https://www.knmi.nl'] }, async ({ page }) => {
        await box(page, 'Familie en gezin').check();
        await leave(page);
        await page.getByRole('heading', { name: 'Het weer' }).waitFor();
        expect(await page.evaluate(() => window.history.length)).to.be.at.most(2);
        await page.goBack().catch(() => undefined);
        expect(await page.getByText('Familie en gezin').count()).to.equal(0);
      });
    }
  });
});
