/** A browser that is killed: all of it at once, without a moment to put anything away. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { openBrowserWith } from '../harness.ts';
import type { ReferralStage } from '../referral-stage.ts';
import {
  brokenOff,
  chance,
  fillTo,
  firstStep,
  hasDraft,
  isAllSent,
  isSealed,
  lastStep,
  newWord,
  openForm,
  send,
  sleep,
  type Asked,
} from './visits.ts';

const cmdline = (pid: string): Promise<string> => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');

const processesOf = async (profile: string): Promise<readonly number[]> => {
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(all.map(async (pid) => [pid, await cmdline(pid)] as const));
  const mine = `--user-data-dir=${profile}`;
  return lines.filter(([, line]) => line.split('\0').join(' ').includes(mine)).map(([pid]) => Number(pid));
};

const kill = async (profile: string): Promise<void> => {
  for (const pid of await processesOf(profile)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It went with its parent.
    }
  }
  while ((await processesOf(profile)).length > 0) await sleep(10);
};

const filesIn = async (folder: string): Promise<readonly string[]> => {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  return all.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
};

/** Files of the profile that hold the word, as Chromium writes text: in one byte or in two. */
export const filesWith = async (profile: string, word: string): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const path of await filesIn(profile)) {
    const content = await readFile(path).catch(() => Buffer.alloc(0));
    if (content.includes(word) || content.includes(word, 0, 'utf16le')) found.push(path.slice(profile.length + 1));
  }
  return found;
};

export interface Killed {
  readonly asked: readonly Asked[];
  /** Seconds until Chromium wrote a draft to the disk; killed sooner, it can be gone (docs/decisions/0008-pausing.md). */
  readonly secondsUntilDraftOnDisk: readonly number[];
  /** Files in which a word stood that should be sealed or locked. */
  readonly readable: ReadonlySet<string>;
  /** Whether a word that was put into IndexedDB in the open was found in the same way. */
  readonly isSearchGood: boolean;
}

/** In IndexedDB as it is, to know that it would be found. */
const plant = async (stage: ReferralStage, profile: string): Promise<boolean> => {
  const word = newWord();
  const page = await (await openBrowserWith(profile)).newPage();
  await openForm(page, stage);
  await page.evaluate(
    (planted) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('planted');
        opening.onupgradeneeded = () => opening.result.createObjectStore('planted');
        opening.onsuccess = () => {
          const change = opening.result.transaction('planted', 'readwrite', { durability: 'strict' });
          change.objectStore('planted').put({ text: `Ik slaap slecht: ${planted}.` }, 1);
          change.oncomplete = () => resolve();
        };
      }),
    word,
  );
  const files = await filesWith(profile, word);
  return files.some((path) => path.includes('IndexedDB'));
};

/** Chromium writes `localStorage` when it sees fit. Gives how many seconds that took for the draft of now. */
const draftOnDisk = async (page: Page, profile: string): Promise<number> => {
  const began = performance.now();
  const { data } = JSON.parse((await page.evaluate(() => localStorage.getItem('vk-later-2'))) ?? '{}') as {
    readonly data?: string;
  };
  if (data === undefined) throw new Error('Nothing was put aside.');
  while ((await filesWith(profile, data)).length === 0) await sleep(200);
  return Math.round((performance.now() - began) / 100) / 10;
};

/** The moments at which it is killed: waiting for a line, with a draft, while it is sealed and sent. */
const moments = ['waiting', 'draft', 'sending'] as const;

interface Place {
  readonly stage: ReferralStage;
  readonly profile: string;
  readonly readable: Set<string>;
}

interface Round extends Asked {
  readonly secondsUntilDraftOnDisk?: number;
}

const fillAndKill = async (
  context: BrowserContext,
  { stage, profile }: Place,
  word: string,
  moment: (typeof moments)[number],
): Promise<{ readonly kept: string; readonly seconds?: number }> => {
  const page = await context.newPage();
  await openForm(page, stage);
  const step = moment === 'draft' ? firstStep + chance(lastStep - firstStep + 1) : lastStep;
  const kept = await fillTo(page, word, step, true);
  // What was typed is locked at every change, which takes a moment.
  await sleep(200);
  if (moment === 'waiting') {
    await context.setOffline(true);
    await send(page);
    await isSealed(page);
    await kill(profile);
    return { kept };
  }
  const seconds = await draftOnDisk(page, profile);
  if (moment === 'sending') await send(page).then(() => sleep(chance(150)));
  await kill(profile);
  return { kept, seconds };
};

/** Killed, opened again, and asked what it still has. */
const killOnce = async (place: Place, at: number): Promise<Round> => {
  const [word, moment] = [newWord(), moments[at % moments.length] ?? 'waiting'];
  const { stage, profile } = place;
  try {
    const { kept, seconds } = await fillAndKill(await openBrowserWith(profile), place, word, moment);
    for (const path of await filesWith(profile, word)) place.readable.add(path);
    const page = await (await openBrowserWith(profile)).newPage();
    await openForm(page, stage);
    const isDraft = await hasDraft(page, word, kept);
    await isAllSent(page);
    const isPromised = moment === 'waiting';
    return { word, isPromised, isDraft, ...(seconds !== undefined && { secondsUntilDraftOnDisk: seconds }) };
  } catch (error) {
    return brokenOff(word, error);
  } finally {
    await kill(profile);
    await rm(profile, { recursive: true, force: true });
  }
};

export const killOften = async (stage: ReferralStage, profile: string, times: number): Promise<Killed> => {
  const place: Place = { stage, profile, readable: new Set() };
  const isSearchGood = await plant(stage, profile).finally(() => kill(profile));
  const asked: Round[] = [];
  for (let at = 0; at < times; at += 1) asked.push(await killOnce(place, at));
  const secondsUntilDraftOnDisk = asked.flatMap(({ secondsUntilDraftOnDisk: one }) => (one === undefined ? [] : [one]));
  return { asked, readable: place.readable, isSearchGood, secondsUntilDraftOnDisk };
};
