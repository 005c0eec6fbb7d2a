import { autonyms, languageNames } from '@veerkracht/spec/codes';
import { buildFinder, readPostcodePoints, readRecord, readTerms } from '@veerkracht/core/finder';
import type {
  DirectoryPage,
  DirectorySource,
  Finder,
  PostcodePoints,
  ServiceRecord,
  Vocabulary,
} from '@veerkracht/core/finder';
import { runInSlices } from '../internal/slices.ts';

/** What came from the source, read. */
export interface Directory {
  readonly records: readonly ServiceRecord[];
  readonly postcodePoints: PostcodePoints;
  readonly generatedAt?: string;
  /** Services that could not be read at all. */
  readonly unreadable: number;
  /** True when a later page did not come: what came before is shown. */
  readonly incomplete: boolean;
}

const recordsPerStep = 200;

function* readPage(page: DirectoryPage): Generator<void, readonly ServiceRecord[]> {
  const terms = readTerms(page.taxonomyTerms ?? []);
  const records: ServiceRecord[] = [];
  for (const [at, service] of page.services.entries()) {
    const { record } = readRecord(service, terms, `services[${at}]`);
    if (record) records.push(record);
    if (at % recordsPerStep === recordsPerStep - 1) yield;
  }
  return records;
}

/** Reads all pages. Rejects only when nothing came at all. */
export const loadDirectory = async (
  source: DirectorySource,
  signal: AbortSignal,
  progress: (records: number) => void,
): Promise<Directory> => {
  const records = new Map<string, ServiceRecord>();
  let [received, points, generatedAt, incomplete] = [
    0,
    [] as readonly unknown[],
    undefined as string | undefined,
    false,
  ];
  try {
    for await (const page of source.pages({ signal })) {
      signal.throwIfAborted();
      received += page.services.length;
      for (const record of await runInSlices(readPage(page), signal)) records.set(record.id, record);
      points = page.postcodePoints ?? points;
      generatedAt = page.generatedAt ?? generatedAt;
      progress(records.size);
    }
  } catch (error) {
    signal.throwIfAborted();
    if (records.size === 0) throw error;
    incomplete = true;
  }
  return {
    records: [...records.values()],
    postcodePoints: readPostcodePoints(points),
    unreadable: received - records.size,
    incomplete,
    ...(generatedAt !== undefined && { generatedAt }),
  };
};

export interface IndexOptions {
  readonly today: string;
  readonly municipality: string | undefined;
  /** Words by which concepts are found: everyday Dutch and the language of the page. */
  readonly vocabularies: readonly Vocabulary[];
}

/** Makes a directory findable in Dutch, by everyday words, and in the language of the page. */
export const indexDirectory = (directory: Directory, options: IndexOptions, signal: AbortSignal): Promise<Finder> => {
  const names = Object.keys(autonyms).map((code) => [
    code,
    `${autonyms[code]} ${languageNames.nl[code]} ${languageNames.en[code]}`,
  ]);
  return runInSlices(
    buildFinder(directory.records, {
      today: options.today,
      municipality: options.municipality,
      vocabularies: options.vocabularies,
      languageNames: Object.fromEntries(names) as Record<string, string>,
      postcodePoints: directory.postcodePoints,
    }),
    signal,
  );
};
