import { attachmentChunkBytes, attachmentLimits } from '@veerkracht/spec/referral';
import type { Session } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { Problem } from '../http/problem.ts';
import { sha256 } from '../idempotency.ts';
import { releaseNotices } from './outbox.ts';
import type { ReferralRow } from './row.ts';

/** With the tag of AES-GCM behind it. */
export const largestChunk = attachmentChunkBytes + 16;
export const mostChunks = Math.ceil(attachmentLimits.bytes / attachmentChunkBytes);

export interface Chunk {
  readonly file: number;
  readonly chunk: number;
}

/** @throws Problem where there is no such chunk */
const checkPlace = ({ chunks }: ReferralRow, { file, chunk }: Chunk): void => {
  if (chunk >= (chunks[file] ?? 0)) throw new Problem('unknown-referral');
};

/** Whether all chunks that were announced are there. */
const isWhole = async (session: Session, { id, chunks }: ReferralRow): Promise<boolean> => {
  const [there] = await session.query<{ count: number }>(
    sql`select count(*)::int as count from referral_chunk where referral_id = ${id}`,
  );
  return there?.count === chunks.reduce((sum, count) => sum + count, 0);
};

/** Keeps a chunk with a row that is locked; with the last one the receiver has it. @throws Problem */
export const keepChunk = async (
  session: Session,
  row: ReferralRow,
  { file, chunk, bytes, now }: Chunk & { readonly bytes: Buffer; readonly now: Date },
): Promise<void> => {
  checkPlace(row, { file, chunk });
  if (!row.is_sealed) throw new Problem('content-gone');
  const hash = sha256(bytes);
  const [before] = await session.query<{ sha256: Buffer }>(
    sql`select sha256 from referral_chunk where referral_id = ${row.id} and file = ${file} and chunk = ${chunk}`,
  );
  if (before !== undefined) {
    if (before.sha256.equals(hash)) return;
    throw new Problem('chunk-there');
  }
  await session.query(sql`
    insert into referral_chunk (referral_id, file, chunk, sha256, content)
    values (${row.id}, ${file}, ${chunk}, ${hash}, ${bytes})`);
  if (!(await isWhole(session, row))) return;
  await session.query(sql`update referral set is_complete = true where id = ${row.id}`);
  await releaseNotices(session, row.id, now);
};

export const listChunks = async (session: Session, { id }: ReferralRow): Promise<readonly object[]> => {
  const rows = await session.query<Chunk & { sha256: Buffer }>(
    sql`select file, chunk, sha256 from referral_chunk where referral_id = ${id} order by file, chunk`,
  );
  return rows.map(({ file, chunk, sha256: hash }) => ({ file, chunk, sha256: hash.toString('hex') }));
};

/** @throws Problem */
export const readChunk = async (session: Session, row: ReferralRow, { file, chunk }: Chunk): Promise<Buffer> => {
  checkPlace(row, { file, chunk });
  const [found] = await session.query<{ content: Buffer }>(
    sql`select content from referral_chunk where referral_id = ${row.id} and file = ${file} and chunk = ${chunk}`,
  );
  if (found === undefined) throw new Problem('content-gone');
  return found.content;
};
