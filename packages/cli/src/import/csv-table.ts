import { pipeline, Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { textOf } from './files.ts';
import { Unreadable } from './imported.ts';
import type { PackageFile, Problem } from './imported.ts';

export type Cells = Readonly<Record<string, string>>;

export interface Row {
  readonly table: string;
  /** `services.csv:14`, counted as a spreadsheet does: the header is row 1. */
  readonly at: string;
  readonly cells: Cells;
}

/** A row with its number in the package. */
export interface StagedRow extends Row {
  readonly nr: number;
}

/** Names that HSDS 1 and 2 and exporters gave to what HSDS 3 calls otherwise. */
const aliases: Readonly<Record<string, string>> = {
  service: 'services',
  organization: 'organizations',
  location: 'locations',
  regular_schedules: 'schedules',
  regular_schedule: 'schedules',
  schedule: 'schedules',
  postal_addresses: 'addresses',
  physical_addresses: 'addresses',
  address: 'addresses',
  services_at_location: 'service_at_locations',
  service_at_location: 'service_at_locations',
  eligibility: 'eligibilities',
  accessibility_for_disabilities: 'accessibility',
  service_capacities: 'service_capacity',
  urls: 'url',
  phone: 'phones',
  language: 'languages',
  service_area: 'service_areas',
  taxonomy: 'taxonomies',
  taxonomy_term: 'taxonomy_terms',
};

export const tableOf = (file: string): string => {
  const name = (file.split(/[\\/]/).at(-1) ?? file).replace(/\.csv$/i, '').toLowerCase();
  return aliases[name] ?? name;
};

/** A spreadsheet set to Dutch writes semicolons. */
export const delimiterOf = (text: string): string => {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const count = (mark: string): number => header.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
};

const unreadable = (file: string, why: string): Problem => ({
  problem: {
    nl: `${file} is geen goede CSV (${why}). Open het in een spreadsheet en bewaar het opnieuw als CSV (UTF-8).`,
    en: `${file} is not proper CSV (${why}). Open it in a spreadsheet and save it as CSV (UTF-8) again.`,
  },
});

const where = (error: unknown): string => {
  if (!(error instanceof Error)) return '?';
  const line = 'lines' in error ? `, line ${String(error.lines)}` : '';
  return `${'code' in error ? String(error.code) : 'unreadable'}${line}`;
};

const cellsOf = (columns: readonly string[], record: readonly string[]): Cells =>
  Object.fromEntries(
    columns.flatMap((column, at) => {
      const text = record[at]?.trim();
      return column && text ? [[column, text]] : [];
    }),
  );

/** All there is up to where the first line has ended, and perhaps more. */
const untilFirstLine = async (texts: AsyncIterator<string>): Promise<string> => {
  let head = '';
  for (let next = await texts.next(); next.done !== true; next = await texts.next()) {
    head += next.value;
    if (/[\r\n]/.test(next.value)) break;
  }
  return head;
};

async function* recordsOf(file: PackageFile): AsyncGenerator<readonly string[]> {
  const texts = textOf(file);
  const head = await untilFirstLine(texts);
  const all = async function* (): AsyncGenerator<string> {
    yield head;
    yield* texts;
  };
  const parser = parse({
    ...{ bom: true, delimiter: delimiterOf(head) },
    ...{ relax_column_count: true, skip_empty_lines: true },
  });
  // What goes wrong on the way comes out of the parser.
  pipeline(Readable.from(all()), parser, () => undefined);
  yield* parser as AsyncIterable<readonly string[]>;
}

/** The rows of one table, one by one. Empty cells are absent. @throws Unreadable */
export async function* readTable(file: PackageFile): AsyncGenerator<Row> {
  const table = tableOf(file.name);
  let columns: readonly string[] | undefined;
  let row = 1;
  try {
    for await (const record of recordsOf(file)) {
      if (columns) yield { table, at: `${file.name}:${row}`, cells: cellsOf(columns, record) };
      else columns = record.map((column) => column.trim().toLowerCase());
      row += 1;
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(unreadable(file.name, where(error)));
  }
}
