import { describe, it } from 'node:test';
import { expect } from 'chai';
import { readDirectory } from './read.ts';
import { schemaVersion } from './directory.ts';
import { parseDirectory, writeDirectory } from './write.ts';

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const service = { id: id(1), name: 'Huiskamer', status: 'active' };
const file = (schema_version: unknown, more: object = {}) => ({ schema_version, services: [{ ...service, ...more }] });
const rulesOf = (input: unknown): string[] => readDirectory(input).findings.map(({ rule, path }) => `${rule} ${path}`);

/** As the profile was before it knew owners, review dates and groups. */
const first = {
  schema_version: '0.0.3',
  name: 'Oude gids',
  services: [
    {
      ...service,
      interpretation: [{ id: id(2), available: 'yes', any_language: true }],
      markers: [{ term: 'women-only', state: 'no' }],
      wait_times: [{ stage: 'intake', status: 'open', weeks_min: 0, as_of: '2026-01-01' }],
    },
  ],
};

describe('the version of a file', () => {
  it('scenario 39: an older minor version still parses, whole and without a finding, and is written in ours', () => {
    for (const version of ['0.0.3', '0.0', '0.1.0', '0.1.9']) {
      const { directory, findings, counts } = readDirectory({ ...first, schema_version: version });
      expect(findings, version).to.deep.equal([]);
      expect(counts, version).to.deep.equal({ received: 1, kept: 1, dropped: 0 });
      expect(directory.services).to.deep.equal(first.services);
      expect(JSON.parse(writeDirectory(directory))).to.include({ schema_version: schemaVersion, name: 'Oude gids' });
    }
  });

  it('DIR-21: a newer major version is not read, and says so', () => {
    for (const version of ['1.0.0', '2.3.1', '10.0']) {
      expect(rulesOf(file(version))).to.deep.equal(['DIR-21 schema_version']);
      expect(readDirectory(file(version)).counts).to.deep.equal({ received: 1, kept: 0, dropped: 1 });
    }
  });

  it('DIR-22: a newer minor version is read, and its new fields are kept', () => {
    expect(rulesOf(file('0.9.0'))).to.deep.equal(['DIR-22 schema_version']);
    expect(readDirectory(file('0.9.0', { new_field: 1 })).directory.services[0]).to.include({ new_field: 1 });
    expect(rulesOf(file('latest'))).to.deep.equal(['DIR-22 schema_version']);
    expect(rulesOf(file(3))).to.deep.equal(['DIR-22 schema_version']);
  });

  it('a list or a page of elsewhere has none', () => {
    expect(rulesOf([service])).to.deep.equal([]);
  });
});

describe('versions of HSDS', () => {
  const hours = (number: number) => ({
    id: id(number),
    freq: 'WEEKLY',
    byday: 'TU',
    opens_at: '09:00',
    timezone_id: 'Europe/Amsterdam',
  });
  const schedulesOf = (input: object) => readDirectory([{ ...service, ...input }]).directory.services[0];

  it('3.3: operating_hours become schedules, each once, also those of a place', () => {
    const read = schedulesOf({ operating_hours: [hours(2), hours(3)], schedules: [hours(2)] });
    expect(read?.schedules?.map((one) => one.id)).to.deep.equal([id(2), id(3)]);
    expect(read).to.not.have.property('operating_hours');
    const location = { id: id(8), location_type: 'virtual', operating_hours: [hours(4)] };
    const place = schedulesOf({ service_at_locations: [{ id: id(9), operating_hours: [hours(5)], location }] });
    const at = place?.service_at_locations?.[0];
    expect([at?.schedules?.[0]?.id, at?.location?.schedules?.[0]?.id]).to.deep.equal([id(5), id(4)]);
  });

  it('3.3: events are kept, and what does not fit in one is said', () => {
    const events = [{ ...hours(6), dtstart: '2026-12-01', group: 'kerst' }, { id: 'x' }];
    const { directory, findings } = readDirectory([{ ...service, events }]);
    expect(directory.services[0]?.events).to.deep.equal([events[0]]);
    expect(findings.map(({ path }) => path)).to.deep.equal(['services[0].events[1].id']);
  });

  it('3.0: texts that 3.1 replaced stay, and nothing is asked that came later', () => {
    const old = { wait_time: '3 weken', fees: 'EUR 5', licenses: 'x', attributes: [{ id: id(4), value: 'x' }] };
    expect(schedulesOf(old)).to.include({ wait_time: '3 weken', fees: 'EUR 5', licenses: 'x' });
  });

  it('the UK profile: languages without a name or code stay, and so do its own fields', () => {
    const languages = [{ id: id(5), service_id: id(1) }];
    const read = schedulesOf({ languages, deliverable_type: 'x' });
    expect(read).to.deep.include({ languages, deliverable_type: 'x' });
  });
});

describe('two levels of strictness', () => {
  const published = {
    ...service,
    assured_date: '2026-11-01',
    owner_role: 'redactie',
    owner_organization: 'Gemeente Dordrecht',
    review_date: '2027-05-01',
  };

  it('DIR-7, DIR-23, DIR-24: what is published has been checked, has an owner and a day to look again', () => {
    expect(parseDirectory({ schema_version: '0.1.0', services: [published] }, 'published').services).to.have.length(1);
    for (const field of ['assured_date', 'owner_role', 'owner_organization', 'review_date']) {
      const services = [{ ...published, [field]: undefined }];
      expect(() => parseDirectory({ schema_version: '0.1.0', services }, 'published'), field).to.throw(field);
      expect(() => parseDirectory({ schema_version: '0.1.0', services }), field).to.not.throw();
    }
  });

  it('DIR-26: neither of them writes where a secret place is', () => {
    const location = { id: id(2), location_type: 'virtual' as const, address_confidential: true, latitude: 51.8 };
    const services = [{ ...published, status: 'active' as const, service_at_locations: [{ id: id(3), location }] }];
    for (const level of ['accepted', 'published'] as const)
      expect(() => writeDirectory({ schema_version: '0.1.0', services }, level)).to.throw('latitude');
  });
});
