import { describe, it } from 'node:test';
import { expect } from 'chai';
import { checkDirectory } from './check.ts';
import { daysBetween } from './days.ts';
import type { Finding } from './finding.ts';
import type { Service } from './hsds/service.ts';
import { withMirrors } from './mirrors/with-mirrors.ts';
import { readDirectory } from './read.ts';
import { rules } from './rules.ts';
import { attributeOf } from './terms.ts';

const today = '2026-11-21';
const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const place = {
  id: id(70),
  location: {
    id: id(71),
    location_type: 'physical',
    latitude: 51.8,
    longitude: 4.7,
    addresses: [
      {
        id: id(72),
        address_1: 'Voorstraat',
        city: 'Dordrecht',
        state_province: 'Zuid-Holland',
        postal_code: '3311',
        country: 'NL',
        address_type: 'physical',
      },
    ],
  },
} as const;

/** Nothing to say about it. */
const sound = (number: number, more: Partial<Service> | Record<string, unknown> = {}) => ({
  id: id(number),
  name: `Dienst ${'abcdefgh'[number]}${number}x (voorbeeld)`,
  status: 'active',
  description: 'U drinkt hier thee met uw buren.',
  assured_date: '2026-11-01',
  owner_role: 'redactie van de sociale kaart',
  owner_organization: 'Gemeente Dordrecht',
  review_date: '2027-05-01',
  phones: [{ id: id(60), number: '078 000 00 12' }],
  service_at_locations: [place],
  ...more,
});

const check = (...services: readonly object[]): readonly Finding[] => {
  const { directory, findings } = readDirectory(services);
  expect(findings).to.deep.equal([]);
  const context = { today, byId: new Map(directory.services.map((one) => [one.id, one])), stableId: () => id(99) };
  return checkDirectory({ ...directory, services: directory.services.map((one) => withMirrors(one, context)) }, today);
};
const rulesOf = (...services: readonly object[]): string[] => check(...services).map(({ rule }) => rule);
const wait = (as_of: string, status = 'open') => ({ wait_times: [{ stage: 'intake', status, as_of }] });
const relation = (type: string, to: number) => ({ service_relation: [{ type, service_id: id(to) }] });
const yes = (...terms: string[]) =>
  terms.map((term) => ({ term, state: 'yes', stated_by: 'het wijkteam', checked_on: '2026-11-01' }));

describe('what a person should look at', () => {
  it('nothing, when there is nothing', () => {
    expect(rulesOf(sound(1), sound(2))).to.deep.equal([]);
  });

  it('DIR-6: a place to visit without a point', () => {
    const { latitude: _latitude, ...location } = place.location;
    expect(rulesOf(sound(1, { service_at_locations: [{ ...place, location }] }))).to.deep.equal(['DIR-6']);
    const virtual = { ...place, location: { id: id(71), location_type: 'virtual' } };
    expect(rulesOf(sound(1, { service_at_locations: [virtual] }))).to.deep.equal([]);
  });

  it('DIR-7: never checked', () => {
    expect(rulesOf(sound(1, { assured_date: null }))).to.deep.equal(['DIR-7']);
  });

  it('DIR-35: nobody can tell what it is', () => {
    for (const description of [null, '', ' ']) expect(rulesOf(sound(1, { description }))).to.include('DIR-35');
    expect(rulesOf(sound(1, {}))).to.deep.equal([]);
  });

  it('DIR-8: no way to get in touch', () => {
    const virtual = { ...place, location: { id: id(71), location_type: 'virtual' } };
    expect(rulesOf(sound(1, { phones: null, service_at_locations: [virtual] }))).to.deep.equal(['DIR-8']);
    expect(rulesOf(sound(1, { phones: null }))).to.deep.equal([]);
  });

  it('DIR-9: two statements contradict each other', () => {
    expect(rulesOf(sound(1, { markers: yes('women-only', 'men-only') }))).to.deep.equal(['DIR-9']);
    expect(rulesOf(sound(1, { markers: yes('women-only'), description: 'Voor mannen en vrouwen.' }))).to.deep.equal([
      'DIR-9',
    ]);
    expect(rulesOf(sound(1, { markers: yes('women-only'), description: 'Voor vrouwen.' }))).to.deep.equal([]);
  });

  it('DIR-10: the same words, organisation and place', () => {
    const [one, two] = ['Fietsles de Bel (voorbeeld)', 'De Bel, fietsles! (voorbeeld)'];
    const same = { organization_id: id(50) };
    expect(rulesOf(sound(1, { name: one, ...same }), sound(2, { name: two, ...same }))).to.deep.equal(['DIR-10']);
    expect(rulesOf(sound(1, { name: one, ...same }), sound(2, { name: two, organization_id: id(51) }))).to.deep.equal(
      [],
    );
  });

  it('DIR-11: made up, but not to be told apart', () => {
    const fictional = { is_fictional: true };
    expect(rulesOf(sound(1, fictional))).to.deep.equal([]);
    expect(rulesOf(sound(1, { ...fictional, name: 'Huiskamer' }))).to.deep.equal(['DIR-11']);
    expect(rulesOf(sound(1, { ...fictional, phones: [{ id: id(60), number: '078 639 89 89' }] }))).to.deep.equal([
      'DIR-11',
    ]);
    expect(rulesOf(sound(1, { ...fictional, email: 'info@dordrecht.nl' }))).to.deep.equal(['DIR-11']);
    const organization = { id: id(50), name: 'x', description: 'x', website: 'https://www.dordrecht.nl' };
    expect(rulesOf(sound(1, { ...fictional, organization }))).to.deep.equal(['DIR-11']);
  });

  it('DIR-12: a help line is never made up', () => {
    const attributes = [attributeOf('type/helpline', id(40))];
    expect(rulesOf(sound(1, { attributes, is_fictional: true }))).to.deep.equal(['DIR-12']);
    expect(rulesOf(sound(1, { attributes }))).to.deep.equal([]);
  });

  it('DIR-13: points to a service that is not there', () => {
    expect(rulesOf(sound(1, relation('step_up', 2)))).to.deep.equal(['DIR-13']);
  });

  it('DIR-14: points to a service that is closed', () => {
    expect(rulesOf(sound(1, relation('step_up', 2)), sound(2, { status: 'defunct' }))).to.deep.equal(['DIR-14']);
  });

  it('DIR-15: a wait of more than 90 days ago', () => {
    expect(daysBetween('2026-08-23', today)).to.equal(90);
    expect(rulesOf(sound(1, wait('2026-08-23')))).to.deep.equal([]);
    expect(rulesOf(sound(1, wait('2026-08-22')))).to.deep.equal(['DIR-15']);
  });

  it('DIR-16: a term that is not ours', () => {
    const taxonomy_term = { id: id(41), name: 'Juggling', description: 'x' };
    expect(rulesOf(sound(1, { attributes: [{ id: id(40), taxonomy_term }] }))).to.deep.equal(['DIR-16']);
    expect(rulesOf(sound(1, { attributes: [attributeOf('theme/sleep', id(40))] }))).to.deep.equal([]);
  });

  it('DIR-17: the only way in is full', () => {
    const full = sound(2, wait('2026-11-01', 'intake_stop'));
    expect(rulesOf(sound(1, relation('step_down', 2)), full)).to.deep.equal(['DIR-17']);
    expect(rulesOf(sound(1, relation('step_down', 2)), sound(2))).to.deep.equal([]);
  });

  it('DIR-18: a time without a zone, of the service, the place or both', () => {
    const schedules = [{ id: id(30), opens_at: '09:00' }];
    expect(rulesOf(sound(1, { schedules }))).to.deep.equal(['DIR-18']);
    const at = { ...place, schedules, location: { ...place.location, schedules } };
    expect(check(sound(1, { service_at_locations: [at] })).map(({ path }) => path)).to.deep.equal([
      'services[0].service_at_locations[0].schedules[0]',
      'services[0].service_at_locations[0].location.schedules[0]',
    ]);
    expect(
      rulesOf(sound(1, { schedules: [{ id: id(30), opens_at: '09:00', timezone_id: 'Europe/Amsterdam' }] })),
    ).to.deep.equal([]);
  });
});

describe('the rules themselves', () => {
  it('DIR-1 to DIR-41 exist, each with a message and a fix in Dutch and English', () => {
    expect(Object.keys(rules)).to.deep.equal(Array.from({ length: 41 }, (_, index) => `DIR-${index + 1}`));
    for (const { message, fix } of Object.values(rules)) {
      for (const text of [message.nl, message.en, fix.nl, fix.en]) expect(text).to.match(/^\p{Lu}.+/u);
    }
  });
});
