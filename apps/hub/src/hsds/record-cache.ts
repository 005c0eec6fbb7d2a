import type { Database } from '../db/database.ts';
import { createMemory } from '../db/memory.ts';
import { raw, sql } from '../db/sql.ts';
import type { Sql } from '../db/sql.ts';
import type { Table } from '../directory/rows.ts';
import { taggedText } from '../http/answer.ts';
import type { TaggedText } from '../http/answer.ts';

/** Characters of all texts together. */
const largest = 64 * 1024 * 1024;

/** One text of the records of one table. */
export interface Records {
  /** What is remembered of a shown record, when that is still what the database has. */
  readonly known: (id: string) => TaggedText | undefined;
  /** The text of a shown record, or undefined when there is no such record. */
  readonly read: (id: string) => Promise<TaggedText | undefined>;
}

export type RecordCache = (table: Table, text: Sql) => Records;

/** Single records as they were last read. */
export const createRecordCache = (database: Database): RecordCache => {
  const { generation } = database;
  const memory = createMemory<TaggedText>({ generation, largest, sizeOf: ({ text }) => text.length + 1 });
  return (table, text) => {
    const keyOf = (id: string): string => `${table} ${text.texts.join('?')} ${id.toLowerCase()}`;
    return {
      known: (id) => memory.known(keyOf(id)),
      read: async (id) => {
        const since = generation();
        const [row] = await database.ask<{ text: string }>(
          sql`select ${text} as text from ${raw(table)} where shown and id = ${id}::uuid`,
        );
        const found = row && taggedText(row.text);
        if (found) memory.keep(keyOf(id), found, since);
        return found;
      },
    };
  };
};
