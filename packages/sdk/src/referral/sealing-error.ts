import type { SealedFault } from '@veerkracht/core/referral';

/**
 * Why something was not sealed or opened. `not-for-you`: none of the keys fits. `damaged`: a key fits, but somebody
 * changed it, or it is not whole. `wrong-type`, `other-referral`: genuine, but not what was expected. `content`: it is
 * no JSON. `keys-do-not-fit`: no receiver, or kinds of keys that do not go together.
 */
export type SealingFault =
  SealedFault | 'not-for-you' | 'damaged' | 'wrong-type' | 'other-referral' | 'content' | 'keys-do-not-fit';

/** `message` is for developers; it never has anything in it of what was sealed. */
export class SealingError extends Error {
  override readonly name = 'SealingError';
  readonly fault: SealingFault;

  constructor(fault: SealingFault, cause?: unknown) {
    super(`not sealed or opened: ${fault}`, { cause });
    this.fault = fault;
  }
}

export const isSealingError = (error: unknown): error is SealingError =>
  error instanceof Error && error.name === 'SealingError';
