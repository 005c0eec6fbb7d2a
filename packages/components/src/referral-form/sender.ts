/** What the form needs of the outside: who can read it, and a way to send. */
import type { ReferralDraft } from '@veerkracht/core/referral';
import type { CapacityQuestion } from '@veerkracht/spec/referral';

/** Why something did not work. */
export type SendFault =
  'no-keys' | 'key-changed' | 'directory-expired' | 'offline' | 'refused' | 'too-large' | 'too-many' | 'failed';

/** Whoever can read what is sent, as the municipality confirmed it. */
export interface Receiver {
  readonly organisation: string;
  /** In groups of digits, to compare by phone. */
  readonly fingerprint: string;
  readonly confirmedBy: string;
  /** `2026-11-21`. */
  readonly confirmedOn: string;
}

/** The person's say, as it was shown. */
export interface SaidYes {
  readonly textId: string;
  /** The text that was shown or read, in `language`. */
  readonly text: string;
  readonly language: string;
  readonly readAloud: boolean;
  readonly interpreterUsed: boolean;
}

/** A file that goes along, already made safe. */
export interface FileToSend {
  readonly name: string;
  readonly type: string;
  readonly bytes: Blob;
}

export interface ReferralToSend {
  readonly draft: ReferralDraft;
  readonly yes: SaidYes;
  /** Ids of the lines that were on the preview and stayed. */
  readonly scope: readonly string[];
  readonly files: readonly FileToSend[];
  /** Where the helper, who signed in, wants to hear that there is something to see. */
  readonly noticeTo?: string;
}

/**
 * `sealed`: nobody but the receiver can read it, and it is on its way; `checking`: this device shows by some work that
 * nobody sends by the thousand; `received`: it survives a crash of the server.
 */
export interface SendProgress {
  readonly state: 'sealed' | 'checking' | 'received' | 'failed';
  /** Where the answer will be; the secret in it stands behind the #. */
  readonly statusLink: string;
  /** When an answer is due, ISO 8601. */
  readonly dueAt?: string;
  readonly fault?: SendFault;
  /** The service gets too much today: it waits here, sealed, until there is room. */
  readonly isFull?: boolean;
}

export interface ReferralSender {
  /** @throws an error with a `fault` */
  receiver(serviceId: string): Promise<Receiver>;
  /** Tells of every step, also after a while without a line. Resolves once it is sealed and kept on this device. */
  send(referral: ReferralToSend, told: (progress: SendProgress) => void): Promise<void>;
  /** A question without a person in it. `onWork` is told when this device has to do some work first. */
  ask(question: CapacityQuestion, onWork?: () => void): Promise<{ readonly statusLink: string }>;
}
