import { Readable } from 'node:stream';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { importedFrom } from './imported-from.ts';
import { isProblem } from './imported.ts';
import type { Imported } from './imported.ts';
import { timeOf, weekdayOf } from './hours.ts';
import { stableId } from './stable-id.ts';

const imported = async (tables: Readonly<Record<string, string>>, timezone?: string): Promise<Imported> => {
  const files = Object.entries(tables).map(([name, text]) => ({
    ...{ name: `${name}.csv`, size: text.length },
    // Bytes come in pieces that end anywhere, also within a letter.
    chunks: () => Readable.from([...Buffer.from(text)].map((byte) => Uint8Array.of(byte))) as AsyncIterable<Uint8Array>,
  }));
  const result = await importedFrom(files, timezone);
  if (isProblem(result)) throw new Error(result.problem.en);
  return result;
};

const base = {
  organizations: 'id,name,url\n10,Stichting,www.stichting.example',
  services: 'id,organization_id,name,fees,wait_time\n1,10,Groep,Gratis,2 weken',
  locations: 'id,organization_id,name\n5,10,Buurthuis\n6,10,Kantoor\n7,99,Elders',
  service_at_location: 'id,service_id,location_id\n,1,5\n,1,404',
};
const hours = (weekday: string, opens: string, closes: string): string => `,,5,,${weekday},${opens},${closes}`;
const schedules = [
  'id,service_id,location_id,service_at_location_id,weekday,opens_at,closes_at',
  hours('Monday', '9:00', '17:00'),
  hours('Wednesday', '9:00', '17:00'),
  hours('Saturday', '10:00', '12:00'),
  hours('Sunday', '', ''),
].join('\n');

describe('a package of CSV tables', () => {
  it('puts every record where HSDS 3 has it', async () => {
    const { services } = await imported({
      ...base,
      phones: 'service_id,location_id,organization_id,number\n1,,,1\n,5,,2\n,,10,3',
    });
    expect(services[0]).to.have.nested.property('phones[0].number', '1');
    expect(services[0]).to.have.nested.property('service_at_locations[0].location.phones[0].number', '2');
    expect(services[0]).to.have.nested.property('organization.phones[0].number', '3');
    expect(services[0]).to.have.nested.property('organization.locations[0].name', 'Kantoor');
  });

  it('keeps fees and waits of older versions as text, in the field that HSDS 3 has for them', async () => {
    expect((await imported(base)).services[0]).to.include({ fees_description: 'Gratis', wait_time: '2 weken' });
  });

  it('makes one weekly schedule of days with the same hours, without a zone unless it is told', async () => {
    const at = 'service_at_locations[0].location.schedules';
    const [service] = (await imported({ ...base, regular_schedules: schedules })).services;
    expect(service).to.have.nested.property(`${at}[0].byday`, 'MO,WE');
    expect(service).to.have.nested.property(`${at}[0].opens_at`, '09:00');
    expect(service).to.have.nested.property(`${at}[1].byday`, 'SA');
    expect(service).to.not.have.nested.property(`${at}[0].timezone_id`);
    const [told] = (await imported({ ...base, regular_schedules: schedules }, 'Europe/Amsterdam')).services;
    expect(told).to.have.nested.property(`${at}[0].timezone_id`, 'Europe/Amsterdam');
  });

  it('DIR-19: counts and names every row that belongs to nothing', async () => {
    const { findings, tallies } = await imported({
      ...base,
      phones: 'location_id,number\n7,1\n404,2',
      secrets: 'id\n1',
    });
    const lost = findings.filter(({ rule }) => rule === 'DIR-19').map(({ path }) => path);
    expect(lost).to.have.members([
      'locations.csv:4',
      'service_at_location.csv:3',
      'phones.csv:2',
      'phones.csv:3',
      'secrets.csv:2',
    ]);
    for (const { received, used, empty, copies, dropped } of tallies)
      expect(used + empty + copies + dropped).to.equal(received);
    expect(tallies.find(({ table }) => table === 'phones')).to.include({ received: 2, dropped: 2 });
  });

  it('DIR-3: an address without all its parts stays, and says what is missing', async () => {
    const { services, findings } = await imported({
      ...base,
      addresses: 'location_id,address_1,city\n5,Voorstraat,Dordrecht',
    });
    expect(services[0]).to.have.nested.property(
      'service_at_locations[0].location.addresses[0].address_1',
      'Voorstraat',
    );
    expect(findings.some(({ rule, path }) => rule === 'DIR-3' && path === 'addresses.csv:2')).to.equal(true);
  });

  it('keeps a change from or to nothing, which a cell cannot tell from no value', async () => {
    const { services, findings } = await imported({
      ...base,
      metadata:
        'id,resource_type,resource_id,field_name,previous_value,replacement_value\n1,service,1,email,,a@b.example',
    });
    const at = 'metadata[0]';
    expect(services[0]).to.have.nested.property(`${at}.previous_value`, '');
    expect(services[0]).to.have.nested.property(`${at}.replacement_value`, 'a@b.example');
    expect(findings.filter(({ path }) => path.startsWith('metadata'))).to.deep.equal([]);
  });

  it('joins eligibilities to one text and leaves out repetitions', async () => {
    const { services } = await imported({
      ...base,
      eligibilities: 'service_id,eligibility\n1,Vrouwen\n1,18 jaar\n1,Vrouwen\n1,',
    });
    expect(services[0]).to.include({ eligibility_description: 'Vrouwen; 18 jaar' });
  });

  it('gives the same id to the same key, whatever the order of the rows', async () => {
    const turned = { ...base, locations: 'id,organization_id,name\n7,99,Elders\n6,10,Kantoor\n5,10,Buurthuis' };
    const idsOf = (one: Imported) =>
      JSON.stringify(one.services)
        .match(/[0-9a-f-]{36}/g)
        ?.sort();
    expect(idsOf(await imported(turned))).to.deep.equal(idsOf(await imported(base)));
    expect(stableId('services:1')).to.equal('facb1a22-84f6-53c9-9ee0-a0a45b172f60');
  });
});

describe('hours', () => {
  it('reads days in English, Dutch and numbers', () => {
    expect(['Tuesday', 'tue', 'dinsdag', '2', 'TU', 'Zondag', 'feestdag'].map(weekdayOf)).to.deep.equal([
      'TU',
      'TU',
      'TU',
      'TU',
      'TU',
      'SU',
      undefined,
    ]);
  });

  it('reads times of twelve and of twenty-four hours, and leaves what is no time', () => {
    expect(['9:00', '09:30:00', '9 AM', '12 am', '5.30 p.m.', 'noon'].map(timeOf)).to.deep.equal([
      '09:00',
      '09:30:00',
      '09:00',
      '00:00',
      '17:30',
      'noon',
    ]);
  });
});
