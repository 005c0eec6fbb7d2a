import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { fixtureFile, service } from '../testing/fixture.ts';
import { hsdsValidator, shared, skip } from '../testing/hsds-schemas.ts';
import type { Validate } from '../testing/hsds-schemas.ts';
import { startHub } from '../testing/hub.ts';
import type { TestHub } from '../testing/hub.ts';

const kinds = {
  services: 'service',
  organizations: 'organization',
  service_at_locations: 'service_at_location',
  taxonomies: 'taxonomy',
  taxonomy_terms: 'taxonomy_term',
} as const;
const queries: Readonly<Record<keyof typeof kinds, readonly string[]>> = {
  services: ['', 'full=true', 'minimal=true', 'search=a'],
  organizations: ['', 'full=true', 'full_service=true'],
  service_at_locations: ['', 'full=true'],
  taxonomies: [''],
  taxonomy_terms: [''],
};

/** Fits the profile's reader, but not HSDS. */
const crooked = {
  ...service('scheef', 'Scheef', ['type/sport'], {}),
  url: 'https://münchen.example/wég|?q=[1]&p=50%',
  last_modified: '2026-02-03T10:00',
  program: { id: 'x', name: 'Zonder uuid' },
  program_id: 12,
  wait_time: ['lang'],
  fees: { amount: 1 },
  licenses: 3,
  funding: [{ id: 'x' }, 'geld'],
  description: 'Een \ud800 half teken en een \0 nul.',
  additional_urls: [{ id: '30951f94-7b24-11ef-ba1b-a79405d4dcaa', url: 'javascript:alert(1)' }],
  capacities: [
    {
      id: '30951f94-7b24-11ef-ba1b-a79405d4dcab',
      available: 1,
      updated: '2026-01-01T00:00:00',
      unit: { id: '30951f94-7b24-11ef-ba1b-a79405d4dcac', name: 'plekken', attributes: 'geen' },
    },
  ],
  organization: {
    id: '30951f94-7b24-11ef-ba1b-a79405d4dcad',
    name: 'Scheve organisatie',
    description: 'Scheef',
    uri: 'urn:example:scheef organisatie',
    programs: [{ id: '30951f94-7b24-11ef-ba1b-a79405d4dcae', name: 'Programma' }],
    organization_identifiers: [
      { id: '30951f94-7b24-11ef-ba1b-a79405d4dcaf', identifier_type: 'KvK', identifier: '12345678' },
      { identifier: 5 },
    ],
  },
};

describe('answers are valid HSDS 3.1', { skip }, () => {
  let hub: TestHub;
  let validate: Validate;
  before(async () => {
    validate = hsdsValidator();
    hub = await startHub();
  });
  after(() => hub.stop());

  const expectValid = async (): Promise<number> => {
    let seen = 0;
    for (const [path, schema] of Object.entries(kinds) as [keyof typeof kinds, string][]) {
      for (const query of queries[path]) {
        const { contents } = await hub.page(`/hsds/${path}?per_page=500&${query}`);
        for (const record of contents) expect(validate(schema, record), `${path} ${query}`).to.deep.equal([]);
        for (const { services } of contents as readonly { services?: unknown[] }[]) {
          for (const one of services ?? []) expect(validate('service', one)).to.deep.equal([]);
        }
        for (const { id } of contents.slice(0, 10)) {
          const one = (await (await hub.get(`/hsds/${path}/${String(id)}`)).json()) as { service?: unknown };
          expect(validate(schema, one)).to.deep.equal([]);
          if (one.service !== undefined) expect(validate('service', one.service)).to.deep.equal([]);
          seen += 1;
        }
      }
    }
    return seen;
  };

  it('for the code lists alone', async () => {
    expect(await expectValid()).to.be.greaterThan(10);
  });

  it('for a directory in the profile', async () => {
    await hub.load(fixtureFile());
    expect(await expectValid()).to.be.greaterThan(30);
  });

  it('for what the profile lets through but HSDS does not', async () => {
    await hub.load({ schema_version: '0.1.0', name: 'scheef', services: [crooked] });
    await expectValid();
    const [record] = (await hub.page('/hsds/services?search=scheef&full=true')).contents;
    expect(record).to.include({ url: 'https://xn--mnchen-3ya.example/w%C3%A9g%7C?q=%5B1%5D&p=50%25' });
    expect(record).to.include({
      last_modified: '2026-02-03T10:00:00.000Z',
      description: 'Een \ufffd half teken en een  nul.',
    });
    expect(record).not.to.have.any.keys('program', 'program_id', 'wait_time', 'fees', 'licenses');
    expect(record).to.have.deep.property('additional_urls', []);
    expect(record).to.have.nested.property('organization.organization_identifiers').with.length(1);
    expect(record).to.have.nested.property('organization.uri', 'urn:example:scheef%20organisatie');
  });

  it('for the feeds of others, whatever is in them', async () => {
    const feeds = globSync(['directories/oruk-v3-mocks/V3*/*.json', 'hsds-3.1/examples/*.json'], {
      cwd: shared,
    }).sort();
    const refused: string[] = [];
    for (const feed of feeds) {
      const input = JSON.parse(readFileSync(join(shared, feed), 'utf8')) as object;
      await hub.load({ ...input, name: feed }).catch((error: unknown) => {
        expect(error).to.have.property('name', 'UnreadableDirectory');
        refused.push(feed);
      });
    }
    expect(feeds.length).to.be.greaterThan(50);
    expect(refused.filter((feed) => feed.includes('service_list'))).to.deep.equal([]);
    await expectValid();
    const [counselling] = (await hub.page('/hsds/services?search=counselling')).contents;
    expect(counselling).to.have.property('name', 'Community Counselling');
  });
});

describe('the description of the API', () => {
  let hub: TestHub;
  before(async () => {
    hub = await startHub();
  });
  after(() => hub.stop());

  it('is where the root says it is and names every parameter', async () => {
    const root = (await (await hub.get('http://hub.example/hsds/')).json()) as { openapi_url: string };
    expect(root).to.deep.equal({
      version: '3.1',
      profile: 'https://veerkracht.example/profile/0.1',
      openapi_url: 'http://hub.example/hsds/openapi.json',
    });
    const described = await (await hub.get(root.openapi_url)).text();
    const { paths } = JSON.parse(described) as {
      paths: Record<string, { get: { operationId: string; parameters?: { name: string }[] } }>;
    };
    expect(Object.keys(paths)).to.have.length(11);
    expect(new Set(Object.values(paths).map(({ get }) => get.operationId)).size).to.equal(11);
    expect(paths['/services']?.get.parameters?.map(({ name }) => name)).to.include.members(['search', 'full', 'page']);
    const names = [...described.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name ?? '');
    const { components } = JSON.parse(described) as { components: { schemas: object } };
    expect(components.schemas).to.include.all.keys(...names);
  });
});
