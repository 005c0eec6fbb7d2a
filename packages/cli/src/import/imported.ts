import type { Bilingual, Finding } from '@veerkracht/spec';

/** What stops a command, in words that say what to do. */
export interface Problem {
  readonly problem: Bilingual;
}

export const isProblem = (value: object): value is Problem => 'problem' in value;

export interface SourceFile {
  /** As the user knows it, relative to what was given. */
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
