/** What HSDS says of the API itself: its root, its pages, its addresses. @module */
import { Deviation, type Check } from './check.ts';
import { isThing, sampleOf, type HsdsApi, type Listed } from './hsds-api.ts';

export const idsOf = ({ records }: Listed): readonly string[] => records.map(({ id }) => String(id));

const numbers = ['total_items', 'total_pages', 'page_number', 'size'] as const;
const flags = ['first_page', 'last_page', 'empty'] as const;

/** What is not right about the envelope of a page. */
export const envelopeFaults = ({ first, records }: Listed): readonly string[] => {
  const wrong = [
    ...numbers.filter((field) => !Number.isInteger(first[field]) || Number(first[field]) < 0),
    ...flags.filter((field) => typeof first[field] !== 'boolean'),
  ].map((field) => `${field} is ${JSON.stringify(first[field])}`);
  if (wrong.length > 0) return wrong;
  const [page, pages, size] = [Number(first['page_number']), Number(first['total_pages']), Number(first['size'])];
  const agree: readonly (readonly [string, unknown, unknown])[] = [
    ['size', size, records.length],
    ['empty', first['empty'], records.length === 0],
    ['first_page', first['first_page'], page === 1],
    ['last_page', first['last_page'], page >= pages],
  ];
  return agree
    .filter(([, said, found]) => said !== found)
    .map(([field, said, found]) => `${field} is ${String(said)}, and should be ${String(found)}`);
};

const expectEnvelope = (listed: Listed): void => {
  const faults = envelopeFaults(listed);
  if (faults.length > 0) throw new Deviation(faults.join('; '), listed.url);
};

/** A UUID of nobody. */
export const nobody = '00000000-0000-4000-8000-0000deadbeef';

const rootChecks: readonly Check<HsdsApi>[] = [
  {
    id: 'HSDS-1',
    title: 'the root says version, profile and where the API is described',
    run: async (api) => {
      const { status, json, url } = await api.root();
      if (status !== 200 || !isThing(json)) throw new Deviation(`answered ${status}, not an object`, url);
      const missing = ['version', 'profile', 'openapi_url'].filter((field) => typeof json[field] !== 'string');
      if (missing.length > 0) throw new Deviation(`without ${missing.join(', ')}`, url);
      return undefined;
    },
  },
  {
    id: 'HSDS-2',
    title: 'at openapi_url stands a description with paths',
    run: async (api) => {
      const description = await api.description();
      if (description && typeof description['openapi'] === 'string' && isThing(description['paths'])) return undefined;
      throw new Deviation('nothing with "openapi" and "paths" there', (await api.root()).url);
    },
  },
  {
    id: 'HSDS-3',
    title: 'answers say that they are JSON',
    run: async (api) => {
      for (const { headers, url } of [await api.root(), await api.ask('/services')]) {
        const type = headers.get('content-type') ?? 'nothing';
        if (!/^application\/([\w.-]+\+)?json\b/i.test(type)) throw new Deviation(`the type is ${type}`, url);
      }
      return undefined;
    },
  },
  {
    id: 'HSDS-4',
    title: 'a page of any website may read it (Access-Control-Allow-Origin)',
    run: async (api) => {
      const { headers, url } = await api.ask('/services');
      const allowed = headers.get('access-control-allow-origin');
      if (allowed === '*' || allowed === 'https://reader.example') return undefined;
      throw new Deviation(`the header is ${allowed ?? 'not there'}`, url);
    },
  },
];

const pageChecks: readonly Check<HsdsApi>[] = [
  {
    id: 'HSDS-5',
    title: 'a page of services has its eight fields, and they agree with each other',
    run: async (api) => {
      const first = await api.page();
      expectEnvelope(first);
      if (Number(first.first['total_pages']) > 1) expectEnvelope(await api.page({ page: '2' }));
      return undefined;
    },
  },
  {
    id: 'HSDS-6',
    title: 'per_page says how many are on a page',
    run: async (api) => {
      const all = await api.page();
      const two = await api.page({ per_page: '2' });
      if (two.records.length !== Math.min(2, all.total)) throw new Deviation(`${two.records.length} of 2`, two.url);
      const pages = Math.ceil(two.total / 2);
      if (two.first['total_pages'] === pages) return undefined;
      throw new Deviation(`total_pages is ${String(two.first['total_pages'])}, and should be ${pages}`, two.url);
    },
  },
  {
    id: 'HSDS-7',
    title: 'past the last page there is nothing, and no fault of the server',
    run: async (api) => {
      const { status, json, url } = await api.ask('/services', { page: '999999' });
      const contents = isThing(json) ? json['contents'] : undefined;
      if (status >= 500) throw new Deviation(`answered ${status}`, url);
      if (status === 200 && !(Array.isArray(contents) && contents.length === 0))
        throw new Deviation('there are services on it', url);
      return undefined;
    },
  },
  {
    id: 'HSDS-8',
    title: 'all pages together have every service once, as many as they say',
    run: async (api) => {
      const all = await api.everything();
      const ids = idsOf(all);
      const twice = ids.length - new Set(ids).size;
      if (twice > 0) throw new Deviation(`${twice} ids come more than once`, all.url);
      if (all.complete && ids.length !== all.total)
        throw new Deviation(`${ids.length} services, while total_items is ${all.total}`, all.url);
      return undefined;
    },
  },
  {
    id: 'HSDS-9',
    title: 'the same question gives the same order',
    run: async (api) => {
      const [first, again] = [await api.page(), await api.page()];
      if (idsOf(first).join() !== idsOf(again).join()) throw new Deviation('another order the second time', first.url);
      return undefined;
    },
  },
];

const addressChecks: readonly Check<HsdsApi>[] = [
  {
    id: 'HSDS-10',
    title: 'a service in the list can be fetched by its id',
    run: async (api) => {
      const listed = sampleOf((await api.everything()).records);
      const details = await api.details();
      for (const [at, { status, json, url }] of details.entries()) {
        if (status !== 200 || !isThing(json)) throw new Deviation(`answered ${status}`, url);
        const before = listed[at];
        if (json['id'] !== before?.['id'] || json['name'] !== before?.['name'])
          throw new Deviation(`it is ${String(json['id'])}, ${String(json['name'])}`, url);
      }
      return details.length === 0 ? { notOffered: 'there are no services' } : undefined;
    },
  },
  {
    id: 'HSDS-11',
    title: 'an id of nobody is not found',
    run: async (api) => {
      const { status, url } = await api.ask(`/services/${nobody}`);
      if (status !== 404) throw new Deviation(`answered ${status}`, url);
      return undefined;
    },
  },
  {
    id: 'HSDS-12',
    title: 'what is no id is refused',
    run: async (api) => {
      for (const id of ['x', '-1', '%27%20OR%201%3D1', '..%2F..%2Fetc%2Fpasswd']) {
        const { status, url } = await api.ask(`/services/${id}`);
        if (![400, 404, 422].includes(status)) throw new Deviation(`answered ${status}`, url);
      }
      return undefined;
    },
  },
];

export const pagingChecks: readonly Check<HsdsApi>[] = [...rootChecks, ...pageChecks, ...addressChecks];
