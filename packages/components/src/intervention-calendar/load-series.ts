import { createPlan, readSeries } from '@veerkracht/core/calendar';
import type { Plan, SeriesRecord } from '@veerkracht/core/calendar';
import { readTerms } from '@veerkracht/core/finder';
import type { DirectoryPage, DirectorySource } from '@veerkracht/core/finder';
import { runInSlices } from '../internal/slices.ts';

/** What came from the source, read and ready to be looked at. */
export interface Loaded {
  readonly plan: Plan;
  /** Unread: for when somebody types a postcode. */
  readonly postcodePoints: readonly unknown[];
  /** Unread: for when somebody opens a series. */
  readonly evidence: readonly unknown[];
  readonly generatedAt?: string;
  readonly fictional: boolean;
  /** A later page did not come: what came before is shown. */
  readonly incomplete?: true;
}

const servicesPerStep = 100;

function* readPage({ services, taxonomyTerms = [] }: DirectoryPage): Generator<void, readonly SeriesRecord[]> {
  const terms = readTerms(taxonomyTerms);
  const records: SeriesRecord[] = [];
  for (const [at, service] of services.entries()) {
    records.push(...readSeries(service, terms));
    if (at % servicesPerStep === servicesPerStep - 1) yield;
  }
  return records;
}

interface Loading {
  readonly today: string;
  readonly signal: AbortSignal;
  /** The first page has come: the line is free for something else while it is read. */
  readonly begun: () => void;
}

/** Reads all pages; rejects only when nothing came at all. */
export const loadSeries = async (source: DirectorySource, { today, signal, begun }: Loading): Promise<Loaded> => {
  const pages: (readonly SeriesRecord[])[] = [];
  let postcodePoints: readonly unknown[] = [];
  let evidence: readonly unknown[] = [];
  let rest: Pick<Loaded, 'generatedAt' | 'incomplete'> = {};
  let received = 0;
  try {
    for await (const page of source.pages({ signal })) {
      signal.throwIfAborted();
      received += page.services.length;
      if (received === page.services.length) begun();
      pages.push(await runInSlices(readPage(page), signal));
      ({ postcodePoints = postcodePoints, evidence = evidence } = page);
      if (page.generatedAt !== undefined) rest = { generatedAt: page.generatedAt };
    }
  } catch (error) {
    signal.throwIfAborted();
    if (received === 0) throw error;
    rest = { ...rest, incomplete: true };
  }
  const [only = [], ...others] = pages;
  // What came twice came on two pages.
  const all = others.length === 0 ? only : [...new Map(pages.flat().map((one) => [one.id, one])).values()];
  const fictional = all.some(({ service }) => service.fictional);
  return { ...rest, plan: createPlan(all, today), postcodePoints, evidence, fictional };
};
