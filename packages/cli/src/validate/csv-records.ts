import { openCsv } from '../import/csv-package.ts';
import { readTable } from '../import/csv-table.ts';
import type { Row } from '../import/csv-table.ts';
import type { PackageFile } from '../import/imported.ts';
import { placeOf, saidThere } from './origin.ts';
import type { Progress, SourceRecord } from './record.ts';
import type { Aside } from './said.ts';

export async function* counted(chunks: AsyncIterable<Uint8Array>, progress: Progress): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    progress.done += chunk.length;
    yield chunk;
  }
}

/** The rows of all tables. @throws Unreadable */
export async function* rowsOf(tables: readonly PackageFile[], progress: Progress): AsyncGenerator<Row> {
  for (const table of tables) yield* readTable({ ...table, chunks: () => counted(table.chunks(), progress) });
}

/** Rows between which it is shown how far we are. */
const often = 1000;

/** Reading takes as long as looking where rows belong, and as long as putting the services together. */
export const stages = 3;

/**
 * The records of HSDS tables, after what there is to say about the rows themselves. Nothing but what SQLite keeps in
 * its cache is held. `rows` moves `progress` to a third of its total.
 */
export async function* csvRecords(
  rows: AsyncIterable<Row> | Iterable<Row>,
  progress: Progress,
): AsyncGenerator<SourceRecord | Aside> {
  const csv = openCsv();
  let all = 0;
  let services = 0;
  const part = (progress.total ?? 0) / stages;
  try {
    for await (const row of rows) {
      csv.add(row);
      all += 1;
      services += row.table === 'services' ? 1 : 0;
      if (all % often === 0) yield { found: [] };
    }
    for (const { findings, rows: judged } of csv.judged()) {
      progress.done += (part * judged) / all;
      yield { found: findings.map(saidThere) };
    }
    yield* aroundServices('taxonomy_terms', csv.taxonomyTerms());
    yield* aroundServices('organizations', csv.organizations());
    for (const { value, at } of csv.services()) {
      progress.done += part / services;
      yield { list: 'services', value, place: placeOf(at) };
    }
  } finally {
    csv.close();
  }
}

function* aroundServices(list: SourceRecord['list'], values: Iterable<unknown>): Generator<SourceRecord> {
  let at = 0;
  for (const value of values) {
    yield { list, value, place: { file: '', path: `${list}[${at}]` } };
    at += 1;
  }
}
