/** What is deleted by itself, and what stays: counters, and a receipt for whoever has the link. @module */
import type { Database, Session } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { erase, writeReceipt } from './erasing.ts';
import type { ReferralRow } from './row.ts';

/** Days. */
export interface Terms {
  /** Of the content, after the receiver answered. */
  readonly pickedUp: number;
  /** Of all of it, after the last step. */
  readonly rest: number;
  /** Of the receipt, after the deletion. */
  readonly receipts: number;
}

/** Days that an answer to an Idempotency-Key is kept stand in `intake.ts`. */
export interface Forgetting {
  readonly database: Database;
  readonly terms: Terms;
  readonly keyDays: number;
  readonly now: Date;
}

const batch = 50;
type Old = Pick<ReferralRow, 'id' | 'token_hash' | 'municipality' | 'service_id' | 'state'> & {
  readonly month: string;
};

const erasePickedUp = ({ database, terms, now }: Forgetting): Promise<number> =>
  database.writeDurably(async (session) => {
    const rows = await session.query<Old>(sql`
      select id, token_hash from referral
      where sealed is not null and picked_up_at < ${now}::timestamptz - ${terms.pickedUp}::int * interval '1 day'
      order by picked_up_at limit ${batch} for update skip locked`);
    for (const row of rows) await erase(session, row, 'picked-up', now);
    return rows.length;
  });

const count = async (session: Session, { municipality, service_id, month, state }: Old): Promise<void> => {
  await session.query(sql`
    insert into referral_count values (${municipality}, ${service_id}, ${month}, ${state}, 1)
    on conflict (municipality, service_id, month, state) do update set referrals = referral_count.referrals + 1`);
};

/** The rest goes as a whole: what it was counts as one, and nothing leads back to it but the receipt. */
const forget = async (session: Session, row: Old, now: Date): Promise<void> => {
  const { id } = row;
  const [counted] = await session.query<{ sealed: number; messages: number; chunks: number; steps: number }>(sql`
    select (select count(sealed) from referral where id = ${id})::int as sealed,
      (select count(*) from referral_message where referral_id = ${id})::int as messages,
      (select count(*) from referral_chunk where referral_id = ${id})::int as chunks,
      (select count(*) from referral_step where referral_id = ${id})::int as steps`);
  await count(session, row);
  await session.query(sql`delete from referral where id = ${id}`);
  await session.query(sql`delete from outbox where referral_id = ${id}`);
  const counts = counted ?? { sealed: 0, messages: 0, chunks: 0, steps: 0 };
  await writeReceipt(session, row, { ...counts, reason: 'term', now });
};

const forgetOld = ({ database, terms, now }: Forgetting): Promise<number> =>
  database.writeDurably(async (session) => {
    const rows = await session.query<Old>(sql`
      select id, token_hash, municipality, service_id, state, date_trunc('month', sent_at)::date::text as month
      from referral where since < ${now}::timestamptz - ${terms.rest}::int * interval '1 day'
      order by since limit ${batch} for update skip locked`);
    for (const row of rows) await forget(session, row, now);
    return rows.length;
  });

/** What is of no use any more, and leads to nobody. */
const tidy = ({ database, terms, keyDays, now }: Forgetting): Promise<void> =>
  database.writeAside(async (session) => {
    const before = (days: number) => sql`${now}::timestamptz - ${days}::int * interval '1 day'`;
    await session.query(sql`delete from referral_answer where at < ${before(keyDays)}`);
    await session.query(sql`delete from deletion where at < ${before(terms.receipts)}`);
    await session.query(sql`delete from referral_wait where first_day < (${before(terms.rest + 1)})::date`);
    await session.query(sql`delete from daily_count where day < (${before(terms.rest + 1)})::date`);
    // A day more than it holds: the clocks of two copies may differ.
    await session.query(sql`delete from proof_of_work_used where until < ${before(1)}`);
  });

/**
 * Deletes what is no longer kept, in small transactions: whoever stops it half-way leaves nothing half deleted, and the
 * next one goes on. How many were deleted from.
 */
export const forgetReferrals = async (asked: Forgetting): Promise<number> => {
  let total = 0;
  for (const work of [erasePickedUp, forgetOld]) {
    for (let done = await work(asked); done > 0; done = await work(asked)) total += done;
  }
  await tidy(asked);
  return total;
};
