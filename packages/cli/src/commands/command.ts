/** What a command needs from outside, so that a test can be the outside. */
export interface Surroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Today as a date, `2026-11-21`. */
  readonly today: string;
  /** Draws on the line of the terminal, when somebody is looking at one. */
  readonly progress?: (text: string) => void;
}

/** 0 fine or warnings only, 1 something is wrong with the data, 2 could not run. */
export type ExitCode = 0 | 1 | 2;

export type Command = (args: readonly string[], surroundings: Surroundings) => Promise<ExitCode>;
