/** What HSDS says of the records, and what a reader meets in them. @module */
import { readDirectory } from '@veerkracht/spec';
import { Deviation, type Check } from './check.ts';
import { isThing, type HsdsApi } from './hsds-api.ts';
import { envelopeFaults } from './hsds-paging-checks.ts';

const statuses = new Set<unknown>(['active', 'inactive', 'defunct', 'temporarily closed']);
const isUuid = (value: unknown): boolean =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);

const otherLists = ['/organizations', '/taxonomies', '/taxonomy_terms', '/service_at_locations'] as const;

export const recordChecks: readonly Check<HsdsApi>[] = [
  {
    id: 'HSDS-13',
    title: 'a service has a UUID, a name and a status of HSDS',
    run: async (api) => {
      const { records, url } = await api.everything();
      for (const { id, name, status } of records) {
        if (!isUuid(id)) throw new Deviation(`an id is ${JSON.stringify(id)}`, url);
        if (typeof name !== 'string' || name === '') throw new Deviation(`${String(id)} has no name`, url);
        if (!statuses.has(status)) throw new Deviation(`${String(id)} has the status ${JSON.stringify(status)}`, url);
      }
      return undefined;
    },
  },
  {
    id: 'HSDS-14',
    title: 'a service in full can be read without an error',
    run: async (api) => {
      for (const { json, url } of await api.details()) {
        const { findings } = readDirectory({ services: [json] });
        const errors = [
          ...findings.filter(({ severity }) => severity === 'error').map(({ rule, path }) => `${rule} at ${path}`),
          ...(api.validate?.(json) ?? []),
        ];
        if (errors.length > 0) throw new Deviation(errors.slice(0, 5).join('; '), url);
      }
      return undefined;
    },
  },
  ...otherLists.map((path, at): Check<HsdsApi> => ({
    id: `HSDS-${15 + at}`,
    title: `${path} gives pages like those of services`,
    run: async (api) => {
      const { status, url } = await api.ask(path);
      if ([404, 405, 501].includes(status)) return { notOffered: `${path} is answered with ${status}` };
      if (status !== 200) throw new Deviation(`answered ${status}`, url);
      const faults = envelopeFaults(await api.page('', path));
      if (faults.length > 0) throw new Deviation(faults.join('; '), url);
      return undefined;
    },
  })),
  {
    id: 'HSDS-19',
    title: 'no question, however odd, is a fault of the server',
    run: async (api) => {
      for (const question of hostile) {
        const { status, url } = await api.ask('/services', question);
        if (status >= 500) throw new Deviation(`answered ${status}`, url);
      }
      return undefined;
    },
  },
];

const hostile: readonly string[] = [
  ...['page=0', 'page=-1', 'page=1e309', 'page=NaN', 'page=2147483648', 'page=99999999999999999999', 'page[]=1'],
  ...['per_page=0', 'per_page=-1', 'per_page=1000000000', 'page=1&page=2', 'search=%00', 'search=%FF', 'search=%'],
  ...['search=%27%29%3B%20DROP%20TABLE%20service%3B--', 'search=%25%25%25', `search=${'a'.repeat(1500)}`, 'search='],
  ...['taxonomy_term_id=x', 'taxonomy_id=%27', 'organization_id=..%2F', 'modified_after=yesterday', 'format=xml'],
  ...['full=maybe', 'minimal=1', '__proto__=1', 'constructor=1', '&&&', '=', 'search=%F0%9F%98%80', 'search=a%0d%0ab'],
];

/** Whether a value holds other things: lists and objects. */
export const isNested = (value: unknown): boolean => Array.isArray(value) || isThing(value);
