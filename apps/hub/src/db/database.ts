import pg from 'pg';
import { listenForChanges } from './changes-heard.ts';
import { createMemory } from './memory.ts';
import type { Memory } from './memory.ts';
import { raw, sql, toQuery } from './sql.ts';
import type { Sql } from './sql.ts';

export interface Session {
  readonly query: <Row = Record<string, unknown>>(query: Sql) => Promise<readonly Row[]>;
  /** The same, for what is asked time and again: answered from memory as long as nothing has changed. */
  readonly recall: <Row = Record<string, unknown>>(query: Sql) => Promise<readonly Row[]>;
}

type Rows = readonly unknown[];

export interface Database {
  /** One question by itself, which needs no transaction. */
  readonly ask: <Row>(query: Sql) => Promise<readonly Row[]>;
  /** All queries of one piece of work see the same state of the data. */
  readonly read: <T>(work: (session: Session) => Promise<T>) => Promise<T>;
  /** Everything of one piece of work happens, or nothing. */
  readonly write: <T>(work: (session: Session) => Promise<T>) => Promise<T>;
  /** The same for what no copy remembers, so that nobody forgets anything for it. */
  readonly writeAside: <T>(work: (session: Session) => Promise<T>) => Promise<T>;
  /** The same as `writeAside`; resolves only once PostgreSQL has it on the disk. Waits 5 s at most for a row of others. */
  readonly writeDurably: <T>(work: (session: Session) => Promise<T>) => Promise<T>;
  /** Rows of one query as they come, in one state of the data. */
  readonly stream: <Row>(prepare: (session: Session) => Promise<Sql>) => AsyncGenerator<readonly Row[], void, void>;
  /** Grows with every change of the data, by whichever copy; undefined while nobody tells the hub of changes. */
  readonly generation: () => number | undefined;
  /** How many connections there are now. */
  readonly usage: () => { readonly open: number; readonly idle: number; readonly waiting: number };
  readonly close: () => Promise<void>;
}

/** The database does not answer, or not in time. */
export class DatabaseAway extends Error {
  override readonly name = 'DatabaseAway';
}

const readDeadline = 15_000;
const batch = 200;
/** 25006: it can only be read now. */
const awayCodes = /^(08|57P0|53|57014|25006|25P03|ECONN|ENOTFOUND|ENOENT|EPIPE|EAI_AGAIN|EHOSTUNREACH|ETIMEDOUT)/;
const awayMessages = /connection|terminat|timeout|not queryable/i;

const isAway = (error: unknown): boolean => {
  if (error instanceof DatabaseAway || error instanceof AggregateError) return true;
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return code === '' ? awayMessages.test(error.message) : awayCodes.test(code);
};

const explain = (error: unknown): unknown =>
  isAway(error) ? new DatabaseAway('The database does not answer.', { cause: error }) : error;

/** Rows that are remembered, of all queries together. */
const mostRows = 20_000;

/** What a session may answer from memory; one that writes, nothing. */
interface Recall {
  readonly memory: Memory<Rows>;
  /** The generation before the session began: what it reads is at least that new. */
  readonly since: number | undefined;
}

const sessionOf = (client: pg.PoolClient, recall?: Recall): Session => {
  const query = async <Row>(asked: Sql) => (await client.query(toQuery(asked))).rows as Row[];
  return {
    query,
    recall: async <Row>(asked: Sql) => {
      const key = JSON.stringify(asked);
      const known = recall?.memory.known(key) as readonly Row[] | undefined;
      if (known) return known;
      const rows = await query<Row>(asked);
      recall?.memory.keep(key, rows, recall.since);
      return rows;
    },
  };
};

/** Rejects when a network that swallows packets would let the reader wait for ever. */
const inTime = async <T>(work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DatabaseAway('The database took too long.')), readDeadline);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

interface Transaction<T> {
  readonly begin: Sql;
  readonly work: (session: Session) => Promise<T>;
  readonly recall?: Recall;
}

const transaction = async <T>(pool: pg.Pool, { begin, work, recall }: Transaction<T>): Promise<T> => {
  const client = await pool.connect();
  const session = sessionOf(client, recall);
  let broken: Error | undefined;
  try {
    await session.query(begin);
    const result = await work(session);
    await session.query(raw('commit'));
    return result;
  } catch (error) {
    await (isAway(error) ? Promise.reject(error) : session.query(raw('rollback'))).catch((cause: unknown) => {
      broken = cause instanceof Error ? cause : new Error('The connection is of no more use.');
    });
    throw error;
  } finally {
    client.release(broken);
  }
};

const unhurried = raw('begin; set local statement_timeout = 0');
const durable = raw(
  "begin; set local statement_timeout = 0; set local synchronous_commit = on; set local lock_timeout = '5s'",
);
const snapshot = raw('begin isolation level repeatable read read only');

async function* rowsOf<Row>(pool: pg.Pool, prepare: (session: Session) => Promise<Sql>) {
  const client = await pool.connect();
  const session = sessionOf(client);
  let isOpen = true;
  try {
    await session.query(snapshot);
    await session.query(sql`declare listed no scroll cursor for ${await inTime(prepare(session))}`);
    while (isOpen) {
      const rows = await inTime(session.query<Row>(raw(`fetch ${batch} from listed`)));
      if (rows.length < batch) {
        // Before the last rows are handed out: whoever is slow to take them keeps no connection.
        await session.query(raw('commit'));
        client.release();
        isOpen = false;
      }
      yield rows;
    }
  } finally {
    if (isOpen) client.release(new Error('Left before the end.'));
  }
}

async function* explained<T>(items: AsyncGenerator<T, void, void>): AsyncGenerator<T, void, void> {
  try {
    yield* items;
  } catch (error) {
    throw explain(error);
  }
}

const said = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    throw explain(error);
  });

export const connect = (connectionString: string): Database => {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    connectionTimeoutMillis: 3000,
    statement_timeout: 10_000,
    keepAlive: true,
  });
  // Without these a connection that breaks while nobody waits for it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const heard = listenForChanges(connectionString);
  const writeAside: Database['writeAside'] = (work) => said(transaction(pool, { begin: unhurried, work }));
  const memory = createMemory<Rows>({
    generation: heard.generation,
    largest: mostRows,
    sizeOf: (rows) => rows.length + 1,
  });
  return {
    ask: <Row>(query: Sql) => said(inTime(pool.query(toQuery(query)).then(({ rows }) => rows as Row[]))),
    read: (work) => {
      const recall = { memory, since: heard.generation() };
      return said(inTime(transaction(pool, { begin: snapshot, work, recall })));
    },
    writeAside,
    writeDurably: (work) => said(transaction(pool, { begin: durable, work })),
    write: async (work) => {
      const result = await writeAside(work);
      // Whoever wrote here reads here what was written, without waiting for the word to come back.
      heard.changed();
      return result;
    },
    stream: <Row>(prepare: (session: Session) => Promise<Sql>) => explained(rowsOf<Row>(pool, prepare)),
    generation: heard.generation,
    usage: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: async () => {
      await heard.close();
      await pool.end();
    },
  };
};
