import { transition, waitIn } from '@veerkracht/core/referral';
import type { Step } from '@veerkracht/core/referral';
import type { Actor, State, StatusEvent } from '@veerkracht/spec/referral';
import type { Session } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { Problem } from '../http/problem.ts';
import { audit } from './audit.ts';
import type { Desk } from './desk.ts';
import { erase } from './erasing.ts';
import { tellStep } from './outbox.ts';
import { daysOf, statusOf } from './row.ts';
import type { ReferralRow } from './row.ts';

export const readSteps = async (session: Session, id: string): Promise<readonly StatusEvent[]> => {
  const rows = await session.query<{ event: string }>(
    sql`select event from referral_step where referral_id = ${id} order by sequence`,
  );
  return rows.map(({ event }) => JSON.parse(event) as StatusEvent);
};

const current = async (session: Session, { id, sequence }: ReferralRow): Promise<StatusEvent | undefined> => {
  const [row] = await session.query<{ event: string }>(
    sql`select event from referral_step where referral_id = ${id} and sequence = ${sequence}`,
  );
  return row && (JSON.parse(row.event) as StatusEvent);
};

export const keepStep = async (session: Session, event: StatusEvent): Promise<void> => {
  await session.query(sql`
    insert into referral_step (referral_id, sequence, event)
    values (${event.referralId}, ${event.sequence}, ${JSON.stringify(event)})`);
};

/** A receipt, or a question back, is no answer: what was sent is still needed. */
const leavesOpen: ReadonlySet<State> = new Set(['seen', 'information-needed', 'unreadable']);

const countWait = async (session: Session, { id, municipality, service_id }: ReferralRow): Promise<void> => {
  const log = await readSteps(session, id);
  const wait = waitIn(log);
  if (wait === undefined || log.at(-1)?.at !== wait.first) return;
  const days = Math.max(0, (Date.parse(wait.first) - Date.parse(wait.asked)) / 86_400_000);
  await session.query(sql`
    insert into referral_wait (municipality, service_id, first_day, days)
    values (${municipality}, ${service_id}, ${wait.first.slice(0, 10)}, ${days.toFixed(1)})`);
};

export interface Taking {
  readonly step: Step;
  readonly by: Actor;
  readonly now: Date;
  /** The step that was seen last: another one since then, and this is refused. */
  readonly seen?: number | undefined;
  /** Of a question: a page that says more. */
  readonly page?: string | undefined;
}

const withdrawals: ReadonlySet<State> = new Set(['withdrawn', 'question-withdrawn']);

/**
 * Takes a step with a row that is locked, with all that follows from it, in one transaction.
 * @throws Problem `step-refused` with where it stands
 */
export const takeStep = async (
  session: Session,
  desk: Desk,
  row: ReferralRow,
  { step, by, now, seen, page }: Taking,
): Promise<StatusEvent> => {
  const refuse = async (refusal: string): Promise<Problem> =>
    new Problem('step-refused', { members: { refusal, current: await current(session, row) } });
  if (seen !== undefined && seen !== row.sequence) throw await refuse('not-from-here');
  const taken = transition(statusOf(row), step, by, now.toISOString(), desk.limits);
  if ('refusal' in taken) throw await refuse(taken.refusal);
  const { status } = taken;
  const event: StatusEvent = { ...taken.event, ...(page !== undefined && { page }) };
  const { due, look } = daysOf(status, now, desk.limits);
  const isPickUp = by === 'receiver' && !leavesOpen.has(step.to);
  await keepStep(session, event);
  await session.query(sql`
    update referral set state = ${status.state}, sequence = ${status.sequence}, since = ${status.since},
      due_at = ${due ?? null}, look_at = ${look ?? null},
      picked_up_at = coalesce(picked_up_at, ${isPickUp ? now : null}::timestamptz)
    where id = ${row.id}`);
  if (step.to === 'started') await countWait(session, row);
  const organisation = by === 'receiver' ? row.organization_id : undefined;
  await audit(session, {
    ...{ action: 'U', event: 'status-set', by, organisation, referralId: row.id, detail: step.to, at: now },
  });
  await tellStep(session, desk, row, event, now);
  if (withdrawals.has(step.to)) await erase(session, row, 'withdrawn', now);
  return event;
};
