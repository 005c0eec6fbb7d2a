import type { Session } from '../db/database.ts';
import { join, raw, sql } from '../db/sql.ts';
import type { Sql } from '../db/sql.ts';
import { fold } from '../directory/search-text.ts';
import type { Table } from '../directory/rows.ts';

/** What a search asks of a row, and which rows come first; both see the columns of the table. */
export interface Search {
  readonly where: readonly Sql[];
  readonly order: Sql;
}

export const byName = raw('sort_key, id');

const mostWords = 20;
/** Comparing is slow; a text with more words that occur nowhere is not about anything here. */
const mostSlips = 3;

export const searchWords = (text: string): readonly string[] =>
  [...new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? [])].slice(0, mostWords);

/** Two letters that changed places: for a comparison by letter groups such a word is hardly alike. */
const swapped = (word: string): readonly string[] => {
  const letters = [...word];
  const swap = (at: number): string =>
    [...letters.slice(0, at), letters[at + 1], letters[at], ...letters.slice(at + 2)].join('');
  return Array.from({ length: Math.min(letters.length - 1, 30) }, (_, at) => swap(at));
};

const asPrefixes = (words: readonly string[]): string => words.map((word) => `${word}:*`).join(' | ');
const asQuery = (words: readonly string[]): Sql => sql`to_tsquery('dutch_folded', ${asPrefixes(words)})`;

interface Found {
  readonly word: string;
  /** Words such as "de" and "een" say nothing. */
  readonly is_empty: boolean;
  readonly is_known: boolean;
}

const lookUp = (session: Session, table: Table, words: readonly string[]): Promise<readonly Found[]> =>
  session.recall<Found>(sql`
    select word, numnode(query) = 0 as is_empty,
      exists (select from ${raw(table)} where shown and document @@ query) as is_known
    from unnest(${words}::text[]) word, to_tsquery('dutch_folded', word || ':*') query`);

/**
 * A word that occurs nowhere is taken for a slip of the pen, if it is long enough to tell. Two searches, each by its own
 * index: together the planner takes comparing for cheap and does it with every row.
 */
const resembles = (table: Table, word: string): Sql => {
  if (word.length < 4) return raw('false');
  const shown = sql`select id from ${raw(table)} where shown`;
  return sql`id in (${shown} and ${word} <% folded union all ${shown} and document @@ ${asQuery(swapped(word))})`;
};

const nothing: Search = { where: [raw('false')], order: byName };

/** All words must be there, in any form; whether a word is a slip does not depend on the other filters. */
export const searchFor = async (session: Session, table: Table, text: string): Promise<Search> => {
  const words = searchWords(text);
  if (words.length === 0) return nothing;
  const found = (await lookUp(session, table, words)).filter(({ is_empty }) => !is_empty);
  const known = found.filter(({ is_known }) => is_known).map(({ word }) => word);
  const slips = found.filter(({ is_known }) => !is_known).map(({ word }) => word);
  if (slips.length > mostSlips) return nothing;
  if (slips.length > 0) await session.query(raw('set local pg_trgm.word_similarity_threshold = 0.45'));
  const ranks = [
    ...(known.length > 0 ? [sql`ts_rank(document, ${asQuery(known)})`] : []),
    ...slips.map((word) => sql`word_similarity(${word}, folded)`),
  ];
  return {
    where: [
      ...known.map((word) => sql`document @@ ${asQuery([word])}`),
      ...slips.map((word) => resembles(table, word)),
    ],
    order: ranks.length > 0 ? sql`${join(ranks, ' + ')} desc, ${byName}` : byName,
  };
};
