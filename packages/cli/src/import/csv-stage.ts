import { hash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Row, StagedRow } from './csv-table.ts';
import type { Known, Pair } from './csv-links.ts';

/** Node 22 says on the user's terminal that this is new; that tells an editor nothing. */
const openDatabase = (): DatabaseSync => {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    const { DatabaseSync: Database } = process.getBuiltinModule('node:sqlite');
    // Without a name: SQLite puts it in the system's temporary folder when it outgrows its cache, and takes it away.
    return new Database('');
  } finally {
    process.emitWarning = emitWarning;
  }
};

// Nothing is ever committed: what was staged is gone with the connection.
const tables = `
  PRAGMA journal_mode = OFF;
  PRAGMA cache_size = -32768;
  BEGIN;
  CREATE TABLE seen (content BLOB PRIMARY KEY, file TEXT) WITHOUT ROWID;
  CREATE TABLE rows (nr INTEGER PRIMARY KEY, id TEXT, kind TEXT, at TEXT, cells TEXT);
  CREATE TABLE pairs (nr INTEGER PRIMARY KEY, service TEXT, location TEXT, id TEXT, row INTEGER);
  CREATE TABLE used (nr INTEGER PRIMARY KEY, kept_by TEXT);
`;

const rowOf = (found: Readonly<Record<string, unknown>>): StagedRow => ({
  nr: Number(found['nr']),
  table: String(found['kind']),
  at: String(found['at']),
  cells: JSON.parse(String(found['cells'])) as Row['cells'],
});

const columns = 'rows.nr, kind, at, cells';

/**
 * The rows of a package of tables: in memory while they are few, on disk when they are many. Rows come in one by
 * one, then the pairs, then what each row is kept by; what is looked up is indexed in between.
 */
export const createStage = () => {
  const database = openDatabase();
  database.exec(tables);
  const statement = (sql: string) => {
    let prepared: ReturnType<DatabaseSync['prepare']> | undefined;
    return () => (prepared ??= database.prepare(sql));
  };
  const isNew = statement('INSERT OR IGNORE INTO seen VALUES (?, ?)');
  const firstFile = statement('SELECT file FROM seen WHERE content = ?');
  const insert = statement('INSERT INTO rows (id, kind, at, cells) VALUES (?, ?, ?, ?)');
  const has = statement('SELECT 1 FROM rows WHERE id = ? LIMIT 1');
  const last = statement(`SELECT ${columns} FROM rows WHERE id = ? ORDER BY nr DESC LIMIT 1`);
  const insertPair = statement('INSERT INTO pairs (service, location, id, row) VALUES (?, ?, ?, ?)');
  const paired = statement('SELECT 1 FROM pairs WHERE id = ? LIMIT 1');
  const visited = statement('SELECT 1 FROM pairs WHERE location = ? LIMIT 1');
  const pairsOf = statement('SELECT * FROM pairs WHERE service = ? ORDER BY nr');
  const byNumber = statement(`SELECT ${columns} FROM rows WHERE nr = ?`);
  const insertUsed = statement('INSERT INTO used VALUES (?, ?)');
  const lastUsed = statement(
    `SELECT ${columns} FROM rows JOIN used USING (nr) WHERE id = ? ORDER BY rows.nr DESC LIMIT 1`,
  );
  const children = statement(`SELECT ${columns} FROM used JOIN rows USING (nr) WHERE kept_by = ? ORDER BY used.nr`);
  const keeps = statement('SELECT 1 FROM used WHERE kept_by = ? LIMIT 1');
  const one = (found: Readonly<Record<string, unknown>> | undefined): StagedRow | undefined => found && rowOf(found);
  const iterate = function* (sql: string, ...values: readonly string[]): Generator<StagedRow> {
    for (const found of database.prepare(sql).iterate(...values)) yield rowOf(found);
  };
  const known: Known = {
    has: (id) => has().get(id) !== undefined,
    row: (id) => one(last().get(id)),
    isPaired: (pair) => paired().get(pair) !== undefined,
    isVisited: (location) => visited().get(location) !== undefined,
  };
  return {
    known,
    /** The file in which these words stood before; nothing when they are new. */
    before: (content: string, file: string): string | undefined => {
      const key = hash('sha1', content, 'buffer');
      if (isNew().run(key, file).changes === 1) return undefined;
      return String(firstFile().get(key)?.['file']);
    },
    /** A row without an id is judged and never found. */
    add: ({ table, at, cells }: Row, id: string | undefined): void =>
      void insert().run(id ?? null, table, at, JSON.stringify(cells)),
    indexRows: (): void => database.exec('CREATE INDEX rows_id ON rows (id)'),
    /** Those that can be found, of one table. */
    found: (table: string) =>
      iterate(`SELECT ${columns} FROM rows WHERE kind = ? AND id IS NOT NULL ORDER BY nr`, table),
    addPair: ({ service, location, id, row }: Pair): void => void insertPair().run(service, location, id, row ?? null),
    indexPairs: (): void =>
      ['service', 'location', 'id'].forEach((column) =>
        database.exec(`CREATE INDEX pairs_${column} ON pairs (${column})`),
      ),
    pairs: (service: string): readonly Pair[] =>
      pairsOf()
        .all(service)
        .map(({ location, id, row }) => ({
          ...{ service, location: String(location), id: String(id) },
          ...(row !== null && { row: Number(row) }),
        })),
    row: (nr: number): StagedRow | undefined => one(byNumber().get(nr)),
    all: () => iterate(`SELECT ${columns} FROM rows ORDER BY nr`),
    use: ({ nr }: StagedRow, keptBy: string | undefined): void => void insertUsed().run(nr, keptBy ?? null),
    indexUsed: (): void => database.exec('CREATE INDEX used_kept_by ON used (kept_by)'),
    used: (table: string) =>
      iterate(`SELECT ${columns} FROM rows JOIN used USING (nr) WHERE kind = ? ORDER BY nr`, table),
    usedRow: (id: string): StagedRow | undefined => one(lastUsed().get(id)),
    keptBy: (owner: string): readonly StagedRow[] => children().all(owner).map(rowOf),
    keepsAny: (owner: string): boolean => keeps().get(owner) !== undefined,
    close: (): void => database.close(),
  };
};

export type Stage = ReturnType<typeof createStage>;
