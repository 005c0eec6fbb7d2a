import type { DirectoryPage, DirectorySource } from '@veerkracht/core/finder';
import { createFetchReader } from './fetch-reader.ts';
import type { HttpOptions } from './json-reader.ts';
import { SourceError } from './source-error.ts';

type Raw = Readonly<Record<string, unknown>>;
const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);
const array = (value: unknown): readonly unknown[] | undefined => (Array.isArray(value) ? value : undefined);

interface Part extends DirectoryPage {
  readonly total: number;
  /** Where the file says that the next part is, as it says it. */
  readonly next: unknown;
}

/** Our file, a bare list, or a saved page of an API. */
const partOf = (value: unknown, url: string): Part => {
  const file = isRaw(value) ? value : {};
  const own = array(file['services']);
  const services = array(value) ?? own ?? array(file['contents']);
  if (services === undefined) throw new SourceError('format', url);
  const [terms, points] = [array(file['taxonomy_terms']), array(file['postcode_points'])];
  const [evidence, made] = [array(file['evidence']), file['generated_at']];
  const items = file['total_items'];
  return {
    services,
    total: own && typeof items === 'number' ? items : services.length,
    next: own && (file['next_page'] ?? undefined),
    ...(terms && { taxonomyTerms: terms }),
    ...(points && { postcodePoints: points }),
    ...(evidence && { evidence }),
    ...(typeof made === 'string' && { generatedAt: made }),
  };
};

/** Beside the file that names it, or in a folder below: a file cannot send a visitor anywhere else. */
const nextPath = /^(\w[\w.-]*\/)*\w[\w.-]*\.json$/;

/** More than any real directory has. */
const mostParts = 1000;

const nextOf = (next: unknown, url: string, seen: ReadonlySet<string>): string | undefined => {
  if (next === undefined) return undefined;
  const folder = url.replace(/[?#].*$/, '').replace(/[^/]*$/, '');
  const address = folder + String(next);
  if (typeof next === 'string' && nextPath.test(next) && !seen.has(address) && seen.size < mostParts) return address;
  throw new SourceError('format', url, {
    cause: new Error('next_page must be a new file beside this one or below it'),
  });
};

/** A directory in one JSON file, or in parts of which each names the next, on any web server. */
export const createStaticSource = (url: string, options: HttpOptions = {}): DirectorySource => {
  const json = createFetchReader(options);
  return {
    async *pages({ signal }) {
      const seen = new Set<string>();
      let address: string | undefined = url;
      while (address !== undefined) {
        seen.add(address);
        const { next, ...page }: Part = partOf(await json.read(address, { signal }), address);
        yield page;
        address = nextOf(next, address, seen);
      }
    },
  };
};
