/** Scenarios 23 and 25 with a real hub and a real database: signing up, taking it back, and a calendar that hears of changes. */
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readCalendar, type CalendarEvent } from '@veerkracht/core/calendar';
import { writeDirectory, type Directory, type Series } from '@veerkracht/spec';
import { expect } from 'chai';
import type { Browser, Locator, Page } from 'playwright-core';
import { startHub, type RunningHub } from '../start-hub.ts';
import { openBrowser, openSite, visit, withTrustedTypes, type Site } from './harness.ts';

/** A hub goes by its own clock, so these pages are of today. */
const today = new Date().toISOString().slice(0, 10);

describe('the calendar with a hub', () => {
  let browser: Browser;
  let folder: string;
  let site: Site;
  let hub: RunningHub | undefined;
  const address = { url: '', stop: async () => {} };

  /** The directory with one of its series changed. */
  const withSeries = (directory: Directory, id: string, change: (series: Series) => Series): Directory => ({
    ...directory,
    services: directory.services.map(({ series, ...service }) => ({
      ...service,
      ...(series && { series: series.map((one) => (one.id === id ? change(one) : one)) }),
    })),
  });

  const openHub = async (directory: Directory): Promise<void> => {
    const file = join(folder, 'directory.json');
    await writeFile(file, writeDirectory(directory));
    hub = await startHub(file, { database: join(folder, 'database'), publicUrl: site.url });
    address.url = hub.url;
  };

  before(async () => {
    browser = await openBrowser();
    folder = await mkdtemp(join(tmpdir(), 'veerkracht-'));
    // As root PostgreSQL runs as a user of its own, who has to get in.
    await chmod(folder, 0o755);
    site = await openSite({ hub: address, today });
    // All of its places were given by phone, and nobody else has asked yet.
    const full = (series: Series): Series => ({ ...series, capacity: 0, interested: 0 });
    await openHub(withSeries(site.directory, idOf(women), full));
  });

  after(async () => {
    await browser.close();
    await hub?.stop();
    await site.close();
    await rm(folder, { recursive: true });
  });

  const all = (): readonly Series[] => site.directory.services.flatMap(({ series = [] }) => series);
  const idOf = (name: string): string => all().find((one) => one.name.startsWith(name))?.id ?? '';
  const calendar = (page: Page): Locator => page.locator('vk-intervention-calendar');
  const button = (page: Page, name: string): Locator => calendar(page).getByRole('button', { name, exact: true });

  const women = 'Mind-Spring voor vrouwen in het Arabisch';
  const name = 'Sterre-Anouk';
  const reach = 'sterre@post.example';

  /** Gives what left the page, which must never hold a name, a way to reach somebody, or a secret. */
  const journey = async (path: string, walk: (page: Page) => Promise<void>): Promise<string> => {
    const prepare = withTrustedTypes('**/agenda/**');
    const visitor = await visit(browser, site, path, { ticking: true, prepare });
    const sent: string[] = [];
    visitor.page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    try {
      await walk(visitor.page);
      expect(visitor.outside, 'requests to others').to.deep.equal([]);
      expect(visitor.noise, 'console').to.deep.equal([]);
      expect(await visitor.context.cookies(), 'cookies').to.deep.equal([]);
      expect(sent.join('\n')).to.not.match(new RegExp(`${name}|${reach}`));
    } finally {
      await visitor.context.close();
    }
    return sent.join('\n');
  };

  const fill = async (page: Page): Promise<string> => {
    await calendar(page).getByLabel('Uw voornaam').fill(name);
    await calendar(page).getByLabel('Uw telefoonnummer of mailadres').fill(reach);
    await button(page, 'Versturen').click();
    await calendar(page).locator('#joined').waitFor();
    return calendar(page).locator('.joined a.address').innerText();
  };
  const detail = (series: string): string => `/gemeente/dordrecht/agenda/?vkc-series=${idOf(series)}`;

  it('one signs up with a name and one way to reach, sealed, and takes it back with one link', async () => {
    let link = '';
    const sent = await journey(detail('Mind-Spring in het Tigrinya'), async (page) => {
      await button(page, 'Ik wil meedoen').click();
      link = await fill(page);
      expect(await calendar(page).locator('.joined').innerText()).to.contain('U heeft een plek.');
    });
    const secret = link.split('.').at(-1) ?? '';
    expect(secret).to.have.length(43);
    expect(sent).to.contain('/sign-ups').and.to.not.contain(secret);
    await journey(link.slice(site.url.length), async (page) => {
      await calendar(page).getByRole('heading', { name: 'Wilt u zich afmelden?' }).waitFor();
      expect(page.url(), 'the secret does not stay in the address').to.not.contain(secret);
      await button(page, 'Ja, meld mij af').click();
      await calendar(page)
        .getByRole('heading', { name: /U bent afgemeld/ })
        .waitFor();
    });
    const wrong = link.replace(secret, 'A'.repeat(43)).slice(site.url.length);
    const visitor = await visit(browser, site, wrong, { ticking: true, expectNoise: /404/ });
    await button(visitor.page, 'Ja, meld mij af').click();
    await calendar(visitor.page)
      .getByRole('heading', { name: /Deze link werkt niet meer/ })
      .waitFor();
    await visitor.context.close();
  });

  it('23: of a full series one says that one is interested, and hears how many are still needed', async () => {
    await journey(detail(women), async (page) => {
      const join = calendar(page).locator('.part.join');
      const needed = async (): Promise<number> =>
        Number(/nog (\d+) mensen nodig voor een nieuwe groep in het Arabisch/.exec(await join.innerText())?.[1]);
      // What the hub says comes in the place of what was published.
      await join.getByText(/nog 8 mensen nodig/).waitFor();
      const before = await needed();
      await button(page, 'Belangstelling melden').click();
      await fill(page);
      expect(await needed()).to.equal(before - 1);
    });
  });

  it('25: who has subscribed sees the same entry cancelled, with a higher number', async () => {
    const id = idOf('Mind-Spring in het Tigrinya');
    const entries = async (): Promise<readonly CalendarEvent[]> => {
      const until = new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10);
      const response = await fetch(`${hub?.url}/v1/events.ics?municipality=GM0505&to=${until}`);
      expect(response.status).to.equal(200);
      return readCalendar(await response.text()).events.filter(({ uid }) => uid.includes(id));
    };
    const before = await entries();
    expect(before.length).to.be.at.least(2);
    const [, second] = before;
    await hub?.stop();
    const planned = second?.uid.split('/').at(-1)?.slice(0, 10) ?? '';
    const off = { planned, kind: 'cancelled', note: 'De zaal is dicht.' } as const;
    const changed = ({ exceptions = [], ...series }: Series): Series => ({
      ...series,
      exceptions: [...exceptions, off],
    });
    await openHub(withSeries(site.directory, id, changed));
    const later = await entries();
    expect(later.map(({ uid }) => uid)).to.deep.equal(before.map(({ uid }) => uid));
    const now = later.find(({ uid }) => uid === second?.uid);
    expect(now?.status).to.equal('CANCELLED');
    expect(now?.sequence ?? 0).to.be.greaterThan(second?.sequence ?? 0);
  });
});
