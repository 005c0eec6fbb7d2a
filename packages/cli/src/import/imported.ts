import type { Bilingual, Finding } from '@veerkracht/spec';

/** What stops a command, in words that say what to do. */
export interface Problem {
  readonly problem: Bilingual;
}

export const isProblem = (value: object): value is Problem => 'problem' in value;

/** The same half-way, where only throwing stops it. */
export class Unreadable extends Error implements Problem {
  readonly problem: Bilingual;
  constructor({ problem }: Problem) {
    super(problem.en);
    this.problem = problem;
  }
}

const noRoom: Problem = {
  problem: {
    nl: 'Er is te weinig plaats op de schijf, in de map voor tijdelijke bestanden. Maak plaats en probeer het opnieuw.',
    en: 'There is too little room on the disk, in the folder for temporary files. Make room and try again.',
  },
};

/** SQLite: input or output failed, the disk is full, no file can be made. */
const roomCodes: ReadonlySet<unknown> = new Set([10, 13, 14]);

/** What stopped reading, in words; nothing when it was a fault of ours. */
export const problemOf = (error: unknown): Problem | undefined => {
  if (error instanceof Unreadable) return error;
  const isFull = error instanceof Error && 'errcode' in error && roomCodes.has(error.errcode);
  return isFull ? noRoom : undefined;
};

/** A file of a package, to be read piece by piece. */
export interface PackageFile {
  /** As the user knows it, relative to what was given. */
  readonly name: string;
  /** Bytes, unpacked. */
  readonly size: number;
  /** @throws Unreadable */
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

/** The same file, held whole. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/** What became of the rows of one table: `received` is the sum of the other four. */
export interface Tally {
  readonly table: string;
  readonly received: number;
  readonly used: number;
  /** Says nothing: a weekday without hours, an eligibility without text. */
  readonly empty: number;
  /** The same record was read already. */
  readonly copies: number;
  /** Left out, each with a finding. */
  readonly dropped: number;
}

/** A source in the shape of HSDS 3.1, not yet checked. */
export interface Imported {
  readonly head: Readonly<Record<string, unknown>>;
  readonly services: readonly unknown[];
  /** Services that were left out before this, each with a finding. */
  readonly lost: number;
  /** Where each service stands in the source. */
  readonly origins: readonly string[];
  readonly organizations: readonly unknown[];
  readonly taxonomies: readonly unknown[];
  readonly taxonomy_terms: readonly unknown[];
  readonly findings: readonly Finding[];
  readonly tallies: readonly Tally[];
}
