/** The same key is the same request, however often it is sent: `draft-ietf-httpapi-idempotency-key-header`. @module */
import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { Session } from './db/database.ts';
import { sql } from './db/sql.ts';
import type { Sql } from './db/sql.ts';
import { Problem } from './http/problem.ts';

export const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();

/** @throws Problem */
export const idempotencyKeyIn = (c: Context): string => {
  const key = c.req.header('Idempotency-Key') ?? '';
  if (!/^[\x21-\x7e]{16,200}$/.test(key)) throw new Problem('idempotency-key-required');
  return key;
};

/** What is kept of a key: hashes, from which nobody can make the request. */
export interface Keyed {
  readonly keyHash: Buffer;
  readonly requestHash: Buffer;
}

/** `content`: all that makes a request this one and no other. */
export const keyed = (key: string, content: unknown): Keyed => ({
  keyHash: sha256(key),
  requestHash: sha256(JSON.stringify(content)),
});

/**
 * The row of before with the same key, from a table with `key_hash` and `request_hash`; until the end of the
 * transaction nobody else gets past here with this key. @throws Problem when it was another request, or is being answered
 */
export const answeredBefore = async <Row>(
  session: Session,
  { keyHash, requestHash }: Keyed,
  table: Sql,
): Promise<Row | undefined> => {
  const [got] = await session.query<{ mine: boolean }>(
    sql`select pg_try_advisory_xact_lock(${keyHash.readBigInt64BE(0)}::bigint) as mine`,
  );
  if (got?.mine !== true) throw new Problem('request-running', { retryAfter: 1 });
  const [before] = await session.query<Row & { request_hash: Buffer }>(
    sql`select * from ${table} where key_hash = ${keyHash}`,
  );
  if (before !== undefined && !before.request_hash.equals(requestHash)) throw new Problem('idempotency-key-reused');
  return before;
};
