/**
 * The engines, each with the same steps: `prepare` the services in its own form (not timed), `build`, and `query` to
 * what a page shows: the first twenty by score, their distances, how many there are, the counts of every facet.
 */
import MiniSearch from 'minisearch';
import { buildIndex, distanceFrom, firstBy, hasBit, search } from '../packages/core/src/search/search.ts';
import { find } from '../packages/core/src/finder/finder.ts';
import { plain } from '../packages/spec/src/codes/labels.plain.ts';
import { synonyms } from '../packages/spec/src/codes/synonyms.nl.ts';
import { runInSlices } from '../packages/components/src/internal/slices.ts';
import { indexDirectory } from '../packages/components/src/social-map/load-directory.ts';
import { distance } from './truth.mjs';

const pageSize = 20;
const weights = { name: 40, organization: 18, description: 6 };

const ours = {
  prepare: (services) =>
    services.map(({ facets, lat, lon, ...texts }) => ({
      texts: Object.entries(weights).map(([field, weight]) => [texts[field], weight]),
      facets,
      point: { lat, lon },
    })),
  build: (documents) => runInSlices(buildIndex(documents, documents.length)),
  query(index, query) {
    const { matches, scores, total, counts } = search(index, query, { typos: 'always' });
    const page = firstBy(matches, pageSize, (at) => -scores[at]);
    const km = query.near && distanceFrom(index, query.near);
    return { total, counts, page, distances: km && page.map(km), has: (at) => hasBit(matches, at) };
  },
};

const add = (counts, facet, values) => {
  const own = counts.get(facet) ?? new Map();
  counts.set(facet, own);
  for (const value of values) own.set(value, (own.get(value) ?? 0) + 1);
};

/** A facet is counted as if nothing of it were chosen, as in ours. */
const countFacets = (services, hits, filters) => {
  const counts = new Map();
  const chosen = Object.entries(filters);
  const inAll = [];
  for (const hit of hits) {
    const { facets } = services[hit.id];
    const failed = chosen.filter(([facet, values]) => !values.some((value) => facets[facet].includes(value)));
    if (failed.length === 0) inAll.push(hit);
    if (failed.length > 1) continue;
    for (const [facet, values] of Object.entries(facets)) {
      if (failed.length === 0 || failed[0][0] === facet) add(counts, facet, values);
    }
  }
  return { counts, inAll };
};

const miniSearch = {
  prepare: (services) => ({
    services,
    documents: services.map(({ name, organization, description }, id) => ({ id, name, organization, description })),
  }),
  async build({ services, documents }) {
    const index = new MiniSearch({ fields: Object.keys(weights) });
    await index.addAllAsync(documents, { chunkSize: 100 });
    return { index, services };
  },
  query({ index, services }, { text, filters, near, km }) {
    const hits = index.search(text, {
      combineWith: 'AND',
      boost: weights,
      prefix: (_, at, terms) => at === terms.length - 1,
      fuzzy: (term) => (term.length >= 5 ? 1 : false),
      ...(near && { filter: ({ id }) => distance(near, services[id]) <= km }),
    });
    const { counts, inAll } = countFacets(services, hits, filters);
    const page = inAll.slice(0, pageSize).map(({ id }) => id);
    const found = () => new Set(inAll.map(({ id }) => id));
    let known;
    return {
      total: inAll.length,
      counts,
      page,
      distances: near && page.map((at) => distance(near, services[at])),
      has: (at) => (known ??= found()).has(at),
    };
  },
};

const noConcepts = {
  level: [],
  type: [],
  format: [],
  audience: [],
  theme: [],
  access: [],
  cost: [],
  reach: [],
  domain: [],
};

const toRecord = ({ name, organization, description, facets, city, postcode, lat, lon }, at) => {
  const { language, ...concepts } = facets;
  return {
    id: `s${at}`,
    name,
    organization,
    description,
    status: 'active',
    phones: [],
    concepts: { ...noConcepts, ...concepts },
    otherTerms: [],
    languages: language,
    interpreter: {
      available: at % 3 === 0 ? 'yes' : 'unknown',
      languages: ['ar'],
      anyLanguage: false,
      modes: [],
      costToClient: 'unknown',
    },
    markers: at % 5 === 0 ? { 'women-only': { state: 'yes' } } : {},
    waits: at % 4 === 0 ? [{ stage: 'intake', status: 'waiting_list', weeksMax: at % 30, asOf: '2026-11-01' }] : [],
    openings: [],
    places: [{ city, postcode, accessibility: [], point: { lat, lon } }],
    municipalities: [],
    documents: [],
    checkedOn: '2026-10-01',
    relations: [],
    translations: [],
    fictional: true,
  };
};

/** All the finder does for its page: everyday words, Dutch forms, compounds, every facet, distances. */
const finder = {
  prepare: (services) => services.map(toRecord),
  build(records) {
    const directory = { records, postcodePoints: new Map(), unreadable: 0, incomplete: false };
    const options = { today: '2026-11-21', municipality: undefined, vocabularies: [plain.concepts, synonyms] };
    return indexDirectory(directory, options, new AbortController().signal);
  },
  query: (index, { text, filters, postcode }) => find(index, { text, filters, postcode }, pageSize),
};

export const engines = { ours, minisearch: miniSearch, finder };
