import { LRUCache } from 'lru-cache';

/** What was read from the database, until anything changed there. */
export interface Memory<T> {
  readonly known: (key: string) => T | undefined;
  /** Keeps what was asked when the data was of generation `since`, if it still is. */
  readonly keep: (key: string, value: T, since: number | undefined) => void;
}

interface MemoryOptions<T> {
  readonly generation: () => number | undefined;
  /** Of all values together, in the unit of `sizeOf`. */
  readonly largest: number;
  readonly sizeOf: (value: T) => number;
}

/** All is forgotten at a change; while nobody tells of changes, nothing is known. */
export const createMemory = <T extends object>({ generation, largest, sizeOf }: MemoryOptions<T>): Memory<T> => {
  const kept = new LRUCache<string, T>({ maxSize: largest, sizeCalculation: sizeOf });
  let keptOf: number | undefined;
  const current = (): number | undefined => {
    const now = generation();
    if (now !== keptOf) kept.clear();
    keptOf = now;
    return now;
  };
  return {
    known: (key) => (current() === undefined ? undefined : kept.get(key)),
    keep: (key, value, since) => {
      // What was read while something changed may be of before the change.
      if (since !== undefined && current() === since) kept.set(key, value);
    },
  };
};
