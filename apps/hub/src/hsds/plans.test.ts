import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Session } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import type { Sql } from '../db/sql.ts';
import { readParameters } from '../http/asked.ts';
import { analyse, bulkLoad } from '../testing/bulk.ts';
import { startHub } from '../testing/hub.ts';
import type { TestHub } from '../testing/hub.ts';
import { countQuery, rowsQuery } from './page.ts';
import type { Resource } from './resource.ts';
import { serviceAtLocations } from './service-at-locations.ts';
import { services } from './services.ts';

interface Plan {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
}

const nodes = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

const large = process.env['HUB_LARGE_TESTS'] !== undefined;

/** Reads how PostgreSQL would answer: the names of the indexes, and the tables it would read from end to end. */
const suite = (count: number) => () => {
  let hub: TestHub;
  before(async () => {
    hub = await startHub();
    await bulkLoad(hub.db, count);
    await analyse(hub.db);
  });
  after(() => hub.stop());

  const explain = async (session: Session, query: Sql) => {
    const rows = await session.query<{ 'QUERY PLAN': readonly { readonly Plan: Plan }[] }>(
      sql`explain (format json) ${query}`,
    );
    const all = rows.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan: plan }) => nodes(plan)));
    return {
      indexes: all.flatMap((node) => node['Index Name'] ?? []),
      scanned: all.flatMap((node) => (node['Node Type'] === 'Seq Scan' ? (node['Relation Name'] ?? []) : [])),
    };
  };

  const asked = (resource: Resource, query: string) =>
    hub.db.read(async (session) => {
      const listing = await resource.list(session, readParameters(query, resource.listParameters));
      const page = await explain(session, sql`${rowsQuery(listing)} limit 50`);
      const total = await explain(session, countQuery(listing));
      return { indexes: [...page.indexes, ...total.indexes], scanned: [...page.scanned, ...total.scanned] };
    });

  const expected: readonly (readonly [Resource, string, string])[] = [
    [services, 'search=rouw wandelen', 'service_document'],
    [services, 'search=behandleing', 'service_folded'],
    [services, 'language=ti&spoken_by=staff&theme=grief&cost=free', 'service_concepts'],
    [services, 'language=ti&spoken_by=staff', 'service_staff_languages'],
    [services, 'municipality=GM0005', 'service_municipalities'],
    [services, 'modified_after=2026-01-01T05:30:00Z', 'service_modified'],
    [services, 'bbox=4.6,51.7,4.65,51.75', 'service_at_location_point'],
    [serviceAtLocations, 'bbox=4.6,51.7,4.65,51.75', 'service_at_location_point'],
    [serviceAtLocations, 'search=rouw&theme=grief&language=ti', 'service_at_location_'],
    [services, '', 'service_order'],
  ];
  for (const [resource, query, index] of expected) {
    it(`${resource.path}?${query} by ${index}`, async () => {
      const { indexes, scanned } = await asked(resource, query);
      expect(`${indexes.join(' ')} · ${scanned.join(' ')}`).to.contain(index);
      // What fits a tenth of all, or all, is read from end to end; nothing else is. No stones lie here.
      if (query !== '' && !query.includes('behandleing'))
        expect(scanned.filter((table) => table !== 'tombstone')).to.deep.equal([]);
    });
  }

  it('one record by its id', async () => {
    const id = '0f7b44e7-3a4c-4b62-9a50-000000000000';
    const plan = await hub.db.read((session) =>
      explain(session, sql`select body from service where shown and id = ${id}::uuid`),
    );
    expect(plan).to.deep.equal({ indexes: ['service_shown'], scanned: [] });
  });
};

describe('the plans of PostgreSQL at 20,000 services', suite(20_000));
describe(
  'the plans of PostgreSQL at 100,000 services',
  { skip: !large && 'set HUB_LARGE_TESTS=1 to run it' },
  suite(100_000),
);
