import type { Progress, SourceRecord } from './record.ts';
import type { Aside, Said } from './said.ts';

/** What is looked at, a record at a time. */
export interface Source {
  readonly records: AsyncIterable<SourceRecord | Aside> | Iterable<SourceRecord>;
  /** What was found while opening it, before any record. */
  readonly findings: readonly Said[];
  readonly progress: Progress;
  /** Filled in by hand in the template: texts that we write later are not missed. */
  readonly isTemplate?: true;
}
