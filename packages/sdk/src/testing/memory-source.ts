import type { DirectoryPage, DirectorySource } from '@veerkracht/core/finder';
import { SourceError, type SourceFault } from '../source-error.ts';
import { silence } from './weather.ts';

/** What a directory is to a source: the fields of a file that it hands on. */
export interface MemoryDirectory {
  readonly services: readonly unknown[];
  readonly taxonomy_terms?: readonly unknown[];
  readonly postcode_points?: readonly unknown[];
  readonly generated_at?: string;
}

export interface MemoryOptions {
  /** Services a page; all on one page by itself. */
  readonly pageSize?: number;
  /** The page, from 1, that does not come. */
  readonly failAt?: number;
  readonly fault?: SourceFault;
  /** How often it does not come; for ever by itself. */
  readonly failures?: number;
  /** The page, from 1, for which one waits for ever. */
  readonly silentAt?: number;
  /** Called for every page that is asked for. */
  readonly onAsk?: (page: number) => void;
}

/** A source over what is in memory: for tests and examples, without a network. */
export const createMemorySource = (directory: MemoryDirectory, options: MemoryOptions = {}): DirectorySource => {
  const { pageSize = Infinity, failAt, fault = 'server', silentAt, onAsk } = options;
  let failures = options.failures ?? Infinity;
  const { services, taxonomy_terms: terms, postcode_points: points, generated_at: made } = directory;
  const pages = Math.max(1, Math.ceil(services.length / pageSize));

  const pageAt = (number: number): DirectoryPage =>
    // A copy: what one reader does with it is nobody else's concern.
    structuredClone({
      services: pages === 1 ? services : services.slice((number - 1) * pageSize, number * pageSize),
      total: services.length,
      ...(number === 1 && terms && { taxonomyTerms: terms }),
      ...(number === 1 && points && { postcodePoints: points }),
      ...(number === 1 && made !== undefined && { generatedAt: made }),
    });

  return {
    async *pages({ signal }) {
      for (let number = 1; number <= pages; number += 1) {
        signal?.throwIfAborted();
        onAsk?.(number);
        if (number === silentAt) await silence(signal);
        if (number === failAt && failures > 0) {
          failures -= 1;
          throw new SourceError(fault, 'memory:');
        }
        yield pageAt(number);
      }
    },
  };
};
