/** What comes after an answer that is not enough: something meanwhile, or something else. */
import { distanceFrom, firstBy } from '../search/search.ts';
import type { Point } from '../search/search.ts';
import type { Finder } from './build-finder.ts';
import { run, toSearch } from './find.ts';
import { locate } from './postcode.ts';
import { withFacet } from './query.ts';
import type { FacetName, FinderQuery } from './query.ts';
import type { ServiceRecord } from './record.ts';
import { hasWait } from './waiting.ts';

const informal: ReadonlySet<string> = new Set(['self-help', 'prevention', 'early-help']);

const pointOf = (record: ServiceRecord): Point | undefined => record.places.find(({ point }) => point)?.point;

export interface Meanwhile {
  readonly record: ServiceRecord;
  readonly km?: number;
}

/**
 * Informal help near a service with a wait, nearest first: with a theme in common, or a language other than
 * Dutch, and without a wait of its own. Measured from `from` (the visitor's postcode) or else from the service.
 */
export const meantime = (finder: Finder, record: ServiceRecord, from?: Point, limit = 5): readonly Meanwhile[] => {
  const centre = from ?? pointOf(record);
  const themes = new Set<string>(record.concepts.theme);
  const languages = new Set(record.languages.filter((code) => code !== 'nl'));
  const fits = (other: ServiceRecord, at: number): boolean =>
    other.id !== record.id &&
    other.status === 'active' &&
    other.concepts.level.some((level) => informal.has(level)) &&
    !other.concepts.access.includes('professionals-only') &&
    !hasWait(finder.waits[at]!) &&
    (other.concepts.theme.some((theme) => themes.has(theme)) || other.languages.some((code) => languages.has(code)));
  const distance = centre && distanceFrom(finder.index, centre);
  return finder.records
    .flatMap((other, at) => (fits(other, at) ? [{ record: other, km: distance?.(at) ?? NaN }] : []))
    .map(({ record: other, km }) => ({ record: other, km: Number.isNaN(km) ? Infinity : km }))
    .sort((left, right) => left.km - right.km)
    .slice(0, limit)
    .map(({ record: other, km }) => (km === Infinity ? { record: other } : { record: other, km }));
};

/** One thing that could be let go, and how many services that would bring. */
export interface Loosening {
  readonly part: FacetName | 'text' | 'municipality';
  readonly total: number;
  /** The query without that part. */
  readonly query: FinderQuery;
}

const parts = (finder: Finder, query: FinderQuery): readonly Loosening['part'][] => [
  ...(query.text.trim() ? (['text'] as const) : []),
  ...(Object.keys(query.filters) as FacetName[]),
  ...(finder.municipality && !query.anywhere ? (['municipality'] as const) : []),
];

const without = (query: FinderQuery, part: Loosening['part']): FinderQuery => {
  if (part === 'municipality') return { ...query, anywhere: true };
  return part === 'text' ? { ...query, text: '' } : { ...query, filters: withFacet(query.filters, part, []) };
};

/** What letting go of one part of the query would bring, most first; only what brings something. */
export const loosenings = (finder: Finder, query: FinderQuery): readonly Loosening[] =>
  parts(finder, query)
    .map((part) => {
      const next = without(query, part);
      return { part, query: next, total: run(finder, toSearch(finder, next)).total };
    })
    .filter(({ total }) => total > 0)
    .sort((left, right) => right.total - left.total);

export interface Alternative {
  readonly record: ServiceRecord;
  /** What it does not have that was asked. */
  readonly lacks: Loosening['part'];
  readonly km?: number;
}

/** Letting go of where is the least loss, of what it is about the greatest. */
const leastLoss: readonly Loosening['part'][] = [
  'municipality',
  'language',
  'level',
  'wait',
  'format',
  'type',
  'access',
  'cost',
  'audience',
  'text',
  'theme',
];

const lossOf = (part: Loosening['part']): number => {
  const at = leastLoss.indexOf(part);
  return at < 0 ? leastLoss.length : at;
};

/** The nearest that come closest to what was asked, each with what it lacks. */
export const alternatives = (finder: Finder, query: FinderQuery, limit = 4): readonly Alternative[] => {
  const near = locate(finder.points, query.postcode);
  const seen = new Set<string>();
  return [...loosenings(finder, query)]
    .sort((left, right) => lossOf(left.part) - lossOf(right.part))
    .flatMap(({ part, query: next }) => {
      const result = run(finder, toSearch(finder, next));
      const distance = near && distanceFrom(finder.index, near);
      const best = firstBy(result.matches, 2, distance ?? ((at) => finder.ranks[at]!));
      return best.map((at) => {
        const km = distance?.(at);
        return { record: finder.records[at]!, lacks: part, ...(km !== undefined && !Number.isNaN(km) && { km }) };
      });
    })
    .filter(({ record }) => !seen.has(record.id) && seen.add(record.id))
    .slice(0, limit);
};
