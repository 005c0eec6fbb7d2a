import { tableOf } from './csv-table.ts';
import type { Row, StagedRow } from './csv-table.ts';
import { keyOf, recordOf } from './csv-record.ts';
import type { Fields } from './csv-record.ts';
import { idFor, stableId } from './stable-id.ts';

/** Which service is given at which location, and the row that says so. HSDS 1 had no such row. */
export interface Pair {
  readonly service: string;
  readonly location: string;
  readonly id: string;
  readonly row?: number;
}

/** What is known of the rows of a package, by the name and id of `keyed`. */
export interface Known {
  readonly has: (id: string) => boolean;
  /** Of several with the same id the last. */
  readonly row: (id: string) => Row | undefined;
  readonly isPaired: (pair: string) => boolean;
  readonly isVisited: (location: string) => boolean;
}

const columnOf: Readonly<Record<string, string>> = {
  services: 'service_id',
  organizations: 'organization_id',
  locations: 'location_id',
  service_at_locations: 'service_at_location_id',
  contacts: 'contact_id',
};

/** To whom the rows of a table may belong, the nearest first. */
const ownersOf: Readonly<Record<string, readonly string[]>> = {
  phones: ['contacts', 'service_at_locations', 'services', 'locations', 'organizations'],
  schedules: ['service_at_locations', 'services', 'locations'],
  contacts: ['service_at_locations', 'services', 'locations', 'organizations'],
  addresses: ['locations', 'organizations'],
  languages: ['services', 'locations'],
  service_areas: ['service_at_locations', 'services'],
  accessibility: ['locations'],
  cost_options: ['services'],
  required_documents: ['services'],
  service_capacity: ['services'],
  eligibilities: ['services'],
  funding: ['services', 'organizations'],
  url: ['services', 'organizations'],
  programs: ['organizations'],
  organization_identifiers: ['organizations'],
};

/** Belongs to nobody else. */
const roots: ReadonlySet<string> = new Set(['services', 'organizations', 'taxonomies', 'taxonomy_terms', 'units']);

type Candidate = readonly [table: string, key: string];

/** The owners a row names, in the order in which they count. */
const named = ({ table, cells }: Row): readonly Candidate[] => {
  const kind = cells['link_entity'] ?? cells['resource_type'];
  const id = cells['link_id'] ?? cells['resource_id'];
  if (kind && id && (table === 'attributes' || table === 'metadata')) return [[tableOf(kind), id]];
  return (ownersOf[table] ?? []).flatMap((owner): Candidate[] => {
    const key = cells[columnOf[owner] ?? ''];
    return key === undefined ? [] : [[owner, key]];
  });
};

const pairKey = (row: Row): string =>
  row.cells['id']
    ? keyOf(row)
    : stableId(`service_at_locations:${row.cells['service_id']}:${row.cells['location_id']}`);

/** HSDS 1 had the location in the row of the service. */
export const pairOf = (row: StagedRow, { has }: Known): Pair | undefined => {
  const { service_id, location_id: location, id } = row.cells;
  const isService = row.table === 'services';
  const service = isService ? id : service_id;
  if (service === undefined || location === undefined) return undefined;
  const [from, to] = [idFor('services', service), idFor('locations', location)];
  if (!has(keyed('services', from)) || !has(keyed('locations', to))) return undefined;
  const pair = isService ? stableId(`service_at_locations:${service}:${location}`) : pairKey(row);
  return { service: from, location: to, id: pair, ...(!isService && { row: row.nr }) };
};

export const keyed = (table: string, id: string): string => `${table}:${id}`;

/** A phone of a contact of a place: three. What goes deeper goes round in circles. */
export const deepest = 8;

/** Whether a row can be reached from a service, an organisation or a term. */
export const belongs = (row: Row, known: Known, depth = 0): boolean => {
  if (roots.has(row.table)) return true;
  if (row.table === 'service_at_locations') return known.isPaired(pairKey(row));
  if (row.table === 'locations') {
    const organization = row.cells['organization_id'];
    if (known.isVisited(keyOf(row))) return true;
    return organization !== undefined && known.has(keyed('organizations', idFor('organizations', organization)));
  }
  return ownerOf(row, known, depth) !== undefined;
};

/** The nearest record that a row belongs to. */
export const ownerOf = (row: Row, known: Known, depth = 0): string | undefined =>
  depth > deepest
    ? undefined
    : named(row)
        .map(([table, key]) => [table, keyed(table, idFor(table, key))] as const)
        .find(([table, candidate]) => {
          if (roots.has(table)) return known.has(candidate);
          const other = known.row(candidate);
          return other !== undefined && belongs(other, known, depth + 1);
        })?.[1];

/** What another table says about a record, put into it. */
export const enriched = (row: Row, record: Fields, known: Known): Fields => {
  const part = (table: string, column: string): Fields | undefined => {
    const other = known.row(keyed(table, String(record[column])));
    return other && recordOf(other);
  };
  const term = row.table === 'attributes' ? part('taxonomy_terms', 'taxonomy_term_id') : undefined;
  const unit = row.table === 'service_capacity' ? part('units', 'unit_id') : undefined;
  return { ...record, ...(term && { taxonomy_term: term }), ...(unit && { unit }) };
};
