/** What the status page needs of the outside. The link with the secret stays with whoever fills this in. */
import type { ReferralMessage, StatusEvent } from '@veerkracht/spec/referral';

/** Why something did not work. `gone`: withdrawn or erased; `not-found`: no such link. */
export type FollowFault = 'offline' | 'not-found' | 'gone' | 'refused' | 'failed';

/** Whether one service has a place; nobody stands in such a question. */
export interface PlaceQuestion {
  readonly serviceId: string;
  readonly name?: string;
  readonly status: StatusEvent;
  readonly dueAt?: string;
}

export interface Followed {
  /** Oldest first; empty for a referral that is not received yet. */
  readonly log: readonly StatusEvent[];
  /** When an answer is due, while somebody waits for one; ISO 8601. */
  readonly dueAt?: string;
  /** Opened here, oldest first. */
  readonly messages: readonly ReferralMessage[];
  /** When the link is of a question about a place: the answer of each service. */
  readonly questions?: readonly PlaceQuestion[];
}

export interface ReferralFollowing {
  /** The service that was asked. */
  readonly service: { readonly id: string; readonly name?: string };
  /** The link itself, to keep and to make a QR code of. */
  readonly link: string;
  /** Where it stands. @throws an error with a `fault` */
  look(): Promise<Followed>;
  /** Sealed for the receiver and for oneself. */
  say(text: string): Promise<void>;
  /** Erases what the hub holds, and tells the receiver. */
  withdraw(by: 'referrer' | 'person'): Promise<void>;
}
