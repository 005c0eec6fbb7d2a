/**
 * Search on words, facets and distance over postings in typed arrays. Knows nothing of services.
 * @module
 */
import { allBits, and, count, countBoth, forEachBit, noBits, or, setBit } from './bits.ts';
import type { Bits } from './bits.ts';
import { forEachNear, indexOf, prefixRange } from './dictionary.ts';
import type { SearchIndex } from './index-builder.ts';
import { words } from './text.ts';

export { count, hasBit, type Bits } from './bits.ts';
export { dutchForms, stopWords } from './dutch.ts';
export { buildIndex, finish, noForms } from './index-builder.ts';
export type { BuildOptions, Forms, SearchDocument, SearchIndex } from './index-builder.ts';
export { fold, words } from './text.ts';

export interface Point {
  readonly lat: number;
  readonly lon: number;
}

export interface SearchQuery {
  readonly text?: string;
  /** Within a facet any value will do, between facets all must hold. */
  readonly filters?: Readonly<Record<string, readonly string[]>>;
  readonly near?: Point | undefined;
  /** Only what lies within this distance of `near`; what has no point falls outside. */
  readonly km?: number | undefined;
}

export interface SearchOptions {
  /** Which words may be the start of a longer one: only the last, still being typed, or all. */
  readonly prefix?: 'last' | 'all';
  /** Whether typing errors are looked for also where the word itself is found. */
  readonly typos?: 'always' | 'when-needed';
  /** Whether a result with most of the words will do when none has them all. */
  readonly match?: 'all' | 'most';
  readonly ignore?: ReadonlySet<string>;
}

export interface SearchResult {
  readonly total: number;
  readonly matches: Bits;
  /** How well the words fit, per document; only meaningful for matches, and only until the next search on this index. */
  readonly scores: Float32Array;
  /** True when no document had all words and this is the best there is. */
  readonly partial: boolean;
  /** Per facet and value: how many there would be if only this value of this facet were chosen. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** How much a hit is worth by how it was found. */
const quality = { exact: 1, form: 0.9, prefix: 0.75, formPrefix: 0.6, alias: 0.6, typo: 0.45 } as const;
const shortestTypo = 5;
const shortestFormPrefix = 4;

const typoLength = (word: string): boolean => word.length >= shortestTypo && !/^\d/.test(word);

/** The terms a word of the query may stand for, with what a hit is worth. */
const candidates = (index: SearchIndex, word: string, prefix: boolean, typos: boolean): ReadonlyMap<number, number> => {
  const found = new Map<number, number>();
  const add = (term: number, worth: number): void => {
    if (term >= 0 && (found.get(term) ?? 0) < worth) found.set(term, worth);
  };
  const addRange = (start: string, worth: number): void => {
    const [from, to] = prefixRange(index.dictionary, start);
    for (let term = from; term < to; term += 1) add(term, worth);
  };
  add(indexOf(index.dictionary, word), quality.exact);
  if (prefix) addRange(word, quality.prefix);
  for (const term of index.aliases.get(word) ?? []) add(term, quality.alias);
  for (const form of index.forms(word)) {
    add(indexOf(index.dictionary, form), quality.form);
    for (const term of index.aliases.get(form) ?? []) add(term, quality.form);
    if (form.length >= shortestFormPrefix) addRange(form, quality.formPrefix);
  }
  if (typoLength(word) && (typos || found.size === 0)) {
    forEachNear(index.dictionary, word, prefix, (term) => add(term, quality.typo));
  }
  return found;
};

interface Scores {
  readonly scores: Float32Array;
  /** How many words of the query each document has. */
  readonly found: Uint8Array;
}

/** Adds for every word its best hit per document. */
const scoreWords = (index: SearchIndex, query: readonly string[], options: SearchOptions): Scores => {
  const { scores, found, best } = index.scratch;
  scores.fill(0);
  found.fill(0);
  query.forEach((word, position) => {
    const prefix = options.prefix === 'all' || position === query.length - 1;
    best.fill(0);
    for (const [term, worth] of candidates(index, word, prefix, options.typos === 'always')) {
      const from = index.starts[term]!;
      const to = index.starts[term + 1]!;
      const rare = worth * Math.log2(2 + index.size / (to - from));
      for (let at = from; at < to; at += 1) {
        const document = index.documents[at]!;
        const score = rare * index.weights[at]!;
        const before = best[document]!;
        if (before === 0) found[document]! += 1;
        if (score > before) {
          scores[document]! += score - before;
          best[document] = score;
        }
      }
    }
  });
  return { scores, found };
};

const withAtLeast = (found: Uint8Array, least: number): Bits => {
  const bits = noBits(found.length);
  for (let document = 0; document < found.length; document += 1) if (found[document]! >= least) setBit(bits, document);
  return bits;
};

interface Matches {
  readonly matches: Bits;
  readonly scores: Float32Array;
  readonly partial: boolean;
}

const matchWords = (index: SearchIndex, text: string, options: SearchOptions): Matches => {
  const typed = words(text).slice(0, 12);
  const meaningful = typed.filter((word) => !options.ignore?.has(word));
  const query = meaningful.length > 0 ? meaningful : typed;
  if (query.length === 0) return { matches: allBits(index.size), scores: index.scratch.scores.fill(0), partial: false };
  const { scores, found } = scoreWords(index, query, options);
  const all = withAtLeast(found, query.length);
  if (options.match !== 'most' || query.length === 1 || count(all) > 0) return { matches: all, scores, partial: false };
  const most = found.reduce((highest, n) => Math.max(highest, n), 0);
  return { matches: most > 0 ? withAtLeast(found, most) : all, scores, partial: most > 0 };
};

const radians = Math.PI / 180;
const kmPerDegree = 111.195;

/** Kilometres as the crow flies, on a plane around `from`: right to the metre at the size of a region. NaN without a point. */
export const distanceFrom = (index: SearchIndex, from: Point): ((document: number) => number) => {
  const shrink = Math.cos(from.lat * radians);
  return (document) => {
    const x = (index.longitudes[document]! - from.lon) * shrink;
    const y = index.latitudes[document]! - from.lat;
    return Math.sqrt(x * x + y * y) * kmPerDegree;
  };
};

const withinKm = (index: SearchIndex, { near, km }: SearchQuery, matches: Bits): Bits => {
  if (near === undefined || km === undefined) return matches;
  const distance = distanceFrom(index, near);
  const within = noBits(index.size);
  forEachBit(matches, (document) => {
    if (distance(document) <= km) setBit(within, document);
  });
  return within;
};

const chosen = (index: SearchIndex, filters: SearchQuery['filters']): Map<string, Bits> => {
  const active = Object.entries(filters ?? {}).filter(([, values]) => values.length > 0);
  return new Map(
    active.map(([facet, values]) => {
      const sets = index.facets.get(facet);
      return [
        facet,
        or(
          values.flatMap((value) => sets?.get(value) ?? []),
          index.size,
        ),
      ];
    }),
  );
};

const countValues = (index: SearchIndex, base: Bits, filters: ReadonlyMap<string, Bits>): SearchResult['counts'] => {
  const narrowedBy = (skip: string | undefined): Bits =>
    [...filters].reduce((bits, [facet, set]) => (facet === skip ? bits : and(bits, set)), base);
  const narrowed = narrowedBy(undefined);
  return new Map(
    [...index.facets].map(([facet, bits]) => {
      const within = filters.has(facet) ? narrowedBy(facet) : narrowed;
      return [facet, new Map([...bits].map(([value, set]) => [value, countBoth(within, set)]))];
    }),
  );
};

/** Finds. Never throws: words nobody wrote and facets nobody has give no matches. */
export const search = (index: SearchIndex, query: SearchQuery, options: SearchOptions = {}): SearchResult => {
  const byWords = matchWords(index, query.text ?? '', options);
  const base = withinKm(index, query, byWords.matches);
  const filters = chosen(index, query.filters);
  const matches = [...filters.values()].reduce(and, base);
  return {
    total: count(matches),
    matches,
    scores: byWords.scores,
    partial: byWords.partial,
    counts: countValues(index, base, filters),
  };
};

/** The first `limit` matches by `key`, smallest first; equal keys in the order of the documents. */
export const firstBy = (matches: Bits, limit: number, key: (document: number) => number): number[] => {
  const keep: { readonly document: number; readonly key: number }[] = [];
  let worst = Infinity;
  const trim = (): void => {
    keep.sort((left, right) => left.key - right.key || left.document - right.document);
    keep.length = Math.min(keep.length, limit);
    worst = keep.length === limit ? keep[limit - 1]!.key : Infinity;
  };
  forEachBit(matches, (document) => {
    const value = key(document);
    const sortable = Number.isNaN(value) ? Number.MAX_VALUE : value;
    if (sortable > worst) return;
    keep.push({ document, key: sortable });
    if (keep.length >= limit * 2 + 64) trim();
  });
  trim();
  return keep.map(({ document }) => document);
};
