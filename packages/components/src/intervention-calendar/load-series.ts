import { createPlan, readSeries } from '@veerkracht/core/calendar';
import type { Plan, SeriesRecord } from '@veerkracht/core/calendar';
import { readPostcodePoints, readTerms } from '@veerkracht/core/finder';
import type { DirectoryPage, DirectorySource, Point, PostcodePoints } from '@veerkracht/core/finder';
import { runInSlices } from '../internal/slices.ts';

/** What came from the source, read and ready to be looked at. */
export interface Loaded {
  readonly plan: Plan;
  readonly points: PostcodePoints;
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

/** Points of the postcodes of the places themselves: enough to measure without asking anybody. */
const pointsOf = (records: readonly SeriesRecord[]): ReadonlyMap<string, Point> =>
  new Map(
    records.flatMap(({ place }) =>
      place?.point && place.postcode ? [[place.postcode.slice(0, 4), place.point] as const] : [],
    ),
  );

/** Reads all pages; rejects only when nothing came at all. */
export const loadSeries = async (source: DirectorySource, today: string, signal: AbortSignal): Promise<Loaded> => {
  const records = new Map<string, SeriesRecord>();
  let published: PostcodePoints = new Map();
  let rest: Pick<Loaded, 'generatedAt' | 'incomplete'> = {};
  let received = 0;
  try {
    for await (const page of source.pages({ signal })) {
      signal.throwIfAborted();
      received += page.services.length;
      for (const record of await runInSlices(readPage(page), signal)) records.set(record.id, record);
      if (page.postcodePoints) published = readPostcodePoints(page.postcodePoints);
      if (page.generatedAt !== undefined) rest = { generatedAt: page.generatedAt };
    }
  } catch (error) {
    signal.throwIfAborted();
    if (received === 0) throw error;
    rest = { ...rest, incomplete: true };
  }
  const all = [...records.values()];
  const fictional = all.some(({ service }) => service.fictional);
  return { ...rest, plan: createPlan(all, today), points: new Map([...pointsOf(all), ...published]), fictional };
};
