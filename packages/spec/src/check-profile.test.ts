import { describe, it } from 'node:test';
import { expect } from 'chai';
import { checkDirectory } from './check.ts';
import { monthsLater, reviewDateOf } from './check-profile.ts';
import type { Directory } from './directory.ts';
import type { Service } from './hsds/service.ts';
import { readDirectory } from './read.ts';
import { attributeOf, termOf } from './terms.ts';

const today = '2026-11-21';
const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const who = { stated_by: 'het wijkteam', checked_on: '2026-11-01' };

const sound = (more: Partial<Service> | Record<string, unknown> = {}) => ({
  id: id(1),
  name: 'Huiskamer De Kreek (voorbeeld)',
  status: 'active',
  description: 'U drinkt hier thee met uw buren.',
  assured_date: '2026-11-01',
  owner_role: 'redactie van de sociale kaart',
  owner_organization: 'Gemeente Dordrecht',
  review_date: '2027-05-01',
  phones: [{ id: id(60), number: '078 000 00 12' }],
  service_at_locations: [{ id: id(70), location: { id: id(71), location_type: 'virtual' } }],
  ...more,
});

/** Findings as `rule path`. */
const found = (service: object, head: Partial<Directory> | Record<string, unknown> = {}): string[] => {
  const { directory, findings } = readDirectory({ ...head, services: [service] });
  return [...findings, ...checkDirectory(directory, today)].map(({ rule, path }) => `${rule} ${path}`);
};

describe('who owns a record, and when it is looked at again', () => {
  it('nothing to say, when everything is there', () => {
    expect(found(sound())).to.deep.equal([]);
  });

  it('DIR-23: nobody owns it', () => {
    expect(found(sound({ owner_role: null }))).to.deep.equal(['DIR-23 services[0]']);
    expect(found(sound({ owner_organization: '' }))).to.deep.equal(['DIR-23 services[0]']);
  });

  it('DIR-24: no day to look at it again, or one before the last check', () => {
    expect(found(sound({ review_date: null }))).to.deep.equal(['DIR-24 services[0].review_date']);
    expect(found(sound({ review_date: '2026-12-01', assured_date: '2026-12-02' }))).to.deep.equal([
      'DIR-24 services[0].review_date',
    ]);
  });

  it('DIR-25: the day has gone by; on the day itself it has not', () => {
    expect(found(sound({ review_date: '2026-11-20', assured_date: '2026-05-20' }))).to.deep.equal([
      'DIR-25 services[0].review_date',
    ]);
    expect(found(sound({ review_date: today, assured_date: '2026-05-20' }))).to.deep.equal([]);
  });

  it('is six months after the last check, unless it says otherwise', () => {
    const service = { id: id(1), name: 'x', status: 'active' as const };
    expect(reviewDateOf(service)).to.equal(undefined);
    expect(reviewDateOf({ ...service, assured_date: '2026-08-31' })).to.equal('2027-02-28');
    expect(reviewDateOf({ ...service, assured_date: '2026-08-31', review_interval_months: 12 })).to.equal('2027-08-31');
    expect(reviewDateOf({ ...service, review_date: '2027-01-01' })).to.equal('2027-01-01');
    expect(monthsLater('2027-11-30', 3)).to.equal('2028-02-29');
  });
});

describe('a place that may not be known', () => {
  const at = (more: object) => ({
    service_at_locations: [
      {
        id: id(70),
        location: {
          id: id(71),
          location_type: 'virtual',
          address_confidential: true,
          description: 'Het adres staat hier niet. U hoort het bij de afspraak.',
          ...more,
        },
      },
    ],
  });
  const place = 'services[0].service_at_locations[0].location';

  it('DIR-26: loses its point, street, name and route before anybody can see them', () => {
    expect(found(sound(at({})))).to.deep.equal([]);
    for (const [field, value] of Object.entries({
      latitude: 51.8,
      longitude: 4.6,
      addresses: [],
      name: 'Villa',
      transportation: 'Bus 3',
      external_identifier: '0505200000000001',
    })) {
      const reading = readDirectory([sound(at({ [field]: value }))]);
      expect(reading.findings.map(({ rule, path }) => `${rule} ${path}`)).to.deep.equal([`DIR-26 ${place}.${field}`]);
      expect(reading.directory.services[0]?.service_at_locations?.[0]?.location).to.not.have.property(field);
      expect(JSON.stringify(reading.findings)).to.not.include(String(value) || 'nothing');
    }
  });

  it('DIR-26: stays secret when a table says so in another word, or in one that we do not know', () => {
    const latitudeOf = (address_confidential: unknown) =>
      readDirectory([sound(at({ address_confidential, latitude: 51.8 }))]).directory.services[0]
        ?.service_at_locations?.[0]?.location?.latitude;
    for (const said of [true, 'true', 'Ja', 1, 'ja, absoluut', {}, ['x']]) expect(latitudeOf(said)).to.equal(undefined);
    for (const said of [false, 'nee', 0, null, '']) expect(latitudeOf(said)).to.equal(51.8);
  });

  it('DIR-26: also among the places of an organisation', () => {
    const location = { id: id(71), location_type: 'virtual', address_confidential: true, latitude: 51.8 };
    const organization = { id: id(9), name: 'Opvang', description: 'x', locations: [location] };
    const { directory, findings } = readDirectory({
      services: [sound({ organization })],
      organizations: [organization],
    });
    expect(JSON.stringify(directory)).to.not.include('51.8');
    expect(findings.map(({ rule }) => rule)).to.deep.equal(['DIR-26', 'DIR-26']);
  });

  it('DIR-26: is no place to visit', () => {
    expect(found(sound(at({ location_type: 'physical' })))).to.deep.equal([
      'DIR-6 services[0]',
      `DIR-26 ${place}.location_type`,
    ]);
  });
});

describe('names of people', () => {
  const change = { id: id(5), last_action_date: today, last_action_type: 'update', field_name: 'name' };
  const changedBy = (updated_by: string) => ({
    metadata: [{ ...change, previous_value: 'a', replacement_value: 'b', updated_by }],
  });

  it('DIR-27: do not stand where a role or organisation stands, and are not repeated', () => {
    for (const name of ['Fatima el Idrissi', 'J. de Vries', 'mevr. Jansen', 'jan.jansen@dordrecht.example']) {
      expect(found(sound(changedBy(name)))).to.deep.equal(['DIR-27 services[0].metadata[0].updated_by']);
      const { directory } = readDirectory([sound(changedBy(name))]);
      expect(JSON.stringify(checkDirectory(directory, today))).to.not.include(name);
    }
    expect(found(sound({ owner_role: 'Jan Jansen' }))).to.deep.equal(['DIR-27 services[0].owner_role']);
    expect(found(sound(), { publisher: 'Jan Jansen' })).to.deep.equal(['DIR-27 publisher']);
  });

  it('DIR-27: roles and organisations pass, also those of the file that sound like a person', () => {
    for (const role of [
      'redactie van de sociale kaart',
      'Gemeente Dordrecht',
      'de aanbieder',
      'Nidos',
      'Leger des Heils',
    ])
      expect(found(sound(changedBy(role))), role).to.deep.equal([]);
    const organization = { id: id(9), name: 'Willem Drees', description: 'x' };
    expect(found(sound({ ...changedBy('Willem Drees'), organization }))).to.deep.equal([]);
  });
});

describe('professionals and everybody', () => {
  it('DIR-29: what is for professionals does not stand in a public file', () => {
    const phones = [{ id: id(60), number: '078 000 00 12', visibility: 'professional' }];
    expect(found(sound({ visibility: 'professional', phones }))).to.deep.equal([
      'DIR-29 services[0].visibility',
      'DIR-29 services[0].phones[0]',
    ]);
    expect(found(sound({ visibility: 'professional', phones }), { visibility: 'professional' })).to.deep.equal([]);
  });
});

describe('for whom it is', () => {
  const groups = (admission: string, ...attributes: object[]) =>
    sound({
      eligibility_description: 'Alleen voor ouders. Niet voor ouders. Voor ouders. Eerst is er plek voor ouders.',
      target_groups: [{ group: 'audience/parents', admission }],
      attributes,
    });

  it('DIR-30: a group that is welcome has the term, one that is not has none', () => {
    const one = attributeOf('audience/parents', id(8), 'exclusive');
    expect(found(groups('exclusive', one))).to.deep.equal([]);
    expect(found(groups('welcome', one))).to.deep.equal(['DIR-30 services[0].target_groups[0]']);
    expect(found(groups('exclusive'))).to.deep.equal(['DIR-30 services[0].target_groups[0]']);
    expect(found(groups('not'))).to.deep.equal([]);
    expect(found(groups('not', one))).to.deep.equal(['DIR-30 services[0].target_groups[0]']);
  });

  it('DIR-30: no term says "not", and no group is answered twice', () => {
    const shut = { ...attributeOf('audience/parents', id(8)), link_type: 'eligibility:not' };
    expect(found(sound({ attributes: [shut] }))).to.deep.equal(['DIR-30 services[0].attributes[0]']);
    const twice = ['not', 'not'].map((admission) => ({ group: 'audience/older', admission }));
    expect(
      found(sound({ target_groups: twice, eligibility_description: 'Niet voor oudere mensen en oudere mensen.' })),
    ).to.deep.equal(['DIR-30 services[0].target_groups[1]']);
  });
});

describe('what municipalities add', () => {
  it('DIR-31: a local term hangs under one of ours and has a prefix', () => {
    const term = { id: id(40), code: 'dordrecht:theme/heimwee', name: 'Heimwee', description: 'x' };
    const parent_id = termOf('theme/grief').id;
    const service = sound({ attributes: [{ id: id(41), taxonomy_term_id: id(40) }] });
    expect(found(service, { taxonomy_terms: [{ ...term, parent_id }] })).to.deep.equal([]);
    expect(found(service, { taxonomy_terms: [term] })).to.deep.equal([
      'DIR-16 services[0].attributes[0]',
      'DIR-31 taxonomy_terms[0]',
    ]);
    expect(found(sound(), { taxonomy_terms: [{ ...term, code: 'theme/sleep' }] })).to.deep.equal([
      'DIR-31 taxonomy_terms[0]',
    ]);
  });

  it('DIR-32: an area belongs to a region that has its municipality', () => {
    const region = { id: id(50), name: 'Drechtsteden', municipalities: ['GM0505', 'GM0642'] };
    const area = (code: string) => ({
      id: id(51),
      region_id: id(50),
      description: 'Hoort bij de regio Drechtsteden.',
      uri: `https://identifier.overheid.nl/tooi/id/gemeente/${code}`,
    });
    const served = (code: string) => sound({ service_areas: [area(code)] });
    expect(found(served('gm0505'), { regions: [region] })).to.deep.equal([]);
    expect(found(served('gm0392'), { regions: [region] })).to.deep.equal(['DIR-32 services[0].service_areas[0]']);
    expect(found(served('gm0505'))).to.deep.equal(['DIR-32 services[0].service_areas[0]']);
    expect(found(sound(), { regions: [{ ...region, municipalities: [] }] })).to.deep.equal([
      'DIR-32 regions[0].municipalities',
    ]);
  });

  it('DIR-33: a removed service is gone, and its successor is there', () => {
    const grave = { id: id(90), removed_on: '2026-10-01', name: 'Oud (voorbeeld)' };
    expect(found(sound(), { tombstones: [{ ...grave, successor_id: id(1) }] })).to.deep.equal([]);
    expect(found(sound(), { tombstones: [{ ...grave, successor_id: id(2) }] })).to.deep.equal([
      'DIR-33 tombstones[0].successor_id',
    ]);
    expect(found(sound(), { tombstones: [{ ...grave, id: id(1) }] })).to.deep.equal(['DIR-33 tombstones[0]']);
  });
});

describe('who says so', () => {
  it('DIR-34: a yes or a no has somebody who says so and a day; unknown needs none', () => {
    const markers = (one: object) => sound({ markers: [{ term: 'wheelchair', ...one }], accreditations: 'x' });
    const dir34 = (one: object) => found(markers(one)).filter((said) => said.startsWith('DIR-34'));
    expect(dir34({ state: 'yes', ...who })).to.deep.equal([]);
    expect(dir34({ state: 'unknown' })).to.deep.equal([]);
    expect(dir34({ state: 'no', stated_by: 'het wijkteam' })).to.deep.equal(['DIR-34 services[0].markers[0]']);
    const interpretation = [{ id: id(30), available: 'no', checked_on: '2026-11-01' }];
    const interpretation_services = 'Er is geen tolk. U mag iemand meenemen, maar geen kind.';
    expect(found(sound({ interpretation, interpretation_services }))).to.deep.equal([
      'DIR-34 services[0].interpretation[0]',
    ]);
  });

  it('DIR-19: a part that belongs to nothing in the file', () => {
    expect(found(sound({ service_at_locations: [{ id: id(70), location_id: id(77) }] }))).to.include(
      'DIR-19 services[0].service_at_locations[0]',
    );
    const languages = [
      { id: id(10), code: 'ar', availability: 'fixed_times', schedule_id: id(11), note: 'Op vaste tijden. Bel even.' },
    ];
    expect(found(sound({ languages }))).to.deep.equal(['DIR-19 services[0].languages[0].schedule_id']);
  });
});
