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

/** Reads all pages; rejects only when nothing came at all. */
export const loadSeries = async (source: DirectorySource, today: string, signal: AbortSignal): Promise<Loaded> => {
  const records = new Map<string, SeriesRecord>();
  let postcodePoints: readonly unknown[] = [];
  let evidence: readonly unknown[] = [];
  let rest: Pick<Loaded, 'generatedAt' | 'incomplete'> = {};
  let received = 0;
  try {
    for await (const page of source.pages({ signal })) {
      signal.throwIfAborted();
      received += page.services.length;
      for (const record of await runInSlices(readPage(page), signal)) records.set(record.id, record);
      ({ postcodePoints = postcodePoints, evidence = evidence } = page);
      if (page.generatedAt !== undefined) rest = { generatedAt: page.generatedAt };
    }
  } catch (error) {
    signal.throwIfAborted();
    if (received === 0) throw error;
    rest = { ...rest, incomplete: true };
  }
  const all = [...records.values()];
  const fictional = all.some(({ service }) => service.fictional);
  return { ...rest, plan: createPlan(all, today), postcodePoints, evidence, fictional };
};
