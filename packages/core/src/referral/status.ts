import { actors, declineReasons, deadlines, stateTable } from '@veerkracht/spec/referral';
import type { Actor, DeclineReason, State, StatusEvent, Urgency } from '@veerkracht/spec/referral';
import { deadlineOf } from './deadline.ts';
import type { Limits } from './deadline.ts';

/** Where one referral or question stands. Times are ISO 8601 in UTC. */
export interface ReferralStatus {
  readonly id: string;
  readonly urgency: Urgency;
  readonly state: State | 'start';
  /** Number of steps so far. */
  readonly sequence: number;
  /** When it came into this state; empty at the start. */
  readonly since: string;
  /** When it was sent or asked: from then on the answer is waited for. */
  readonly sentAt?: string;
}

/** What somebody wants to do. `consent`: SHA-256 of the new agreement, where one is needed. */
export interface Step {
  readonly to: State;
  readonly reason?: DeclineReason;
  /** Of a waiting list; whole weeks, 0 to 520. */
  readonly expectedWeeks?: number;
  readonly consent?: string;
}

/** Why a step is not taken. The state stays as it was. */
export type Refusal =
  | 'unknown-state'
  | 'unknown-actor'
  | 'ended'
  | 'not-from-here'
  | 'not-by-you'
  | 'reason-missing'
  | 'reason-unknown'
  | 'weeks-wrong'
  | 'consent-missing'
  | 'not-overdue';

export type Taken = { readonly status: ReferralStatus; readonly event: StatusEvent };
export type Transition = Taken | { readonly refusal: Refusal };

export const newStatus = (id: string, urgency: Urgency): ReferralStatus => ({
  ...{ id, urgency, state: 'start', sequence: 0, since: '' },
});

const rowOf = (state: unknown) =>
  typeof state === 'string' && Object.hasOwn(stateTable, state) ? stateTable[state as State] : undefined;

/** Where one can go from here, for anybody or for one actor: what a screen offers. */
export const nextStates = (from: State | 'start', actor?: Actor): readonly State[] =>
  (Object.keys(stateTable) as State[]).filter((state) => {
    const row = stateTable[state];
    return row.from.includes(from) && (actor === undefined || row.by.includes(actor));
  });

/** Nothing follows. */
export const hasEnded = (state: State | 'start'): boolean => nextStates(state).length === 0;

const asked: ReadonlySet<State> = new Set(['sent', 'question-asked']);
const waiting: ReadonlySet<State> = new Set(['waitlisted', 'waitlist']);

const edgeRefusal = (from: State | 'start', to: unknown, actor: unknown): Refusal | undefined => {
  const row = rowOf(to);
  if (row === undefined) return 'unknown-state';
  if (!actors.includes(actor as Actor)) return 'unknown-actor';
  if (!row.from.includes(from)) return hasEnded(from) ? 'ended' : 'not-from-here';
  return row.by.includes(actor as Actor) ? undefined : 'not-by-you';
};

const weeksFit = ({ to, expectedWeeks }: Step): boolean =>
  expectedWeeks === undefined ||
  (waiting.has(to) && Number.isInteger(expectedWeeks) && expectedWeeks >= 0 && expectedWeeks <= 520);

const refusalOf = (
  current: ReferralStatus,
  step: Step,
  actor: Actor,
  now: string,
  limits: Limits,
): Refusal | undefined => {
  const edge = edgeRefusal(current.state, step.to, actor);
  if (edge) return edge;
  const needs = stateTable[step.to].needs ?? [];
  if (needs.includes('reason') && step.reason === undefined) return 'reason-missing';
  if (step.reason !== undefined && (!needs.includes('reason') || !declineReasons.includes(step.reason)))
    return 'reason-unknown';
  if (!weeksFit(step)) return 'weeks-wrong';
  if (needs.includes('consent') && !/^[0-9a-f]{64}$/.test(step.consent ?? '')) return 'consent-missing';
  return needs.includes('overdue') && deadlineOf(current, now, limits) !== 'expired' ? 'not-overdue' : undefined;
};

/**
 * One step, or why not: REF-1 to REF-4. Nothing else decides what can happen to a referral. `now` is ISO 8601 in UTC
 * and only says when: the order is the sequence, whatever a clock does.
 */
export const transition = (
  current: ReferralStatus,
  step: Step,
  actor: Actor,
  now: string,
  limits: Limits = deadlines,
): Transition => {
  const refusal = refusalOf(current, step, actor, now, limits);
  if (refusal) return { refusal };
  const event: StatusEvent = {
    schemaVersion: '1.0',
    referralId: current.id,
    sequence: current.sequence + 1,
    state: step.to,
    by: actor,
    at: now,
    ...(step.reason !== undefined && { reason: step.reason }),
    ...(step.expectedWeeks !== undefined && { expectedWeeks: step.expectedWeeks }),
  };
  return { status: after(current, event), event };
};

const after = (current: ReferralStatus, { sequence, state, at }: StatusEvent): ReferralStatus => ({
  ...current,
  state,
  sequence,
  since: at,
  ...(asked.has(state) && { sentAt: at }),
});

/**
 * The status that a log leads to. `broken`: the sequence number at which the log has a gap, a double, another referral
 * or a step that the table does not have.
 */
export const foldStatus = (
  start: ReferralStatus,
  log: readonly StatusEvent[],
): { readonly status: ReferralStatus } | { readonly broken: number } => {
  let status = start;
  for (const event of log) {
    const fits = event.sequence === status.sequence + 1 && event.referralId === status.id;
    if (!fits || edgeRefusal(status.state, event.state, event.by)) return { broken: status.sequence + 1 };
    status = after(status, event);
  }
  return { status };
};
