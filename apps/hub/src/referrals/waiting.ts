/** Who has not answered in time: a reminder, a word to whoever sent it, and at last the end (scenario 29). @module */
import { deadlineOf } from '@veerkracht/core/referral';
import type { Session } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import type { Desk } from './desk.ts';
import { mailReceiver, mailSender } from './outbox.ts';
import { columns, daysOf, statusOf } from './row.ts';
import type { ReferralRow } from './row.ts';
import { takeStep } from './steps.ts';

const batch = 50;

/** The receiver is not asked for what it cannot see yet. */
const remind = async (session: Session, desk: Desk, row: ReferralRow, now: Date): Promise<void> => {
  if (row.is_complete) await mailReceiver(session, desk, row, 'reminder', now);
};

const look = async (session: Session, desk: Desk, row: ReferralRow, now: Date): Promise<void> => {
  const status = statusOf(row);
  const stage = deadlineOf(status, now.toISOString(), desk.limits);
  if (stage === 'expired') {
    const to = row.kind === 'referral' ? 'expired' : 'question-expired';
    await takeStep(session, desk, row, { step: { to }, by: 'server', now });
    return;
  }
  if (stage === 'remind' || stage === 'overdue') await remind(session, desk, row, now);
  if (stage === 'overdue') await mailSender(session, row, 'overdue', now);
  const { look: next } = daysOf(status, now, desk.limits);
  await session.query(sql`update referral set look_at = ${next ?? null} where id = ${row.id}`);
};

/** Looks at those whose day has come; how many. Copies each take others. */
export const lookAtWaiting = (desk: Desk): Promise<number> =>
  desk.database.writeDurably(async (session) => {
    const now = desk.clock();
    const rows = await session.query<ReferralRow>(sql`
      select ${columns} from referral where look_at <= ${now} order by look_at limit ${batch} for update skip locked`);
    for (const row of rows) await look(session, desk, row, now);
    return rows.length;
  });
