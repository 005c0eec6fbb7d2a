import type { HelpLine } from '@veerkracht/spec/help-lines';
import type { StatusEvent } from '@veerkracht/spec/referral';
import type { ReferralService } from '../referral-form/answers.ts';
import type { HelpActions } from '../internal/help-view.ts';
import type { Draft, Problem } from './answering.ts';
import type { DeskFault, DeskReferral, SignedUp, SignIn, WaitingQuestion, WaitingReferral } from './desk.ts';
import { dutch, type Words } from './words.ts';

export type At = 'locked' | 'list' | 'referral' | 'question';

/** What was done last, to be said once. */
export type Done = 'answered' | 'said' | 'told' | 'spamTold' | 'deviceKept' | 'forgotten';

/** A file that does not come out. */
export interface FileFault {
  readonly code: 'fileMissing' | 'fileFault';
  readonly name: string;
}

export interface Model {
  readonly words: Words;
  readonly now: Date;
  readonly languages: readonly string[];
  readonly helpLines: readonly HelpLine[];
  readonly services: readonly ReferralService[];
  readonly at: At;
  /** The page has a hub to ask. */
  readonly isReady: boolean;
  /** Missing where the page itself knows who somebody is. */
  readonly signIn: ReturnType<SignIn['state']> | undefined;
  /** `none`: this browser cannot keep a key under a passkey. */
  readonly device: 'none' | 'empty' | 'waiting';
  readonly referrals: readonly WaitingReferral[] | undefined;
  readonly next: string | undefined;
  readonly questions: readonly WaitingQuestion[];
  readonly nextQuestion: string | undefined;
  readonly signUps: readonly SignedUp[];
  /** Id of what is looked at. */
  readonly chosen: string | undefined;
  readonly opened: DeskReferral | undefined;
  /** What was typed, by id: it stays until it is sent. */
  readonly drafts: Readonly<Record<string, Draft>>;
  readonly problems: readonly Problem[];
  readonly fault: DeskFault | undefined;
  /** Somebody else was first: the step that is there now. */
  readonly current: StatusEvent | undefined;
  readonly fileFault: FileFault | undefined;
  readonly done: Done | undefined;
  readonly isBusy: boolean;
  /** Somebody pressed "I cannot read it" once. */
  readonly isSure: boolean;
  /** The municipality said how its case system is set up. */
  readonly hasCases: boolean;
}

/** What is known of nobody: how the page is before a key, and after. */
export const nothingOpen = {
  at: 'locked',
  referrals: undefined,
  next: undefined,
  questions: [],
  nextQuestion: undefined,
  signUps: [],
  chosen: undefined,
  opened: undefined,
  drafts: {},
  problems: [],
  fault: undefined,
  current: undefined,
  fileFault: undefined,
  done: undefined,
  isBusy: false,
  isSure: false,
} as const satisfies Partial<Model>;

export const emptyModel: Model = {
  ...nothingOpen,
  words: dutch,
  now: new Date(0),
  languages: [],
  helpLines: [],
  services: [],
  isReady: false,
  signIn: undefined,
  device: 'none',
  hasCases: false,
};

/** What was typed for what is looked at. */
export const draftOf = ({ drafts, chosen = '' }: Pick<Model, 'drafts' | 'chosen'>): Draft => drafts[chosen] ?? {};

/** What can be done with one that is open, and with the list. */
export interface Actions extends HelpActions {
  readonly setLanguage: (language: string) => void;
  readonly signIn: () => void;
  readonly unlock: (event: Event) => void;
  readonly openDevice: () => void;
  readonly keepDevice: () => void;
  readonly forgetDevice: () => void;
  readonly lock: () => void;
  readonly refresh: () => void;
  readonly more: () => void;
  readonly open: (id: string) => void;
  readonly openQuestion: (id: string) => void;
  readonly back: () => void;
  readonly typed: (event: Event) => void;
  readonly answer: (event: Event) => void;
  readonly answerQuestion: (event: Event) => void;
  readonly say: (event: Event) => void;
  readonly sure: (isSure: boolean) => void;
  readonly unreadable: () => void;
  readonly spam: () => void;
  readonly download: (number: number) => void;
  readonly print: () => void;
  readonly takeOut: (kind: 'fhir' | 'zgw') => void;
}
