import { once } from 'node:events';
import { connect as connectSocket } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { serve } from '@hono/node-server';
import { expect } from 'chai';
import { createApp } from './app.ts';
import { anker, fixtureFile, serviceId } from './testing/fixture.ts';
import { startHub } from './testing/hub.ts';
import type { TestHub } from './testing/hub.ts';

interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly parameter?: string;
}

describe('what the hub answers when it cannot do what was asked', () => {
  let hub: TestHub;
  before(async () => {
    hub = await startHub();
    await hub.load(fixtureFile());
  });
  after(() => hub.stop());

  const problem = async (path: string, headers?: Record<string, string>): Promise<ProblemBody> => {
    const response = await hub.get(path, headers);
    const body = (await response.json()) as ProblemBody;
    expect(response.headers.get('Content-Type')).to.equal('application/problem+json; charset=utf-8');
    expect(body).to.include.all.keys('type', 'title', 'status', 'detail', 'instance');
    expect([body.status, body.instance]).to.deep.equal([response.status, path.split('?')[0]]);
    return body;
  };

  it('is a problem in Dutch or English', async () => {
    const said = async (language: string) => (await problem('/hsds/x', { 'Accept-Language': language })).title;
    expect(await said('en-GB,en;q=0.9,nl;q=0.3')).to.equal('Not found');
    expect(await said('nl')).to.equal('Niet gevonden');
    expect(await said('nl, en')).to.equal('Niet gevonden');
    expect(await said('ar, en;q=0.2')).to.equal('Not found');
    expect(await said('en;q=0')).to.equal('Niet gevonden');
    expect(await said('*')).to.equal('Niet gevonden');
    expect((await problem('/')).title).to.equal('Niet gevonden');
  });

  it('names the parameter at fault', async () => {
    const wrong = {
      services: [
        ...['page=0', 'page=-1', 'page=1.5', 'page=1e3', 'page=x', 'page=99999999999999999999', 'per_page=0'],
        ...['per_page=-5', 'full=yes', 'minimal=1', 'minimal=true&full=true', 'format=xml', 'modified_after=gisteren'],
        ...['modified_after=2026-13-01', 'modified_after=2026-02-30T99:00', 'taxonomy_term_id=theme/sleep'],
        ...[
          'taxonomy_id=1',
          'organization_id=x',
          'municipality=0505',
          'municipality=GM05051',
          `search=${'a'.repeat(201)}`,
        ],
        ...['language=xxxx', 'language=qqq', 'spoken_by=child&language=ti', 'spoken_by=staff', 'age=-1', 'age=oud'],
        ...['cost=duur', 'access=x', 'level=7', 'theme=theme/sleep', 'type=x', 'audience=iedereen', 'bbox=1,2,3'],
        ...['bbox=5,52,4,53', 'bbox=0,0,0,91', 'open_at=2026-11-21', 'open_at=nu', 'theme=constructor'],
        ...['page=1&page=2', 'postcode=3311', 'nonsense=1', '__proto__=1', 'constructor=1', 'search=a%00b'],
      ],
      service_at_locations: [
        'postcode=0123',
        'postcode=33',
        'postcode=3311ABC',
        'proximity=100',
        'postcode=3311&proximity=0',
      ],
      organizations: ['full_service=ja', 'modified_after=2026-01-01'],
      taxonomy_terms: ['top_only=x', 'parent_id=x', 'taxonomy_id=%27'],
    };
    for (const [path, queries] of Object.entries(wrong)) {
      for (const query of queries) {
        const { status, parameter, detail, type } = await problem(`/hsds/${path}?${query}`);
        const named = query.split('&').map((pair) => pair.split('=')[0]);
        expect([status, type.split('/').at(-1)], query).to.deep.equal([400, 'bad-parameter']);
        expect(named, query).to.include(parameter);
        expect(detail).to.contain(parameter);
      }
    }
  });

  it('is 404 for an id that is unknown or is no id', async () => {
    const ids = [
      anker.id,
      'x',
      '1',
      `${anker.id}'`,
      '%00',
      '%E0%A4%A',
      '..%2f..%2fetc',
      'a'.repeat(2000),
      '%F0%9F%98%80',
    ];
    for (const id of ids) {
      const response = await hub.get(`/hsds/services/${id}`);
      expect([id, response.status]).to.deep.equal([id, 404]);
    }
    expect((await hub.get(`/hsds/services/${serviceId('trauma')}?full=true`)).status).to.equal(400);
  });

  it('is never a fault of the server, whatever is sent', async () => {
    const texts = [
      ...[
        "'; drop table service; --",
        '" or 1=1',
        '%',
        '_',
        '\\',
        ':*',
        '!a & (b | c)',
        '<->',
        'a:b:c',
        '$1',
        '${x}',
        '*',
      ],
      ...[
        '()',
        '&|!',
        "''",
        'ﬁ',
        '😀',
        'é'.repeat(100),
        'a '.repeat(100),
        '\ud800',
        'İstanbul',
        '؟',
        '٣٣١١',
        '\u202e',
        '0',
        '-1',
      ],
      ...[
        '𐤀𐤁𐤂𐤃𐤄',
        '\u{2ebf0}\u{2ebf1}',
        'de',
        'de het een',
        'ab',
        'NaN',
        'null',
        '\t\n',
        'x'.repeat(200),
        '字'.repeat(66),
      ],
    ];
    const parameters = [
      'search',
      'page',
      'per_page',
      'taxonomy_term_id',
      'modified_after',
      'municipality',
      'postcode',
      'proximity',
      'format',
    ];
    for (const text of texts) {
      for (const parameter of parameters) {
        const path = `/hsds/service_at_locations?${parameter}=${encodeURIComponent(text.toWellFormed())}`;
        const { status } = await hub.get(path);
        expect(status, path).to.be.oneOf([200, 400]);
        if (parameter === 'search') expect(status, path).to.equal(200);
      }
      await hub.page(`/hsds/taxonomies?search=${encodeURIComponent(text.toWellFormed())}`);
    }
    expect((await hub.page('/hsds/services')).total_items).to.equal(6);
  });

  it('refuses what is not encoded well', async () => {
    for (const query of ['search=%E0%A4%A', 'search=%', 'search=%zz', 'search=%ff', '%E0=1', 'search=%c0%80']) {
      expect((await problem(`/hsds/services?${query}`)).status, query).to.equal(400);
    }
  });

  it('refuses what is too long or too much', async () => {
    expect((await hub.get(`/hsds/services?search=${'a'.repeat(5000)}`)).status).to.equal(414);
    const post = await hub.request('/hsds/services', { method: 'POST', body: 'x'.repeat(70_000) });
    expect(post.status).to.equal(413);
    const terms = Array.from({ length: 25 }, () => `taxonomy_id=${anker.id}`).join('&');
    expect((await hub.get(`/hsds/services?${terms}`)).status).to.equal(400);
  });

  it('is for reading only', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const path = method === 'POST' ? `/hsds/services/${serviceId('trauma')}` : '/hsds/services';
      const response = await hub.request(path, { method });
      expect([response.status, response.headers.get('Allow')]).to.deep.equal([405, 'GET, HEAD, OPTIONS']);
    }
    const head = await hub.request('/hsds/services', { method: 'HEAD' });
    expect([head.status, await head.text()]).to.deep.equal([200, '']);
  });

  it('lets any page read, and nothing else happen', async () => {
    for (const path of [
      '/hsds/services',
      '/hsds/x',
      '/hsds/services?page=0',
      '/health/live',
      '/v1/changes',
      '/hsds/services?format=ndjson',
    ]) {
      const { headers } = await hub.get(path, { Origin: 'https://gemeente.example' });
      expect(headers.get('Access-Control-Allow-Origin')).to.equal('*');
      expect(headers.get('X-Content-Type-Options')).to.equal('nosniff');
      expect(headers.get('Referrer-Policy')).to.equal('no-referrer');
      expect(headers.get('Content-Security-Policy')).to.contain("default-src 'none'");
      expect(headers.has('Set-Cookie')).to.equal(false);
    }
    const preflight = await hub.request('/hsds/services', {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://gemeente.example',
        'Access-Control-Request-Method': 'GET',
        'Access-Control-Request-Headers': 'if-none-match',
      },
    });
    expect(preflight.status).to.equal(204);
    expect(preflight.headers.get('Access-Control-Allow-Headers')).to.contain('If-None-Match');
  });

  it('logs what kind of request it was, never what was looked for', async () => {
    hub.logged.length = 0;
    await hub.get('/hsds/services?search=nachtmerrie', { 'X-Forwarded-For': '203.0.113.7' });
    await hub.get(`/hsds/services/${serviceId('trauma')}`);
    await hub.get('/iets/persoonlijks');
    const lines = hub.logged.map(({ event, method, path, status }) => [event, method, path, status]);
    expect(lines).to.deep.equal([
      ['request', 'GET', '/hsds/services', 200],
      ['request', 'GET', '/hsds/services/:id', 200],
      ['request', 'GET', '/*', 404],
    ]);
    expect(JSON.stringify(hub.logged)).not.to.match(/nachtmerrie|203\.0|persoonlijks/);
  });

  it('survives raw nonsense on the wire', async () => {
    const server = serve({
      fetch: createApp({ db: hub.db, log: () => undefined }).fetch,
      port: 0,
      hostname: '127.0.0.1',
    });
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const send = async (text: string): Promise<string> => {
      const socket = connectSocket(port, '127.0.0.1').setEncoding('utf8');
      socket.end(text);
      let answer = '';
      for await (const part of socket) answer += String(part);
      return answer;
    };
    const get = (path: string, host = 'a') =>
      send(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    for (const path of [
      '/hsds/services?search=%',
      '//hsds',
      '/hsds/services?a#b',
      '/%2e%2e/x',
      '*',
      'http://[',
      '/hsds/services?x=\\',
    ]) {
      expect(await get(path), path).to.match(/^HTTP\/1\.1 4\d\d/);
    }
    expect(await get('/health/live', 'a b')).to.match(/^HTTP\/1\.1 4\d\d/);
    expect(await get(`/${'a'.repeat(20_000)}`)).to.match(/^HTTP\/1\.1 4\d\d/);
    expect(await send('nonsense\r\n\r\n')).to.match(/^HTTP\/1\.1 400/);
    expect(await get('/health/live')).to.match(/^HTTP\/1\.1 200/);
    await new Promise((done) => server.close(done));
  });
});
