import { once } from 'node:events';
import { after, before, describe, it } from 'node:test';
import { serve } from '@hono/node-server';
import { sendReport } from '@veerkracht/sdk';
import { reportReasons } from '@veerkracht/spec/report-reasons';
import { expect } from 'chai';
import { createApp } from '../app.ts';
import { stableId } from '../directory/stable-id.ts';
import { raw } from '../db/sql.ts';
import { startEditorsHub } from '../testing/editors.ts';
import type { EditorsHub } from '../testing/editors.ts';
import { fixture, fixtureFile, serviceId } from '../testing/fixture.ts';

type Items = readonly Record<string, string>[];

const id = serviceId('praatgroep');
const gone = serviceId('school');

describe('"klopt dit niet?"', () => {
  let hub: EditorsHub;
  before(async () => {
    hub = await startEditorsHub('2026-11-21T10:00:00Z');
    await hub.load(fixtureFile());
    await hub.load({ ...fixture, services: fixture.services.filter((one) => one.id !== gone) });
  });
  after(() => hub.stop());

  const report = async (body: unknown, headers: Record<string, string> = {}) =>
    (await hub.as()).send('POST', '/v1/reports', body, headers);

  it('scenario 36: a report in Arabic reaches the owner, without contact details, and its answer changes the record', async (t) => {
    // Over a real connection, as a browser on the page of a municipality does it.
    const origin = 'https://gemeente.example';
    const clock = () => new Date('2026-11-21T12:00:00Z');
    const app = createApp({
      db: hub.db,
      log: (line) => void hub.logged.push(line),
      oidc: hub.issuer,
      clock,
      origins: [origin],
    });
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
    t.after(() => new Promise((done) => server.close(done)));
    await once(server, 'listening');
    const address = server.address();
    const base = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
    const ask = async (method: string, path: string, role?: 'editor' | 'publisher', body?: unknown, more = {}) => {
      const authorization = role && `Bearer ${await hub.issuer.token([{ municipality: 'GM0505', role }])}`;
      const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
      const response = await fetch(base + path, {
        method,
        headers: { 'Content-Type': type, ...(authorization && { Authorization: authorization }), ...more },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return {
        status: response.status,
        headers: response.headers,
        body: (await response.json()) as Record<string, unknown>,
      };
    };

    const note = 'رقم الهاتف لا يعمل منذ ثلاثة أسابيع';
    const seen: Response[] = [];
    const fromThePage: typeof fetch = async (input, init) => {
      const response = await fetch(input, { ...init, headers: { ...init?.headers, Origin: origin } });
      seen.push(response);
      return response;
    };
    const options = { fetch: fromThePage, language: 'en' } as const;
    const called = { serviceId: id, reason: 'phone-wrong', note: `${note} ٠٦١٢٣٤٥٦٧٨` } as const;
    const refused: unknown = await sendReport(base, called, options).catch((error: unknown) => error);
    expect(refused).to.include({ fault: 'contact-details', status: 400 });
    const sent = await sendReport(base, { ...called, note }, options);
    // Each of the two after it was asked whether there is work to do.
    expect(seen.map(({ url }) => new URL(url).pathname.replace('/v1/', ''))).to.deep.equal([
      ...['challenges', 'reports', 'challenges', 'reports'],
    ]);
    const allowed = seen.map(({ headers }) => headers.get('Access-Control-Allow-Origin'));
    expect(allowed).to.deep.equal(['*', origin, '*', origin]);

    const { body: queue } = await ask('GET', '/v1/review-queue', 'editor');
    const [waiting] = queue['items'] as Items;
    expect(waiting).to.include({ kind: 'report', serviceId: id, detail: 'Het telefoonnummer klopt niet' });
    const own = `/v1/reports/${waiting?.['id'] ?? ''}`;
    const received = (await ask('GET', own, 'editor')).body;
    expect(received).to.deep.equal({
      ...{ id: sent.id, serviceId: id, serviceName: 'Praatgroep slaap en rust (voorbeeld)' },
      ...{ reason: 'phone-wrong', note, status: 'open', receivedAt: '2026-11-21T12:00:00.000Z' },
    });

    const { headers } = await ask('GET', `/v1/services/${id}`, 'editor');
    const phones = [{ id: stableId('praatgroep phone'), number: '000 000 00 01' }];
    const version = { 'If-Match': headers.get('ETag') ?? '' };
    const proposed = await ask('PATCH', `/v1/services/${id}`, 'editor', { phones }, version);
    expect(proposed.status).to.equal(202);
    await ask('PATCH', proposed.headers.get('Location') ?? '', 'publisher', { status: 'released' });
    const answer = { status: 'answered', answer: 'Gebeld. Het nieuwe nummer staat in de gids.' };
    expect((await ask('PATCH', own, 'editor', answer)).body).to.include({ ...answer, answeredBy: 'editor GM0505' });
    expect((await ask('PATCH', own, 'editor', answer)).status).to.equal(409);

    expect((await ask('GET', `/hsds/services/${id}`)).body['phones']).to.deep.equal(phones);
    const [line] = (await ask('GET', `/v1/services/${id}/changes`, 'editor')).body['items'] as Items;
    expect(line).to.include({ field_name: 'phones', updated_by: 'publisher GM0505', last_action_date: '2026-11-21' });
    expect((await ask('GET', '/v1/review-queue', 'editor')).body['total']).to.equal(0);
    expect((await ask('GET', `/v1/reports?status=answered&serviceId=${id}`, 'editor')).body['total']).to.equal(1);
    expect(JSON.stringify(hub.logged)).not.to.match(/الهاتف|127\.0\.0\.1|Bearer/);
  });

  it('takes every reason, with or without a note', async () => {
    for (const reason of reportReasons) {
      for (const note of [undefined, '', '  ', 'Het is dicht.']) {
        expect((await report({ serviceId: id, reason, note })).status, reason).to.equal(201);
      }
    }
  });

  it('refuses a note with a number or an address, and says so in the language of the reader', async () => {
    const asked = { serviceId: id, reason: 'other', note: 'اتصل بي ٠٦١٢٣٤٥٦٧٨' };
    const dutch = await report(asked);
    expect([dutch.status, dutch.body['title']]).to.deep.equal([400, 'Geen telefoonnummer of mailadres']);
    expect(dutch.body['detail']).to.match(/Er is nog niets opgeslagen/);
    expect((await report(asked, { 'Accept-Language': 'en' })).body['title']).to.equal(
      'No phone number or mail address',
    );
    const kept = await hub.db.ask<{ note: string | null }>(raw('select note from report'));
    expect(kept.some(({ note }) => note?.includes('٠٦') ?? false)).to.equal(false);
  });

  it('says all at once what each field has to be', async () => {
    const fields = async (body: unknown, headers = {}) => {
      const { status, body: said } = await report(body, headers);
      expect(status).to.equal(400);
      return (said['errors'] as Items).map(({ field }) => field);
    };
    expect(await fields({})).to.have.members(['serviceId', 'reason']);
    expect(await fields({ serviceId: 'x', reason: 'x', note: 7, email: 'x' })).to.have.members([
      ...['serviceId', 'reason', 'note', 'email'],
    ]);
    expect(await fields({ serviceId: id, reason: 'other', note: 'x'.repeat(501) })).to.deep.equal(['note']);
    for (const body of [null, [], 'x', 7]) expect((await report(body)).status).to.equal(400);
    expect((await report({}, { 'Content-Type': 'text/plain' })).status).to.equal(415);
  });

  it('is about a service that is there', async () => {
    expect((await report({ serviceId: stableId('nergens'), reason: 'other' })).status).to.equal(404);
    expect((await report({ serviceId: gone, reason: 'other' })).status).to.equal(410);
  });

  it('is sent from the pages that are named, and from no others', async () => {
    const body = { serviceId: id, reason: 'other' };
    expect((await report(body, { Origin: 'https://elsewhere.example' })).status).to.equal(403);
    expect((await report(body, { Origin: 'https://gemeente.example' })).status).to.equal(201);
    const preflight = await hub.request('/v1/reports', {
      method: 'OPTIONS',
      headers: { Origin: 'https://gemeente.example', 'Access-Control-Request-Method': 'POST' },
    });
    expect(preflight.headers.get('Access-Control-Allow-Methods')).to.include('POST');
  });
});
