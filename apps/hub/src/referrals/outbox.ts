import { randomUUID } from 'node:crypto';
import { referralToCloudEvent } from '@veerkracht/core/referral/exchange';
import type { StatusEvent } from '@veerkracht/spec/referral';
import type { Session } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import type { Desk } from './desk.ts';
import type { ReferralRow } from './row.ts';

/** Which mail: it says that there is something to see, never what. */
export type MailKind = 'new' | 'withdrawn' | 'message' | 'reminder' | 'overdue' | 'answer' | 'no-answer';

export type Addressee = Pick<ReferralRow, 'id' | 'organization_id' | 'is_complete' | 'notice_to'>;

interface Notice {
  readonly way: 'webhook' | 'mail';
  readonly address?: string | undefined;
  readonly body: (id: string) => string;
}

const put = async (session: Session, row: Addressee, now: Date, { way, address, body }: Notice): Promise<void> => {
  const id = randomUUID();
  // The receiver hears nothing of what has not come in completely.
  const next = row.is_complete || address !== undefined ? now.toISOString() : 'infinity';
  await session.query(sql`
    insert into outbox (id, referral_id, organization_id, way, address, body, made_at, next_at)
    values (${id}, ${row.id}, ${row.organization_id}, ${way}, ${address ?? null}, ${body(id)}, ${now}, ${next})`);
};

export const mailReceiver = async (
  session: Session,
  { receivers }: Desk,
  row: Addressee,
  kind: MailKind,
  now: Date,
): Promise<void> => {
  if (receivers.get(row.organization_id)?.mail === undefined) return;
  await put(session, row, now, { way: 'mail', body: () => kind });
};

export const mailSender = async (session: Session, row: Addressee, kind: MailKind, now: Date): Promise<void> => {
  if (row.notice_to === null) return;
  await put(session, row, now, { way: 'mail', address: row.notice_to, body: () => kind });
};

const forReceiver: Partial<Record<StatusEvent['state'], MailKind>> = {
  sent: 'new',
  'question-asked': 'new',
  withdrawn: 'withdrawn',
  'question-withdrawn': 'withdrawn',
};

/** Writes down who has to hear of a step, in the transaction of the step. */
export const tellStep = async (session: Session, desk: Desk, row: Addressee, event: StatusEvent, now: Date) => {
  if (desk.receivers.get(row.organization_id)?.webhook !== undefined) {
    const body = (id: string): string => JSON.stringify(referralToCloudEvent(event, id, desk.source));
    await put(session, row, now, { way: 'webhook', body });
  }
  const mail = forReceiver[event.state];
  if (mail !== undefined) await mailReceiver(session, desk, row, mail, now);
  if (event.by === 'receiver') await mailSender(session, row, 'answer', now);
  if (event.by === 'server') await mailSender(session, row, 'no-answer', now);
};

/** All files are there: now the receiver may know. */
export const releaseNotices = async (session: Session, referralId: string, now: Date): Promise<void> => {
  await session.query(
    sql`update outbox set next_at = ${now} where referral_id = ${referralId} and next_at = 'infinity'`,
  );
};
