/** The same suites that any third party can run, over the hub on a real PostgreSQL. */
import { after, before, describe, it } from 'node:test';
import { createHsdsSource } from '@veerkracht/sdk';
import {
  createHsdsApi,
  describeConformance,
  fetchIn,
  hsdsChecks,
  runChecks,
  samplePageSize,
  sourceChecks,
} from '@veerkracht/sdk/testing';
import type { SourceTarget } from '@veerkracht/sdk/testing';
import { schemaVersion } from '@veerkracht/spec';
import { expect } from 'chai';
import { fixtureFile, numbered } from '../testing/fixture.ts';
import { hsdsValidator, skip } from '../testing/hsds-schemas.ts';
import { startHub } from '../testing/hub.ts';
import type { TestHub } from '../testing/hub.ts';

const base = 'http://localhost/hsds';

/** The hub as it would answer over a network. */
const fetchOf =
  (hub: TestHub): typeof globalThis.fetch =>
  async (input, init) => {
    const { url, method, headers } = new Request(input, init);
    const { pathname, search } = new URL(url);
    return hub.request(`${pathname}${search}`, { method, headers });
  };

describe('the suites of the SDK, over the hub', () => {
  let hub: TestHub;
  before(async () => {
    hub = await startHub();
  });
  after(() => hub.stop());

  const source: SourceTarget = {
    open: async (services, weather) => {
      await hub.load({ schema_version: schemaVersion, name: 'suite', services });
      const { fetch, asked } = fetchIn(weather, fetchOf(hub));
      return { source: createHsdsSource(base, { fetch, perPage: samplePageSize }), asked };
    },
  };
  describeConformance({ describe, it }, 'as a source', sourceChecks, () => source);

  it('as a source offers everything that can be looked at', async () => {
    const left: string[] = [];
    for await (const { id, state } of runChecks(sourceChecks, source)) if (state !== 'pass') left.push(id);
    expect(left).to.deep.equal([]);
  });

  it('as an HSDS API offers everything that can be looked at, and all of it is right', async () => {
    await hub.load({ schema_version: schemaVersion, name: 'suite', services: [] });
    await hub.load(fixtureFile());
    await hub.load(numbered(257, 'veel'));
    const isValid = skip
      ? () => []
      : (
          (check) => (one: unknown) =>
            check('service', one)
        )(hsdsValidator());
    const api = createHsdsApi(base, { fetch: fetchOf(hub), validate: isValid });
    const results = [];
    for await (const result of runChecks(hsdsChecks, api)) results.push(result);
    expect(results.filter(({ state }) => state !== 'pass')).to.deep.equal([]);
    expect(results).to.have.length(hsdsChecks.length);
  });

  it('as an HSDS API without a single service is right too', async () => {
    const bare = await startHub();
    try {
      const api = createHsdsApi(base, { fetch: fetchOf(bare) });
      for await (const result of runChecks(hsdsChecks, api)) expect(result.ok, JSON.stringify(result)).to.equal(true);
    } finally {
      await bare.stop();
    }
  });
});
