/** That a source asks no more than its reader wants: visitors leave, and pages close. @module */
import { isSourceError } from '../source-error.ts';
import { Deviation, type Check } from './check.ts';
import { sampleServices } from './sample.ts';
import { readAll, samplePageSize, withSource, type OpenedSource, type SourceTarget } from './source-target.ts';

const services = sampleServices(samplePageSize * 2 + 1);

/** Milliseconds: longer than a machine that is busy needs, shorter than a person notices. */
const promptly = 500;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const expectStopped = async (reading: Promise<unknown>): Promise<void> => {
  const outcome = await Promise.race([
    reading.then(
      () => 'it ended as if all was well',
      (error: unknown) => (isSourceError(error) ? `it blamed the source: ${error.message}` : undefined),
    ),
    wait(promptly).then(() => `it went on for more than ${promptly} ms`),
  ]);
  if (outcome !== undefined) throw new Deviation(outcome);
};

/** Nothing more is asked, also not a little later. */
const expectQuiet = async ({ asked }: OpenedSource, before: number): Promise<void> => {
  await wait(promptly);
  if (asked() > before) throw new Deviation(`${asked() - before} more questions after it should have stopped`);
};

export const stoppingChecks: readonly Check<SourceTarget>[] = [
  {
    id: 'SRC-10',
    title: 'nothing is asked before the first page is wanted',
    run: (target) =>
      withSource(target, services, 'fine', async (opened) => {
        opened.source.pages({});
        await expectQuiet(opened, 0);
        return undefined;
      }),
  },
  {
    id: 'SRC-11',
    title: 'told to stop before, it does not begin',
    run: (target) =>
      withSource(target, services, 'fine', async (opened) => {
        await expectStopped(readAll(opened.source, AbortSignal.abort()));
        await expectQuiet(opened, 0);
        return undefined;
      }),
  },
  {
    id: 'SRC-12',
    title: 'told to stop while it waits, it stops at once and asks no more',
    run: (target) =>
      withSource(target, services, 'silent', async (opened) => {
        const stop = new AbortController();
        const reading = readAll(opened.source, stop.signal);
        void reading.catch(() => undefined);
        await wait(50);
        const before = opened.asked();
        stop.abort();
        await expectStopped(reading);
        await expectQuiet(opened, before);
        return undefined;
      }),
  },
  {
    id: 'SRC-13',
    title: 'told to stop between two pages, it does not ask for the next',
    run: (target) =>
      withSource(target, services, 'fine', async (opened) => {
        const stop = new AbortController();
        let [pages, seen] = [0, 0];
        const reading = (async () => {
          for await (const page of opened.source.pages({ signal: stop.signal })) {
            [pages, seen] = [pages + 1, seen + page.services.length];
            stop.abort();
          }
        })();
        const ended = await reading.then(
          () => true,
          () => false,
        );
        if (ended && pages === 1 && seen === services.length) return { notOffered: 'everything comes on one page' };
        if (pages > 1) throw new Deviation(`${pages} pages came after it was told to stop`);
        await expectStopped(reading);
        return undefined;
      }),
  },
  {
    id: 'SRC-14',
    title: 'when its reader leaves, it asks no more',
    run: (target) =>
      withSource(target, services, 'fine', async (opened) => {
        let before = 0;
        for await (const page of opened.source.pages({})) {
          before = opened.asked();
          if (page) break;
        }
        await expectQuiet(opened, before);
        return undefined;
      }),
  },
];
