import type { Bilingual } from '../finding.ts';

/** Who acts. `server` is the hub by itself: it can tell that time has passed, and nothing else. */
export const actors = ['referrer', 'person', 'receiver', 'server'] as const;
export type Actor = (typeof actors)[number];

export const referralStates = [
  'draft',
  'sent',
  'seen',
  'information-needed',
  'accepted',
  'waitlisted',
  'appointment-planned',
  'not-attended',
  'started',
  'completed',
  'declined',
  'forwarded',
  'returned',
  'withdrawn',
  'expired',
  'unreadable',
] as const;
export type ReferralState = (typeof referralStates)[number];

/** The question about a place, without a person in it, and its answers. Codes are those of Gravity SDOH 3.0.0. */
export const questionStates = [
  'question-asked',
  'capacity',
  'no-capacity',
  'waitlist',
  'additional-assessment-required',
  'question-withdrawn',
  'question-expired',
] as const;
export type QuestionState = (typeof questionStates)[number];
export type State = ReferralState | QuestionState;

/** What a step to this state has to bring along. `reason`: a code of `declineReasons` or `returnReasons`. */
export type StepNeed = 'reason' | 'consent' | 'overdue';

export type TaskStatus =
  'draft' | 'requested' | 'accepted' | 'rejected' | 'on-hold' | 'in-progress' | 'completed' | 'failed' | 'cancelled';

/** A status of a case as the ZGW Catalogi API knows it (`omschrijvingGeneriek`). */
export type CaseStatus = 'Ontvangen' | 'In behandeling' | 'Afgerond';

export interface StateRow {
  /** The word of the field, for professionals. */
  readonly term: Bilingual;
  /** For the person it is about: Dutch at level B1. */
  readonly plain: Bilingual;
  /** FHIR R4 `Task.status`. */
  readonly task: TaskStatus;
  /** FHIR R4 `Task.businessStatus`; the figures are those of BSeR 2.0.0. */
  readonly business?: string;
  readonly caseStatus?: CaseStatus;
  /** A case that has ended says how; ZGW `resultaattype`. */
  readonly caseResult?: string;
  /** Who may set it. */
  readonly by: readonly Actor[];
  /** From which states it can be reached. `start`: it can be the first one. */
  readonly from: readonly (State | 'start')[];
  readonly needs?: readonly StepNeed[];
}

/** Every state, of referrals and of questions. */
export const states = [...referralStates, ...questionStates] as const;
