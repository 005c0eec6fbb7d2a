/** What the card needs of the outside: a code, and a way to lock and open with it. Nothing is ever sent. */
import type { ContinuitySummary } from '@veerkracht/spec/referral';

/** `wrong-code`: the code does not fit, or something is missing; `not-a-card`: it opens, but it is something else. */
export type CardFault = 'wrong-code' | 'not-a-card' | 'failed';

export interface CardSealer {
  makeCode(): string;
  /** As a text for a file or QR codes. */
  seal(summary: ContinuitySummary, code: string): Promise<string>;
  /** @throws an error with a `fault` */
  open(text: string, code: string): Promise<ContinuitySummary>;
}
