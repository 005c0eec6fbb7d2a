import { deadlineAt, deadlineOf, dueAt } from '@veerkracht/core/referral';
import type { Limits, ReferralStatus } from '@veerkracht/core/referral';
import type { State, Urgency } from '@veerkracht/spec/referral';
import { raw } from '../db/sql.ts';

export type Kind = 'referral' | 'question';

/** A row of `referral`, without what is large. */
export interface ReferralRow {
  readonly id: string;
  readonly position: string;
  readonly kind: Kind;
  readonly service_id: string;
  readonly organization_id: string;
  readonly municipality: string;
  readonly urgency: Urgency;
  readonly state: State;
  readonly sequence: number;
  readonly since: Date;
  readonly sent_at: Date;
  readonly due_at: Date | null;
  readonly token_hash: Buffer;
  readonly is_sealed: boolean;
  readonly question: string | null;
  readonly chunks: readonly number[];
  readonly is_complete: boolean;
  readonly notice_to: string | null;
  readonly picked_up_at: Date | null;
}

export const columns = raw(`id, position, kind, service_id, organization_id, municipality, urgency, state, sequence,
  since, sent_at, due_at, token_hash, sealed is not null as is_sealed, question, chunks, is_complete, notice_to,
  picked_up_at`);

type Standing = Pick<ReferralRow, 'id' | 'urgency' | 'state' | 'sequence' | 'since' | 'sent_at'>;

export const statusOf = ({ id, urgency, state, sequence, since, sent_at }: Standing): ReferralStatus => ({
  ...{ id, urgency, state, sequence },
  since: since.toISOString(),
  sentAt: sent_at.toISOString(),
});

/** When an answer is due, and when to look whether it came; nothing when nobody waits. */
export interface Days {
  readonly due: string | undefined;
  readonly look: string | undefined;
}

const nextLimit = { waiting: 'remind', remind: 'answer', overdue: 'expire' } as const;

export const daysOf = (status: ReferralStatus, now: Date, limits: Limits): Days => {
  const stage = deadlineOf(status, now.toISOString(), limits);
  if (stage === 'none' || status.sentAt === undefined) return { due: undefined, look: undefined };
  const look =
    stage === 'expired' ? now.toISOString() : deadlineAt(status.sentAt, status.urgency, nextLimit[stage], limits);
  return { due: dueAt(status, limits), look };
};
