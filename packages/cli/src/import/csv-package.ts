import { finding } from '@veerkracht/spec';
import type { Finding } from '@veerkracht/spec';
import { link } from './csv-links.ts';
import type { Links } from './csv-links.ts';
import type { Row } from './csv-table.ts';
import { keyOf, recordOf } from './csv-record.ts';
import type { Fields } from './csv-record.ts';
import { weekly, timeOf, weekdayOf } from './hours.ts';
import type { OpenDay } from './hours.ts';
import type { Imported, Tally } from './imported.ts';
import { stableId } from './stable-id.ts';

export interface CsvOptions {
  /** IANA zone of the opening hours, when the user knows it. */
  readonly timezone?: string;
}

type Fate = 'used' | 'empty' | 'copies' | 'dropped';
interface Judged {
  readonly row: Row;
  readonly fate: Fate;
  readonly findings: readonly Finding[];
}

const fieldOf: Readonly<Record<string, string>> = {
  eligibilities: 'eligibility_description',
  service_capacity: 'capacities',
};
export const unknownPlace = '(onbekend)';
const addressNeeds = ['address_1', 'city', 'state_province', 'postal_code', 'country'] as const;

const isWeekday = ({ table, cells }: Row): boolean => table === 'schedules' && cells['weekday'] !== undefined;
const isEmpty = ({ table, cells }: Row): boolean =>
  (table === 'eligibilities' && !cells['eligibility']) ||
  (table === 'schedules' && cells['weekday'] !== undefined && !cells['opens_at'] && !cells['closes_at']);

const withoutCopies = (rows: readonly Row[]): { readonly fresh: readonly Row[]; readonly copies: readonly Row[] } => {
  const seen = new Map<string, string>();
  const isCopy = (row: Row): boolean => {
    const content = `${row.table} ${JSON.stringify(Object.entries(row.cells).sort())}`;
    const [file = ''] = row.at.split(/:\d+$/);
    const first = seen.get(content);
    if (first === undefined) seen.set(content, file);
    // Two equal services in one file are a mistake that somebody should see.
    return first !== undefined && (row.table !== 'services' || first !== file);
  };
  const grouped = Map.groupBy(rows, (row) => !isEmpty(row) && isCopy(row));
  return { fresh: grouped.get(false) ?? [], copies: grouped.get(true) ?? [] };
};

const missing = ({ table, cells }: Row): readonly string[] => {
  if (table === 'services' && !cells['id'] && !cells['name']) return ['id, name'];
  if (table === 'phones' && !cells['number']) return ['number'];
  if (table === 'url' && !cells['url']) return ['url'];
  if (table === 'addresses' && addressNeeds.every((column) => !cells[column])) return ['address_1'];
  return [];
};

/** What a row lacks, or says wrongly, while it can still be used. */
const remarks = ({ table, cells, at }: Row, links: Links): readonly Finding[] => {
  if (table === 'organizations' && !cells['description']) return [finding('DIR-3', at, 'description')];
  if (table === 'addresses') {
    const lacks = addressNeeds.filter((column) => !cells[column]);
    return lacks.length > 0 ? [finding('DIR-3', at, lacks.join(', '))] : [];
  }
  const organization = cells['organization_id'];
  if (table === 'services' && organization && !links.known('organizations', organization)) {
    return [finding('DIR-19', at, `organization_id ${organization}`)];
  }
  const [opens, closes] = [timeOf(cells['opens_at'] ?? ''), timeOf(cells['closes_at'] ?? '')];
  return table === 'schedules' && opens && closes && closes <= opens
    ? [finding('DIR-9', at, `${opens}, ${closes}`)]
    : [];
};

const pointsTo = ({ table, cells }: Row): string =>
  Object.entries(cells)
    .filter(([column]) => column.endsWith('_id'))
    .map((entry) => entry.join(' '))
    .join(', ') || table;

const judge = (row: Row, links: Links): Judged => {
  const drop = (found: Finding): Judged => ({ row, fate: 'dropped', findings: [found] });
  const lacks = missing(row);
  if (lacks.length > 0) return drop(finding('DIR-3', row.at, lacks.join(', ')));
  if (isEmpty(row)) return { row, fate: 'empty', findings: [] };
  if (isWeekday(row) && !weekdayOf(row.cells['weekday'] ?? ''))
    return drop(finding('DIR-2', row.at, row.cells['weekday']));
  return links.belongs(row)
    ? { row, fate: 'used', findings: remarks(row, links) }
    : drop(finding('DIR-19', row.at, pointsTo(row)));
};

const tally = (table: string, fates: readonly Fate[]): Tally => {
  const count = (fate: Fate): number => fates.filter((one) => one === fate).length;
  return {
    table,
    received: fates.length,
    used: count('used'),
    empty: count('empty'),
    copies: count('copies'),
    dropped: count('dropped'),
  };
};

const complete = (row: Row): Fields => {
  const record = recordOf(row);
  if (row.table === 'organizations') return { description: record['name'], ...record };
  if (row.table !== 'addresses') return record;
  return { ...Object.fromEntries(addressNeeds.map((column) => [column, unknownPlace])), ...record };
};

/** The records that belong to another, by owner and by the field in which HSDS 3 keeps them. */
const childrenOf = (rows: readonly Row[], links: Links, { timezone }: CsvOptions): ((owner: string) => Fields) => {
  const owned = Map.groupBy(rows, (row) => links.owner(row) ?? '');
  const under = (owner: string): Fields => {
    const own = owned.get(owner) ?? [];
    const texts = own.filter(({ table }) => table === 'eligibilities').map(({ cells }) => cells['eligibility'] ?? '');
    const open = own.filter(isWeekday).map(({ cells }): OpenDay => ({
      weekday: cells['weekday'] ?? '',
      opens: timeOf(cells['opens_at'] ?? ''),
      closes: timeOf(cells['closes_at'] ?? ''),
    }));
    const plain = own.filter((row) => row.table !== 'eligibilities' && !isWeekday(row));
    const lists = [...Map.groupBy(plain, ({ table }) => fieldOf[table] ?? table)].map(([field, list]) => [
      field,
      list.map((row) => links.enrich(row, { ...complete(row), ...under(`${row.table}:${keyOf(row)}`) })),
    ]);
    const hours = weekly(owner, open, timezone);
    return {
      ...Object.fromEntries(lists),
      ...(hours.length > 0 && { schedules: hours }),
      ...(texts.length > 0 && { eligibility_description: [...new Set(texts)].join('; ') }),
    };
  };
  return under;
};

interface Built {
  readonly services: readonly Fields[];
  readonly organizations: readonly Fields[];
}

interface Parts {
  readonly rows: readonly Row[];
  readonly links: Links;
  readonly under: (owner: string) => Fields;
}

const rowsOf = ({ rows }: Parts, table: string): readonly Row[] => rows.filter((row) => row.table === table);
const whole = ({ under }: Parts, row: Row): Fields => ({ ...complete(row), ...under(`${row.table}:${keyOf(row)}`) });

const organizationFrom = (parts: Parts, row: Row, locations: ReadonlyMap<string, Fields>): Fields => {
  const { addresses, ...rest } = whole(parts, row);
  const id = keyOf(row);
  // HSDS 3 knows no address of an organisation, only of one of its locations.
  const postal = { id: stableId(`postal:${id}`), location_type: 'postal', organization_id: id, addresses };
  const own = parts.links.loose(id).flatMap((location) => locations.get(location) ?? []);
  const all = [...(addresses ? [postal] : []), ...own];
  return { ...rest, ...(all.length > 0 && { locations: all }) };
};

const placesFrom = (
  { links, under }: Parts,
  service: string,
  locations: ReadonlyMap<string, Fields>,
): readonly Fields[] =>
  links.pairs(service).map(({ record, location }) => ({
    ...record,
    ...under(`service_at_locations:${String(record['id'])}`),
    ...(locations.has(location) && { location: locations.get(location) }),
  }));

const build = (parts: Parts): Built => {
  const locations = new Map(rowsOf(parts, 'locations').map((row) => [keyOf(row), whole(parts, row)]));
  const organizations = new Map(
    rowsOf(parts, 'organizations').map((row) => [keyOf(row), organizationFrom(parts, row, locations)]),
  );
  const services = rowsOf(parts, 'services').map((row): Fields => {
    const service = whole(parts, row);
    const places = placesFrom(parts, keyOf(row), locations);
    const organization = organizations.get(String(service['organization_id']));
    return {
      ...service,
      ...(places.length > 0 && { service_at_locations: places }),
      ...(organization && { organization }),
    };
  });
  const busy = new Set(services.map((service) => service['organization_id']));
  return {
    services,
    organizations: [...organizations].filter(([id]) => !busy.has(id)).map(([, organization]) => organization),
  };
};

/** A package of CSV tables, HSDS 1, 2 or 3, as HSDS 3.1. Every row is used or counted. */
export const importCsv = (rows: readonly Row[], options: CsvOptions): Imported => {
  const { fresh, copies } = withoutCopies(rows);
  const links = link(fresh.filter((row) => missing(row).length === 0));
  const judged = fresh.map((row) => judge(row, links));
  const used = judged.filter(({ fate }) => fate === 'used').map(({ row }) => row);
  const fates = Map.groupBy(
    [...judged, ...copies.map((row): Judged => ({ row, fate: 'copies', findings: [] }))],
    ({ row }) => row.table,
  );
  const converted = used.filter(({ table, cells }) => table === 'services' && cells['id'] !== undefined);
  return {
    head: {},
    ...build({ rows: used, links, under: childrenOf(used, links, options) }),
    origins: used.filter(({ table }) => table === 'services').map(({ at }) => at),
    taxonomies: used.filter(({ table }) => table === 'taxonomies').map(recordOf),
    taxonomy_terms: used.filter(({ table }) => table === 'taxonomy_terms').map(recordOf),
    findings: [
      ...judged.flatMap(({ findings }) => findings),
      ...converted.flatMap((row) =>
        recordOf(row)['id'] === row.cells['id']?.toLowerCase() ? [] : [finding('DIR-20', row.at, row.cells['id'])],
      ),
    ],
    tallies: [...fates].map(([table, list]) =>
      tally(
        table,
        list.map(({ fate }) => fate),
      ),
    ),
    lost: judged.filter(({ row, fate }) => row.table === 'services' && fate === 'dropped').length,
  };
};
