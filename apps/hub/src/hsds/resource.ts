import type { Session } from '../db/database.ts';
import type { Sql } from '../db/sql.ts';
import type { Table } from '../directory/rows.ts';
import { format, positive } from '../http/parameters.ts';
import type { Asked, Parameters, Values } from '../http/parameters.ts';

/** A question to the database: which rows, in which order, and which text of each is the answer. */
export interface Listing {
  readonly table: Table | 'changed_service';
  readonly text: Sql;
  readonly where: readonly Sql[];
  readonly order: Sql;
  /** All rows on one page when the reader does not say how many. */
  readonly onOnePage?: boolean;
}

/** One kind of record that the API serves. */
export interface Resource {
  readonly path: string;
  readonly summary: string;
  /** Name of the schema of one record. */
  readonly schema: 'service' | 'organization' | 'service_at_location' | 'taxonomy' | 'taxonomy_term';
  readonly table: Table;
  readonly listParameters: Parameters;
  readonly oneParameters: Parameters;
  readonly list: (session: Session, asked: Asked) => Promise<Listing>;
  readonly one: (asked: Asked) => Sql;
}

export const paging = {
  page: positive('Number of the page, from 1.'),
  per_page: positive('Records on a page; more than 500 gives 500.'),
  format: format('`ndjson` gives all records, one a line, without pages.'),
};

interface Definition<L extends Parameters, O extends Parameters> {
  readonly path: string;
  readonly summary: string;
  readonly schema: Resource['schema'];
  readonly listParameters: L;
  readonly oneParameters: O;
  readonly list: (session: Session, asked: Values<L>) => Promise<Omit<Listing, 'table'> & Partial<Listing>>;
  readonly one: (asked: Values<O>) => Sql;
}

/** The values were read by these very parameters, so they have their types. */
export const resource = <L extends Parameters, O extends Parameters>(made: Definition<L, O>): Resource => ({
  ...made,
  table: made.schema,
  listParameters: { ...made.listParameters, ...paging },
  list: async (session, asked) => ({ table: made.schema, ...(await made.list(session, asked as Values<L>)) }),
  one: (asked) => made.one(asked as Values<O>),
});
