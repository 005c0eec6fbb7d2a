import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { createApp } from '../app.ts';
import { roleNames } from '../editors/roles.ts';
import type { RoleName } from '../editors/roles.ts';
import { startEditorsHub } from '../testing/editors.ts';
import type { EditorsHub } from '../testing/editors.ts';
import { fixtureFile, serviceId } from '../testing/fixture.ts';

/** To whom each record belongs: the national one and the one without any area to no municipality. */
const records = { praatgroep: 'GM0505', ontmoeting: 'GM0344', luisterlijn: 'NL', zwemmen: 'NL' } as const;
const scopes = ['GM0505', 'GM0344', 'NL', 'GM0363'] as const;
const people = [
  ...scopes.flatMap((scope) => roleNames.map((role) => ({ role, scope }))),
  ...[{ role: undefined, scope: '' }],
];

describe('who may do what, over every role, municipality and record', () => {
  let hub: EditorsHub;
  before(async () => {
    hub = await startEditorsHub('2026-11-21T10:00:00Z');
    await hub.load(fixtureFile());
  });
  after(() => hub.stop());

  const expected = (role: RoleName | undefined, isOwn: boolean, least: RoleName, done: number): number => {
    if (role === undefined) return 401;
    return isOwn && roleNames.indexOf(role) >= roleNames.indexOf(least) ? done : 403;
  };

  it('lets nobody touch what is of another, and each role only what it is for', async () => {
    for (const { role, scope } of people) {
      const person = await hub.as(role, scope);
      for (const [seed, owner] of Object.entries(records)) {
        const id = serviceId(seed);
        const what = `${role ?? 'nobody'} of ${scope} on a record of ${owner}`;
        const wants = (least: RoleName, done: number) => expected(role, scope === owner, least, done);

        expect((await person.get(`/v1/services/${id}`)).status, `${what}: get`).to.equal(wants('reader', 200));
        const log = await person.get(`/v1/services/${id}/changes`);
        expect(log.status, `${what}: log`).to.equal(wants('reader', 200));

        const patched = await person.correct(id, { alert: `door ${role} van ${scope}` });
        const isPublisher = role === 'publisher';
        expect(patched.status, `${what}: correct`).to.equal(wants('editor', isPublisher ? 200 : 202));

        const nobody = await hub.as();
        const sent = await nobody.send('POST', '/v1/reports', { serviceId: id, reason: 'other' });
        expect(sent.status).to.equal(201);
        const report = `/v1/reports/${String(sent.body['id'])}`;
        expect((await person.get(report)).status, `${what}: report`).to.equal(wants('reader', 200));
        const answer = { status: 'answered', answer: 'Nagekeken.' };
        expect((await person.send('PATCH', report, answer)).status, `${what}: answer`).to.equal(wants('editor', 200));

        const editor = await hub.as('editor', owner);
        const proposed = await editor.correct(id, { alert: `voorstel ${role} ${scope}` });
        const correction = proposed.headers.get('Location') ?? '';
        expect((await person.get(correction)).status, `${what}: correction`).to.equal(wants('reader', 200));
        const decided = await person.send('PATCH', correction, { status: 'released' });
        expect(decided.status, `${what}: release`).to.equal(wants('publisher', 200));
      }
    }
  });

  it('shows in lists only what is of the reader', async () => {
    for (const scope of scopes) {
      const reader = await hub.as('reader', scope);
      const own = new Set(Object.entries(records).flatMap(([seed, owner]) => (owner === scope ? serviceId(seed) : [])));
      for (const list of ['reports', 'corrections', 'review-queue']) {
        const { status, body } = await reader.get(`/v1/${list}?perPage=200`);
        const items = body['items'] as readonly { readonly serviceId: string }[];
        expect(status).to.equal(200);
        expect(items.length > 0, `${list} of ${scope}`).to.equal(own.size > 0);
        expect(items.every(({ serviceId: id }) => own.has(id))).to.equal(true);
        const other = scope === 'GM0505' ? 'GM0344' : 'GM0505';
        expect((await reader.get(`/v1/${list}?municipality=${other}`)).status).to.equal(403);
        expect((await (await hub.as()).get(`/v1/${list}`)).status).to.equal(401);
      }
    }
  });

  it('hands no record to another municipality, and takes none', async () => {
    const [id, area] = [serviceId('praatgroep'), 'https://identifier.overheid.nl/tooi/id/gemeente/'];
    const publisher = await hub.as('publisher', 'GM0505');
    const areas = (...codes: string[]) => ({
      service_areas: codes.map((code) => ({ id: serviceId(code), uri: `${area}${code}` })),
    });
    for (const patch of [areas('gm0505', 'gm0344'), areas('gm0344'), areas(), { service_areas: null }]) {
      expect((await publisher.correct(id, patch)).status).to.equal(403);
    }
    const reach = await publisher.get(`/hsds/services/${serviceId('luisterlijn')}`);
    const attributes = (reach.body['attributes'] as readonly object[]).slice(0, 1);
    expect((await publisher.correct(id, { attributes })).status).to.equal(403);
    expect(await hub.names('/hsds/services?municipality=GM0344')).not.to.include('Praatgroep slaap en rust');
  });

  it('says without an issuer that there are no editors here', async () => {
    const app = createApp({ db: hub.db, log: () => undefined });
    const headers = { Authorization: `Bearer ${await hub.issuer.token([])}` };
    for (const path of [`services/${serviceId('praatgroep')}`, 'corrections', 'reports', 'review-queue']) {
      const response = await app.request(`/v1/${path}`, { headers });
      expect(response.status).to.equal(401);
      expect(response.headers.get('WWW-Authenticate')).to.equal('Bearer');
      expect(((await response.json()) as { type: string }).type).to.match(/editors-off$/);
    }
  });
});
