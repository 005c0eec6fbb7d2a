/** The card with the real locking of the SDK: scenario 32 from the one page to the other. */
import { afterEach, describe, it } from 'node:test';
import { expect, fixture, fixtureCleanup, waitUntil } from '@open-wc/testing';
import type { ContinuityCard } from '@veerkracht/components/continuity-card';
import { cardSealer, connectContinuityCards } from './connect-continuity-card.ts';

const pageAt = async (): Promise<ContinuityCard> => {
  const page = await fixture<ContinuityCard>('<vk-continuity-card lang="nl"></vk-continuity-card>');
  connectContinuityCards();
  await page.updateComplete;
  return page;
};
const inside = <E extends HTMLElement = HTMLElement>(page: ContinuityCard, selector: string): E =>
  page.shadowRoot!.querySelector<E>(selector)!;
const type = async (page: ContinuityCard, name: string, text: string): Promise<void> => {
  const field = inside<HTMLInputElement>(page, `[name="${name}"]`);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await page.updateComplete;
};
const press = async (page: ContinuityCard, selector: string): Promise<void> => {
  inside(page, selector).click();
  await page.updateComplete;
};
const shows = (page: ContinuityCard, text: string): Promise<void> =>
  waitUntil(() => inside(page, '.page').innerText.includes(text), `no "${text}"`, { timeout: 10_000 });

/** What was asked of a server, besides parts of the program. */
const requests = (): readonly string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => !/\.(ts|js|mjs)(\?|$)/.test(name));

describe('the card with the SDK behind it', () => {
  afterEach(() => fixtureCleanup());

  it('32: a file of Dordrecht opens in Haarlem with the code and with no other, and nothing is asked of a server', async () => {
    const { createObjectURL } = URL;
    const files: Blob[] = [];
    URL.createObjectURL = (blob) => {
      files.push(blob as Blob);
      return '#';
    };
    const dordrecht = await pageAt();
    await press(dordrecht, '.main .button.primary');
    await type(dordrecht, 'language.0', 'ar');
    await type(dordrecht, 'helps', 'KANARIE wandelen');
    const before = requests();
    inside<HTMLFormElement>(dordrecht, 'form').requestSubmit();
    await shows(dordrecht, 'Uw kaart is klaar');
    const code = inside(dordrecht, '.code').innerText;
    await press(dordrecht, 'section[aria-labelledby=made] .button.primary');
    URL.createObjectURL = createObjectURL;
    const sealed = await files[0]!.text();
    expect(sealed).not.to.include('KANARIE');
    expect(sealed).to.match(/^[\w-]+\.[\w-]+\.[\w-]+\.[\w-]+\.[\w-]+$/);

    const haarlem = await pageAt();
    await press(haarlem, '.main .actions .button:not(.primary)');
    const chosen = new DataTransfer();
    chosen.items.add(new File([sealed], 'kaart.txt'));
    const field = inside<HTMLInputElement>(haarlem, '#file');
    field.files = chosen.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => inside<HTMLTextAreaElement>(haarlem, '#scanned').value === sealed, 'the file was not read');
    await type(haarlem, 'code', 'AAAA-AAAA-AAAA');
    inside<HTMLFormElement>(haarlem, 'form').requestSubmit();
    await shows(haarlem, 'De code past niet op deze kaart');
    await type(haarlem, 'code', code.toLowerCase().replaceAll('-', ' '));
    inside<HTMLFormElement>(haarlem, 'form').requestSubmit();
    await shows(haarlem, 'KANARIE wandelen');
    expect(requests()).to.deep.equal(before);
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])).not.to.include('KANARIE');
  });

  it('says of a text that was cut off that it does not fit', async () => {
    const fault = await cardSealer.open('a.b.c.d.e', 'AAAA').catch((error: unknown) => error);
    expect(fault).to.include({ fault: 'wrong-code' });
  });
});
