/** A row of a table, by its columns. */
export type Row = Readonly<Record<string, unknown>>;
