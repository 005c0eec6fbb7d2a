import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { fixtureFile, numbered, serviceId } from '../testing/fixture.ts';
import { startHub } from '../testing/hub.ts';
import type { TestHub } from '../testing/hub.ts';

const lines = async (response: Response): Promise<readonly Record<string, unknown>[]> =>
  (await response.text())
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('pages', () => {
  let hub: TestHub;
  before(async () => {
    hub = await startHub();
    await hub.load(fixtureFile());
    await hub.load(numbered(457, 'veel'));
  });
  after(() => hub.stop());

  const idsOf = async (path: string) => (await hub.page(path)).contents.map(({ id }) => id);

  it('holds every record once, whatever the size of a page', async () => {
    const all = await idsOf('/hsds/services?per_page=500');
    expect(all).to.have.length(463);
    for (const size of [1, 7, 50, 100, 231, 463, 500]) {
      const pages = Math.ceil(463 / size);
      const seen: unknown[] = [];
      for (const page of size === 1 ? [1, 2, 462, 463] : Array.from({ length: pages }, (_, index) => index + 1)) {
        const { contents, ...head } = await hub.page(`/hsds/services?per_page=${size}&page=${page}`);
        expect(head).to.deep.equal({
          total_items: 463,
          total_pages: pages,
          page_number: page,
          size: contents.length,
          first_page: page === 1,
          last_page: page === pages,
          empty: false,
        });
        expect(contents.length).to.equal(page === pages ? 463 - size * (pages - 1) : size);
        seen.push(...contents.map(({ id }) => id));
      }
      if (size > 1) expect(seen).to.deep.equal(all);
    }
  });

  it('has fifty records on a page by itself and never more than five hundred', async () => {
    expect((await hub.page('/hsds/services')).size).to.equal(50);
    expect((await hub.page('/hsds/services?per_page=999999999')).total_pages).to.equal(1);
    await hub.load(numbered(600, 'nog meer'));
    const { size, total_pages } = await hub.page('/hsds/services?per_page=100000');
    expect([size, total_pages]).to.deep.equal([500, 3]);
    await hub.load(numbered(0, 'nog meer'));
  });

  it('is empty past the end and where nothing fits', async () => {
    const past = await hub.page('/hsds/services?page=99');
    expect([past.total_items, past.size, past.last_page, past.empty]).to.deep.equal([463, 0, true, true]);
    const { contents, ...none } = await hub.page('/hsds/services?search=xyzzyqwerty');
    expect(contents).to.deep.equal([]);
    expect(none).to.deep.equal({
      ...{ total_items: 0, total_pages: 0, page_number: 1, size: 0 },
      ...{ first_page: true, last_page: true, empty: true },
    });
  });

  it('as ndjson is the same records in the same order', async () => {
    for (const query of ['', 'search=slaap&', 'full=true&']) {
      const pages = await Promise.all(
        [1, 2, 3, 4, 5].map((page) => hub.page(`/hsds/services?${query}per_page=100&page=${page}`)),
      );
      const response = await hub.get(`/hsds/services?${query}format=ndjson`);
      expect(response.headers.get('Content-Type')).to.contain('application/x-ndjson');
      expect(await lines(response)).to.deep.equal(pages.flatMap(({ contents }) => contents));
    }
  });

  it('as ndjson gives its connection back when nobody reads on', async () => {
    for (let round = 0; round < 12; round += 1) {
      const left = await hub.get('/hsds/services?format=ndjson');
      await left.body?.cancel();
      await hub.request('/hsds/services?format=ndjson', { method: 'HEAD' });
    }
    expect((await hub.page('/hsds/services')).total_items).to.equal(463);
  });

  it('is light by itself, whole with full and only dates with minimal', async () => {
    const [light] = (await hub.page('/hsds/services?search=traumabehandeling')).contents;
    expect(light).to.include({ name: 'Coördinatie traumabehandeling (voorbeeld)', status: 'active' });
    expect(light?.['organization']).to.have.property('name', 'Stichting Anker (voorbeeld)');
    expect(light).not.to.have.any.keys('service_at_locations', 'attributes', 'wait_times');
    const [whole] = (await hub.page('/hsds/services?search=traumabehandeling&full=true')).contents;
    expect(whole).to.include.keys(
      'service_at_locations',
      'interpretation',
      'markers',
      'wait_times',
      'service_relation',
    );
    expect(whole).to.have.nested.property('attributes[0].taxonomy_term.code', 'theme/sleep');
    expect(whole).to.have.nested.property('service_at_locations[0].location.addresses[0].city', 'Dordrecht');
    const minimal = await hub.page('/hsds/services?minimal=true');
    expect([minimal.total_items, minimal.total_pages, minimal.size]).to.deep.equal([463, 1, 463]);
    expect(Object.keys(minimal.contents[0] ?? {})).to.deep.equal([
      'id',
      'name',
      'status',
      'last_modified',
      'modified_date',
    ]);
  });

  it('gives one record whole, with any spelling of its id', async () => {
    const response = await hub.get(`/hsds/services/${serviceId('trauma').toUpperCase()}`);
    expect(await response.json()).to.have.property('wait_times');
  });

  it('says with a tag whether anything changed', async () => {
    for (const path of ['/hsds/services', `/hsds/services/${serviceId('trauma')}`, '/hsds/taxonomies', '/hsds/']) {
      const tag = (await hub.get(path)).headers.get('ETag') ?? '';
      expect(tag).to.match(/^W\/"[\w-]{27}"$/);
      for (const known of [tag, tag.slice(2), `"other", ${tag}`, '*']) {
        const again = await hub.get(path, { 'If-None-Match': known });
        expect([again.status, await again.text()]).to.deep.equal([304, '']);
        expect(again.headers.get('ETag')).to.equal(tag);
      }
      expect((await hub.get(path, { 'If-None-Match': 'W/"other"' })).status).to.equal(200);
    }
  });
});
