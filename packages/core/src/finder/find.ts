import { sensitiveAudiences } from '@veerkracht/spec/codes';
import { distanceFrom, firstBy, search, stopWords } from '../search/search.ts';
import type { Bits, Point, SearchQuery, SearchResult } from '../search/search.ts';
import { servesFacet } from './build-finder.ts';
import type { Finder } from './build-finder.ts';
import { locate } from './postcode.ts';
import type { FacetName, Filters, FinderQuery, SortOrder } from './query.ts';
import type { ServiceRecord } from './record.ts';
import type { WaitingTime } from './waiting.ts';

export interface Found {
  readonly query: FinderQuery;
  readonly total: number;
  /** The first `limit` records in order. */
  readonly records: readonly ServiceRecord[];
  /** Kilometres to each of `records`; undefined without a postcode or without a point. */
  readonly distances: readonly (number | undefined)[];
  readonly matches: Bits;
  readonly counts: SearchResult['counts'];
  /** True when no service has all the words and these have the most. */
  readonly partial: boolean;
  readonly sort: SortOrder;
  readonly near?: Point | undefined;
}

/** The query of the search engine. */
export const toSearch = (finder: Finder, query: FinderQuery): SearchQuery => {
  const own = finder.municipality;
  const serves = own === undefined || query.anywhere ? {} : { [servesFacet]: [own, 'everywhere'] };
  return { text: query.text, filters: { ...query.filters, ...serves } };
};

export const run = (finder: Finder, query: SearchQuery): SearchResult =>
  search(finder.index, query, { prefix: 'all', typos: 'when-needed', match: 'most', ignore: stopWords });

export const sortOf = (query: FinderQuery, near: Point | undefined): SortOrder =>
  query.sort ?? (near !== undefined && query.text.trim() === '' ? 'near' : 'best');

const soonest = ({ band, weeks }: WaitingTime): number => {
  if (band === 'closed') return 1000;
  return band === 'unknown' ? 500 : (weeks ?? 0);
};

const keyOf = (
  finder: Finder,
  result: SearchResult,
  query: FinderQuery,
  near: Point | undefined,
): ((at: number) => number) => {
  const sort = sortOf(query, near);
  const distance = near && distanceFrom(finder.index, near);
  if (sort === 'near' && distance) return distance;
  // Ranks are far below the step between two waits, so that equal waits keep the order of the ladder.
  if (sort === 'soon') return (at) => soonest(finder.waits[at]!) + finder.ranks[at]! / 1e9;
  if (sort === 'name') {
    const order = [...finder.records.keys()].sort((a, b) =>
      finder.records[a]!.name.localeCompare(finder.records[b]!.name, 'nl'),
    );
    const places = new Map(order.map((at, place) => [at, place]));
    return (at) => places.get(at) ?? 0;
  }
  const languages = query.filters.language ?? [];
  const needsInterpreter = (at: number): number =>
    languages.length > 0 && !languages.some((code) => finder.records[at]!.languages.includes(code)) ? 1 : 0;
  if (query.text.trim() !== '') return (at) => needsInterpreter(at) * 1e-3 - result.scores[at]!;
  return (at) => finder.ranks[at]! + needsInterpreter(at) * 1000;
};

/** One keystroke or one ticked box to what the page shows. */
export const find = (finder: Finder, query: FinderQuery, limit: number): Found => {
  const result = run(finder, toSearch(finder, query));
  const near = locate(finder.points, query.postcode);
  const picked = firstBy(result.matches, limit, keyOf(finder, result, query, near));
  const distance = near && distanceFrom(finder.index, near);
  const kilometres = (at: number): number | undefined => {
    const km = distance?.(at);
    return km === undefined || Number.isNaN(km) ? undefined : km;
  };
  return {
    query,
    total: result.total,
    records: picked.map((at) => finder.records[at]!),
    distances: picked.map(kilometres),
    matches: result.matches,
    counts: result.counts,
    partial: result.partial,
    sort: sortOf(query, near),
    near,
  };
};

export const recordById = (finder: Finder, id: string): ServiceRecord | undefined =>
  finder.records.find((record) => record.id === id);

/** Filters without what would label a person: what an announcement of "nothing found" may hold. */
export const shareable = (filters: Filters): Filters =>
  Object.fromEntries(
    (Object.entries(filters) as [FacetName, readonly string[]][])
      .map(
        ([facet, values]) =>
          [facet, values.filter((value) => !(sensitiveAudiences as readonly string[]).includes(value))] as const,
      )
      .filter(([, values]) => values.length > 0),
  );

/** How a service can be understood in a language: the two are not the same, and unknown is a third. */
export const spoken = (record: ServiceRecord, language: string): 'staff' | 'interpreter' | 'unknown' | 'no' => {
  if (record.languages.includes(language)) return 'staff';
  const { available, languages, anyLanguage } = record.interpreter;
  if (available === 'yes' && (anyLanguage || languages.length === 0 || languages.includes(language)))
    return 'interpreter';
  return available === 'no' ? 'no' : 'unknown';
};
