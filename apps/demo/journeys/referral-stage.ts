/** The pages of a referral with a real hub and a real database behind them, for journeys and for what breaks on the way. */
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInbox, type Inbox, type OpeningKey } from '@veerkracht/sdk/referral';
import { writeDirectory, type Service } from '@veerkracht/spec';
import type { Locator, Page } from 'playwright-core';
import { startHub, startIssuer, type RunningIssuer } from '../start-hub.ts';
import { openSite, type Site } from './harness.ts';

/** A hub goes by its own clock, so these pages are of today. */
const today = new Date().toISOString().slice(0, 10);

export const formPage = '/gemeente/dordrecht/samen-vragen/';

export interface ReferralStage {
  readonly site: Site;
  readonly issuer: RunningIssuer;
  /** One that can be asked. */
  readonly service: Service;
  /** For what a test keeps; thrown away afterwards. */
  readonly folder: string;
  /** The inbox as a case system would have it, with the key of the service. */
  readonly inboxOf: (service: Service) => Promise<Inbox>;
  readonly close: () => Promise<void>;
}

export const openReferralStage = async (): Promise<ReferralStage> => {
  /** Ended in turn, the last first, also when what came after them did not start: a child that stays keeps the run open. */
  const ends: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const end of ends) await end();
  };
  try {
    const folder = await mkdtemp(join(tmpdir(), 'veerkracht-'));
    // As root PostgreSQL runs as a user of its own, who has to get in.
    await chmod(folder, 0o755);
    ends.unshift(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
    const issuer = await startIssuer();
    ends.unshift(() => issuer.stop());
    // The hub has to know from which pages referrals may come, so the pages are there first.
    const address = { url: '', stop: async () => {} };
    const site = await openSite({ hub: address, issuer: issuer.issuer, today });
    ends.unshift(() => site.close());
    const directory = join(folder, 'directory.json');
    await writeFile(directory, writeDirectory(site.directory));
    const hub = await startHub(directory, {
      ...{ database: join(folder, 'database'), publicUrl: site.url, issuer, keys: site.data },
    });
    ends.unshift(() => hub.stop());
    address.url = hub.url;
    const service = site.directory.services.find(({ name }) => name.startsWith('Groep Rustig Slapen'))!;
    const inboxOf: ReferralStage['inboxOf'] = async ({ id, organization }) => {
      const file = await readFile(join(site.secrets, id, 'working.private.json'), 'utf8');
      const token = await (
        await fetch(`${issuer.issuer}/tokens/ontvanger/${organization?.id ?? ''}`, { method: 'POST' })
      ).text();
      const bearer = token.startsWith('{')
        ? (JSON.parse(token) as { access_token: string }).access_token
        : token.trim();
      return createInbox({ hub: hub.url, token: bearer, keys: [JSON.parse(file) as OpeningKey] });
    };
    return { site, issuer, service, folder, inboxOf, close };
  } catch (error) {
    await close();
    throw error;
  }
};

export const form = (page: Page): Locator => page.locator('vk-referral-form');
export const next = async (page: Page): Promise<void> =>
  form(page).getByRole('button', { name: 'Verder', exact: true }).click();
export const choose = async (page: Page, group: string, name: string): Promise<void> =>
  form(page).getByRole('radiogroup', { name: group }).getByRole('radio', { name, exact: true }).check();
export const sayYes = async (page: Page): Promise<void> => {
  await form(page)
    .getByRole('checkbox', { name: /De persoon zegt ja/ })
    .check();
  await form(page).getByRole('button', { name: 'Verstuur' }).click();
};

/** Everything that the browser keeps for the site, as text. */
export const keptIn = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(new Error(name));
      });
      for (const store of db.objectStoreNames) {
        const all = await new Promise((resolve) => {
          const asked = db.transaction(store).objectStore(store).getAll();
          asked.onsuccess = () => resolve(asked.result);
        });
        kept.push(all);
      }
      db.close();
    }
    return JSON.stringify(kept);
  });
