import { parse } from 'csv-parse/sync';
import type { Problem, SourceFile } from './imported.ts';

export type Cells = Readonly<Record<string, string>>;

export interface Row {
  readonly table: string;
  /** `services.csv:14`, counted as a spreadsheet does: the header is row 1. */
  readonly at: string;
  readonly cells: Cells;
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
    columns.flatMap((column, at) => (column && record[at]?.trim() ? [[column, record[at].trim()]] : [])),
  );

/** One table. Empty cells are absent. */
export const readTable = ({ name, text }: SourceFile): readonly Row[] | Problem => {
  try {
    const records: string[][] = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
    });
    const [header = [], ...rest] = records;
    const columns = header.map((column) => column.trim().toLowerCase());
    return rest.map((record, at) => ({
      table: tableOf(name),
      at: `${name}:${at + 2}`,
      cells: cellsOf(columns, record),
    }));
  } catch (error) {
    return unreadable(name, where(error));
  }
};
