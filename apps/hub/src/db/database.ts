import pg from 'pg';
import { raw, sql, toQuery } from './sql.ts';
import type { Sql } from './sql.ts';

export interface Session {
  readonly query: <Row = Record<string, unknown>>(query: Sql) => Promise<readonly Row[]>;
}

export interface Database {
  /** One question by itself, which needs no transaction. */
  readonly ask: <Row>(query: Sql) => Promise<readonly Row[]>;
  /** All queries of one piece of work see the same state of the data. */
  readonly read: <T>(work: (session: Session) => Promise<T>) => Promise<T>;
  /** Everything of one piece of work happens, or nothing. */
  readonly write: <T>(work: (session: Session) => Promise<T>) => Promise<T>;
  /** Rows of one query as they come, in one state of the data. */
  readonly stream: <Row>(prepare: (session: Session) => Promise<Sql>) => AsyncGenerator<readonly Row[], void, void>;
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
const awayCodes = /^(08|57P0|53|57014|25P03|ECONN|ENOTFOUND|ENOENT|EPIPE|EAI_AGAIN|EHOSTUNREACH|ETIMEDOUT)/;
const awayMessages = /connection|terminat|timeout|not queryable/i;

const isAway = (error: unknown): boolean => {
  if (error instanceof DatabaseAway || error instanceof AggregateError) return true;
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return code === '' ? awayMessages.test(error.message) : awayCodes.test(code);
};

const explain = (error: unknown): unknown =>
  isAway(error) ? new DatabaseAway('The database does not answer.', { cause: error }) : error;

const sessionOf = (client: pg.PoolClient): Session => ({
  query: async <Row>(query: Sql) => (await client.query(toQuery(query))).rows as Row[],
});

/** Rejects when a network that swallows packets would let the reader wait for ever. */
const inTime = async <T>(work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DatabaseAway('The database took too long.')), readDeadline);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

const transaction = async <T>(pool: pg.Pool, begin: Sql, work: (session: Session) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  const session = sessionOf(client);
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
  return {
    ask: <Row>(query: Sql) => said(inTime(pool.query(toQuery(query)).then(({ rows }) => rows as Row[]))),
    read: (work) => said(inTime(transaction(pool, snapshot, work))),
    write: (work) => said(transaction(pool, raw('begin; set local statement_timeout = 0'), work)),
    stream: <Row>(prepare: (session: Session) => Promise<Sql>) => explained(rowsOf<Row>(pool, prepare)),
    usage: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => pool.end(),
  };
};
