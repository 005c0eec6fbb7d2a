import { after, before, beforeEach, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Database, Session } from './db/database.ts';
import { raw } from './db/sql.ts';
import { loadDirectory } from './load.ts';
import { anker, fixture, fixtureFile, numbered, service, serviceId } from './testing/fixture.ts';
import { now, startHub } from './testing/hub.ts';
import type { TestHub } from './testing/hub.ts';

/** A database that breaks at the n-th query of a load. */
const breaking = (db: Database, at: number): Database => ({
  ...db,
  write: (work) =>
    db.write((session) => {
      let count = 0;
      const query: Session['query'] = (asked) => {
        count += 1;
        return session.query(count === at ? raw('select 1 / 0') : asked);
      };
      return work({ query, recall: query });
    }),
});

const later = new Date('2026-12-01T00:00:00Z');

describe('loading a directory', () => {
  let hub: TestHub;
  before(async () => {
    hub = await startHub();
  });
  after(() => hub.stop());
  beforeEach(() => hub.db.write((session) => session.query(raw(`delete from directory where name <> ''`))));

  const everything = async (): Promise<string> => {
    const paths = [
      'services?full=true',
      'organizations?full=true',
      'service_at_locations',
      'taxonomy_terms?per_page=500',
    ];
    return JSON.stringify(await Promise.all(paths.map((path) => hub.page(`/hsds/${path}`))));
  };

  it('replaces the records of that directory and leaves those of others', async () => {
    await hub.load(numbered(3, 'andere'));
    await hub.load(fixtureFile());
    expect((await hub.page('/hsds/services')).total_items).to.equal(9);
    await hub.load({ ...fixture, services: fixture.services.slice(0, 2), taxonomy_terms: [] });
    expect((await hub.page('/hsds/services')).total_items).to.equal(5);
    expect((await hub.page('/hsds/organizations')).total_items).to.equal(1);
    expect((await hub.get(`/hsds/services/${serviceId('zwemmen')}`)).status).to.equal(410);
    expect((await hub.page('/hsds/taxonomy_terms?search=zwemles')).total_items).to.equal(0);
  });

  it('leaves all as it was when it breaks, wherever that is', async () => {
    await hub.load(fixtureFile());
    const old = await everything();
    const load = (at: number) =>
      loadDirectory(breaking(hub.db, at), numbered(5, 'Voorbeeldgids'), 'x', now).catch((error: unknown) => error);
    for (let at = 1; at <= 26; at += 1) {
      expect(await load(at)).to.have.property('code', '22012');
      expect((await everything()) === old, `broken at query ${at}`).to.equal(true);
    }
    expect(await load(27)).to.have.property('name', 'Voorbeeldgids');
  });

  it('leaves all as it was when the input is no directory', async () => {
    await hub.load(fixtureFile());
    const old = await everything();
    for (const input of [null, 'x', 7, {}, { name: 'Voorbeeldgids' }, { name: 'Voorbeeldgids', services: ['x', 3] }]) {
      const refused: unknown = await hub.load(input).catch((error: unknown) => error);
      expect(refused).to.have.property('name', 'UnreadableDirectory');
    }
    expect((await everything()) === old).to.equal(true);
  });

  it('is seen whole or not at all by those who read meanwhile', async () => {
    const generation = (index: number) => ({
      ...numbered(120, 'generatie'),
      services: numbered(120, 'generatie').services.map((one) => ({ ...one, alert: `generatie ${index}` })),
    });
    const onePage = async () => {
      const { total_items, contents } = await hub.page('/hsds/services?per_page=500');
      expect(total_items).to.equal(120);
      return contents;
    };
    const lines = async () =>
      (await (await hub.get('/hsds/services?format=ndjson')).text())
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    await hub.load(generation(0));
    let loading = true;
    const seen = new Set<unknown>();
    const readers = [0, 1].map(async (kind) => {
      while (loading) {
        const contents = await (kind === 0 ? onePage() : lines());
        const alerts = new Set(contents.map(({ alert }) => alert));
        expect([contents.length, alerts.size]).to.deep.equal([120, 1]);
        seen.add([...alerts][0]);
      }
    });
    for (const index of [1, 2, 3, 4, 5]) await hub.load(generation(index));
    loading = false;
    await Promise.all(readers);
    expect(seen.size).to.be.greaterThan(1);
  });

  it('waits for another load of the same directory', async () => {
    await Promise.all([1, 2, 3].map(() => hub.load(fixtureFile())));
    expect((await hub.page('/hsds/services')).total_items).to.equal(6);
  });

  it('shows a record that stands in two directories once', async () => {
    await hub.load(fixtureFile());
    const newer = service('praatgroep', 'Praatgroep nieuw', ['type/meeting'], {
      last_modified: '2026-10-10T00:00:00Z',
    });
    await hub.load({ schema_version: '0.1.0', name: 'tweede', services: [newer] });
    expect((await hub.page('/hsds/services')).total_items).to.equal(6);
    expect(await hub.names('/hsds/services?search=praatgroep')).to.deep.equal(['Praatgroep nieuw']);
    expect(await hub.names('/hsds/service_at_locations?search=praatgroep')).to.deep.equal([]);
    await hub.load({ schema_version: '0.1.0', name: 'tweede', services: [] });
    expect(await hub.names('/hsds/services?search=praatgroep')).to.deep.equal(['Praatgroep slaap en rust']);
    expect(await hub.names('/hsds/service_at_locations?search=praatgroep')).to.have.length(1);
  });

  describe('the day of the last change', () => {
    const one = (rest: object) => ({
      schema_version: '0.1.0',
      name: 'een',
      services: [service('een', 'Een', [], rest)],
    });
    const modified = async () => (await hub.page('/hsds/services?minimal=true')).contents[0]?.['last_modified'];
    const load = (rest: object, at: Date) => loadDirectory(hub.db, one(rest), 'x', at);

    it('is the one stated', async () => {
      await load({ last_modified: '2026-01-01T00:00:00+01:00' }, now);
      expect(await modified()).to.equal('2025-12-31T23:00:00.000Z');
    });

    it('stays while nothing changes', async () => {
      await load({}, now);
      await load({}, later);
      expect(await modified()).to.equal(now.toISOString());
    });

    it('moves when the content changes, also under an old date', async () => {
      await load({ last_modified: '2026-01-01T00:00:00Z' }, now);
      await load({ last_modified: '2026-01-01T00:00:00Z', description: 'Anders' }, later);
      expect(await modified()).to.equal(later.toISOString());
      expect((await hub.page('/hsds/services?modified_after=2026-11-30')).total_items).to.equal(1);
    });
  });

  it('fills in the organisation that a service only refers to', async () => {
    await hub.load(fixtureFile());
    const whole = await (await hub.get(`/hsds/services/${serviceId('school')}`)).json();
    expect(whole).to.have.nested.property('organization.name', anker.name);
  });

  it('takes a service of which one value would break the database', async () => {
    const odd = { last_modified: '0000-01-01T00:00:00Z', alternate_name: `${'lang'.repeat(500_000)} \0 \ud800` };
    await hub.load({
      schema_version: '0.1.0',
      name: 'vreemd\0',
      services: [service('vreemd', 'x'.repeat(5000), [], odd)],
    });
    expect((await hub.page('/hsds/services')).total_items).to.equal(1);
  });
});
