import { tableOf } from './csv-table.ts';
import type { Row } from './csv-table.ts';
import { keyOf, recordOf } from './csv-record.ts';
import type { Fields } from './csv-record.ts';
import { idFor, stableId } from './stable-id.ts';

/** Which service is given at which location. */
export interface Pair {
  readonly service: string;
  readonly location: string;
  readonly record: Fields;
}

/** What belongs to what in a package of tables. */
export interface Links {
  /** Where a service is given. */
  readonly pairs: (service: string) => readonly Pair[];
  readonly known: (table: string, key: string) => boolean;
  readonly belongs: (row: Row) => boolean;
  readonly owner: (row: Row) => string | undefined;
  /** Locations of an organisation at which no service is given. */
  readonly loose: (organization: string) => readonly string[];
  /** Puts in what another table says about the record. */
  readonly enrich: (row: Row, record: Fields) => Fields;
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
const pairsOf = (rows: readonly Row[], exists: (table: string, key: string) => boolean): readonly Pair[] =>
  rows.flatMap((row): Pair[] => {
    const { service_id: service, location_id: location, id } = row.cells;
    const [from, to] = row.table === 'services' ? [id, location] : [service, location];
    if (from === undefined || to === undefined || !exists('services', from) || !exists('locations', to)) return [];
    const pair = stableId(`service_at_locations:${from}:${to}`);
    const record = row.table === 'services' ? { id: pair } : { ...recordOf(row), id: pairKey(row) };
    return [{ service: idFor('services', from), location: idFor('locations', to), record }];
  });

const keyed = (table: string, id: string): string => `${table}:${id}`;

/** What another table says about a record. */
const enricher =
  (index: ReadonlyMap<string, Row>) =>
  (row: Row, record: Fields): Fields => {
    const part = (table: string, column: string): Fields | undefined => {
      const other = index.get(keyed(table, String(record[column])));
      return other && recordOf(other);
    };
    const term = row.table === 'attributes' ? part('taxonomy_terms', 'taxonomy_term_id') : undefined;
    const unit = row.table === 'service_capacity' ? part('units', 'unit_id') : undefined;
    return { ...record, ...(term && { taxonomy_term: term }), ...(unit && { unit }) };
  };

/** Finds out what belongs to what. */
export const link = (rows: readonly Row[]): Links => {
  const index = new Map(rows.map((row) => [keyed(row.table, keyOf(row)), row]));
  const known = (table: string, key: string): boolean => index.has(keyed(table, idFor(table, key)));
  const given = rows.filter(({ table }) => table === 'service_at_locations');
  const pairs = pairsOf(given.length > 0 ? given : rows.filter(({ table }) => table === 'services'), known);
  const paired = new Set(pairs.map(({ record }) => record['id']));
  const visited = new Set(pairs.map(({ location }) => location));

  const belongs = (row: Row): boolean => {
    if (roots.has(row.table)) return true;
    if (row.table === 'service_at_locations') return paired.has(pairKey(row));
    if (row.table === 'locations')
      return visited.has(keyOf(row)) || known('organizations', row.cells['organization_id'] ?? '');
    return owner(row) !== undefined;
  };
  const owner = (row: Row): string | undefined =>
    named(row)
      .map(([table, key]) => keyed(table, idFor(table, key)))
      .find((candidate) => {
        const other = index.get(candidate);
        return other !== undefined && belongs(other);
      });
  const loose = rows.filter((row) => row.table === 'locations' && !visited.has(keyOf(row)) && belongs(row));
  const looseOf = Map.groupBy(loose, (row) => idFor('organizations', row.cells['organization_id'] ?? ''));
  const pairsBy = Map.groupBy(pairs, ({ service }) => service);
  return {
    pairs: (service) => pairsBy.get(service) ?? [],
    known,
    belongs,
    owner,
    loose: (organization) => (looseOf.get(organization) ?? []).map(keyOf),
    enrich: enricher(index),
  };
};
