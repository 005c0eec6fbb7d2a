import { describe, it } from 'node:test';
import { expect } from 'chai';
import { fixtureFile, numbered, serviceId } from './testing/fixture.ts';
import { startHub } from './testing/hub.ts';

describe('without its database', () => {
  it('says so, stays alive, and works again when it is back', async () => {
    const hub = await startHub();
    await hub.load(fixtureFile());
    const ready = async () => (await hub.get('/health/ready')).status;
    expect(await ready()).to.equal(200);
    await hub.load(numbered(900, 'veel'));
    const halfway = await hub.get('/hsds/services?format=ndjson&full=true');
    await hub.postgres.stop();
    expect(await halfway.text().catch((error: unknown) => error)).to.be.instanceOf(Error);
    expect(await ready()).to.equal(503);
    expect((await hub.get('/health/live')).status).to.equal(200);
    for (const path of [
      'services',
      'services?search=slaap',
      'services?format=ndjson',
      `services/${serviceId('trauma')}`,
    ]) {
      const response = await hub.get(`/hsds/${path}`);
      expect(response.status, path).to.equal(503);
      expect(response.headers.get('Retry-After')).to.equal('10');
      expect(((await response.json()) as { type: string }).type).to.contain('database-away');
    }
    expect((await hub.get('/hsds/')).status).to.equal(200);
    await hub.postgres.restart();
    expect(await ready()).to.equal(200);
    expect((await hub.page('/hsds/services')).total_items).to.equal(906);
    await hub.stop();
  });
});
