import { after, before, beforeEach, describe, it } from 'node:test';
import { expect } from 'chai';
import { raw } from '../db/sql.ts';
import { stableId } from '../directory/stable-id.ts';
import { startEditorsHub } from '../testing/editors.ts';
import type { EditorsHub } from '../testing/editors.ts';
import { fixture, fixtureFile, service, serviceId } from '../testing/fixture.ts';
import { hsdsValidator, skip } from '../testing/hsds-schemas.ts';

type Lines = readonly Record<string, string>[];
type Errors = readonly { readonly field: string; readonly rule?: string; readonly message: string }[];

const id = serviceId('trauma');
const address = `/v1/services/${id}`;
const phones = [{ id: stableId('trauma phone'), number: '000 000 00 00' }];
const area = (code: string) => [
  { id: stableId(`area ${code}`), uri: `https://identifier.overheid.nl/tooi/id/gemeente/${code}` },
];
const hidden = {
  id: stableId('place opvang'),
  location: {
    id: stableId('location opvang'),
    location_type: 'virtual' as const,
    address_confidential: true,
    description: 'Het adres is geheim.',
  },
};
const shelter = service('opvang', 'Vrouwenopvang', ['type/safety'], {
  description: 'Veilig wonen.',
  last_modified: '2026-05-01T00:00:00Z',
  service_areas: area('gm0505'),
  service_at_locations: [hidden],
});

describe('a record that is corrected', () => {
  let hub: EditorsHub;
  before(async () => {
    hub = await startEditorsHub('2026-11-21T10:00:00Z');
  });
  after(() => hub.stop());
  beforeEach(async () => {
    await hub.db.write((session) => session.query(raw('truncate correction, record_change, report, loaded_record')));
    hub.setClock('2026-11-21T10:00:00Z');
    await hub.load({ ...(fixtureFile() as object), services: [...fixture.services, shelter] });
  });

  it('is seen at once by every reader when a publisher corrects it, and says what changed', async () => {
    const publisher = await hub.as('publisher');
    const { status, body, headers } = await publisher.correct(id, {
      phones,
      alert: 'Nieuw nummer.',
      description: null,
    });
    expect([status, body['alert'], body['phones'], body['last_modified']]).to.deep.equal([
      ...[200, 'Nieuw nummer.', phones, '2026-11-21T10:00:00.000Z'],
    ]);
    expect(body).not.to.have.property('description');
    const shown = await hub.get(`/hsds/services/${id}`);
    expect(await shown.json()).to.deep.equal(body);
    expect((await publisher.get(address)).headers.get('ETag')).to.equal(headers.get('ETag'));
    expect(await hub.names('/hsds/services?modified_after=2026-11-21')).to.deep.equal([
      'Coördinatie traumabehandeling',
    ]);
    expect(await hub.names('/hsds/services?search=EMDR')).to.deep.equal([]);
    const place = await hub.page('/hsds/service_at_locations?full=true&postcode=3312&proximity=100');
    expect(place.contents[0]?.['service']).to.include({ alert: 'Nieuw nummer.' });
    const feed = await (await hub.get('/v1/changes?modifiedAfter=2026-11-21T00:00:00Z')).text();
    expect(feed).to.include(id);

    const log = (await publisher.get(`${address}/changes`)).body;
    const lines = (log['items'] as Lines).map((line) => [
      ...[line['field_name'], line['last_action_type'], line['previous_value'], line['replacement_value']],
      ...[line['resource_id'], line['resource_type'], line['last_action_date'], line['updated_by']],
    ]);
    const rest = [id, 'service', '2026-11-21', 'publisher GM0505'];
    expect(lines).to.have.deep.members([
      ['phones', 'create', '', JSON.stringify(phones), ...rest],
      ['alert', 'create', '', 'Nieuw nummer.', ...rest],
      ['description', 'delete', 'Behandeling na oorlog en vlucht, met EMDR.', '', ...rest],
    ]);
    const paged = (await publisher.get(`${address}/changes?perPage=2&page=2`)).body;
    expect([paged['total'], (paged['items'] as Lines).length]).to.deep.equal([3, 1]);
  });

  it('stays valid HSDS, as do the lines of its log', { skip }, async () => {
    const validate = hsdsValidator();
    const publisher = await hub.as('publisher');
    const { body } = await publisher.correct(id, { phones, wait_times: null, minimum_age: 18 });
    expect(validate('service', body)).to.deep.equal([]);
    const { items } = (await publisher.get(`${address}/changes`)).body as { items: Lines };
    for (const line of items) expect(validate('metadata', line)).to.deep.equal([]);
    expect(items).not.to.have.length(0);
  });

  it('is a proposal when an editor corrects it, until a publisher releases it', async () => {
    const [editor, publisher] = [await hub.as('editor'), await hub.as('publisher')];
    const proposed = await editor.correct(id, { alert: 'Voorstel.' });
    expect([proposed.status, proposed.body['alert']]).to.deep.equal([202, undefined]);
    const correction = proposed.headers.get('Location') ?? '';
    expect((await editor.get(correction)).body).to.deep.include({
      ...{ serviceId: id, municipality: 'GM0505', status: 'proposed', patch: { alert: 'Voorstel.' } },
      ...{ before: { alert: null }, madeBy: 'editor GM0505', errors: [] },
    });
    expect((await editor.get(`${address}/changes`)).body['total']).to.equal(0);
    const queue = (await editor.get('/v1/review-queue')).body['items'] as Lines;
    expect(queue.map(({ kind, detail }) => [kind, detail])).to.deep.equal([['proposed-correction', 'alert']]);

    hub.setClock('2026-11-22T10:00:00Z');
    expect((await publisher.send('PATCH', correction, { status: 'released' })).body['status']).to.equal('released');
    expect((await publisher.get(address)).body['alert']).to.equal('Voorstel.');
    expect((await publisher.get(`${address}/changes`)).body['total']).to.equal(1);
    expect((await publisher.send('PATCH', correction, { status: 'released' })).status).to.equal(409);
    expect((await editor.get('/v1/review-queue')).body['total']).to.equal(0);
  });

  it('goes back when a publisher undoes it, and keeps what was corrected besides', async () => {
    const publisher = await hub.as('publisher');
    const before = (await publisher.get(address)).body;
    const first = await publisher.correct(id, { alert: 'Een.', minimum_age: 18 });
    const second = await publisher.correct(id, { alert: 'Twee.' });
    const undo = (one: typeof first) =>
      publisher.send('PATCH', one.headers.get('Location') ?? '', { status: 'withdrawn' });
    expect((await undo(first)).status).to.equal(200);
    const between = (await publisher.get(address)).body;
    expect([between['alert'], between['minimum_age']]).to.deep.equal(['Twee.', undefined]);
    expect((await undo(second)).status).to.equal(200);
    const after = (await publisher.get(address)).body;
    expect({ ...after, last_modified: '' }).to.deep.equal({ ...before, last_modified: '' });
    expect((await publisher.get(`${address}/changes`)).body['total']).to.equal(5);
  });

  it('is not overwritten by who did not see the last version', async () => {
    const publisher = await hub.as('publisher');
    const old = (await publisher.get(address)).headers.get('ETag') ?? '';
    const send = (headers: Record<string, string>) => publisher.send('PATCH', address, { alert: 'Later.' }, headers);
    expect((await send({})).status).to.equal(428);
    await publisher.correct(id, { alert: 'Eerder.' });
    for (const tag of [old, '"x"', '', 'W/"x", "y"']) {
      const refused = await send({ 'If-Match': tag });
      expect([refused.status, (await publisher.get(address)).body['alert']], tag).to.deep.equal([412, 'Eerder.']);
    }
    const seen = { 'If-Match': (await publisher.get(address)).headers.get('ETag') ?? '' };
    const both = await Promise.all(['A.', 'B.'].map((alert) => publisher.send('PATCH', address, { alert }, seen)));
    expect(both.map(({ status }) => status).sort()).to.deep.equal([200, 412]);
    const proxied = `"other", W/${(await publisher.get(address)).headers.get('ETag') ?? ''}`;
    expect((await send({ 'If-Match': proxied })).status).to.equal(200);
  });

  it('does not take over a proposal on what has changed since', async () => {
    const [editor, publisher] = [await hub.as('editor'), await hub.as('publisher')];
    const proposed = await editor.correct(id, { alert: 'Voorstel.' });
    await publisher.correct(id, { alert: 'Anders.' });
    const released = await publisher.send('PATCH', proposed.headers.get('Location') ?? '', { status: 'released' });
    expect([released.status, (await publisher.get(address)).body['alert']]).to.deep.equal([409, 'Anders.']);
  });

  it('changes nothing when the patch changes nothing', async () => {
    const publisher = await hub.as('publisher');
    const before = await publisher.get(address);
    const same = await publisher.correct(id, {
      name: before.body['name'],
      id,
      organization: before.body['organization'],
    });
    expect([same.status, same.body, same.headers.get('Location')]).to.deep.equal([200, before.body, null]);
  });

  it('writes our sentences anew when what they say changes, and leaves the others', async () => {
    const publisher = await hub.as('publisher');
    const interpretation = [{ id: stableId('t'), available: 'yes', mode: 'phone', any_language: true }];
    const { body } = await publisher.correct(id, { interpretation });
    expect(body['interpretation_services']).to.match(/tolk/i);
    expect(body).not.to.have.property('alert');
    const { body: again } = await publisher.correct(id, { interpretation: null });
    expect(again).not.to.have.property('interpretation_services');
  });

  describe('is refused, field by field and without losing anything', () => {
    const errorsOf = async (patch: unknown, of = id, language = 'nl'): Promise<Errors> => {
      const publisher = await hub.as('publisher');
      const { headers, body: before } = await publisher.get(`/v1/services/${of}`);
      const sent = { 'If-Match': headers.get('ETag') ?? '', 'Accept-Language': language };
      const { status, body } = await publisher.send('PATCH', `/v1/services/${of}`, patch, sent);
      expect(status, JSON.stringify(body)).to.equal(400);
      expect((await publisher.get(`/v1/services/${of}`)).body).to.deep.equal(before);
      return body['errors'] as Errors;
    };
    const found = async (patch: unknown, of = id) =>
      (await errorsOf(patch, of)).map(({ field, rule }) => [field, rule]);

    it('when a value does not fit (DIR-2) or a required one is taken away (DIR-3), all at once', async () => {
      expect(await found({ minimum_age: 'acht', email: 'x', name: null })).to.have.deep.members([
        ['minimum_age', 'DIR-2'],
        ['email', 'DIR-2'],
        ['name', 'DIR-3'],
      ]);
      expect(await found({ phones: [{ number: '1' }] })).to.deep.equal([['phones[0].id', 'DIR-3']]);
      const script = 'javascript:location="https://x.example"';
      expect(await found({ url: script })).to.deep.equal([['url', 'DIR-2']]);
    });

    it('in the language of the reader', async () => {
      const said = async (language: string) => (await errorsOf({ status: 'open' }, id, language))[0]?.message;
      expect([await said('nl'), await said('en')]).to.deep.equal([
        'Deze waarde past niet: "open"',
        'This value does not fit: "open"',
      ]);
    });

    it('when the hub keeps it itself, or it is of more services, or there is no such field', async () => {
      const other = { id: serviceId('x'), last_modified: '2030-01-01', metadata: [], organization: { name: 'X' } };
      const fields = (await errorsOf({ ...other, organization_id: serviceId('x'), phnoes: [] })).map(
        ({ field }) => field,
      );
      expect(fields).to.include.members([...Object.keys(other), 'organization_id', 'phnoes']);
      expect(await found(JSON.parse('{"__proto__": {"x": 1}}'))).to.deep.equal([['__proto__', undefined]]);
    });

    it('when it names a person (DIR-27), is for professionals (DIR-29) or takes away who checked it (DIR-7)', async () => {
      expect(await found({ owner_role: 'Fatima el Idrissi' })).to.deep.equal([['owner_role', 'DIR-27']]);
      expect(await found({ visibility: 'professional' })).to.deep.equal([['visibility', 'DIR-29']]);
      expect(await found({ assured_date: null })).to.deep.equal([['assured_date', 'DIR-7']]);
    });

    it('when it says in words something else than in data (DIR-28)', async () => {
      expect(await found({ wait_time: 'Morgen al.' })).to.deep.equal([['wait_time', 'DIR-28']]);
    });

    it('when a secret address would be known, in whichever way (DIR-26)', async () => {
      const of = shelter.id;
      const at = (location: object, own = hidden.id) => ({ service_at_locations: [{ id: own, location }] });
      const open = { id: hidden.location.id, location_type: 'physical', latitude: 51.8, longitude: 4.6 };
      expect(await found(at({ ...hidden.location, latitude: 51.8 }), of)).to.deep.equal([
        ['service_at_locations[0].location.latitude', 'DIR-26'],
      ]);
      for (const patch of [at(open), at({ ...open, address_confidential: false }), at(open, stableId('another'))]) {
        expect(await found(patch, of)).to.deep.equal([['service_at_locations[0].location', 'DIR-26']]);
      }
    });

    it('when a place is of another service', async () => {
      const place = { id: stableId('place praatgroep'), location: { id: stableId('l'), location_type: 'virtual' } };
      expect(await found({ service_at_locations: [place] })).to.deep.equal([['service_at_locations', undefined]]);
    });

    it('when it is no patch, too deep, too much, or of another kind', async () => {
      const publisher = await hub.as('publisher');
      const send = (body: unknown, headers = {}) =>
        publisher.send('PATCH', address, body, { 'If-Match': '*', ...headers });
      for (const body of [null, [], 'x', 7, { a: JSON.parse(`${'['.repeat(1000)}${']'.repeat(1000)}`) as unknown }]) {
        expect((await send(body)).status).to.equal(400);
      }
      expect((await send({}, { 'Content-Type': 'application/json' })).status).to.equal(415);
      expect((await send({ description: 'x'.repeat(70_000) })).status).to.equal(413);
      expect((await publisher.send('PUT', address, {})).headers.get('Allow')).to.equal('GET, HEAD, PATCH, OPTIONS');
      expect((await publisher.correct(serviceId('nergens'), {})).status).to.equal(404);
      const odd = { alert: `\0a\ud800b`, 'x-\0': null };
      expect((await send(odd)).body).to.include({ alert: 'a\ufffdb' });
    });
  });
});
