import { gzipSync } from 'node:zlib';
import { writeDirectory } from '@veerkracht/spec';
import type { Directory, Service } from '@veerkracht/spec';
import { finderFile } from './finder-file.ts';
import type { Cut } from './finder-file.ts';

/** Bytes of gzip. What a page may wait for before it can show something, with room for the headers of the answer. */
const firstLimit = 55_000;
/** What comes while people look at the first; larger, because each is one more question to the server. */
const laterLimit = 4 * firstLimit;

export interface Page {
  readonly services: number;
  /** The text of the page, with the address of the one that follows. */
  readonly write: (next?: string) => string;
}

/** As long as the address of any next page, so that a page that fits still fits with it. */
const anyNext = `files/GM0000.xx-xxxx.000.${'0'.repeat(16)}.json`;

/** How many fit, at least one. Packing is slow and services take about as much each, so this aims instead of halving. */
const fitting = (available: number, limit: number, bytesOf: (count: number) => number): number => {
  let [low, high] = [1, available];
  let count = Math.min(available, 400);
  while (low < high) {
    const bytes = bytesOf(count);
    if (bytes > limit) high = count - 1;
    else if (count === available || bytes > limit * 0.9) return count;
    else low = count;
    count = Math.min(high, Math.max(low + 1, Math.floor((count * limit * 0.95) / bytes)));
  }
  return low;
};

/** The services of a municipality, in this order, in files of which the first is small. No service is in two of them. */
export const pagesOf = (
  directory: Directory,
  services: readonly Service[],
  local: readonly Service[],
  cut: Cut,
): readonly Page[] => {
  const fileOf = (from: number, to: number, next: string | undefined): Directory => {
    const near = from === 0 ? local : [];
    const isOne = from === 0 && to === services.length;
    const place = { ...(!isOne && { total_items: services.length }), ...(next && { next_page: next }) };
    return { ...finderFile(directory, services.slice(from, to), near, cut), ...place };
  };
  const pages: Page[] = [];
  let from = 0;
  do {
    const start = from;
    const bytesOf = (count: number): number => gzipSync(JSON.stringify(fileOf(start, start + count, anyNext))).length;
    const end = start + fitting(services.length - start, start === 0 ? firstLimit : laterLimit, bytesOf);
    pages.push({ services: end - start, write: (next) => writeDirectory(fileOf(start, end, next)) });
    from = end;
  } while (from < services.length);
  return pages;
};
