import type { Session } from '../db/database.ts';
import { every, raw, sql } from '../db/sql.ts';
import type { Sql } from '../db/sql.ts';
import type { Listing } from './resource.ts';

const usual = 50;
const most = 500;
const mostOnOnePage = 100_000;

const conditions = ({ table, where }: Listing): Sql => sql`from ${raw(table)} where ${every([raw('shown'), ...where])}`;

export const rowsQuery = (listing: Listing): Sql =>
  sql`select ${listing.text} as text ${conditions(listing)} order by ${listing.order}`;

export const countQuery = (listing: Listing): Sql => sql`select count(*)::int as total ${conditions(listing)}`;

export interface Paging {
  readonly page: number;
  readonly perPage: number;
}

export const pagingOf = (page: number | undefined, perPage: number | undefined, onOnePage = false): Paging => ({
  page: page ?? 1,
  perPage:
    perPage === undefined ? (onOnePage ? mostOnOnePage : usual) : Math.min(perPage, onOnePage ? mostOnOnePage : most),
});

export interface PageHead {
  readonly total_items: number;
  readonly total_pages: number;
  readonly page_number: number;
  readonly size: number;
  readonly first_page: boolean;
  readonly last_page: boolean;
  readonly empty: boolean;
}

export const pageHead = (total: number, size: number, { page, perPage }: Paging): PageHead => {
  const pages = Math.ceil(total / perPage);
  return {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size,
    first_page: page === 1,
    last_page: page >= pages,
    empty: size === 0,
  };
};

/** The records are JSON already, so the page is put together as text. */
export const readPage = async (session: Session, listing: Listing, paging: Paging): Promise<string> => {
  const rows = await session.query<{ text: string }>(
    sql`${rowsQuery(listing)} limit ${paging.perPage} offset ${(paging.page - 1) * paging.perPage}`,
  );
  // A first page that is not full says how many there are.
  const isAll = paging.page === 1 && rows.length < paging.perPage;
  const [counted] = isAll ? [] : await session.query<{ total: number }>(countQuery(listing));
  const total = isAll ? rows.length : (counted?.total ?? 0);
  const head = JSON.stringify(pageHead(total, rows.length, paging));
  return `${head.slice(0, -1)},"contents":[${rows.map(({ text }) => text).join(',')}]}`;
};
