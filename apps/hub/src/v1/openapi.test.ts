import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { statusToken } from '@veerkracht/sdk/referral';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'chai';
import { generateKeyPair } from 'jose';
import * as z from 'zod/mini';
import { createSenderReader } from '../http/senders.ts';
import { referralsOff } from '../referrals/desk.ts';
import { startEditorsHub } from '../testing/editors.ts';
import type { Answer } from '../testing/editors.ts';
import { anker, fixtureFile, serviceId } from '../testing/fixture.ts';
import { startHub } from '../testing/hub.ts';
import type { TestHub } from '../testing/hub.ts';
import { referral, startReferralHub } from '../testing/referrals.ts';
import { groups, sealFor, series, seriesId } from '../testing/series.ts';
import { v1Routes } from './routes.ts';
import { feed, problem } from './schemas.ts';

interface Content {
  readonly content: Readonly<Record<string, { readonly schema: object }>>;
}
interface Description {
  readonly paths: Record<string, Record<string, { readonly responses: Record<string, Content> }>>;
  readonly components: { readonly securitySchemes: { readonly token: Record<string, unknown> } };
}

const nothing = { publicUrl: undefined, issuer: undefined };

const rules = resolve(import.meta.dirname, '../../../../../shared/data/adr/adr-2.2.0-linter.yaml');
const absent = !existsSync(rules) && 'the linter of the API Design Rules is not beside the repository';

const lint = async (file: string): Promise<string> => {
  const require = createRequire(import.meta.url);
  const cli = join(dirname(require.resolve('@stoplight/spectral-cli/package.json')), 'dist/index.js');
  const asked = [cli, 'lint', file, '--ruleset', rules, '--format', 'json', '--quiet'];
  const env = { PATH: process.env['PATH'] ?? '', SCARF_ANALYTICS: 'false' };
  // Spectral ends with 1 when it finds an error; what it found is in its output all the same.
  const run = promisify(execFile)(process.execPath, asked, { env }).catch((error: { stdout?: string }) => error);
  return (await run).stdout ?? '';
};

/** Whether an answer is as it is described. */
const conformsTo = ({ paths, components }: Description) => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  return (path: string, method: string, { status, body }: Answer): void => {
    const said = paths[path]?.[method]?.responses[String(status)];
    const schema = said?.content['application/json']?.schema ?? said?.content['application/problem+json']?.schema;
    expect(schema, `${method} ${path} ${status} is described`).not.to.equal(undefined);
    ajv.validate({ ...schema, components }, body);
    expect(ajv.errors, `${method} ${path} ${status}`).to.equal(null);
  };
};

describe('the description of /v1', () => {
  let hub: TestHub;
  let folder: string;
  before(async () => {
    hub = await startHub();
    await hub.load(fixtureFile());
    folder = await mkdtemp(join(tmpdir(), 'veerkracht-openapi-'));
  });
  after(async () => {
    await hub.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('has no error by the Dutch API Design Rules 2.2.0', { skip: absent }, async () => {
    const file = join(folder, 'openapi.json');
    const description = await (await hub.get('/v1/openapi.json')).text();
    const found = async (text: string) => {
      await writeFile(file, text);
      const said = JSON.parse((await lint(file)).replace(/^[^[]*/, '')) as { code: string; severity: number }[];
      return said.filter(({ severity }) => severity === 0).map(({ code }) => code);
    };
    expect(await found(description)).to.deep.equal([]);
    expect(await found(description.replace('modifiedAfter', 'modified_after'))).to.deep.equal([
      'nlgov:query-keys-camel-case',
    ]);
  });

  it('names every address that there is, and no other', async () => {
    const { paths } = (await (await hub.get('/v1/openapi.json')).json()) as { paths: Record<string, object> };
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const readRoles = () => Promise.resolve([]);
    const editing = { database: hub.db, readRoles, readOrganisations: readRoles, clock: () => new Date() };
    const common = { ...editing, senderIn: createSenderReader(readRoles, undefined) };
    const desk = { ...referralsOff, ...common };
    const { routes } = v1Routes({ ...common, ...nothing, proofOfWork: undefined, desk });
    const served = routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`);
    expect(described).to.have.members(served.map((one) => one.replace(/:(\w+)(\{.*?\})?/g, '{$1}')));
  });

  it('is what editors are answered', async () => {
    const editors = await startEditorsHub('2026-11-21T10:00:00Z');
    await editors.load(fixtureFile());
    const { body: description } = await (await editors.as()).get('/v1/openapi.json');
    expect((description as unknown as Description).components.securitySchemes.token).to.include({
      type: 'openIdConnect',
    });
    const conforms = conformsTo(description as unknown as Description);
    const [id, nobody, publisher] = [serviceId('praatgroep'), await editors.as(), await editors.as('publisher')];
    const editor = await editors.as('editor');
    const sent = await nobody.send('POST', '/v1/reports', { serviceId: id, reason: 'full', note: 'Vol.' });
    conforms('/reports', 'post', sent);
    conforms('/reports', 'post', await nobody.send('POST', '/v1/reports', {}));
    conforms('/services/{id}', 'get', await editor.get(`/v1/services/${id}`));
    const proposed = await editor.correct(id, { alert: 'A.' });
    conforms('/services/{id}', 'patch', proposed);
    conforms('/services/{id}', 'patch', await publisher.correct(id, { alert: 7, status: 'x' }));
    conforms('/services/{id}', 'patch', await publisher.send('PATCH', `/v1/services/${id}`, {}));
    const correction = proposed.headers.get('Location') ?? '';
    conforms('/review-queue', 'get', await editor.get('/v1/review-queue'));
    conforms('/corrections/{id}', 'patch', await publisher.send('PATCH', correction, { status: 'released' }));
    conforms('/corrections/{id}', 'patch', await publisher.send('PATCH', correction, { status: 'released' }));
    conforms('/corrections/{id}', 'get', await editor.get(correction));
    conforms('/corrections', 'get', await editor.get('/v1/corrections'));
    conforms('/services/{id}/changes', 'get', await editor.get(`/v1/services/${id}/changes`));
    const report = `/v1/reports/${String(sent.body['id'])}`;
    conforms('/reports/{id}', 'patch', await editor.send('PATCH', report, { status: 'answered', answer: 'Klaar.' }));
    conforms('/reports/{id}', 'get', await editor.get(report));
    conforms('/reports', 'get', await editor.get('/v1/reports'));
    for (const path of ['/reports', '/corrections', '/review-queue']) {
      conforms(path, 'get', await nobody.get(`/v1${path}`));
      conforms(path, 'get', await editor.get(`/v1${path}?municipality=GM0344`));
      conforms(path, 'get', await editor.get(`/v1${path}?x=1`));
    }
    await editors.stop();
  });

  it('is what those who look for a group, and who sign up, are answered', async () => {
    const editors = await startEditorsHub('2026-11-21T10:00:00Z');
    await editors.load(groups([series('groep', { capacity: 1, exceptions: [] })]));
    const [nobody, editor] = [await editors.as(), await editors.as('editor')];
    const { body: description } = await nobody.get('/v1/openapi.json');
    const conforms = conformsTo(description as unknown as Description);
    const group = `/v1/series/${seriesId('groep')}`;
    conforms('/series', 'get', await nobody.get('/v1/series'));
    conforms('/series', 'get', await nobody.get('/v1/series?x=1'));
    conforms('/series/{id}', 'get', await nobody.get(group));
    conforms('/series/{id}', 'get', await nobody.get(`/v1/series/${seriesId('nergens')}`));
    conforms('/events', 'get', await nobody.get('/v1/events?from=2026-12-01'));
    const { publicKey } = await generateKeyPair('ECDH-ES+A256KW', { crv: 'P-256' });
    const secret = 'A'.repeat(43);
    const cancelHash = createHash('sha256').update(Buffer.alloc(32)).digest('base64url');
    const sealed = await sealFor(publicKey, { name: 'Almaz' });
    const send = (kind: string, body: object, key: string = randomUUID()) =>
      nobody.send('POST', `${group}/${kind}`, body, { 'Idempotency-Key': key });
    const signedUp = await send('sign-ups', { sealed, cancelHash, language: 'ti' }, 'een-sleutelxxxxx');
    for (const sent of [
      ...[signedUp, await send('sign-ups', { sealed, cancelHash }), await send('sign-ups', {})],
      await send('sign-ups', { sealed, cancelHash }, 'een-sleutelxxxxx'),
      await send('sign-ups', { sealed, cancelHash }, 'x'),
    ]) {
      conforms('/series/{id}/sign-ups', 'post', sent);
    }
    conforms('/series/{id}/interest', 'post', await send('interest', { sealed, cancelHash, language: 'ti' }));
    conforms('/series/{id}/sign-ups', 'get', await editor.get(`${group}/sign-ups`));
    conforms('/series/{id}/sign-ups', 'get', await nobody.get(`${group}/sign-ups`));
    conforms('/series/{id}/standing', 'get', await nobody.get(`${group}/standing`));
    const cancelling = `/v1/sign-ups/${String(signedUp.body['id'])}/cancellations`;
    conforms('/sign-ups/{id}/cancellations', 'post', await nobody.send('POST', cancelling, { secret }));
    conforms('/sign-ups/{id}/cancellations', 'post', await nobody.send('POST', cancelling, {}));
    await editors.stop();
  });

  it('is what those who send, receive and follow referrals are answered', async () => {
    const referrals = await startReferralHub();
    const json = async (path: string, init: RequestInit = {}): Promise<Answer> => {
      const response = await referrals.request(path, init);
      const body = JSON.parse(await response.text()) as Answer['body'];
      return { status: response.status, headers: response.headers, body };
    };
    const description = (await json('/v1/openapi.json')).body as unknown as Description;
    const conforms = conformsTo(description);
    const content = referral();
    const { request, link } = await referrals.sender.prepare(content);
    const { token } = await statusToken(link.keys, link.referralId);
    const receiver = await referrals.issuer.token([{ organisation: anker.id, role: 'receiver' }]);
    const as = (one: string) => ({ Authorization: `Bearer ${one}`, 'Content-Type': 'application/json' });
    const post = (path: string, value: unknown, one: string, key = 'een-sleutelxxxxx') =>
      json(path, { method: 'POST', body: JSON.stringify(value), headers: { ...as(one), 'Idempotency-Key': key } });
    conforms('/referrals', 'post', await post('/v1/referrals', {}, token));
    for (const value of [request, request, { ...request, id: crypto.randomUUID() }]) {
      conforms('/referrals', 'post', await post('/v1/referrals', value, token));
    }
    const path = `/v1/referrals/${content.id}`;
    for (const one of [receiver, token, 'x']) {
      conforms('/referrals', 'get', await json('/v1/referrals', { headers: as(one) }));
      conforms('/referrals/{id}', 'get', await json(path, { headers: as(one) }));
      for (const part of ['statuses', 'messages', 'attachments', 'deletions']) {
        conforms(`/referrals/{id}/${part}`, 'get', await json(`${path}/${part}`, { headers: as(one) }));
      }
    }
    const { sealed } = request;
    conforms('/referrals/{id}/messages', 'post', await post(`${path}/messages`, { id: content.id, sealed }, receiver));
    for (const state of ['seen', 'declined', 'started', 'onzin']) {
      conforms('/referrals/{id}/statuses', 'post', await post(`${path}/statuses`, { state }, receiver));
    }
    for (const one of [receiver, token]) {
      conforms('/referrals/{id}/spam-reports', 'post', await post(`${path}/spam-reports`, {}, one));
    }
    conforms('/referrals/{id}/statuses', 'post', await post(`${path}/statuses`, { state: 'withdrawn' }, token));
    conforms('/referrals/{id}', 'get', await json(path, { headers: as(receiver) }));
    conforms('/referrals/{id}/deletions', 'get', await json(`${path}/deletions`, { headers: as(token) }));
    const question = { schemaVersion: '1.0', serviceIds: [content.serviceId], urgency: 'today' };
    const asked = { ...question, statusTokenHash: request.statusTokenHash };
    const key = 'nog-een-sleutelx';
    conforms('/capacity-questions', 'post', await post('/v1/capacity-questions', {}, token, key));
    const { body } = await post('/v1/capacity-questions', asked, token, key);
    conforms('/capacity-questions', 'post', await post('/v1/capacity-questions', asked, token, key));
    conforms('/capacity-questions', 'get', await json('/v1/capacity-questions', { headers: as(receiver) }));
    const [one] = body['items'] as { id: string }[];
    const answers = `/v1/capacity-questions/${one?.id}/statuses`;
    conforms('/capacity-questions/{id}/statuses', 'post', await post(answers, { state: 'capacity' }, receiver));
    conforms('/capacity-questions/{id}/statuses', 'get', await json(answers, { headers: as(receiver) }));
    for (const part of ['keys', 'waiting-time']) {
      conforms(`/receivers/{serviceId}/${part}`, 'get', await json(`/v1/receivers/${content.serviceId}/${part}`));
    }
    await referrals.stop();
  });

  it('is what it answers, with its version', async () => {
    const changes = await hub.get('/v1/changes');
    expect(z.safeParse(feed, await changes.json()).error).to.equal(undefined);
    for (const path of ['/v1/changes?x=1', '/v1/changes/']) {
      const response = await hub.get(path);
      expect(response.headers.get('API-Version')).to.equal('1.0.0');
      if (response.status === 400) expect(z.safeParse(problem, await response.json()).success).to.equal(true);
    }
  });
});
