/** What a list of services can be asked, where the API offers it: parameters narrow, and hold together. @module */
import { Deviation, type Check, type NotOffered } from './check.ts';
import { isThing, type HsdsApi, type Listed, type Thing } from './hsds-api.ts';
import { whereOffered } from './hsds-claims.ts';
import { idsOf, nobody } from './hsds-paging-checks.ts';
import { isNested } from './hsds-record-checks.ts';

const nothingLikeIt = 'xqzjwvkpfbgh';

/** A word that stands in the name of a service, and that service. */
const wordOf = async (api: HsdsApi): Promise<readonly [word: string, service: Thing] | undefined> => {
  for (const service of (await api.everything()).records) {
    const [word] = String(service['name']).match(/\p{L}{4,}/gu) ?? [];
    if (word) return [word, service];
  }
  return undefined;
};

const termsOf = (service: unknown): readonly string[] => {
  const attributes = isThing(service) ? service['attributes'] : undefined;
  return (Array.isArray(attributes) ? (attributes as unknown[]) : []).filter(isThing).flatMap((one) => {
    const term = one['taxonomy_term'];
    const id = one['taxonomy_term_id'] ?? (isThing(term) ? term['id'] : undefined);
    return typeof id === 'string' ? [id] : [];
  });
};

const termIn = async (api: HsdsApi): Promise<string | undefined> =>
  (await api.details()).flatMap(({ json }) => termsOf(json))[0];

const noWord: NotOffered = { notOffered: 'no service has a word in its name to look for' };
const noTerm: NotOffered = { notOffered: 'no service that was looked at has a taxonomy term' };

const expectFewer = (few: Listed, all: Listed, what: string): void => {
  if (few.total > all.total) throw new Deviation(`${what} gives ${few.total}, more than all ${all.total}`, few.url);
};
const expectNone = ({ total, records, url }: Listed, what: string): void => {
  if (total > 0 || records.length > 0) throw new Deviation(`${what} gives ${total} services`, url);
};

const filterChecks: readonly Check<HsdsApi>[] = [
  {
    id: 'HSDS-20',
    title: 'search finds a service by a word of its name, and nothing by a word of nobody',
    run: async (api) => {
      const [word, service] = (await wordOf(api)) ?? [];
      if (word === undefined) return noWord;
      return whereOffered(api, 'search', word, async (page) => {
        const found = await page({ search: word, per_page: '100' });
        expectFewer(found, await api.everything(), `search=${word}`);
        if (found.complete && !idsOf(found).includes(String(service?.['id'])))
          throw new Deviation(`the service called ${String(service?.['name'])} is not found by ${word}`, found.url);
        expectNone(await page({ search: nothingLikeIt }), `search=${nothingLikeIt}`);
        return undefined;
      });
    },
  },
  {
    id: 'HSDS-21',
    title: 'taxonomy_term_id gives the services with that term, and no others',
    run: async (api) => {
      const term = await termIn(api);
      if (term === undefined) return noTerm;
      return whereOffered(api, 'taxonomy_term_id', term, async (page) => {
        const found = await page({ taxonomy_term_id: term, per_page: '100' });
        expectFewer(found, await api.everything(), 'the filter');
        if (found.total === 0) throw new Deviation('no service has the term, though one does', found.url);
        for (const id of idsOf(found).slice(0, 5)) {
          const { json, url } = await api.ask(`/services/${id}`);
          if (!termsOf(json).includes(term)) throw new Deviation(`a service without the term ${term} is given`, url);
        }
        expectNone(await page({ taxonomy_term_id: nobody }), 'a term of nobody');
        return undefined;
      });
    },
  },
  {
    id: 'HSDS-22',
    title: 'two parameters hold together',
    run: async (api) => {
      const [[word], term] = [(await wordOf(api)) ?? [], await termIn(api)];
      if (word === undefined) return noWord;
      if (term === undefined) return noTerm;
      return whereOffered(api, 'search', word, () =>
        whereOffered(api, 'taxonomy_term_id', term, async (page) => {
          const both = await page({ search: word, taxonomy_term_id: term });
          const alone = [await page({ search: word }), await page({ taxonomy_term_id: term })];
          for (const one of alone) expectFewer(both, one, 'both together');
          expectNone(await page({ search: nothingLikeIt, taxonomy_term_id: term }), 'a term with a word of nobody');
          expectNone(await page({ search: word, taxonomy_term_id: nobody }), 'a word with a term of nobody');
          return undefined;
        }),
      );
    },
  },
  {
    id: 'HSDS-23',
    title: 'modified_after gives what changed since, and nothing of the future',
    run: (api) =>
      whereOffered(api, 'modified_after', '2000-01-01T00:00:00Z', async (page) => {
        expectNone(await page({ modified_after: '2999-01-01T00:00:00Z' }), 'the year 2999');
        const moments = (await api.everything()).records.map(({ last_modified: at }) => Date.parse(String(at)));
        const known = moments.filter((at) => !Number.isNaN(at)).sort((left, right) => left - right);
        const middle = known[Math.floor(known.length / 2)];
        if (middle === undefined) return undefined;
        const since = await page({ modified_after: new Date(middle).toISOString(), per_page: '100' });
        const early = since.records.find(({ last_modified: at }) => Date.parse(String(at)) < middle);
        if (early)
          throw new Deviation(`${String(early['id'])} changed at ${String(early['last_modified'])}`, since.url);
        const wanted = known.filter((at) => at >= middle).length;
        if (since.total < wanted && (await api.everything()).complete)
          throw new Deviation(`${since.total} services, while ${wanted} changed since`, since.url);
        return undefined;
      }),
  },
];

const formChecks: readonly Check<HsdsApi>[] = [
  {
    id: 'HSDS-24',
    title: 'minimal gives every service in a few plain fields',
    run: (api) =>
      whereOffered(api, 'minimal', 'true', async (page) => {
        const [minimal, all] = [await page({ minimal: 'true' }), await api.everything()];
        if (minimal.total !== all.total)
          throw new Deviation(`${minimal.total} services, not ${all.total}`, minimal.url);
        for (const record of minimal.records) {
          const nested = Object.entries(record).find(([, value]) => isNested(value) && value !== null);
          if (nested || 'description' in record)
            throw new Deviation(`a service comes with ${nested?.[0] ?? 'description'}`, minimal.url);
        }
        return undefined;
      }),
  },
  {
    id: 'HSDS-25',
    title: 'full gives in the list what stands in a service by itself',
    run: (api) =>
      whereOffered(api, 'full', 'true', async (page) => {
        const full = await page({ full: 'true', per_page: '5' });
        for (const record of full.records) {
          const { json } = await api.ask(`/services/${String(record['id'])}`);
          const missing = Object.keys(isThing(json) ? json : {}).filter((field) => !(field in record));
          if (missing.length > 0) throw new Deviation(`${String(record['id'])} lacks ${missing.join(', ')}`, full.url);
        }
        return full.records.length === 0 ? { notOffered: 'there are no services' } : undefined;
      }),
  },
  {
    id: 'HSDS-26',
    title: 'format=ndjson gives every service, one a line',
    run: async (api) => {
      const all = await api.everything();
      if (!all.complete) return { notOffered: 'the directory is too large to compare' };
      const { status, headers, text, json, url } = await api.ask('/services', { format: 'ndjson' });
      if (status >= 400) return { notOffered: `it is answered with ${status}` };
      if (isThing(json) && 'contents' in json && !/ndjson/.test(headers.get('content-type') ?? ''))
        return { notOffered: 'a page comes instead' };
      const lines = text.split('\n').filter((line) => line.trim() !== '');
      const ids = lines.map((line) => {
        const record = lineOf(line);
        if (record === undefined) throw new Deviation(`a line is no object: ${line.slice(0, 60)}`, url);
        return String(record['id']);
      });
      const missing = idsOf(all).filter((id) => !new Set(ids).has(id)).length;
      if (missing > 0 || ids.length !== all.total)
        throw new Deviation(`${ids.length} lines for ${all.total} services, of which ${missing} are missing`, url);
      return undefined;
    },
  },
];

const lineOf = (line: string): Thing | undefined => {
  try {
    const value: unknown = JSON.parse(line);
    return isThing(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

export const questionChecks: readonly Check<HsdsApi>[] = [...filterChecks, ...formChecks];
