/** Scenario 36: a visitor says that something is wrong; the municipality hears it, without hearing who. */
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { writeDirectory } from '@veerkracht/spec';
import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { makeDirectory } from '../generate/directory.ts';
import { startHub, startIssuer, type RunningHub, type RunningIssuer } from '../start-hub.ts';
import { openBrowser, openSite, visit, type Site } from './harness.ts';

describe('36: "klopt dit niet?"', () => {
  let browser: Browser;
  let folder: string;
  let issuer: RunningIssuer;
  let hub: RunningHub;
  let site: Site;
  /** Ended in turn, the last first, also when what came after them did not start: a child that stays keeps the run open. */
  const ends: (() => Promise<unknown>)[] = [];

  before(async () => {
    browser = await openBrowser();
    ends.unshift(() => browser.close());
    folder = await mkdtemp(join(tmpdir(), 'veerkracht-'));
    // As root PostgreSQL runs as a user of its own, who has to get in.
    await chmod(folder, 0o755);
    ends.unshift(() => rm(folder, { recursive: true }));
    issuer = await startIssuer();
    ends.unshift(() => issuer.stop());
    // The hub has to know from which pages reports may come, so the pages are there first.
    const address = { url: '', stop: async () => {} };
    site = await openSite({ hub: address });
    ends.unshift(() => site.close());
    const file = join(folder, 'directory.json');
    await writeFile(file, writeDirectory(makeDirectory('2026-11-21')));
    hub = await startHub(file, { database: join(folder, 'database'), publicUrl: site.url, issuer });
    ends.unshift(() => hub.stop());
    address.url = hub.url;
  });

  after(async () => {
    for (const end of ends) await end();
  });

  const asEditor = async (path: string, init: RequestInit = {}): Promise<Record<string, unknown>> => {
    const token = await (await fetch(`${issuer.issuer}/tokens/redacteur-dordrecht`, { method: 'POST' })).text();
    const bearer = token.startsWith('{') ? (JSON.parse(token) as { access_token: string }).access_token : token.trim();
    const headers = {
      'content-type': 'application/merge-patch+json',
      ...init.headers,
      authorization: `Bearer ${bearer}`,
    };
    const response = await fetch(`${hub.url}/v1${path}`, { ...init, headers });
    expect(response.status, path).to.equal(200);
    return (await response.json()) as Record<string, unknown>;
  };

  it('arrives in the review queue without contact details, and is closed with an answer', async () => {
    const visitor = await visit(browser, site, '/gemeente/dordrecht/', { expectNoise: /400 \(Bad Request\)/ });
    const { page } = visitor;
    await page.getByRole('article').first().getByRole('button').first().click();
    const form = page.locator('vk-report');
    await form.getByText('Klopt dit niet?').click();
    await form.getByRole('button', { name: 'Verstuur' }).click();
    await form.getByRole('alert').getByText('Kies eerst wat er niet klopt.').waitFor();
    await form.getByRole('radio', { name: 'Het telefoonnummer klopt niet' }).check();
    const note = form.getByRole('textbox');
    await note.fill('Bel mij op 06 12 34 56 78');
    await form.getByRole('button', { name: 'Verstuur' }).click();
    await form.getByRole('alert').getByText('Haal dat weg').waitFor();
    expect(await note.inputValue()).to.equal('Bel mij op 06 12 34 56 78');
    await note.fill('Er neemt iemand anders op.');
    await form.getByRole('button', { name: 'Verstuur' }).click();
    await form.getByText('Dank u. Wij kijken ernaar.').waitFor();
    expect([visitor.outside, visitor.noise]).to.deep.equal([[], []]);
    await visitor.context.close();

    const { items, data, contents } = await asEditor('/reports?status=open');
    const [report] = (items ?? data ?? contents) as readonly Record<string, unknown>[];
    expect(report).to.include({ reason: 'phone-wrong', note: 'Er neemt iemand anders op.', status: 'open' });
    expect(JSON.stringify(report)).not.to.match(/127\.0\.0\.1|06 12|user-agent/i);
    await asEditor(`/reports/${String(report?.['id'])}`, {
      method: 'PATCH',
      body: JSON.stringify({ status: 'answered', answer: 'Het nummer is aangepast.' }),
    });
    expect(JSON.stringify(await asEditor('/reports?status=open'))).not.to.contain(String(report?.['id']));
  });
});
