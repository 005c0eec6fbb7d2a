import type { Session } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import type { Sql } from '../db/sql.ts';
import { audit } from './audit.ts';
import type { ReferralRow } from './row.ts';

/** `term`: nothing happened for so long. */
export type Reason = 'withdrawn' | 'picked-up' | 'term';

type Erasable = Pick<ReferralRow, 'id' | 'token_hash'>;

/** What was deleted, as the receipt has it. */
export interface Counts {
  readonly sealed: number;
  readonly messages: number;
  readonly chunks: number;
  readonly steps: number;
}

const countOf = async (session: Session, query: Sql): Promise<number> => (await session.query(query)).length;

export const writeReceipt = async (
  session: Session,
  { id, token_hash }: Erasable,
  { reason, now, ...counts }: Counts & { readonly reason: Reason; readonly now: Date },
): Promise<void> => {
  const { sealed, messages, chunks, steps } = counts;
  await session.query(sql`
    insert into deletion (referral_id, token_hash, at, reason, sealed, messages, chunks, steps)
    values (${id}, ${token_hash}, ${now}, ${reason}, ${sealed}, ${messages}, ${chunks}, ${steps})`);
  await audit(session, {
    ...{ action: 'D', event: 'content-erased', by: 'server', referralId: id, detail: reason, at: now },
  });
};

/**
 * Erases what the hub holds of the content, in the transaction of why, and writes down that it did. Once the receiver has
 * answered, the referral and its files go; the messages are for the person, who may not have read them yet.
 */
export const erase = async (session: Session, row: Erasable, reason: Reason, now: Date): Promise<void> => {
  const { id } = row;
  const sealed = await countOf(
    session,
    sql`update referral set sealed = null where id = ${id} and sealed is not null returning 1`,
  );
  const chunks = await countOf(session, sql`delete from referral_chunk where referral_id = ${id} returning 1`);
  const messages =
    reason === 'picked-up'
      ? 0
      : await countOf(session, sql`delete from referral_message where referral_id = ${id} returning 1`);
  await session.query(sql`update referral set notice_to = null where id = ${id} and ${reason !== 'picked-up'}`);
  await writeReceipt(session, row, { sealed, messages, chunks, steps: 0, reason, now });
};
