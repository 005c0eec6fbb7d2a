/** One visit of somebody who asks for help and to whom something happens on the way. */
import type { Service } from '@veerkracht/spec';
import type { Page } from 'playwright-core';
import { choose, form, formPage, next, sayYes, type ReferralStage } from '../referral-stage.ts';

/** What was asked, known by a word that stands nowhere else, and what became of it as far as the browser tells. */
export interface Asked {
  readonly word: string;
  /** It said that it was sealed or received: from then on only the hub counts. */
  readonly isPromised: boolean;
  /** It could be opened again with its code, or still stood in the page. */
  readonly isDraft: boolean;
  /** What the page did not come to. */
  readonly brokeOff?: string;
}

/** A visit that did not end as it should: lost, unless the hub has it. */
export const brokenOff = (word: string, error: unknown): Asked => ({
  ...{ word, isPromised: false, isDraft: false },
  brokeOff: String(error).split('\n').slice(0, 3).join(' '),
});

export const sleep = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
export const chance = (below: number): number => Math.floor(Math.random() * below);
/** Letters only: the form asks to take out what may be a citizen service number. */
export const newWord = (): string =>
  `kanarie${crypto.randomUUID().replace(/[\d-]/g, (sign) => (sign === '-' ? '' : 'ghijklmnop'.charAt(Number(sign))))}`;

const why = (page: Page) => form(page).getByLabel(/Vertel het in gewone woorden/);
const code = (page: Page) => form(page).locator('strong.number');
const waiting = (page: Page) => form(page).getByText('Er is iets bewaard op dit apparaat.');

/** The shortest way through, by step; the word is typed in the second. */
const steps: readonly ((page: Page, word: string) => Promise<unknown>)[] = [
  (page) => choose(page, 'Voor wie is de hulp?', 'Voor mijzelf'),
  (page, word) => why(page).fill(`Ik slaap slecht: ${word}.`),
  (page) => choose(page, 'Is een tolk nodig?', 'Nee'),
  () => Promise.resolve(),
  (page) => choose(page, 'Mag het via de helper?', 'Ja'),
  () => Promise.resolve(),
];

/** From the choice of a service to the preview. */
export const lastStep = steps.length;
/** The first step at which the word has been typed. */
export const firstStep = 2;

const addressOf = ({ site }: ReferralStage, { id }: Service): string => `${site.url}${formPage}?dienst=${id}`;

/** A page that does not come is asked for again, as anybody would. */
export const openForm = async (page: Page, stage: ReferralStage, tries = 5): Promise<void> => {
  page.setDefaultTimeout(30_000);
  await page.goto(addressOf(stage, stage.service));
  const isThere = form(page).getByRole('radiogroup', { name: 'Voor wie is de hulp?' }).waitFor({ timeout: 10_000 });
  await isThere.catch((error: unknown) => {
    if (tries === 1) throw error;
    return openForm(page, stage, tries - 1);
  });
};

/** Fills in up to this step and puts it aside on the device when asked to. Gives the code. */
export const fillTo = async (page: Page, word: string, step: number, isKept: boolean): Promise<string> => {
  let kept = '';
  for (const [at, fill] of steps.slice(0, step).entries()) {
    await fill(page, word);
    if (at === 0 && isKept) {
      await form(page).getByRole('button', { name: 'Bewaar op dit apparaat' }).click();
      kept = await code(page).innerText();
    }
    if (at < step - 1 || step === lastStep) await next(page);
  }
  if (step === lastStep) {
    await form(page)
      .getByText(/^Alleen .* kan dit lezen\.$/)
      .waitFor();
  }
  return kept;
};

export const send = sayYes;
export const isSealed = (page: Page): Promise<void> =>
  form(page)
    .getByRole('heading', { name: /^(Verzegeld|Ontvangen)$/ })
    .waitFor();
/** The outbox tries again after half a minute when it was at it already. */
export const isReceived = (page: Page): Promise<void> =>
  form(page).getByRole('heading', { name: 'Ontvangen', exact: true }).waitFor({ timeout: 90_000 });

/** Whether what was put aside opens with its code and has the word in it. */
export const hasDraft = async (page: Page, word: string, kept: string): Promise<boolean> => {
  await sleep(100);
  if (!(await waiting(page).isVisible())) return false;
  await form(page)
    .getByLabel(/Uw code/)
    .fill(kept);
  await form(page).getByRole('button', { name: 'Ga verder met wat u had ingevuld' }).click();
  const isOpened = await waiting(page)
    .waitFor({ state: 'detached', timeout: 10_000 })
    .then(
      () => true,
      () => false,
    );
  if (!isOpened) return false;
  await next(page);
  return (await why(page).inputValue()).includes(word);
};

/** Until nothing waits in the outbox of this device. */
export const isAllSent = async (page: Page): Promise<void> => {
  const count = (): Promise<number> =>
    page.evaluate(async () => {
      if (!(await indexedDB.databases()).some(({ name }) => name === 'vk-outbox')) return 0;
      return new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('vk-outbox');
        opening.onerror = () => reject(new Error('vk-outbox'));
        opening.onsuccess = () => {
          const asked = opening.result.transaction('waiting').objectStore('waiting').count();
          asked.onsuccess = () => {
            opening.result.close();
            resolve(asked.result);
          };
        };
      });
    });
  for (let turn = 0; turn < 900 && (await count()) > 0; turn += 1) await sleep(100);
};
