import type { TemplateResult } from 'lit';
import type { HelpLine } from '@veerkracht/spec/help-lines';
import type { ContinuitySummary } from '@veerkracht/spec/referral';
import type { HelpActions } from '../internal/help-view.ts';
import { noAnswers, type Answers, type Problem } from './answers.ts';
import type { CardFault } from './sealer.ts';
import { dutch, type Words } from './words.ts';

export type At = 'start' | 'make' | 'made' | 'open' | 'opened';

/** A card that was just made: its code stands nowhere else. */
export interface Made {
  readonly summary: ContinuitySummary;
  readonly code: string;
  readonly sealed: string;
  /** Drawings, once they are there. */
  readonly codes: readonly TemplateResult[];
}

export interface Model {
  readonly words: Words;
  readonly now: Date;
  readonly languages: readonly string[];
  readonly helpLines: readonly HelpLine[];
  readonly isReady: boolean;
  /** Month in which guidance ends, `2027-03`. */
  readonly guidanceEnds: string | undefined;
  readonly at: At;
  readonly answers: Answers;
  readonly problems: readonly Problem[];
  /** Rows that are shown, of steps and of people. */
  readonly rows: { readonly step: number; readonly contact: number };
  readonly made: Made | undefined;
  readonly opened: ContinuitySummary | undefined;
  readonly fault: CardFault | 'none' | 'mixed' | 'no-photo' | undefined;
  /** Numbers of the codes that were not read yet. */
  readonly missing: readonly number[];
  readonly isBusy: boolean;
  /** The browser can read a code from a photo. */
  readonly canReadPhotos: boolean;
}

/** As somebody finds the page, and as the next one does. */
export const untouched = {
  at: 'start',
  answers: noAnswers,
  problems: [],
  rows: { step: 1, contact: 1 },
  made: undefined,
  opened: undefined,
  fault: undefined,
  missing: [],
  isBusy: false,
} as const satisfies Partial<Model>;

export const emptyModel: Model = {
  ...untouched,
  words: dutch,
  now: new Date(0),
  languages: [],
  helpLines: [],
  isReady: false,
  guidanceEnds: undefined,
  canReadPhotos: false,
};

export interface Actions extends HelpActions {
  readonly setLanguage: (language: string) => void;
  readonly goTo: (at: 'start' | 'make' | 'open') => void;
  readonly typed: (event: Event) => void;
  readonly addRow: (kind: 'step' | 'contact') => void;
  readonly make: (event: Event) => void;
  readonly save: () => void;
  readonly print: () => void;
  readonly readFile: (event: Event) => void;
  readonly readPhotos: (event: Event) => void;
  readonly open: (event: Event) => void;
  /** Away with everything that was filled in or opened. */
  readonly close: () => void;
  readonly toCalendar: (event: Event) => void;
}
