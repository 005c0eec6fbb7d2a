/** What the inbox needs of the outside: a key to open with, and a desk that only exists once there is one. */
import type {
  Attachment,
  CapacityAnswer,
  CapacityQuestion,
  DeclineReason,
  ReferralFinding,
  ReferralMessage,
  ReferralPayload,
  ReferralState,
  StatusEvent,
  Urgency,
} from '@veerkracht/spec/referral';

/**
 * Why something did not work. `not-for-you`: no key that was given fits; `damaged`: one fits, but it is not whole or
 * somebody changed it; `step-refused`: somebody was first, `current` says what is there now; `not-a-key`: another file.
 */
export type DeskFault =
  | 'offline'
  | 'not-allowed'
  | 'not-found'
  | 'gone'
  | 'step-refused'
  | 'not-for-you'
  | 'damaged'
  | 'not-a-key'
  | 'no-passkey'
  | 'sign-in-failed'
  | 'window-blocked'
  | 'failed';

/** What a desk throws. */
export interface DeskError extends Error {
  readonly fault: DeskFault;
  readonly current?: StatusEvent;
}

/** A referral as the hub knows it: nothing of a person. */
export interface WaitingReferral {
  readonly id: string;
  readonly serviceId: string;
  readonly urgency: Urgency;
  readonly receivedAt: string;
  readonly status: StatusEvent;
  /** When an answer is due; missing once nobody waits for one. */
  readonly dueAt?: string;
}

export interface Listed<T> {
  readonly items: readonly T[];
  /** Goes into `after`; missing on the last page. */
  readonly next?: string;
}

/** One that was opened in this page. */
export interface DeskReferral {
  readonly id: string;
  readonly payload: ReferralPayload;
  /** What does not fit; with a finding of the rule `schema` fields may be missing or of another kind. */
  readonly findings: readonly ReferralFinding[];
  /** Which key opened it. */
  readonly kid: string;
  readonly receivedAt: string;
  readonly log: readonly StatusEvent[];
  /** Of whoever asked; what the desk itself wrote only they can read. */
  readonly messages: readonly ReferralMessage[];
  readonly refusedMessages: number;
  readonly attachmentChunks: readonly number[];
}

/** The step, which the hub sees, and the words with it, which it does not. */
export interface DeskAnswer {
  readonly to: ReferralState;
  readonly reason?: DeclineReason;
  readonly expectedWeeks?: number;
  readonly words?: Pick<ReferralMessage, 'text' | 'appointment' | 'alternatives'>;
}

/** Somebody who wants to take part in a group. */
export interface SignedUp {
  readonly id: string;
  readonly seriesId: string;
  readonly seriesName: string;
  readonly state: 'place' | 'waiting' | 'interest';
  readonly since: string;
  readonly language?: string;
  /** Missing when no key opens it. */
  readonly name?: string;
  readonly reach?: string;
}

/** "Is there a place?", without a person. */
export interface WaitingQuestion {
  readonly id: string;
  readonly serviceId: string;
  readonly question: CapacityQuestion;
  readonly status: StatusEvent;
  readonly dueAt?: string;
}

export type QuestionAnswer = Omit<CapacityAnswer, 'schemaVersion'>;

/** Every call rejects with a `DeskError`. */
export interface ReferralDesk {
  list(after?: string): Promise<Listed<WaitingReferral>>;
  open(id: string): Promise<DeskReferral>;
  answer(referral: DeskReferral, answer: DeskAnswer): Promise<unknown>;
  say(referral: DeskReferral, text: string): Promise<unknown>;
  attachment(referral: DeskReferral, file: Attachment): Promise<Uint8Array<ArrayBuffer>>;
  /** Who signed up for the groups of the organisation, group by group. */
  signUps(): Promise<readonly SignedUp[]>;
  /** No key opens it any more: the referrer is asked to send it again. */
  unreadable(id: string): Promise<unknown>;
  /** Nobody asked for anything here: it is counted. The answer is given as always. */
  spam(id: string): Promise<unknown>;
  readonly questions: {
    list(after?: string): Promise<Listed<WaitingQuestion>>;
    answer(id: string, answer: QuestionAnswer): Promise<unknown>;
  };
}

/** A key on this device that only opens with a passkey. */
export interface DeviceKey {
  /** Whether one waits here; nothing where the browser cannot keep one. */
  waiting(): Promise<boolean | undefined>;
  /** Keeps the keys that are open now, locked. */
  keep(): Promise<void>;
  open(): Promise<ReferralDesk>;
  forget(): Promise<void>;
}

/** Signing in at the identity provider, in a window of its own. */
export interface SignIn {
  /** `elsewhere`: this is that window; the other one goes on. */
  state(): 'needed' | 'done' | 'elsewhere';
  /** Resolves when somebody is signed in. @throws DeskError */
  begin(): Promise<void>;
}

/** Keys stay in memory, in whoever fills this in. */
export interface KeyRing {
  /** The key of a file, besides those that were given before. */
  unlock(file: File): Promise<ReferralDesk>;
  /** Forgets every key in memory. */
  lock(): void;
  readonly device?: DeviceKey | undefined;
}
