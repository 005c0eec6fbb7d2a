import { addressNeeds, isWeekday } from './csv-judge.ts';
import { deepest, enriched, keyed } from './csv-links.ts';
import { keyOf, recordOf } from './csv-record.ts';
import type { Fields } from './csv-record.ts';
import type { Stage } from './csv-stage.ts';
import type { Row } from './csv-table.ts';
import { timeOf, weekly } from './hours.ts';
import type { OpenDay } from './hours.ts';
import { idFor, stableId } from './stable-id.ts';

export const unknownPlace = '(onbekend)';

const fieldOf: Readonly<Record<string, string>> = {
  eligibilities: 'eligibility_description',
  service_capacity: 'capacities',
};

const complete = (row: Row): Fields => {
  const record = recordOf(row);
  if (row.table === 'organizations') return { description: record['name'], ...record };
  if (row.table !== 'addresses') return record;
  return { ...Object.fromEntries(addressNeeds.map((column) => [column, unknownPlace])), ...record };
};

/** Under what a row that nobody owns is kept, so that its service or organisation finds it. */
export const shelf = {
  /** Locations of an organisation at which no service is given. */
  loose: (organization: string): string => `loose ${keyed('organizations', idFor('organizations', organization))}`,
  /** Services of an organisation. */
  given: (organization: string): string => `given ${keyed('organizations', idFor('organizations', organization))}`,
};

/** Puts one service or organisation together from its rows. */
export const assembler = (stage: Stage, timezone?: string) => {
  /** The records that belong to another, by the field in which HSDS 3 keeps them. */
  const under = (owner: string, depth = 0): Fields => {
    const own = depth > deepest ? [] : stage.keptBy(owner);
    const texts = own.filter(({ table }) => table === 'eligibilities').map(({ cells }) => cells['eligibility'] ?? '');
    const open = own.filter(isWeekday).map(({ cells }): OpenDay => ({
      weekday: cells['weekday'] ?? '',
      opens: timeOf(cells['opens_at'] ?? ''),
      closes: timeOf(cells['closes_at'] ?? ''),
    }));
    const plain = own.filter((row) => row.table !== 'eligibilities' && !isWeekday(row));
    const lists = [...Map.groupBy(plain, ({ table }) => fieldOf[table] ?? table)].map(([field, list]) => [
      field,
      list.map((row) => enriched(row, whole(row, depth + 1), stage.known)),
    ]);
    const hours = weekly(owner, open, timezone);
    return {
      ...Object.fromEntries(lists),
      ...(hours.length > 0 && { schedules: hours }),
      ...(texts.length > 0 && { eligibility_description: [...new Set(texts)].join('; ') }),
    };
  };
  const whole = (row: Row, depth = 0): Fields => ({ ...complete(row), ...under(keyed(row.table, keyOf(row)), depth) });

  const organization = (row: Row): Fields => {
    const { addresses, ...rest } = whole(row);
    const id = keyOf(row);
    // HSDS 3 knows no address of an organisation, only of one of its locations.
    const postal = { id: stableId(`postal:${id}`), location_type: 'postal', organization_id: id, addresses };
    const own = stage.keptBy(shelf.loose(id)).map((location) => whole(lastOf(location)));
    const all = [...(addresses ? [postal] : []), ...own];
    return { ...rest, ...(all.length > 0 && { locations: all }) };
  };
  /** Of rows with the same id the last one counts. */
  const lastOf = (row: Row): Row => stage.usedRow(keyed(row.table, keyOf(row))) ?? row;

  const places = (service: string): readonly Fields[] =>
    stage.pairs(service).map(({ id, location, row: nr }) => {
      const row = nr === undefined ? undefined : stage.row(nr);
      const at = stage.usedRow(keyed('locations', location));
      return {
        ...(row && recordOf(row)),
        ...{ id, ...under(keyed('service_at_locations', id)) },
        ...(at && { location: whole(at) }),
      };
    });

  const service = (row: Row): Fields => {
    const own = whole(row);
    const given = places(keyOf(row));
    const owner = stage.usedRow(keyed('organizations', String(own['organization_id'])));
    return {
      ...own,
      ...(given.length > 0 && { service_at_locations: given }),
      ...(owner && { organization: organization(owner) }),
    };
  };

  return { organization: (row: Row): Fields => organization(lastOf(row)), service };
};
