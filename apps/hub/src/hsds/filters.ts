import type { Session } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import type { Sql } from '../db/sql.ts';
import { everywhere } from '../directory/rows.ts';
import type { Table } from '../directory/rows.ts';
import { badParameter } from '../http/parameters.ts';
import { byName, searchFor } from './search.ts';
import type { Search } from './search.ts';

/** Conditions and order of a search; without one the alphabet. */
export const searched = async (session: Session, table: Table, texts: readonly string[] = []): Promise<Search> => {
  const [text] = texts;
  return text === undefined ? { where: [], order: byName } : searchFor(session, table, text);
};

/** With all of the terms and all of the taxonomies. */
export const termed = (terms: readonly string[] = [], taxonomies: readonly string[] = []): readonly Sql[] => [
  ...(terms.length > 0 ? [sql`term_ids @> ${terms}::uuid[]`] : []),
  ...(taxonomies.length > 0 ? [sql`taxonomy_ids @> ${taxonomies}::uuid[]`] : []),
];

export const ofOrganization = (ids: readonly string[] = []): readonly Sql[] =>
  ids.map((id) => sql`organization_id = ${id}::uuid`);

/** On or after, as HSDS says. */
export const modifiedAfter = (moments: readonly string[] = []): readonly Sql[] =>
  moments.map((moment) => sql`last_modified >= ${moment}::timestamptz`);

export const inMunicipality = (codes: readonly string[] = []): readonly Sql[] =>
  codes.map((code) => sql`municipalities && ${[code, everywhere]}::text[]`);

export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Where a postcode is, going by the places in the directory; else by those whose first three digits are the same. */
export const pointOf = async (session: Session, postcode: string): Promise<Point> => {
  const [point] = await session.recall<{ latitude: number | null; longitude: number | null }>(sql`
    select sum(latitude * places) / sum(places) as latitude, sum(longitude * places) / sum(places) as longitude
    from (select *, postcode4 = ${postcode} as is_same from postcode_point
      where postcode4 between ${`${postcode.slice(0, 3)}0`} and ${`${postcode.slice(0, 3)}9`}) near
    group by is_same order by is_same desc limit 1`);
  if (point?.latitude != null && point.longitude != null) {
    return { latitude: point.latitude, longitude: point.longitude };
  }
  throw badParameter('postcode', {
    nl: `Van postcode ${postcode} is de plek hier niet bekend.`,
    en: `It is not known here where postcode ${postcode} is.`,
  });
};

export const distanceTo = ({ latitude, longitude }: Point): Sql =>
  sql`metres_between(${latitude}::float8, ${longitude}::float8, latitude, longitude)`;

const metresPerDegree = 110_000;

/** A box first, because an index can find that; then the circle in it. */
export const within = (point: Point, metres: number): readonly Sql[] => {
  const high = metres / metresPerDegree;
  const wide = high / Math.max(0.01, Math.cos((point.latitude * Math.PI) / 180) - high / 90);
  return [
    sql`latitude between ${point.latitude - high}::float8 and ${point.latitude + high}::float8`,
    sql`longitude between ${point.longitude - wide}::float8 and ${point.longitude + wide}::float8`,
    sql`${distanceTo(point)} <= ${metres}::float8`,
  ];
};
