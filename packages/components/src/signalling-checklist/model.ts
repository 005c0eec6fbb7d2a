import { helpLines, type HelpLine } from '@veerkracht/spec/help-lines';
import type { Answers, Finding } from '@veerkracht/core/checklist';
import { wallTime } from '../internal/dates.ts';
import type { PauseState } from '../internal/pause-store.ts';
import { dutch, type Words } from './words.ts';

export type Layout = 'stacked' | 'columns' | 'flip';

/** A step that one can pick. */
export type StepId = 'help' | 'interpreter' | 'talk' | 'contact' | 'find' | 'gp' | 'colleague' | 'refer';

/** What the user picked in the result. */
export interface Picked {
  readonly steps: ReadonlySet<StepId>;
  /** Themes that are not to go to the finder. */
  readonly withoutThemes: ReadonlySet<string>;
  /** Lines that are not to go to the form. */
  readonly withoutLines: ReadonlySet<string>;
  /** `2026-12-01`, or empty. */
  readonly date: string;
  /** `14:30`, or empty. */
  readonly time: string;
}

export interface Contact {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly text?: string | undefined;
}

/** Everything the page shows. Made anew for every change, never altered. */
export interface Model {
  readonly words: Words;
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly answers?: Answers;
  /** Key of the screen, or `result`. */
  readonly at: string;
  readonly partsOpen: boolean;
  readonly languages: readonly string[];
  readonly second?: Words | undefined;
  readonly layout: Layout;
  readonly flipped: ReadonlySet<string>;
  /** What is the matter with what was filled in on this screen, by key; absent where nothing is. */
  readonly problems?: ReadonlyMap<string, readonly Finding[]> | undefined;
  readonly interpreter: boolean;
  readonly mirror: boolean;
  readonly picked: Picked;
  /** What was just done, to be said. */
  readonly done?: 'shared' | 'wiped' | undefined;
  readonly pause: PauseState;
  readonly now: { readonly date: string };
  readonly helpLines: readonly HelpLine[];
  readonly contact: Contact;
  /** Address of a page with the finder. */
  readonly finder?: string | undefined;
  readonly canRead: (lang: string) => boolean;
}

export const nothingPicked: Picked = {
  steps: new Set(),
  withoutThemes: new Set(),
  withoutLines: new Set(),
  date: '',
  time: '',
};

export const emptyModel: Model = {
  words: dutch,
  phase: 'loading',
  at: '',
  partsOpen: false,
  languages: [],
  layout: 'stacked',
  flipped: new Set(),
  interpreter: false,
  mirror: false,
  picked: nothingPicked,
  pause: { state: 'none' },
  now: wallTime(new Date()),
  helpLines,
  contact: {},
  canRead: () => false,
};

/** The set with one thing in it that was not, or without it. */
export const flippedIn = <T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> => {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
};
