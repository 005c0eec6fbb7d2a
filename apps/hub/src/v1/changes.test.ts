import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { loadDirectory } from '../load.ts';
import { fixture, fixtureFile, service, serviceId } from '../testing/fixture.ts';
import { startHub } from '../testing/hub.ts';
import type { TestHub } from '../testing/hub.ts';

interface Feed {
  readonly version: string;
  readonly items: readonly { readonly id: string; readonly url: string; readonly title: string; tags: string[] }[];
}

const later = new Date('2026-12-01T00:00:00Z');
const since = 'modified_after=2026-11-30T00:00:00Z';
const replaced = { type: 'replaced_by' as const, service_id: serviceId('praatgroep') };

describe('what changed', () => {
  let hub: TestHub;
  before(async () => {
    hub = await startHub();
    await hub.load(fixtureFile());
    const services = fixture.services.filter(({ id }) => id !== serviceId('zwemmen') && id !== serviceId('school'));
    const tombstones = [
      ...[
        { id: serviceId('school'), removed_on: '2026-11-30', name: 'Kindergroep', successor_id: replaced.service_id },
      ],
    ];
    const merged = service('samen', 'Samen <gegaan> & weg', [], {
      status: 'defunct',
      service_relation: [replaced],
      last_modified: '2026-12-02T00:00:00Z',
    });
    const professional = service('intern', 'Alleen intern', [], { visibility: 'professional' });
    await loadDirectory(hub.db, { ...fixture, services: [...services, merged, professional], tombstones }, 'x', later);
  });
  after(() => hub.stop());

  it('holds what is gone, as a defunct service with its successor', async () => {
    const { contents } = await hub.page(`/hsds/services?${since}`);
    const gone = contents.map(({ id, status, service_relation }) => [id, status, service_relation]);
    expect(gone).to.have.deep.members([
      [serviceId('samen'), 'defunct', [replaced]],
      [serviceId('school'), 'defunct', [replaced]],
      [serviceId('zwemmen'), 'defunct', undefined],
    ]);
    expect(await hub.names(`/hsds/services?${since}&municipality=GM0505&type=youth-help`)).to.deep.equal([
      'Kindergroep',
    ]);
    expect((await hub.page(`/hsds/services?${since}&minimal=true`)).total_items).to.equal(3);
    expect(await hub.names('/hsds/services')).not.to.include.members(['Kindergroep']);
  });

  it('leads on from a link of yesterday', async () => {
    const response = await hub.get(`/hsds/services/${serviceId('school')}`);
    expect([response.status, ((await response.json()) as { successor: string }).successor]).to.deep.equal([
      410,
      serviceId('praatgroep'),
    ]);
  });

  it('never holds what only professionals may read', async () => {
    expect((await hub.get(`/hsds/services/${serviceId('intern')}`)).status).to.equal(404);
  });

  it('is a JSON feed', async () => {
    const response = await hub.get('/v1/changes?modifiedAfter=2026-11-30T00:00:00Z');
    expect(response.headers.get('Content-Type')).to.equal('application/feed+json; charset=utf-8');
    const feed = (await response.json()) as Feed;
    expect(feed.version).to.equal('https://jsonfeed.org/version/1.1');
    expect(feed.items.map(({ title, tags }) => [title, tags[0]])).to.have.deep.members([
      ['Samen <gegaan> & weg (voorbeeld)', 'removed'],
      ['Zwemmen en bewegen (voorbeeld)', 'removed'],
      ['Kindergroep', 'removed'],
    ]);
    expect(feed.items.find(({ title }) => title === 'Kindergroep')?.url).to.contain(serviceId('praatgroep'));
    const tag = response.headers.get('ETag') ?? '';
    const again = await hub.get('/v1/changes?modifiedAfter=2026-11-30T00:00:00Z', { 'If-None-Match': tag });
    expect(again.status).to.equal(304);
  });

  it('is an Atom feed', async () => {
    for (const response of [
      await hub.get('/v1/changes?format=atom'),
      await hub.get('/v1/changes', { Accept: 'application/atom+xml' }),
    ]) {
      expect(response.headers.get('Content-Type')).to.equal('application/atom+xml; charset=utf-8');
      const text = await response.text();
      expect(text).to.contain('<title>Samen &#60;gegaan&#62; &#38; weg (voorbeeld)</title>');
      expect(text.match(/<entry>/g)).to.have.length(7);
    }
    expect((await hub.get('/v1/changes?modified_after=2026-11-30')).status).to.equal(400);
  });

  it('forgets the stone of what is back', async () => {
    await loadDirectory(hub.db, fixture, 'x', later);
    expect((await hub.get(`/hsds/services/${serviceId('school')}`)).status).to.equal(200);
    const ids = (await hub.page(`/hsds/services?${since}`)).contents.map(({ id }) => id);
    expect(ids).not.to.include(serviceId('school'));
  });
});
