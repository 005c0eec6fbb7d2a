import { autonyms, languageNames } from '@veerkracht/spec/languages';
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
  /** A later page did not come: what came before is shown. */
  readonly incomplete?: true;
  /** There is more on its way. */
  readonly coming: boolean;
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

/** Reads all pages; gives what there is while more is coming, and at the end all. Rejects only when nothing came at all. */
export async function* loadDirectory(source: DirectorySource, signal: AbortSignal): AsyncGenerator<Directory, void> {
  const records = new Map<string, ServiceRecord>();
  let received = 0;
  let rest: Omit<Directory, 'records' | 'unreadable'> = { postcodePoints: readPostcodePoints([]), coming: true };
  const soFar = (): Directory => ({ ...rest, records: [...records.values()], unreadable: received - records.size });
  try {
    for await (const page of source.pages({ signal })) {
      signal.throwIfAborted();
      received += page.services.length;
      for (const record of await runInSlices(readPage(page), signal)) records.set(record.id, record);
      const { postcodePoints, generatedAt, total = Infinity } = page;
      rest = {
        ...rest,
        ...(postcodePoints && { postcodePoints: readPostcodePoints(postcodePoints) }),
        ...(generatedAt !== undefined && { generatedAt }),
        coming: received < total,
      };
      if (rest.coming) yield soFar();
    }
  } catch (error) {
    signal.throwIfAborted();
    if (records.size === 0) throw error;
    rest = { ...rest, incomplete: true };
  }
  rest = { ...rest, coming: false };
  yield soFar();
}

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
