/** Scenarios 27 to 33: a referral through the real pages, a real hub and a real database. */
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Inbox } from '@veerkracht/sdk/referral';
import type { Service } from '@veerkracht/spec';
import { expect } from 'chai';
import type { Browser, Locator, Page } from 'playwright-core';
import type { RunningIssuer } from '../start-hub.ts';
import { breakBrowsers } from './faults/browser.ts';
import { openBrowser, signIn, visit, withTrustedTypes, type Site, type Visit, type VisitOptions } from './harness.ts';
import {
  choose,
  form,
  formPage,
  keptIn,
  next,
  openReferralStage,
  sayYes,
  type ReferralStage,
} from './referral-stage.ts';

const strict = withTrustedTypes('**/gemeente/dordrecht/{samen-vragen,antwoord}/**');

describe('a referral, from the page to the answer', () => {
  let browser: Browser;
  let stage: ReferralStage;
  let site: Site;
  let issuer: RunningIssuer;
  let service: Service;

  before(async () => {
    browser = await openBrowser();
    stage = await openReferralStage();
    ({ site, issuer, service } = stage);
  });

  after(async () => {
    await browser.close();
    await stage.close();
  });

  const inboxOf = (asked: Service): Promise<Inbox> => stage.inboxOf(asked);

  /** Runs a visit and checks the promises that hold for every one of them. */
  const journey = async (path: string, walk: (visitor: Visit) => Promise<void>, options: VisitOptions = {}) => {
    const visitor = await visit(browser, site, path, { ticking: true, prepare: strict, ...options });
    try {
      await walk(visitor);
      expect(visitor.outside, 'requests to others').to.deep.equal([]);
      expect(visitor.noise, 'console').to.deep.equal([]);
      expect(await visitor.context.cookies(), 'cookies').to.deep.equal([]);
    } finally {
      await visitor.context.close();
    }
  };

  const secretWords = 'Zij droomt elke nacht van kanarievogels.';
  const phone = '078 000 00 99';

  /** From the choice of a service to the preview, as somebody would fill it in. */
  const fillIn = async (page: Page): Promise<void> => {
    await form(page).getByLabel('Zoek op naam').fill('Rustig Slapen');
    await form(page).getByRole('radio', { name: service.name }).check();
    await next(page);
    await choose(page, 'Voor wie is de hulp?', 'Voor iemand van 18 jaar of ouder. Die persoon zit naast mij.');
    await next(page);
    await form(page)
      .getByLabel(/Vertel het in gewone woorden/)
      .fill(secretWords);
    await next(page);
    await form(page)
      .getByLabel(/^Taal \(/)
      .selectOption('ar');
    await choose(page, 'Is een tolk nodig?', 'Ja');
    await choose(page, 'Wie tolkt liever?', 'Een vrouw');
    await next(page);
    await form(page).getByRole('checkbox', { name: 'Oppas voor de kinderen' }).check();
    await next(page);
    await choose(page, 'Mag er gebeld worden?', 'Ja');
    await form(page).getByLabel('Nummer').fill(phone);
    await next(page);
    await next(page);
    await form(page)
      .getByText(/^Alleen .* kan dit lezen\.$/)
      .waitFor();
  };
  const statusLink = async (page: Page): Promise<string> => {
    const link = form(page).getByRole('link', { name: 'Hier ziet u het antwoord' });
    await link.waitFor();
    return (await link.getAttribute('href')) ?? '';
  };
  const pathOf = (link: string): string => link.slice(new URL(link).origin.length);

  /** Sends one and gives its link. */
  const sendOne = async (): Promise<string> => {
    let link = '';
    await journey(formPage, async ({ page }) => {
      await fillIn(page);
      await sayYes(page);
      await form(page).getByRole('heading', { name: 'Ontvangen' }).waitFor();
      link = await statusLink(page);
    });
    return link;
  };
  const idIn = (link: string): string => new URLSearchParams(new URL(link).hash.slice(1)).get('r') ?? '';

  const status = (page: Page): Locator => page.locator('vk-referral-status');
  const seen = async (link: string, walk: (page: Page) => Promise<void>): Promise<void> =>
    journey(pathOf(link), async ({ page }) => {
      await status(page).getByRole('heading', { name: /^Nu/ }).waitFor();
      await walk(page);
    });

  it('27, 29: what was struck does not arrive; only the receiver can read the rest, and both see where it stands', async () => {
    let link = '';
    await journey(formPage, async ({ page, requests }) => {
      await fillIn(page);
      await form(page).getByText('مترجم').first().waitFor();
      await form(page)
        .getByRole('checkbox', { name: /Oppas voor de kinderen/ })
        .uncheck();
      await sayYes(page);
      await form(page).getByRole('heading', { name: 'Ontvangen' }).waitFor();
      link = await statusLink(page);
      expect(await keptIn(page), 'on the device')
        .to.not.contain('kanarie')
        .and.not.contain(phone);
      expect(requests.join(' '), 'in an address').to.not.contain('kanarie');
    });
    const inbox = await inboxOf(service);
    const { items } = await inbox.list();
    expect(items.map(({ id }) => id)).to.deep.equal([idIn(link)]);
    const referral = await inbox.open(idIn(link));
    expect(referral.payload.why).to.equal(secretWords);
    expect(referral.payload.practical ?? []).to.deep.equal([]);
    expect(referral.findings).to.deep.equal([]);
    await seen(link, async (page) => {
      await status(page).getByText('Verstuurd').first().waitFor();
      await status(page)
        .getByText(/^Antwoord verwacht vóór/)
        .waitFor();
    });
    const accepted = await inbox.answer(referral, { to: 'accepted', words: { text: 'Welkom. Wij bellen dinsdag.' } });
    expect(accepted.state).to.equal('accepted');
    await seen(link, async (page) => {
      await status(page).getByRole('heading', { name: 'Nu: Zij gaan u helpen' }).waitFor();
      await status(page).getByText('Welkom. Wij bellen dinsdag.').waitFor();
      await status(page).getByLabel('Schrijf een bericht').fill('Dinsdag is goed.');
      await status(page).getByRole('button', { name: 'Verstuur' }).click();
      await status(page).getByText('Verstuurd.', { exact: true }).waitFor();
    });
    const again = await inbox.open(idIn(link));
    expect(again.messages.map(({ text }) => text)).to.deep.equal(['Dinsdag is goed.']);
  });

  it('28: without a yes nothing goes away; a question without a name does, and no person is in it', async () => {
    await journey(formPage, async ({ page, requests }) => {
      await fillIn(page);
      await form(page).getByRole('button', { name: 'Verstuur' }).click();
      await form(page).getByText('Zonder dit ja gaat er niets weg.').first().waitFor();
      expect(requests.filter((path) => path.startsWith('/v1/referrals'))).to.deep.equal([]);
      const sent = page.waitForRequest((request) => request.url().includes('/v1/capacity-questions'));
      await form(page).getByRole('button', { name: 'Stel een vraag zonder naam' }).click();
      await form(page)
        .getByRole('group', { name: /Aan welke diensten/ })
        .getByRole('checkbox')
        .first()
        .check();
      await form(page)
        .getByLabel(/Voor welke taal/)
        .selectOption('ti');
      await choose(page, 'Wanneer?', 'Overdag');
      await form(page).getByRole('button', { name: 'Stel de vraag' }).click();
      const body = (await sent).postData() ?? '';
      expect(Object.keys(JSON.parse(body) as object).sort()).to.deep.equal(
        ['dayPart', 'language', 'schemaVersion', 'serviceIds', 'statusTokenHash', 'urgency'].sort(),
      );
      await form(page).getByRole('heading', { name: 'Gevraagd' }).waitFor();
    });
  });

  it('29: an organisation without a system reads and answers in the page, and nothing of it stays there', async () => {
    const link = await sendOne();
    const inboxPage = `/gemeente/dordrecht/postvak/?dienst=${service.id}`;
    const asking = { asking: [issuer.issuer] };
    const walk = async (visitor: Visit): Promise<void> => {
      const { page } = visitor;
      const desk = page.locator('vk-referral-inbox');
      await page.locator('#organisatie option').first().waitFor({ state: 'attached' });
      expect(await desk.locator('input[type=file]').count(), 'a key before signing in').to.equal(0);
      await signIn(visitor);
      await desk.locator('input[type=file]').setInputFiles(join(site.secrets, service.id, 'working.private.json'));
      await desk.getByRole('heading', { name: 'Wacht op uw antwoord' }).waitFor();
      await desk.getByRole('button', { name: new RegExp(idIn(link).slice(0, 8), 'i') }).click();
      await desk.getByText(secretWords).first().waitFor();
      await desk.getByText(phone).first().waitFor();
      await desk.getByRole('radio', { name: 'Ja, maar er is een wachtlijst' }).check();
      await desk.getByLabel(/Hoeveel weken wachten/).fill('6');
      await desk.getByLabel(/Uw woorden erbij/).fill('U hoort van ons.');
      await desk.getByRole('button', { name: 'Verstuur het antwoord' }).click();
      await desk.getByText('Uw antwoord is verstuurd.').waitFor();
      expect(await keptIn(page), 'on the device')
        .to.not.contain('kanarie')
        .and.not.contain('"d"')
        .and.not.contain('eyJ');
      expect(page.url()).not.to.contain('code=');
    };
    await journey(inboxPage, walk, asking);
    await seen(link, async (page) => {
      await status(page).getByText('Ongeveer 6 weken wachten').waitFor();
      await status(page).getByText('U hoort van ons.').waitFor();
    });
  });

  it('30: full leads to the list for the meantime and to another organisation, without typing again', async () => {
    const other = site.directory.services.find(({ name }) => name.startsWith('Huiskamer De Kreek'))!;
    const visitor = await visit(browser, site, formPage, { ticking: true });
    const { page } = visitor;
    await fillIn(page);
    await form(page)
      .getByRole('checkbox', { name: /Bewaar mijn antwoorden/ })
      .check();
    await sayYes(page);
    await form(page).getByRole('heading', { name: 'Ontvangen' }).waitFor();
    const link = await statusLink(page);
    const code = await form(page).locator('strong.number').innerText();
    expect(await keptIn(page), 'on the device').to.not.contain('kanarie');
    const inbox = await inboxOf(service);
    const referral = await inbox.open(idIn(link));
    const alternatives = [{ serviceId: other.id, name: other.name }];
    await inbox.answer(referral, { to: 'declined', reason: 'no-capacity', words: { alternatives } });
    await page.goto(link);
    await status(page).getByText('Er is nu geen plek').first().waitFor();
    await status(page).getByRole('link', { name: 'Zoek hulp voor nu' }).waitFor();
    await status(page).getByRole('button', { name: 'Vraag het hier' }).click();
    await page.waitForURL(new RegExp(`dienst=${other.id}`));
    await form(page)
      .getByLabel(/Uw code/)
      .fill(code);
    await form(page).getByRole('button', { name: 'Ga verder met wat u had ingevuld' }).click();
    // Making the key of a code is slow on purpose.
    await form(page).getByText('Er is iets bewaard op dit apparaat.').waitFor({ state: 'detached' });
    for (let step = 0; step < 6; step += 1) await next(page);
    await form(page).getByText(secretWords).first().waitFor();
    await form(page).getByText(other.name).first().waitFor();
    await sayYes(page);
    await form(page).getByRole('heading', { name: 'Ontvangen' }).waitFor();
    expect((await (await inboxOf(other)).list()).items).to.have.length(1);
    await visitor.context.close();
  });

  it('31: stopping tells the receiver and erases the content where the hub holds it', async () => {
    const link = await sendOne();
    const inbox = await inboxOf(service);
    await inbox.open(idIn(link));
    await seen(link, async (page) => {
      await status(page).getByRole('button', { name: 'Stoppen' }).click();
      await status(page).getByRole('button', { name: 'Ja, stop' }).click();
      await status(page)
        .getByRole('heading', { name: /U heeft het gestopt/ })
        .waitFor();
    });
    const [told] = (await inbox.list()).items.filter(({ id }) => id === idIn(link));
    expect(told?.status.state ?? 'withdrawn').to.equal('withdrawn');
    const gone = await inbox.open(idIn(link)).catch((error: unknown) => (error as { fault?: string }).fault);
    expect(gone).to.equal('gone');
  });

  describe('R11: nothing is lost, and nothing is sent twice', () => {
    const count = async (): Promise<number> => {
      const inbox = await inboxOf(service);
      let [all, after]: [number, string | undefined] = [0, undefined];
      do {
        const page = await inbox.list(after);
        all += page.items.length;
        after = page.next;
      } while (after !== undefined);
      return all;
    };

    it('what the hub will never take is said at the next visit, until somebody has read it', async () => {
      const before = await count();
      const options = { ticking: true, expectNoise: /Failed to load resource/ } as const;
      const { page, context } = await visit(browser, site, formPage, options);
      await fillIn(page);
      await context.route(/\/v1\/referrals/, (route) => route.abort('internetdisconnected'));
      await sayYes(page);
      await form(page).getByRole('heading', { name: 'Verzegeld' }).waitFor();
      await page.close();
      await context.unroute(/\/v1\/referrals/);
      // Meanwhile the key was replaced, and nobody can seal it again: what was filled in is gone from this device.
      await context.route(/\/v1\/referrals$/, (route) =>
        route.fulfill({
          status: 409,
          contentType: 'application/problem+json',
          body: JSON.stringify({ type: 'https://veerkracht.example/problems/key-replaced', status: 409 }),
        }),
      );
      const again = await context.newPage();
      await again.goto(site.url + formPage);
      await form(again).getByText('Een vraag van eerder kon niet verstuurd worden.').waitFor();
      await again.reload();
      await form(again).getByText('Een vraag van eerder kon niet verstuurd worden.').waitFor();
      await form(again).getByRole('button', { name: 'Ik heb dit gezien' }).click();
      while ((await keptIn(again)).includes('idempotencyKey')) await again.waitForTimeout(50);
      await again.reload();
      await form(again).getByLabel('Zoek op naam').waitFor();
      await again.waitForTimeout(300);
      expect(await form(again).getByText('kon niet verstuurd worden').count()).to.equal(0);
      expect(await count()).to.equal(before);
      await context.close();
    });

    it('an answer that is lost on the way: the same request again, and still one', async () => {
      const before = await count();
      const visitor = await visit(browser, site, formPage, { ticking: true, expectNoise: /Failed to load resource/ });
      const { page, context } = visitor;
      await fillIn(page);
      let lost = 0;
      await context.route(/\/v1\/referrals$/, async (route) => {
        lost += 1;
        if (lost > 2) return route.continue();
        // The hub has it; the page never hears.
        await route.fetch();
        return route.abort('connectionreset');
      });
      await sayYes(page);
      for (let turn = 0; turn < 3; turn += 1) {
        await page.waitForTimeout(300);
        await page.evaluate(() => globalThis.dispatchEvent(new Event('online')));
      }
      await form(page).getByRole('heading', { name: 'Ontvangen' }).waitFor();
      expect(lost).to.equal(3);
      expect(await count()).to.equal(before + 1);
      await context.close();
    });
  });

  it('R11: whatever happens to the browser, what was asked is a draft or it was sent, once', async () => {
    // The short form of what `npm run faults` does a hundred times.
    const row = await breakBrowsers(stage, 2);
    expect(row.submissions).to.equal(10);
    expect([row.lost, row.duplicated], JSON.stringify(row)).to.deep.equal([0, 0]);
  });

  it('a key that the municipality did not sign: nothing is sealed and nothing is sent', async () => {
    await journey(
      formPage,
      async ({ page, requests }) => {
        await form(page).getByLabel('Zoek op naam').fill('Rustig Slapen');
        await form(page).getByRole('radio', { name: service.name }).check();
        await next(page);
        await choose(page, 'Voor wie is de hulp?', 'Voor mijzelf');
        await next(page);
        await next(page);
        await choose(page, 'Is een tolk nodig?', 'Nee');
        await next(page);
        await next(page);
        await choose(page, 'Mag het via de helper?', 'Ja');
        await next(page);
        await next(page);
        await form(page)
          .getByText(/De sleutel van deze organisatie klopt niet/)
          .waitFor();
        await form(page)
          .getByRole('checkbox', { name: /De persoon zegt ja/ })
          .check();
        const send = form(page).getByRole('button', { name: 'Verstuur' });
        expect(await send.getAttribute('aria-disabled')).to.equal('true');
        await send.focus();
        await page.keyboard.press('Enter');
        expect(requests.filter((path) => path.startsWith('/v1/referrals'))).to.deep.equal([]);
      },
      {
        prepare: (page) =>
          page.route('**/data/key-directory.jws', async (route) => {
            const response = await route.fetch();
            const [header, payload, signature] = (await response.text()).split('.');
            const changed = (payload ?? '').replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
            await route.fulfill({ response, body: [header, changed, signature].join('.') });
          }),
      },
    );
  });
});
