import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { createApp } from './app.ts';
import { fixtureFile, serviceId } from './testing/fixture.ts';
import { startHub } from './testing/hub.ts';
import type { TestHub } from './testing/hub.ts';

const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });

describe('running the hub', () => {
  let hub: TestHub;
  before(async () => {
    hub = await startHub();
    await hub.load(fixtureFile());
  });
  after(() => hub.stop());

  it('goes on with the trace of whoever asks, and begins one otherwise', async () => {
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
    hub.logged.length = 0;
    const given = await hub.get('/hsds/services', { traceparent: `00-${traceId}-00f067aa0ba902b7-01` });
    expect(given.headers.get('traceparent')).to.match(new RegExp(`^00-${traceId}-[0-9a-f]{16}-01$`));
    for (const traceparent of ['x', `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`, `ff-${traceId}-00f067aa0ba902b7-01`]) {
      const made = (await hub.get('/hsds/services', { traceparent })).headers.get('traceparent');
      expect(made).to.match(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
      expect(made).not.to.contain(traceId);
    }
    expect(hub.logged[0]).to.include({ event: 'request', trace: traceId });
  });

  it('is measured by the pattern of the path', async () => {
    await hub.get('/hsds/services?search=nachtmerrie');
    await hub.get(`/hsds/services/${serviceId('trauma')}`);
    await hub.get('/iets/persoonlijks');
    const response = await hub.get('/metrics');
    const text = await response.text();
    expect(response.headers.get('Content-Type')).to.match(/^text\/plain/);
    expect(text).to.match(/hub_requests_total\{method="GET",route="\/hsds\/services\/:id",status="200"\} 1\n/);
    expect(text).to.match(/hub_requests_total\{method="GET",route="\/\*",status="404"\} 1\n/);
    expect(text).to.match(/hub_request_duration_seconds_bucket\{le="0.05",route="\/hsds\/services"\} \d/);
    expect(text).to.match(/hub_database_connections\{state="idle"\} \d/);
    expect(text).not.to.match(/nachtmerrie|persoonlijks/);
  });

  it('gives each client its share, without keeping an address', async () => {
    const logged: unknown[] = [];
    const app = (behindProxy: boolean) =>
      createApp({ db: hub.db, log: (line) => logged.push(line), rateLimit: { perMinute: 3, behindProxy } });
    const open = app(false);
    const ask = (address: string, headers = {}) => open.request('/hsds/', { headers }, from(address));
    for (let at = 0; at < 3; at += 1) expect((await ask('203.0.113.7')).status).to.equal(200);
    const refused = await ask('203.0.113.7', { 'X-Forwarded-For': '198.51.100.1' });
    expect([refused.status, refused.headers.get('Retry-After')]).to.deep.equal([429, '20']);
    expect(refused.headers.get('Access-Control-Allow-Origin')).to.equal('*');
    expect((await ask('::ffff:203.0.113.7')).status).to.equal(429);
    expect((await ask('203.0.113.8')).status).to.equal(200);
    for (const end of ['1', '2', '3']) expect((await ask(`2001:db8::${end}`)).status).to.equal(200);
    expect((await ask('2001:db8:0:0:9::4')).status).to.equal(429);
    expect((await open.request('/health/live', {}, from('203.0.113.7'))).status).to.equal(200);
    const behind = app(true);
    const via = (client: string) =>
      behind.request('/hsds/', { headers: { 'X-Forwarded-For': `10.0.0.1, ${client}` } }, from('127.0.0.1'));
    for (const client of ['198.51.100.1', '198.51.100.2', '198.51.100.3', '198.51.100.4']) {
      expect((await via(client)).status).to.equal(200);
    }
    expect(JSON.stringify(logged)).not.to.match(/203\.0|198\.51|2001:db8/);
  });

  it('lets only the pages of named websites change something', async () => {
    const app = createApp({ db: hub.db, log: () => undefined, origins: ['https://gemeente.example'] });
    const preflight = (origin: string, method: string) =>
      app.request('/v1/changes', {
        method: 'OPTIONS',
        headers: { Origin: origin, 'Access-Control-Request-Method': method },
      });
    const named = await preflight('https://gemeente.example', 'PATCH');
    expect(named.headers.get('Access-Control-Allow-Origin')).to.equal('https://gemeente.example');
    expect((await preflight('https://elders.example', 'PATCH')).status).to.equal(403);
    const open = await preflight('https://elders.example', 'GET');
    expect([open.status, open.headers.get('Access-Control-Allow-Origin')]).to.deep.equal([204, '*']);
    const post = { method: 'POST', headers: { Origin: 'https://elders.example' } };
    expect((await app.request('/v1/changes', post)).status).to.equal(403);
  });
});
