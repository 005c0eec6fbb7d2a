import type { EventSource } from '@veerkracht/core/referral/exchange';
import type { Limits } from '@veerkracht/core/referral';
import { deadlines } from '@veerkracht/spec/referral';
import type { Database } from '../db/database.ts';
import type { ReadOrganisations } from '../editors/tokens.ts';
import type { SenderIn } from '../http/senders.ts';
import type { ReadKeys } from './key-directory.ts';
import type { Receivers } from './receivers.ts';

/** What the operator says about referrals. */
export interface ReferralSettings {
  readonly keys: ReadKeys;
  readonly receivers: Receivers;
  readonly limits: Limits;
  readonly source: EventSource;
  /** The most that a service gets in a day from who did not sign in; 0 is no limit. */
  readonly dailyPerService: number;
  /** Whether the database keeps what it said it has; without that nothing is taken. */
  readonly isDurable: boolean;
}

/** What whoever works on referrals needs. */
export interface Desk extends ReferralSettings {
  readonly database: Database;
  readonly clock: () => Date;
}

/** The same where people come. */
export interface FrontDesk extends Desk {
  readonly readOrganisations: ReadOrganisations;
  readonly senderIn: SenderIn;
}

const noKeys: ReadKeys = () => Promise.resolve(undefined);

export const eventSchema = 'https://veerkracht.example/profile/0.1/schema/referral/status-event.json';

/** Nothing can be sent: there are no keys to seal for. */
export const referralsOff: ReferralSettings = {
  keys: noKeys,
  receivers: new Map(),
  limits: deadlines,
  source: { source: 'urn:nld:systeem:veerkracht', domain: 'nl.veerkracht', schema: eventSchema },
  dailyPerService: 0,
  isDurable: true,
};
