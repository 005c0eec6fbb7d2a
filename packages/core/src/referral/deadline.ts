import { deadlines } from '@veerkracht/spec/referral';
import type { Deadline, State, Urgency } from '@veerkracht/spec/referral';

export type Limits = Readonly<Record<Urgency, Deadline>>;

/** By what an answer is waited for; a `ReferralStatus` is one. */
interface Waiting {
  readonly state: State | 'start';
  readonly urgency: Urgency;
  readonly sentAt?: string;
}

/** `none`: nobody waits. Then `waiting`, `remind` the receiver, `overdue`: tell the referrer, `expired`: stop waiting. */
export type DeadlineStage = 'none' | 'waiting' | 'remind' | 'overdue' | 'expired';

const hour = 3_600_000;
/** A question of the receiver is an answer; a receipt is not. */
const unanswered: ReadonlySet<string> = new Set(['sent', 'seen', 'question-asked']);

/** The moment of one limit, ISO 8601 in UTC: REF-3. */
export const deadlineAt = (
  sentAt: string,
  urgency: Urgency,
  which: keyof Deadline = 'answer',
  limits: Limits = deadlines,
): string => new Date(Date.parse(sentAt) + limits[urgency][which] * hour).toISOString();

/** "Antwoord verwacht vóór": when an answer is due; nothing when nobody waits for one any more. */
export const dueAt = (status: Waiting, limits: Limits = deadlines): string | undefined =>
  status.sentAt !== undefined && unanswered.has(status.state)
    ? deadlineAt(status.sentAt, status.urgency, 'answer', limits)
    : undefined;

/** Where a referral stands between its sending and its answer. Scenario 29. */
export const deadlineOf = (status: Waiting, now: string, limits: Limits = deadlines): DeadlineStage => {
  const { sentAt, urgency } = status;
  if (sentAt === undefined || !unanswered.has(status.state)) return 'none';
  const passed = (which: keyof Deadline) => Date.parse(now) >= Date.parse(deadlineAt(sentAt, urgency, which, limits));
  if (passed('expire')) return 'expired';
  if (passed('answer')) return 'overdue';
  return passed('remind') ? 'remind' : 'waiting';
};
