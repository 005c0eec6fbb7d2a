import type { HelpLine } from '@veerkracht/spec/help-lines';
import type { PreviewLine } from '@veerkracht/core/referral';
import type { TemplateResult } from 'lit';
import { wallTime } from '../internal/dates.ts';
import type { Actions } from './actions.ts';
import { noAnswers } from './answers.ts';
import type { PauseState } from '../internal/pause-store.ts';
import type { Answers, At, OfferedLine, Problem, ReferralService } from './answers.ts';
import type { FileToSend, Receiver, SendFault, SendProgress } from './sender.ts';
import { dutch, type Words } from './words.ts';

/** What is not needed at once; comes a moment later. */
export interface Later {
  /** All words, in the place of those of the form. */
  readonly words: (words: Words) => Words;
  readonly question: (model: Model, actions: Actions) => TemplateResult;
  readonly keep: (model: Model, actions: Actions) => unknown;
  readonly kept: (model: Model) => unknown;
  readonly notice: (model: Model) => unknown;
  readonly noticeTo: (answers: Answers) => string | undefined;
  readonly problems: (answers: Answers, at: At) => readonly Problem[];
  /** Beside the link: a day on which to look whether there is an answer. */
  readonly reminder: (model: Model, dueAt: string) => TemplateResult;
}

/** Everything the page shows. */
export interface Model {
  readonly words: Words;
  /** The person's language, when it is another one that we have words for. */
  readonly second: Words | undefined;
  readonly now: { readonly date: string };
  readonly languages: readonly string[];
  readonly helpLines: readonly HelpLine[];
  readonly services: readonly ReferralService[];
  readonly service: ReferralService | undefined;
  readonly series: string | undefined;
  readonly seriesName: string | undefined;
  readonly lines: readonly OfferedLine[];
  readonly answers: Answers;
  readonly at: At;
  readonly problems: readonly Problem[];
  readonly preview: readonly PreviewLine[];
  readonly files: readonly FileToSend[];
  readonly receiver: Receiver | undefined;
  readonly progress: SendProgress | undefined;
  readonly questionLink: string | undefined;
  readonly fault: SendFault | undefined;
  /** `checking`: this device does some work before the hub takes it. */
  readonly isBusy: boolean | 'checking';
  readonly canRead: (lang: string) => boolean;
  readonly isReading: boolean;
  /** `GM0505` */
  readonly municipality: string | undefined;
  readonly organisation: string | undefined;
  /** The municipality has confirmed that nothing goes to the immigration service or to the benefits office. */
  readonly isConfirmedApart: boolean;
  /** The law that the organisation relies on: a code of the standard. */
  readonly legalBasis: string | undefined;
  /** What is not needed at once, once it is there. */
  readonly later: Later | undefined;
  readonly pause: PauseState;
  /** How many of an earlier visit could not be sent. */
  readonly unsent: number;
}

export const emptyModel: Model = {
  words: dutch,
  second: undefined,
  now: wallTime(new Date(0)),
  languages: [],
  helpLines: [],
  services: [],
  service: undefined,
  series: undefined,
  seriesName: undefined,
  lines: [],
  answers: noAnswers,
  at: 'service',
  problems: [],
  preview: [],
  files: [],
  receiver: undefined,
  progress: undefined,
  questionLink: undefined,
  fault: undefined,
  isBusy: false,
  canRead: () => false,
  isReading: false,
  municipality: undefined,
  organisation: undefined,
  isConfirmedApart: false,
  legalBasis: undefined,
  later: undefined,
  pause: { state: 'none' },
  unsent: 0,
};

/** What goes when somebody asks something else. */
export const afresh = {
  problems: [],
  files: [],
  preview: [],
  progress: undefined,
  questionLink: undefined,
  fault: undefined,
} as const satisfies Partial<Model>;
