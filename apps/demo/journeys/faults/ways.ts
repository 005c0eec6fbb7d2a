/** What can happen to a browser while somebody asks for help in it. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { ReferralStage } from '../referral-stage.ts';
import {
  brokenOff,
  chance,
  fillTo,
  firstStep,
  hasDraft,
  isAllSent,
  isReceived,
  isSealed,
  lastStep,
  newWord,
  openForm,
  send,
  sleep,
  type Asked,
} from './visits.ts';

/** One visit of this kind, the `at`th, with this word. */
export type Way = (context: BrowserContext, stage: ReferralStage, word: string, at: number) => Promise<Asked>;

const began = async (context: BrowserContext, stage: ReferralStage): Promise<Page> => {
  const page = await context.newPage();
  await openForm(page, stage);
  return page;
};

/** What was typed is locked and kept at every change, which takes a moment. */
const aMoment = 200;

/** Closed at each step in turn, the last time while it is being sealed and sent. */
const closedTab: Way = async (context, stage, word, at) => {
  const step = firstStep + (at % (lastStep - firstStep + 2));
  const page = await began(context, stage);
  const kept = await fillTo(page, word, Math.min(step, lastStep), true);
  await sleep(aMoment);
  if (step > lastStep) {
    await send(page);
    await sleep(chance(150));
  }
  await page.close();
  const again = await began(context, stage);
  const isDraft = await hasDraft(again, word, kept);
  await isAllSent(again);
  return { word, isPromised: false, isDraft };
};

/** The line is gone when it is sent, and comes back. */
const offline: Way = async (context, stage, word) => {
  const page = await began(context, stage);
  await fillTo(page, word, lastStep, false);
  await context.setOffline(true);
  await send(page);
  await isSealed(page);
  await sleep(chance(300));
  await context.setOffline(false);
  await isReceived(page);
  return { word, isPromised: true, isDraft: false };
};

/** Two tabs have the same outbox, and both hear at the same moment that the line is back. */
const twoTabs: Way = async (context, stage, word) => {
  const page = await began(context, stage);
  const other = await began(context, stage);
  await page.bringToFront();
  await fillTo(page, word, lastStep, false);
  await context.setOffline(true);
  await send(page);
  await isSealed(page);
  await context.setOffline(false);
  await Promise.all([page, other].map((tab) => tab.evaluate(() => globalThis.dispatchEvent(new Event('online')))));
  await isReceived(page);
  await isAllSent(other);
  return { word, isPromised: true, isDraft: false };
};

/** As a browser that is short of space does it: all that the site kept is gone, while its page is open. */
export const evict = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes: 'all' });
  await session.detach();
};

/** In turn: of a draft, while the page still has it, and of what was sealed and waits for a line. */
const evicted: Way = async (context, stage, word, at) => {
  const page = await began(context, stage);
  await fillTo(page, word, lastStep, true);
  if (at % 2 === 0) {
    await evict(page);
    await send(page);
  } else {
    await context.setOffline(true);
    await send(page);
    await isSealed(page);
    await evict(page);
    await context.setOffline(false);
  }
  await isReceived(page);
  return { word, isPromised: true, isDraft: false };
};

export const ways: Readonly<Record<string, Way>> = { closedTab, offline, twoTabs, evicted };

/** Each visit as somebody new: with empty storage. */
export const visitOften = async (
  browser: Browser,
  stage: ReferralStage,
  way: Way,
  times: number,
): Promise<readonly Asked[]> => {
  const asked: Asked[] = [];
  for (let at = 0; at < times; at += 1) {
    const context = await browser.newContext({ locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
    const word = newWord();
    try {
      asked.push(await way(context, stage, word, at));
    } catch (error) {
      asked.push(brokenOff(word, error));
    } finally {
      await context.close();
    }
  }
  return asked;
};
