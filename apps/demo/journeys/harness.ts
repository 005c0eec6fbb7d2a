/** A real browser on the real pages, as a visitor meets them. The clock stands still; nothing outside may be asked. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDirectory, type Directory } from '@veerkracht/spec';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { makeDirectory } from '../generate/directory.ts';
import { publishKeys } from '../generate/keys.ts';
import { createDemoServer } from '../server.ts';
import type { RunningHub } from '../start-hub.ts';
import { publishInto } from './published.ts';

export const now = new Date('2026-11-21T10:30:00+01:00');

export interface Site {
  readonly url: string;
  readonly directory: Directory;
  /** What is served as `/data/`. */
  readonly data: string;
  /** Folder with the keys of those who can be asked: `<service>/working.private.json`. Nobody serves it. */
  readonly secrets: string;
  close(): Promise<void>;
}

export interface SiteOptions {
  readonly hub?: RunningHub;
  /** Address of the local issuer, for the inbox. */
  readonly issuer?: string;
  /** In the place of the made-up services: in one file, where the pages look for that of their municipality. */
  readonly directory?: Directory;
  /** The day for which it is made; with a hub that of today, because a hub goes by its own clock. */
  readonly today?: string;
}

const usualDay = '2026-11-21';

/** The demonstration, by default with made-up services of the day on which the clock stands, published as they are. */
export const openSite = async ({
  hub,
  issuer,
  directory: given,
  today = usualDay,
}: SiteOptions = {}): Promise<Site> => {
  const folder = await mkdtemp(join(tmpdir(), 'veerkracht-'));
  const [data, secrets] = [join(folder, 'data'), join(folder, 'keys')];
  await mkdir(data);
  const directory = given ?? makeDirectory(today);
  if (given === undefined) {
    await publishInto(data, directory, today);
    await writeFile(join(data, 'signer.txt'), await publishKeys(directory, { data, secrets, today }));
  } else for (const code of ['GM0505', 'GM0392']) await writeFile(join(data, `${code}.json`), writeDirectory(given));
  const server: Server = createDemoServer({ hub, issuer, data });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...{ directory, data, secrets },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true });
    },
  };
};

const launching = {
  executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
  args: [
    ...['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-quic', '--no-first-run'],
    ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  ],
};

export const openBrowser = (): Promise<Browser> => chromium.launch(launching);

/** With the storage in a folder, as somebody's own browser has it. */
export const openBrowserWith = (profile: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, { ...launching, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Paths asked of the site, with their query. */
  readonly requests: string[];
  /** What would have left the site; must stay empty. */
  readonly outside: string[];
  /** What the page wrote to the console, and errors nobody caught; must stay empty. */
  readonly noise: string[];
}

export interface VisitOptions {
  readonly width?: number;
  readonly height?: number;
  /** Addresses elsewhere that may be opened, such as where "quick exit" leads. */
  readonly allow?: readonly string[];
  /** Addresses elsewhere that answer themselves, as an identity provider does. */
  readonly asking?: readonly string[];
  /** Console text that a test brings about on purpose. */
  readonly expectNoise?: RegExp;
  /** The clock goes on, as that of a hub does. */
  readonly ticking?: true;
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** Opens a page as a new visitor, with an empty history and empty storage. */
export const visit = async (browser: Browser, site: Site, path: string, options: VisitOptions = {}): Promise<Visit> => {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
  });
  const page = await context.newPage();
  const [requests, outside, noise] = [[] as string[], [] as string[], [] as string[]];
  await context.route(/^https?:/, (route) => {
    const url = route.request().url();
    if (url.startsWith(site.url)) {
      requests.push(url.slice(site.url.length));
      return route.continue();
    }
    if (options.allow?.some((start) => url.startsWith(start))) {
      return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Weer</title><h1>Het weer</h1>' });
    }
    if (options.asking?.some((start) => url.startsWith(start))) return route.continue();
    outside.push(url);
    return route.abort();
  });
  page.on('console', (message) => {
    if (!options.expectNoise?.test(message.text())) noise.push(message.text());
  });
  page.on('pageerror', (error) => noise.push(String(error)));
  page.setDefaultTimeout(10_000);
  if (!options.ticking) await page.clock.setFixedTime(now);
  await options.prepare?.(page);
  await page.goto(site.url + path);
  return { page, context, requests, outside, noise };
};

/** The strictest page there is: on top of its own policy, no text may become script (Trusted Types). */
export const withTrustedTypes =
  (pages: string) =>
  (page: Page): Promise<unknown> =>
    page.route(pages, async (route) => {
      const response = await route.fetch();
      const headers = response.headers();
      const policy = `${headers['content-security-policy']}; require-trusted-types-for 'script'; trusted-types lit-html`;
      await route.fulfill({ response, headers: { ...headers, 'content-security-policy': policy } });
    });

/** Signs in at the local issuer, in the window that it opens, as the organisation that the page proposes. */
export const signIn = async ({ page }: Visit): Promise<void> => {
  const coming = page.waitForEvent('popup');
  await page.locator('vk-referral-inbox').getByRole('button', { name: 'Aanmelden', exact: true }).click();
  const popup = await coming;
  const closed = popup.waitForEvent('close');
  await popup.getByRole('button', { name: 'Meld mij aan' }).click();
  await closed;
};
