/** R11: whatever happens to the browser, what was asked is a draft or it was sent, once, and nobody can read it there. */
import { join } from 'node:path';
import type { ReferralPayload } from '@veerkracht/spec/referral';
import { openBrowser } from '../harness.ts';
import type { ReferralStage } from '../referral-stage.ts';
import { killOften } from './killed.ts';
import type { Asked } from './visits.ts';
import { visitOften, ways } from './ways.ts';

/** As the rows of the hub have it. */
export interface BrowserRow {
  readonly id: 'R11';
  readonly what: string;
  readonly submissions: number;
  readonly faults: number;
  readonly lost: number;
  readonly duplicated: number;
  readonly notes: Readonly<Record<string, unknown>>;
}

/** How often the hub has each word: all that came is opened with the key of the service. */
const wordsAtHub = async ({ inboxOf, service }: ReferralStage): Promise<ReadonlyMap<string, number>> => {
  const [words, inbox] = [new Map<string, number>(), await inboxOf(service)];
  for (let after: string | undefined, isMore = true; isMore;) {
    const { items, next } = await inbox.list(after);
    for (const { id } of items.filter(({ status }) => status.state !== 'withdrawn')) {
      const { payload } = (await inbox.open(id)) as { readonly payload: ReferralPayload };
      const [word = ''] = /kanarie[a-p]{32}/.exec(JSON.stringify(payload)) ?? [];
      words.set(word, (words.get(word) ?? 0) + 1);
    }
    after = next;
    isMore = next !== undefined;
  }
  return words;
};

const firstOf = (asked: readonly Asked[]): Readonly<Record<string, string>> => {
  const first = asked.find(({ brokeOff }) => brokeOff !== undefined)?.brokeOff;
  return first === undefined ? {} : { firstThatBrokeOff: first };
};

/** As often as this in each way. */
export const breakBrowsers = async (stage: ReferralStage, times: number): Promise<BrowserRow> => {
  const browser = await openBrowser();
  const version = browser.version();
  const visiting = Promise.all(
    Object.entries(ways).map(async ([name, way]) => [name, await visitOften(browser, stage, way, times)] as const),
  );
  const killing = killOften(stage, join(stage.folder, 'profile'), times);
  const [visits, killed] = await Promise.all([visiting, killing]).finally(() => browser.close());
  const words = await wordsAtHub(stage);
  const timesSent = ({ word }: Asked): number => words.get(word) ?? 0;
  const isLost = (one: Asked): boolean => timesSent(one) === 0 && (one.isPromised || !one.isDraft);
  const all = { ...Object.fromEntries(visits), killed: killed.asked };
  const asked = Object.values(all).flat();
  const told = Object.entries(all).map(([name, list]): [string, string] => [
    name,
    `${list.length} times: ${list.filter((one) => timesSent(one) > 0).length} sent, ` +
      `${list.filter((one) => timesSent(one) === 0 && one.isDraft).length} a draft, ${list.filter(isLost).length} lost`,
  ]);
  const isOfSite = (path: string): boolean => /IndexedDB|Local Storage|Session Storage|Service Worker/.test(path);
  const readable = [...killed.readable];
  return {
    id: 'R11',
    what: 'the browser: tabs closed, killed, offline, two tabs, storage evicted',
    submissions: asked.length,
    faults: asked.length,
    lost: asked.filter(isLost).length + readable.filter(isOfSite).length + (killed.isSearchGood ? 0 : 1),
    duplicated: asked.filter((one) => timesSent(one) > 1).length,
    notes: {
      ...Object.fromEntries(told),
      brokeOff: asked.flatMap(({ brokeOff }) => brokeOff ?? []).length,
      ...firstOf(asked),
      readableInStorage: readable.filter(isOfSite).join(' '),
      readableElsewhereInTheProfile: readable.filter((path) => !isOfSite(path)).join(' '),
      plantedWordFound: killed.isSearchGood,
      secondsUntilDraftOnDisk: `at most ${Math.max(0, ...killed.secondsUntilDraftOnDisk)}; killed sooner, a draft can be gone`,
      chromium: version,
    },
  };
};
