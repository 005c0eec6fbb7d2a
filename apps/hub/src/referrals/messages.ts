import { readSealed } from '@veerkracht/core/referral';
import { sealedTypes } from '@veerkracht/spec/referral';
import type { Session } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { Problem } from '../http/problem.ts';
import { audit } from './audit.ts';
import type { Who } from './access.ts';
import type { Desk } from './desk.ts';
import { mailReceiver, mailSender } from './outbox.ts';
import type { ReferralRow } from './row.ts';
import { sealingFault } from './sealing-fault.ts';

export interface NewMessage {
  readonly id: string;
  readonly sealed: string;
}

export interface StoredMessage extends NewMessage {
  readonly at: string;
  readonly from: 'receiver' | 'sender';
}

interface Row {
  readonly id: string;
  readonly sealed: string;
  readonly at: Date;
  readonly sender: 'receiver' | 'sender';
  readonly sequence: number | null;
}

const shown = ({ id, sealed, at, sender }: Row): StoredMessage => ({ id, at: at.toISOString(), from: sender, sealed });

/** Of one referral, of both sides together. */
const most = 500;

/** The outside of a message is of this referral. @throws Problem */
export const checkMessage = ({ id }: ReferralRow, { sealed }: NewMessage): void => {
  const reading = readSealed(sealed);
  if ('fault' in reading) throw sealingFault(reading.fault);
  if (reading.header.typ !== sealedTypes.message || reading.header.ref !== id) throw sealingFault('wrong-referral');
};

/** The message with this id, and the number of the step that it came with. */
export const knownMessage = async (
  session: Session,
  { id }: ReferralRow,
  messageId: string,
): Promise<(StoredMessage & { readonly sequence: number | undefined }) | undefined> => {
  const [row] = await session.query<Row>(
    sql`select id, sealed, at, sender, sequence from referral_message where referral_id = ${id} and id = ${messageId}`,
  );
  return row && { ...shown(row), sequence: row.sequence ?? undefined };
};

/** Keeps a message with a row that is locked; the same id again is the same message. @throws Problem */
export const keepMessage = async (
  session: Session,
  row: ReferralRow,
  { id, sealed }: NewMessage,
  { from, now, sequence }: { readonly from: 'receiver' | 'sender'; readonly now: Date; readonly sequence?: number },
): Promise<StoredMessage> => {
  const known = await knownMessage(session, row, id);
  if (known !== undefined) return { id, at: known.at, from: known.from, sealed: known.sealed };
  const [counted] = await session.query<{ count: number }>(
    sql`select count(*)::int as count from referral_message where referral_id = ${row.id}`,
  );
  if ((counted?.count ?? 0) >= most) throw new Problem('quota-reached');
  await session.query(sql`
    insert into referral_message (referral_id, id, sender, at, sealed, sequence)
    values (${row.id}, ${id}, ${from}, ${now}, ${sealed}, ${sequence ?? null})`);
  return { id, at: now.toISOString(), from, sealed };
};

/** Keeps what is said by itself, and lets the other side know that there is something. @throws Problem */
export const say = async (
  session: Session,
  desk: Desk,
  {
    row,
    who,
    message,
    now,
  }: { readonly row: ReferralRow; readonly who: Who; readonly message: NewMessage; readonly now: Date },
): Promise<StoredMessage> => {
  if (row.state === 'withdrawn') throw new Problem('content-gone');
  checkMessage(row, message);
  const from = who.side === 'receiver' ? 'receiver' : 'sender';
  const before = await knownMessage(session, row, message.id);
  const kept = await keepMessage(session, row, message, { from, now });
  if (before !== undefined) return kept;
  const by = from === 'receiver' ? 'receiver' : 'person';
  const organisation = from === 'receiver' ? row.organization_id : undefined;
  await audit(session, { action: 'C', event: 'message-received', by, organisation, referralId: row.id, at: now });
  if (from === 'receiver') await mailSender(session, row, 'message', now);
  else await mailReceiver(session, desk, row, 'message', now);
  return kept;
};

export const readMessages = async (session: Session, { id }: ReferralRow): Promise<readonly StoredMessage[]> =>
  (
    await session.query<Row>(
      sql`select id, sealed, at, sender, sequence from referral_message where referral_id = ${id} order by position`,
    )
  ).map(shown);
