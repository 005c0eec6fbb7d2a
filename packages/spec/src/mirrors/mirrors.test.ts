import { describe, it } from 'node:test';
import { expect } from 'chai';
import { checkDirectory } from '../check.ts';
import type { Service } from '../hsds/service.ts';
import { attributeOf } from '../terms.ts';
import { mirrors } from './mirrors.ts';
import { withMirrors } from './with-mirrors.ts';

const today = '2026-11-21';
const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const bare: Service = { id: id(1), name: 'Huiskamer', status: 'active' };
const who = { stated_by: 'het wijkteam', checked_on: '2026-11-01' };
const regions = [{ id: id(50), name: 'Drechtsteden', municipalities: ['GM0505'] }];
const context = { today, regions, stableId: () => id(99) };

/** Says everything that the profile can say. */
const full: Service = {
  ...bare,
  description: 'Wij drinken thee.',
  aim: 'U slaapt daarna beter.',
  interpretation: [
    {
      ...{ id: id(2), available: 'yes', mode: 'phone', provider: 'professional', languages: ['ar', 'ti'] },
      ...{ cost_to_client: 'no', request_by: 'Vraag het bij uw afspraak', ...who },
    },
  ],
  markers: [
    { term: 'trained', state: 'yes', note: 'Training, 2025', ...who },
    { term: 'wheelchair', state: 'no', ...who },
    { term: 'childcare', state: 'unknown' },
  ],
  accreditations: 'HKZ-keurmerk',
  evidence: [{ type: 'psycho-education', method: 'Mind-Spring', status: 'first-indications', source: 'studie, 2021' }],
  wait_times: [
    { stage: 'intake', status: 'waiting_list', weeks_min: 10, weeks_max: 12, as_of: '2026-11-01' },
    { stage: 'treatment', status: 'waiting_list', weeks_min: 8, as_of: '2026-11-01' },
  ],
  target_groups: [
    { group: 'audience/parents', admission: 'exclusive' },
    { group: 'audience/torture', admission: 'preferential' },
    { group: 'status-group/asylum-seeker', admission: 'not' },
  ],
  referral: [
    { id: id(3), method: 'phone', channel: '078 000 00 12', response_days: 5 },
    { id: id(4), method: 'email', channel: 'x@y.example', visibility: 'professional' },
  ],
  languages: [{ id: id(5), code: 'ar', availability: 'fixed_times', schedule_id: id(6) }],
  schedules: [
    {
      id: id(6),
      description: 'Elke dinsdag van 9 tot 12 uur.',
      closed_dates: ['2026-12-25'],
      school_holiday_region: 'zuid',
    },
  ],
  funding: [{ id: id(7), term: 'wmo', cost_to_payer: 'EUR 250 per deelnemer' }],
  service_at_locations: [{ id: id(8), location: { id: id(9), location_type: 'virtual', address_confidential: true } }],
  service_areas: [{ id: id(10), region_id: id(50) }],
  attributes: [attributeOf('cost/free', id(11)), attributeOf('audience/parents', id(12), 'exclusive')],
};

const dir28 = (service: Service, day = today): string[] =>
  checkDirectory({ schema_version: '0.1.0', regions, services: [service] }, day)
    .filter(({ rule }) => rule === 'DIR-28')
    .map(({ path }) => path.replace('services[0].', ''));

describe('what the profile says, in the words of plain HSDS', () => {
  const said = withMirrors(full, context);

  it('each in the field that a plain reader shows', () => {
    expect(said).to.deep.include({
      interpretation_services:
        'Er is een tolk voor Arabisch en Tigrinya. De tolk is er via de telefoon. De tolk kost u niets. Vraag het bij uw afspraak.',
      accreditations:
        'HKZ-keurmerk. Training, 2025 (volgens het wijkteam). U kunt naar binnen met een rolstoel: nee (volgens het wijkteam). Mind-Spring: het lijkt te werken (volgens studie, 2021).',
      wait_time:
        'Tot het eerste gesprek: 10 tot 12 weken (op 1 november 2026). Tot de behandeling begint: ongeveer 2 maanden (op 1 november 2026).',
      alert: 'U wacht nu ongeveer 4 maanden. Wij wisten dit op 1 november 2026.',
      eligibility_description: 'Alleen voor ouders. Niet voor mensen die wachten op een besluit over asiel.',
      application_process: 'Verwijzers bellen 078 000 00 12. Zij krijgen antwoord binnen 5 werkdagen.',
      description: 'Wij drinken thee. U slaapt daarna beter.',
      fees_description: 'Gratis. U betaalt niets.',
    });
    expect(said.languages?.[0]?.note).to.equal('Op vaste tijden. Elke dinsdag van 9 tot 12 uur.');
    expect(said.schedules?.[0]?.notes).to.equal(
      'Gesloten op 25 december 2026. Gesloten in de schoolvakanties van regio zuid.',
    );
    expect(said.funding?.[0]?.source).to.equal('Wmo. Kosten voor de betaler: EUR 250 per deelnemer.');
    expect(said.service_areas?.[0]?.description).to.equal('Hoort bij de regio Drechtsteden.');
    expect(said.service_at_locations?.[0]?.location?.description).to.match(/^Het adres staat hier niet/);
  });

  it('never says of a group that marks a person that it is for them', () => {
    expect(said.eligibility_description).to.not.match(/ervaringen/);
    expect(said.application_process).to.not.include('x@y.example');
  });

  it('a second time changes nothing, and leaves what an editor wrote', () => {
    expect(withMirrors(said, context)).to.deep.equal(said);
    const later = withMirrors({ ...said, markers: [], evidence: [], wait_times: [] }, context);
    expect([later.accreditations, later.alert]).to.deep.equal(['HKZ-keurmerk.', undefined]);
  });

  it('leaves a service alone that says nothing of the profile, and its input', () => {
    expect(mirrors(bare, context).filter(({ text }) => text !== '')).to.deep.equal([]);
    expect(withMirrors({ ...bare, alert: 'Wij zijn verhuisd.' }, context).alert).to.equal('Wij zijn verhuisd.');
    expect(() => withMirrors(Object.freeze({ ...full }), context)).to.not.throw();
  });

  it('DIR-28: every one of them is asked for where it is missing, and nowhere else', () => {
    expect(dir28(said)).to.deep.equal([]);
    expect(dir28(full)).to.deep.equal([
      ...['interpretation_services', 'accreditations', 'wait_time', 'alert', 'eligibility_description'],
      ...['application_process', 'description', 'fees_description', 'languages[0].note', 'funding[0].source'],
      ...['schedules[0].notes', 'service_at_locations[0].location.description', 'service_areas[0].description'],
    ]);
  });

  it('DIR-28: an old sentence of ours may not stay behind', () => {
    expect(dir28({ ...said, wait_times: [], wait_time: '' })).to.deep.equal(['alert']);
    expect(dir28({ ...bare, accreditations: 'Er is een lift (volgens de aanbieder).' })).to.deep.equal([
      'accreditations',
    ]);
    // The wait is too old to be an alert: the sentence has to go.
    expect(dir28(said, '2027-06-01')).to.deep.equal(['alert']);
  });

  it('DIR-28: a relation has a page with a label', () => {
    const other: Service = { ...bare, id: id(20), name: 'Praktijk (voorbeeld)', url: 'https://praktijk.example/' };
    const service: Service = { ...bare, service_relation: [{ type: 'step_up', service_id: id(20) }] };
    const byId = new Map([other].map((one) => [one.id, one]));
    const linked = withMirrors(service, { ...context, byId });
    expect(linked.additional_urls).to.deep.equal([
      { id: id(99), url: other.url, label: 'Is er meer hulp nodig? Kijk bij Praktijk (voorbeeld)' },
    ]);
    const found = (one: Service): string[] =>
      checkDirectory({ schema_version: '0.1.0', services: [one, other] }, today).flatMap(({ rule, path }) =>
        rule === 'DIR-28' ? [path] : [],
      );
    expect(found(service)).to.deep.equal(['services[0].additional_urls']);
    expect(found(linked)).to.deep.equal([]);
  });
});
