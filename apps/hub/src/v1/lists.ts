import type { Context } from 'hono';
import type { Database } from '../db/database.ts';
import { every, sql } from '../db/sql.ts';
import type { Sql } from '../db/sql.ts';
import { scopesOf } from '../editors/roles.ts';
import type { Role } from '../editors/roles.ts';
import { positive } from '../http/parameters.ts';
import type { Parameter } from '../http/parameters.ts';
import { Problem } from '../http/problem.ts';

const usual = 50;
const most = 200;

export const pages = {
  page: positive('Welke bladzijde, vanaf 1.'),
  perPage: positive('Hoeveel op een bladzijde; meer dan 200 geeft 200.'),
};

interface PagesAsked {
  readonly page?: readonly number[];
  readonly perPage?: readonly number[];
}

/** One of the municipalities of whoever asks. */
export const ownMunicipality: Parameter<string> = {
  parse: (given) => (/^(gm\d{4}|nl)$/i.test(given) ? given.toUpperCase() : undefined),
  expected: {
    nl: 'een gemeentecode van het CBS (GM0505), of NL',
    en: 'a code of Statistics Netherlands (GM0505), or NL',
  },
  description: 'Van deze gemeente, of `NL` voor wat landelijk is; zonder deze parameter van al uw gemeenten.',
  schema: { type: 'string', pattern: '^(GM[0-9]{4}|NL)$' },
};

/** The municipalities to show: those of the reader, or the one that was asked for. @throws Problem */
export const municipalitiesToShow = (roles: readonly Role[], asked: readonly string[] = []): readonly string[] => {
  const own = scopesOf(roles, 'reader');
  if (own.length === 0 || asked.some((code) => !own.includes(code))) throw new Problem('not-allowed');
  return asked.length > 0 ? asked : own;
};

/** What only those with a role may read is kept by nobody on the way. */
export const answerPrivately = (c: Context, value: unknown, status: 200 | 201 | 202 = 200): Response => {
  c.header('Cache-Control', 'no-store');
  c.header('Content-Type', 'application/json; charset=utf-8');
  return c.body(typeof value === 'string' ? value : JSON.stringify(value), status);
};

export interface List<Row> {
  readonly from: Sql;
  readonly where: readonly Sql[];
  readonly order: Sql;
  readonly show: (row: Row) => unknown;
}

/** Which page, with how many on it. */
export const pageAsked = (asked: PagesAsked): { readonly page: number; readonly perPage: number } => ({
  page: asked.page?.[0] ?? 1,
  perPage: Math.min(asked.perPage?.[0] ?? usual, most),
});

/** One page of rows, with how many there are. */
export const readPage = async <Row>(
  database: Database,
  asked: PagesAsked,
  { from, where, order, show }: List<Row>,
): Promise<object> => {
  const { page, perPage } = pageAsked(asked);
  const chosen = sql`from ${from} listed where ${every(where)}`;
  const [rows, [counted]] = await database.read(async (session) => [
    await session.query<Row>(sql`select * ${chosen} order by ${order} limit ${perPage} offset ${(page - 1) * perPage}`),
    await session.query<{ total: number }>(sql`select count(*)::int as total ${chosen}`),
  ]);
  return { items: rows.map(show), page, perPage, total: counted?.total ?? 0 };
};

export const answerPage = async <Row>(
  c: Context,
  database: Database,
  asked: PagesAsked,
  list: List<Row>,
): Promise<Response> => answerPrivately(c, await readPage(database, asked, list));

export const isoOrNothing = (moment: Date | null): string | undefined => moment?.toISOString();
