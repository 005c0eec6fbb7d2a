import { schemes, sensitiveAudiences, type Slug } from '@veerkracht/spec/codes';

/** Facets that are a code list of the service. */
export const conceptFacets = [
  'theme',
  'type',
  'level',
  'audience',
  'access',
  'cost',
  'wait',
  'format',
  'reach',
] as const;
/** `language` holds for staff or an interpreter; a culture marker is a facet of its own: `culture/women-only`. */
export type FacetName = (typeof conceptFacets)[number] | 'language' | `culture/${Slug<'culture'>}`;

export const markerFacet = (slug: Slug<'culture'>): FacetName => `culture/${slug}`;
export const markerFacets: readonly FacetName[] = schemes.culture.map(markerFacet);

export type Filters = Readonly<Partial<Record<FacetName, readonly string[]>>>;
export const sortOrders = ['best', 'near', 'soon', 'name'] as const;
export type SortOrder = (typeof sortOrders)[number];

/** What the visitor asks. Words and postcode stay in the page; the rest may stand in its address. */
export interface FinderQuery {
  readonly text: string;
  /** As typed; only the four digits count. */
  readonly postcode: string;
  readonly filters: Filters;
  readonly sort?: SortOrder;
  /** Also what does not serve the municipality of the page. */
  readonly anywhere?: boolean;
  /** The service whose details are open. */
  readonly service?: string;
}

export const emptyQuery: FinderQuery = { text: '', postcode: '', filters: {} };

const isFacet = (name: string): name is FacetName =>
  name === 'language' ||
  (conceptFacets as readonly string[]).includes(name) ||
  (markerFacets as readonly string[]).includes(name);

const knownValues = (facet: FacetName): ((value: string) => boolean) => {
  if (facet === 'language') return (value) => /^[a-z]{2,3}$/.test(value);
  if (facet.startsWith('culture/')) return (value) => ['yes', 'no', 'unknown'].includes(value);
  const slugs: readonly string[] = schemes[facet as (typeof conceptFacets)[number]];
  return (value) => slugs.includes(value);
};

const isPrivate = (facet: string, value: string): boolean =>
  facet === 'audience' && (sensitiveAudiences as readonly string[]).includes(value);

export const toggled = (filters: Filters, facet: FacetName, value: string): Filters => {
  const chosen = filters[facet] ?? [];
  const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  return withFacet(filters, facet, next);
};

/** The same filters with other values of one facet; an empty facet is no facet. */
export const withFacet = (filters: Filters, facet: FacetName, values: readonly string[]): Filters => {
  const { [facet]: _, ...others } = filters;
  return values.length > 0 ? { ...others, [facet]: values } : others;
};

const prefix = 'vk-';

/**
 * Writes what may be shared into parameters of an address, leaving those of the page alone. Never the typed
 * words, the postcode, or what would label a person (`sensitiveAudiences`).
 */
export const writeParams = (query: FinderQuery, params: URLSearchParams): URLSearchParams => {
  const next = new URLSearchParams(params);
  for (const key of [...next.keys()]) if (key.startsWith(prefix)) next.delete(key);
  for (const [facet, values] of Object.entries(query.filters)) {
    const shared = (values ?? []).filter((value) => !isPrivate(facet, value));
    if (shared.length > 0) next.set(`${prefix}${facet.replace('/', '-')}`, shared.join(' '));
  }
  if (query.sort !== undefined) next.set(`${prefix}sort`, query.sort);
  if (query.anywhere) next.set(`${prefix}anywhere`, '1');
  if (query.service !== undefined) next.set(`${prefix}service`, query.service);
  return next;
};

/** Reads them back; what is not a facet or a value of ours is passed over. */
export const readParams = (params: URLSearchParams): FinderQuery => {
  const filters: Partial<Record<FacetName, readonly string[]>> = {};
  for (const [key, value] of params) {
    const name = key.slice(prefix.length).replace(/^culture-/, 'culture/');
    if (!key.startsWith(prefix) || !isFacet(name)) continue;
    const values = value.split(/[\s,]+/).filter(knownValues(name));
    if (values.length > 0) filters[name] = [...new Set(values)];
  }
  const sort = sortOrders.find((order) => order === params.get(`${prefix}sort`));
  const service = params.get(`${prefix}service`);
  const anywhere = params.get(`${prefix}anywhere`) === '1';
  return {
    ...emptyQuery,
    filters,
    ...(sort && { sort }),
    ...(anywhere && { anywhere }),
    ...(service && { service: service.slice(0, 64) }),
  };
};
