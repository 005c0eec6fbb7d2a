import { languageCode } from '@veerkracht/spec';
import type { Cells, Row } from './csv-table.ts';
import { timeOf } from './hours.ts';
import { idFor, stableId } from './stable-id.ts';

export type Fields = Record<string, unknown>;

/** What a column with `_id` points to. */
const targets: Readonly<Record<string, string>> = {
  service_id: 'services',
  organization_id: 'organizations',
  parent_organization_id: 'organizations',
  location_id: 'locations',
  service_at_location_id: 'service_at_locations',
  contact_id: 'contacts',
  phone_id: 'phones',
  program_id: 'programs',
  taxonomy_id: 'taxonomies',
  taxonomy_term_id: 'taxonomy_terms',
  parent_id: 'taxonomy_terms',
  unit_id: 'units',
};

const numbers: ReadonlySet<string> = new Set([
  'minimum_age',
  'maximum_age',
  'latitude',
  'longitude',
  'extension',
  'year_incorporated',
  'timezone',
  'count',
  'interval',
  'amount',
  'available',
  'maximum',
]);
const links: ReadonlySet<string> = new Set(['url', 'website', 'logo', 'uri', 'schedule_link', 'term_uri']);
const times: ReadonlySet<string> = new Set(['opens_at', 'closes_at']);

/** A text that is no number stays one: the reader says what is wrong with it. */
const numberOf = (text: string): number | string => (Number.isFinite(Number(text)) ? Number(text) : text);

const valueOf = (column: string, text: string): unknown => {
  const target = targets[column];
  if (target) return idFor(target, text);
  if (numbers.has(column)) return numberOf(text);
  if (links.has(column) && /^www\./i.test(text)) return `https://${text}`;
  if (times.has(column)) return timeOf(text);
  return text;
};

/** Columns that HSDS 3 calls otherwise. */
const renamed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  organizations: { url: 'website' },
  services: { fees: 'fees_description', eligibility: 'eligibility_description' },
  languages: { language: 'name' },
  accessibility: { accessibility: 'description' },
  service_areas: { service_area: 'name' },
};

export const keyOf = (row: Row): string => {
  const { id } = row.cells;
  if (id !== undefined) return idFor(row.table, id);
  return stableId(`${row.table}:${JSON.stringify(Object.entries(row.cells).sort())}`);
};

const polish: Readonly<Record<string, (fields: Fields, cells: Cells) => Fields>> = {
  languages: (fields, { code }) => ({ ...fields, ...(code && { code: languageCode(code) }) }),
  locations: (fields) => ({ location_type: 'physical', ...fields }),
  addresses: (fields) => ({ address_type: 'physical', ...fields }),
  // HSDS asks for both, and a cell cannot say that there was nothing.
  metadata: (fields) => ({ previous_value: '', replacement_value: '', ...fields }),
};

/** One row as an HSDS 3 object: names, ids, numbers and times as HSDS 3 has them; columns we do not know stay. */
export const recordOf = (row: Row): Fields => {
  const names = renamed[row.table] ?? {};
  const entries = Object.entries(row.cells)
    // A new name never hides a value that stands under it already.
    .map(([column, text]) => [names[column] && !row.cells[names[column]] ? names[column] : column, text] as const)
    .map(([column, text]) => [column, valueOf(column, text)] as const);
  const fields = { ...Object.fromEntries(entries), id: keyOf(row) };
  return polish[row.table]?.(fields, row.cells) ?? fields;
};
