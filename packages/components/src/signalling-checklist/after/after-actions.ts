import type { Layout, StepId } from '../model.ts';

/** What one can do beside and after filling in. */
export interface AfterActions {
  /** Empty for none. */
  readonly setSecond: (language: string) => void;
  readonly setLayout: (layout: Layout) => void;
  readonly toggleInterpreter: () => void;
  readonly toggleMirror: () => void;
  readonly pick: (step: StepId) => void;
  readonly strikeTheme: (theme: string) => void;
  readonly strikeLine: (line: string) => void;
  readonly setMoment: (part: { readonly date: string } | { readonly time: string }) => void;
  readonly chooseThemes: () => void;
  readonly shareLines: () => void;
  readonly toCalendar: () => void;
  readonly printCard: () => void;
  readonly printSummary: () => void;
  readonly keep: () => void;
  readonly openKept: (code: string) => void;
  readonly erase: () => void;
  readonly wipe: () => void;
}
