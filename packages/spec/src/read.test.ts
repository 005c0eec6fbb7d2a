import { describe, it } from 'node:test';
import { expect } from 'chai';
import { readDirectory, readService } from './read.ts';

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const service = (number: number, more: object = {}) => ({
  id: id(number),
  name: `Dienst ${number}`,
  status: 'active',
  ...more,
});
const rulesOf = (findings: readonly { readonly rule: string; readonly path: string }[]): string[] =>
  findings.map(({ rule, path }) => `${rule} ${path}`);

describe('reading tolerantly', () => {
  it('keeps a line of a change log that says a field was empty, or was emptied', () => {
    const change = {
      ...{ id: '00000000-0000-4000-8000-0000000000aa', last_action_date: '2026-11-01', last_action_type: 'update' },
      ...{ field_name: 'email', previous_value: '', replacement_value: 'a@b.example', updated_by: 'redactie' },
    };
    const metadata = [change, { ...change, previous_value: 'a@b.example', replacement_value: '' }];
    const { directory, findings } = readDirectory([service(1, { metadata })]);
    expect([directory.services[0]?.metadata, findings]).to.deep.equal([metadata, []]);
    const { replacement_value: _lacking, ...half } = change;
    const { findings: said } = readDirectory([service(1, { metadata: [half] })]);
    expect(rulesOf(said)).to.deep.equal(['DIR-3 services[0].metadata[0].replacement_value']);
  });

  it('takes null and an empty text for an absent field, without a finding', () => {
    const { directory, findings } = readDirectory([service(1, { description: null, url: '', phones: null })]);
    expect(findings).to.deep.equal([]);
    expect(directory.services[0]).to.deep.equal(service(1));
  });

  it('DIR-2: leaves out a value that does not fit, at any depth, and keeps the rest', () => {
    const location = { id: id(9), location_type: 'physical', latitude: 'north', longitude: 4.6 };
    const input = service(1, { email: 'no-mail', service_at_locations: [{ id: id(8), location }] });
    const { value, findings } = readService(input, 'services[0]');
    expect(rulesOf(findings)).to.deep.equal([
      'DIR-2 services[0].email',
      'DIR-2 services[0].service_at_locations[0].location.latitude',
    ]);
    expect(value?.service_at_locations?.[0]?.location).to.deep.equal({
      id: id(9),
      location_type: 'physical',
      longitude: 4.6,
    });
  });

  it('DIR-3: leaves out an item that lacks what it needs, once, and not its neighbour', () => {
    const addresses = [
      { id: id(1), address_type: 'physical' },
      {
        id: id(2),
        address_1: 'Voorstraat',
        city: 'Dordrecht',
        state_province: 'Zuid-Holland',
        postal_code: '3311',
        country: 'NL',
        address_type: 'physical',
      },
    ];
    const location = { id: id(9), location_type: 'physical', addresses };
    const { value, findings } = readService(service(1, { service_at_locations: [{ id: id(8), location }] }));
    expect(value?.service_at_locations?.[0]?.location?.addresses).to.deep.equal([addresses[1]]);
    expect(new Set(findings.map(({ rule }) => rule))).to.deep.equal(new Set(['DIR-3']));
    expect(findings.every(({ path }) => path.includes('addresses[0]'))).to.equal(true);
  });

  it('points to the place in the source, also after items were left out before it', () => {
    const phones = [
      null,
      { id: id(1) },
      { id: id(2), number: '1' },
      { id: 'x', number: '2' },
      { id: id(4), number: 4 },
    ];
    const { value, findings } = readService(service(1, { phones }));
    expect(value?.phones).to.deep.equal([{ id: id(2), number: '1' }]);
    expect(rulesOf(findings)).to.deep.equal([
      'DIR-3 service.phones[1].number',
      'DIR-2 service.phones[3].id',
      'DIR-2 service.phones[4].number',
    ]);
  });

  it('DIR-3: keeps a service without a name or status, so that it can still be found', () => {
    const { value, findings } = readService({ id: id(1), description: 'Praten' });
    expect(value).to.include({ name: '(naam ontbreekt)', status: 'active', description: 'Praten' });
    expect(rulesOf(findings)).to.deep.equal(['DIR-3 service.name', 'DIR-3 service.status']);
  });

  it('keeps fields that it does not know', () => {
    expect(readService(service(1, { bus_line: 3 })).value).to.include({ bus_line: 3 });
  });

  it('leaves the input as it was', () => {
    const input = Object.freeze(service(1, { phones: Object.freeze([null, Object.freeze({ id: 'x' })]) }));
    expect(() => readDirectory([input])).to.not.throw();
  });

  it('reads our file, a list, a page and one service', () => {
    for (const input of [{ services: [service(1)] }, [service(1)], { contents: [service(1)] }, service(1)]) {
      expect(readDirectory(input).directory.services.map(({ id }) => id)).to.deep.equal([id(1)]);
    }
  });

  it('DIR-1: says so when it is no directory at all', () => {
    for (const input of [undefined, null, 3, 'text', true, {}, { hello: 'world' }, Symbol('x')]) {
      const { findings, counts } = readDirectory(input);
      expect(findings.map(({ rule }) => rule)).to.deep.equal(['DIR-1']);
      expect(counts).to.deep.equal({ received: 0, kept: 0, dropped: 0 });
    }
    expect(readDirectory([3, null, 'x']).counts).to.deep.equal({ received: 3, kept: 0, dropped: 3 });
  });

  it('does not run out of stack', () => {
    let deep: unknown = {};
    for (let level = 0; level < 50_000; level += 1) deep = { deep };
    expect(readDirectory([service(1, { deep })]).counts.kept).to.equal(1);
  });
});

describe('services that share an id', () => {
  const stableId = (seed: string): string => id(seed.length);
  const [one, same, other] = [service(1), service(1), service(1, { description: 'anders' })];

  it('DIR-4: the second is left out', () => {
    const { counts, findings } = readDirectory([one, same, other]);
    expect(counts).to.deep.equal({ received: 3, kept: 1, dropped: 2 });
    expect(rulesOf(findings)).to.deep.equal(['DIR-4 services[1].id', 'DIR-4 services[2].id']);
  });

  it('DIR-4: with a way to make ids, one with other contents gets an id of its own', () => {
    const { counts, directory, origins } = readDirectory([one, same, other], { stableId });
    expect(counts).to.deep.equal({ received: 3, kept: 2, dropped: 1 });
    expect(new Set(directory.services.map(({ id }) => id)).size).to.equal(2);
    expect(origins).to.deep.equal([0, 2]);
  });

  it('DIR-20: an id that is no UUID is converted, or the service left out', () => {
    const input = [service(1, { id: '42' }), service(2, { id: 43 })];
    expect(readDirectory(input, { stableId }).findings.map(({ rule }) => rule)).to.deep.equal([
      'DIR-20',
      'DIR-20',
      'DIR-4',
    ]);
    expect(readDirectory(input).counts).to.deep.equal({ received: 2, kept: 0, dropped: 2 });
  });

  it('DIR-5: a page that counts wrongly, or that is one of several', () => {
    const page = { total_items: 31, total_pages: 1, contents: [service(1)] };
    expect(rulesOf(readDirectory(page).findings)).to.deep.equal(['DIR-5 total_items']);
    expect(rulesOf(readDirectory({ ...page, total_items: 1, total_pages: 2 }).findings)).to.deep.equal([
      'DIR-5 total_items',
    ]);
    expect(readDirectory({ ...page, total_items: 1 }).findings).to.deep.equal([]);
  });
  it('DIR-5: a file that is one of several; DIR-2: the next of which is not beside it', () => {
    const first = { total_items: 9, next_page: 'files/GM0505.2.0123456789abcdef.json', services: [service(1)] };
    const reading = readDirectory(first);
    expect(rulesOf(reading.findings)).to.deep.equal(['DIR-5 next_page']);
    expect(reading.directory).to.include({ total_items: 9, next_page: first.next_page });
    expect(readDirectory({ ...first, next_page: undefined }).findings).to.deep.equal([]);
    for (const next of [
      '../a.json',
      '/a.json',
      '//elsewhere.example/a.json',
      'https://elsewhere.example/a.json',
      'a.js',
    ]) {
      const { directory, findings } = readDirectory({ ...first, next_page: next });
      expect([rulesOf(findings), directory.next_page]).to.deep.equal([
        ['DIR-5 next_page', 'DIR-2 next_page'],
        undefined,
      ]);
    }
  });
});
