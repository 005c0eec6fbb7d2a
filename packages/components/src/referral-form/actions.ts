import type { HelpActions } from '../internal/help-view.ts';
import type { At } from './answers.ts';

/** What can be done on the page. */
export interface Actions extends HelpActions {
  readonly setLanguage: (language: string) => void;
  /** Any field of the form changed. */
  readonly typed: (event: Event) => void;
  readonly next: (event: Event) => void;
  readonly back: () => void;
  readonly goTo: (at: At) => void;
  readonly addFiles: (event: Event) => void;
  readonly removeFile: (at: number) => void;
  readonly read: () => void;
  /** From the summary to the field that has to be mended. */
  readonly toField: (event: Event, id: string) => void;
  readonly send: (event: Event) => void;
  readonly ask: (event: Event) => void;
  readonly copy: (link: string) => void;
  readonly startAgain: () => void;
  readonly keep: () => void;
  /** Opens what was kept, with the code that was typed. */
  readonly restore: () => void;
  readonly erase: () => void;
  /** Somebody read that something was not sent. */
  readonly seenUnsent: () => void;
}
