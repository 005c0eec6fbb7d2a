import { join } from 'node:path';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { shared, skipWithout } from '../run.fixture.ts';
import { validated } from './spoken.fixture.ts';

const mocks = 'directories/oruk-v3-mocks';

/** What the `Fail` and `Warn` sets of Open Referral UK have wrong against its `Default` set, file by file. */
const planted: Readonly<Record<string, readonly string[]>> = {
  'V3.0-UK-Fail/api_details.json': ['DIR-3 profile', 'DIR-2 openapi_url'],
  'V3.0-UK-Fail/organization_list.json': ['DIR-5 total_items'],
  'V3.0-UK-Fail/service_at_location_list.json': ['DIR-5 total_items'],
  'V3.0-UK-Fail/service_full.json': ['DIR-2 url', 'DIR-2 email', 'DIR-35 description'],
  'V3.0-UK-Fail/service_list.json': ['DIR-5 total_items', 'DIR-3 name', 'DIR-2 url', 'DIR-2 email', 'DIR-4 id'],
  'V3.0-UK-Fail/taxonomy_term.json': ['DIR-3 description', 'DIR-2 term_uri'],
  'V3.0-UK-Warn/organization_list.json': ['DIR-5 total_items'],
  'V3.0-UK-Warn/taxonomy_list.json': ['DIR-5 total_items'],
  'V3.0-UK-Warn/taxonomy_term.json': ['DIR-3 description', 'DIR-2 term_uri'],
  'V3.0-UK-Warn/taxonomy_term_list.json': ['DIR-5 total_items'],
};
/** The same files without the fault. */
const right = ['api_details', 'service_full', 'taxonomy_list', 'taxonomy_term', 'taxonomy_term_list'];

describe('every planted fault of Open Referral UK has a finding', { skip: skipWithout(mocks) }, () => {
  const found = async (path: string): Promise<readonly string[]> => {
    const { said } = await validated({}, join(shared, mocks, path));
    return said.map(({ rule, field }) => `${rule} ${field}`);
  };
  for (const [path, faults] of Object.entries(planted)) {
    it(`${path}: ${faults.join(', ')}`, async () => {
      expect(await found(path)).to.include.members(faults);
    });
  }
  for (const name of right) {
    it(`V3.0-UK-Default/${name}.json: none of these`, async () => {
      const all = Object.entries(planted).flatMap(([path, faults]) => (path.includes(`/${name}.`) ? faults : []));
      expect(await found(`V3.0-UK-Default/${name}.json`)).not.to.include.any.members(all);
    });
  }
});
