import { describe, it } from 'node:test';
import { parseDirectory, readDirectory, writeDirectory } from '@veerkracht/spec';
import { helpLines } from '@veerkracht/spec/help-lines';
import { expect } from 'chai';
import { makeDirectory } from './directory.ts';
import { planted } from './faults.ts';
import { gazetteer } from './gazetteer.ts';
import { metresBetween, streets } from './places.ts';

const directory = makeDirectory();
const { services } = directory;
const locations = services.flatMap((service) =>
  (service.service_at_locations ?? []).flatMap((at) => at.location ?? []),
);
const addresses = locations.flatMap((location) => location.addresses ?? []);
const texts = services.flatMap((service) => [
  service.description ?? '',
  service.application_process ?? '',
  service.fees_description ?? '',
  service.eligibility_description ?? '',
  service.interpretation_services ?? '',
  service.alert ?? '',
]);

describe('house rules of made-up data', () => {
  it('says of the set and of every record that it is made up', () => {
    expect(directory.is_fictional).to.equal(true);
    expect(directory.status).to.equal('demonstration');
    expect(services.filter((service) => service.is_fictional !== true)).to.deep.equal([]);
  });

  it('ends every name of a service or organisation on (voorbeeld)', () => {
    const names = services.flatMap((service) => [service.name, service.organization?.name ?? '']);
    expect(names.filter((name) => !name.endsWith(' (voorbeeld)'))).to.deep.equal([]);
  });

  it('has a real street without a number and a postcode without letters', () => {
    expect(addresses.length).to.be.greaterThan(130);
    for (const address of addresses) {
      expect(address.address_1).to.not.match(/\d/);
      expect(streets[address.postal_code]).to.include(address.address_1);
      expect(address.postal_code).to.match(/^\d{4}$/);
      expect(address.address_2).to.equal(undefined);
    }
  });

  it('puts the point at most 150 m from the middle of the postcode, to three decimals', () => {
    const rounding = 66;
    for (const location of locations) {
      const { latitude, longitude } = location;
      if (latitude === undefined || longitude === undefined) continue;
      const postcode = location.addresses?.[0]?.postal_code;
      const centre = gazetteer.find((point) => point.postcode === postcode);
      expect(centre, postcode).to.not.equal(undefined);
      expect(metresBetween(centre ?? { latitude: 0, longitude: 0 }, { latitude, longitude })).to.be.at.most(
        150 + rounding,
      );
      expect(String(latitude)).to.match(/^\d+(\.\d{1,3})?$/);
      expect(String(longitude)).to.match(/^\d+(\.\d{1,3})?$/);
    }
  });

  it('has phone numbers that nobody can dial, all different', () => {
    const numbers = services.flatMap((service) => (service.phones ?? []).map((phone) => phone.number));
    expect(numbers.filter((number) => !/^(078 000|023 000|088 000|0184 00) \d\d \d\d$/.test(number))).to.deep.equal([]);
    expect(new Set(numbers).size).to.equal(services.length);
  });

  it('has no address of mail or web outside .example', () => {
    const links = services.flatMap((service) => [
      service.url,
      service.email,
      service.assurer_email,
      service.organization?.email,
      service.organization?.website,
    ]);
    for (const link of links.filter((link) => link !== undefined)) expect(link).to.match(/\.example(\/|$)/);
  });

  it('never gives the address of a shelter', () => {
    const shelters = services.filter((service) => service.name.startsWith('Veilige'));
    expect(shelters).to.have.length(2);
    expect(JSON.stringify(shelters)).to.not.match(/address_1|latitude/);
  });

  it('has no made-up help line', () => {
    const real = new Set(helpLines.map((line) => line.number));
    expect(services.filter((service) => service.phones?.some((phone) => real.has(phone.number)))).to.deep.equal([]);
  });

  it('uses an id once', () => {
    const ids = services.map((service) => service.id);
    expect(new Set(ids).size).to.equal(ids.length);
    const inside = services.flatMap((service) =>
      [service.phones, service.schedules, service.attributes, service.languages].flatMap((list) =>
        (list ?? []).map((item) => item.id),
      ),
    );
    expect(new Set(inside).size).to.equal(inside.length);
  });
});

describe('Dutch at level B1', () => {
  it('avoids the words that people do not know or that frighten', () => {
    const avoid =
      /psychische|\bggz\b|psychiater|trauma|ptss|interventie|doorverwijzing|indicatie|beschikking|eigen risico|vertrouwelijk|cultuursensitief|outreachend|laagdrempelig|statushouder/i;
    expect(texts.filter((text) => avoid.test(text))).to.deep.equal([]);
  });

  it('keeps sentences short', () => {
    const sentences = texts.flatMap((text) => text.split(/[.?!:;] ?/));
    expect(sentences.filter((sentence) => sentence.split(' ').length > 14)).to.deep.equal([]);
  });

  it('says u and never promises that nothing is ever told', () => {
    expect(texts.filter((text) => /\b(je|jij|jouw)\b/i.test(text))).to.deep.equal([]);
    expect(texts.filter((text) => /aan niemand/.test(text) && !/behalve als er gevaar is/.test(text))).to.deep.equal(
      [],
    );
  });
});

describe('the set as a file', () => {
  it('is the same on every run', () => {
    expect(writeDirectory(makeDirectory())).to.equal(writeDirectory(directory));
  });

  it('keeps its ids when the day changes, and shifts what has an age', () => {
    const later = makeDirectory('2027-02-01');
    expect(later.services.map((service) => service.id)).to.deep.equal(services.map((service) => service.id));
    const [now, then] = [services, later.services].map((all) =>
      all.find((service) => service.name === planted.original),
    );
    expect(then?.assured_date).to.not.equal(now?.assured_date);
  });

  it('is written strictly, and read back whole without a finding', () => {
    const text = writeDirectory(directory);
    expect(parseDirectory(JSON.parse(text)).services).to.have.length(145);
    const reading = readDirectory(JSON.parse(text));
    expect(reading.findings).to.deep.equal([]);
    expect(reading.counts).to.deep.equal({ received: 145, kept: 145, dropped: 0 });
  });
});
