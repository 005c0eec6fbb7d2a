import type {
  CapacityQuestion,
  DeclineReason,
  KeyLog,
  ReferralState,
  StatusEvent,
  Urgency,
} from '@veerkracht/spec/referral';

/**
 * The contract with a hub, JSON over HTTPS below `/v1`; docs/referral-for-vendors.md has it as a table. Paths are
 * English, as the other paths of the hub are.
 */
export const referralPaths = {
  referrals: '/v1/referrals',
  referral: (id: string) => `/v1/referrals/${id}`,
  statuses: (id: string) => `/v1/referrals/${id}/statuses`,
  messages: (id: string) => `/v1/referrals/${id}/messages`,
  spam: (id: string) => `/v1/referrals/${id}/spam-reports`,
  attachments: (id: string) => `/v1/referrals/${id}/attachments`,
  chunk: (id: string, file: number, chunk: number) => `/v1/referrals/${id}/attachments/${file}/${chunk}`,
  questions: '/v1/capacity-questions',
  questionStatuses: (id: string) => `/v1/capacity-questions/${id}/statuses`,
  keys: (serviceId: string) => `/v1/receivers/${serviceId}/keys`,
} as const;

/** POST /v1/referrals, with `Idempotency-Key`. */
export interface NewReferral {
  readonly id: string;
  readonly serviceId: string;
  readonly urgency: Urgency;
  /** JWE as text; what is hashed are its bytes in UTF-8. */
  readonly sealed: string;
  /** SHA-256 of the token of the status link, hexadecimal. */
  readonly statusTokenHash: string;
  /** Chunks of each file, in the order of their numbers; left out without files. */
  readonly attachmentChunks?: readonly number[];
  readonly replaces?: string;
  /** Only with an access token: a mail address that hears when there is something to see, and never what. */
  readonly noticeTo?: string;
}

/** 201. Nothing was received unless `sha256` is that of what was sent. */
export interface ReferralReceipt {
  readonly id: string;
  /** Of `sealed`, hexadecimal. */
  readonly sha256: string;
  /** When an answer is due. */
  readonly dueAt: string;
}

/** GET …/statuses, for whoever has the link, and for the receiver. */
export interface StatusList {
  readonly items: readonly StatusEvent[];
  /** Missing once nobody waits for an answer. */
  readonly dueAt?: string;
}

/** POST …/statuses → 201 StatusEvent; 409 `step-refused` with `refusal` and `current` (StatusEvent). */
export interface NewStatus {
  readonly state: ReferralState;
  /** Of whoever has the link: in which role. */
  readonly by?: 'referrer' | 'person';
  readonly reason?: DeclineReason;
  readonly expectedWeeks?: number;
  /** SHA-256 of the new agreement, for passing on. */
  readonly consent?: string;
  /** Number of the last step that was seen; another one since then is 409. */
  readonly sequence?: number;
  /** The words with it, sealed for `replyTo`. */
  readonly message?: NewMessage;
}

/** POST …/messages → 201 StoredMessage; the same `id` again is the same message. */
export interface NewMessage {
  readonly id: string;
  readonly sealed: string;
}

export interface StoredMessage extends NewMessage {
  readonly at: string;
  readonly from: 'receiver' | 'sender';
}

/** GET /v1/referrals, for the receiver: what was not received completely is not in it. */
export interface ReferralSummary {
  readonly id: string;
  readonly serviceId: string;
  readonly urgency: Urgency;
  readonly receivedAt: string;
  readonly status: StatusEvent;
  readonly dueAt?: string;
}

export interface ReferralPage {
  readonly items: readonly ReferralSummary[];
  /** Goes into `after`; missing on the last page. */
  readonly next?: string;
}

/** GET /v1/referrals/{id}, for the receiver. 410 once the content was erased. */
export interface StoredReferral extends ReferralSummary {
  readonly sealed: string;
  readonly sha256: string;
  readonly attachmentChunks: readonly number[];
}

/** GET …/attachments, for whoever has the link: what came in so far, so that an upload goes on where it broke off. */
export interface ReceivedChunks {
  readonly items: readonly { readonly file: number; readonly chunk: number; readonly sha256: string }[];
}

/** POST /v1/capacity-questions, with `Idempotency-Key`. */
export type NewQuestion = CapacityQuestion & {
  /** SHA-256 of the token of whoever asks, hexadecimal. */
  readonly statusTokenHash: string;
};

/** GET /v1/capacity-questions: for the receiver, or those of one token for who asked. */
export interface QuestionPage {
  readonly items: readonly {
    readonly id: string;
    readonly serviceId: string;
    /** `serviceIds` has the one service only: whom else was asked is nobody's business. */
    readonly question: CapacityQuestion;
    readonly status: StatusEvent;
    readonly dueAt?: string;
  }[];
  readonly next?: string;
}

/** POST /v1/capacity-questions → 201; a question of its own for each service. */
export interface AskedQuestions {
  readonly items: readonly { readonly id: string; readonly serviceId: string; readonly dueAt: string }[];
}

/** GET /v1/receivers/{serviceId}/keys. */
export interface KeysAnswer {
  /** Signed directory, compact JWS. */
  readonly directory: string;
  readonly log: KeyLog;
}

/** Last parts of the `type` of problems (RFC 9457) that programs act on. */
export const referralProblems = {
  /** 409, with `directory`: the newest signed directory. Nothing was stored. */
  keyReplaced: 'key-replaced',
  /** 409: the same Idempotency-Key is being worked on. Try again. */
  running: 'request-running',
  /** 422: this Idempotency-Key was used for something else. */
  keyReused: 'idempotency-key-reused',
  /** 409, with `refusal` and `current`. */
  stepRefused: 'step-refused',
} as const;
