/**
 * Where a user may put what is not finished aside, on this device only. A component does not store: whoever puts it on a page gives
 * it a store, and `embed` has one (docs/decisions/0008-pausing.md).
 */
export interface PauseStore {
  /** Until when something waits here; undefined when nothing does. */
  waiting(): Promise<Date | undefined>;
  /** Keeps this in the place of what was kept, under the same code as long as the page is open. */
  keep(content: string): Promise<{ readonly code: string; readonly until: Date }>;
  /** What was kept; undefined when the code is wrong or the time is over. */
  open(code: string): Promise<string | undefined>;
  /** Everything away, at once. */
  erase(): Promise<void>;
}

/** `found`: something waits for a code. `on`: every change is kept. */
export type PauseState =
  | { readonly state: 'none' | 'off' | 'erased' | 'failed' }
  | { readonly state: 'found'; readonly until: Date; readonly isWrong: boolean }
  | { readonly state: 'on'; readonly until: Date; readonly code: string };
