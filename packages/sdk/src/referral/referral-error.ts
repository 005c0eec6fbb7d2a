import type { StatusEvent } from '@veerkracht/spec/referral';
import type { Refusal } from '@veerkracht/core/referral';

/**
 * Why the hub did not do what was asked. `offline`, `timeout`, `busy`, `server`: try again later, nothing is lost.
 * `key-replaced`: seal again. `not-received`: the hub has something else than what was sent. `step-refused`: see
 * `refusal` and `current`. `reused`: the key of the request was used for something else. `gone`: withdrawn or erased.
 */
export type ReferralFault =
  | 'offline'
  | 'timeout'
  | 'busy'
  | 'server'
  | 'key-replaced'
  | 'not-received'
  | 'step-refused'
  | 'reused'
  | 'gone'
  | 'not-found'
  | 'not-allowed'
  | 'invalid'
  | 'format';

interface ReferralErrorDetails {
  readonly status?: number | undefined;
  readonly detail?: string | undefined;
  readonly refusal?: Refusal | undefined;
  readonly current?: StatusEvent | undefined;
  readonly directory?: string | undefined;
  readonly retryAfter?: number | undefined;
  readonly cause?: unknown;
}

/** Nothing was changed, or nobody knows: asking again with the same key or id is safe. */
export class ReferralError extends Error {
  override readonly name = 'ReferralError';
  readonly fault: ReferralFault;
  /** HTTP status, when there was an answer. */
  readonly status: number | undefined;
  /** What the hub said to a reader. */
  readonly detail: string | undefined;
  readonly refusal: Refusal | undefined;
  /** With `step-refused`: the step that is there now. */
  readonly current: StatusEvent | undefined;
  /** With `key-replaced`: the newest signed directory. */
  readonly directory: string | undefined;
  /** Milliseconds that the hub asks to wait; `busy` with hours is a service that gets too much today. */
  readonly retryAfter: number;

  constructor(fault: ReferralFault, details: ReferralErrorDetails = {}) {
    const { status, detail, refusal, current, directory, retryAfter = 0, cause } = details;
    super(`referral: ${fault}${status === undefined ? '' : ` (${status})`}`, { cause });
    this.fault = fault;
    this.status = status;
    this.detail = detail;
    this.refusal = refusal;
    this.current = current;
    this.directory = directory;
    this.retryAfter = retryAfter;
  }
}

export const isReferralError = (error: unknown): error is ReferralError =>
  error instanceof Error && error.name === 'ReferralError';

/** Whether the same request may succeed later. */
export const canTryAgain = (error: unknown): boolean =>
  isReferralError(error) && ['offline', 'timeout', 'busy', 'server'].includes(error.fault);
