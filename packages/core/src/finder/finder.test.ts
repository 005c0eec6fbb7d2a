import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  alternatives,
  buildFinder,
  emptyQuery,
  find,
  finish,
  fourDigits,
  freshness,
  locate,
  loosenings,
  meantime,
  nextOpening,
  readParams,
  readPostcodePoints,
  readRecord,
  readTerms,
  spoken,
  toggled,
  waitingTime,
  writeParams,
} from './finder.ts';
import type { FinderQuery, Opening, ServiceRecord } from './finder.ts';

const today = '2026-11-21';

type Raw = Record<string, unknown>;
let number = 0;

/** A service in the profile, with what a test says of it. */
const service = (
  fields: Raw & { readonly terms?: readonly string[]; readonly at?: readonly [number, number] } = {},
): Raw => {
  const { terms = [], at = [51.8, 4.67], ...rest } = fields;
  number += 1;
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    name: `Plek ${number}`,
    status: 'active',
    attributes: terms.map((code) => ({ id: 'x', taxonomy_term: { id: code, code, name: code } })),
    service_areas: [{ id: 'x', uri: 'https://identifier.overheid.nl/tooi/id/gemeente/gm0505' }],
    service_at_locations: [
      { id: 'x', location: { id: 'x', location_type: 'physical', latitude: at[0], longitude: at[1] } },
    ],
    ...rest,
  };
};

const record = (raw: unknown): ServiceRecord => {
  const { record: read } = readRecord(raw, new Map());
  if (read === undefined) throw new Error('no record');
  return read;
};

const finderOf = (services: readonly Raw[], municipality?: string) =>
  finish(buildFinder(services.map(record), { today, municipality, vocabularies: [] }));

const names = (records: readonly ServiceRecord[]): string[] => records.map(({ name }) => name);

describe('reading a service', () => {
  it('keeps a service without name, point or anything else, and says what is missing', () => {
    const { record: read, faults } = readRecord({ id: '1' }, new Map());
    expect(read?.name).to.equal('');
    expect(faults.map(({ rule }) => rule)).to.deep.equal(['DIR-3', 'DIR-6']);
  });

  it('gives no record only for what is no service', () => {
    for (const input of [null, undefined, 3, 'x', [], {}, { id: '' }, { name: 'no id' }]) {
      expect(readRecord(input, new Map()).record, JSON.stringify(input)).to.equal(undefined);
    }
  });

  it('survives any value in any field', () => {
    const full = service({
      phones: [{ id: 'x', number: '078' }],
      languages: [{ id: 'x', code: 'ar' }],
      interpretation: [{ id: 'x', available: 'yes', languages: ['ti'] }],
      wait_times: [{ stage: 'intake', status: 'open', as_of: today }],
      schedules: [{ id: 'x', freq: 'WEEKLY', byday: 'MO', opens_at: '09:00' }],
      markers: [{ term: 'women-only', state: 'yes' }],
      terms: ['theme/sleep'],
    });
    const strange: readonly unknown[] = [
      null,
      0,
      -1,
      NaN,
      '',
      '\u0000',
      [],
      {},
      [null],
      [[]],
      true,
      { id: {} },
      'x'.repeat(1e5),
    ];
    for (const key of Object.keys(full)) {
      for (const value of strange) {
        const read = readRecord({ ...full, [key]: value }, new Map()).record;
        if (read) finish(buildFinder([read], { today, vocabularies: [] }));
      }
    }
  });

  it('resolves a term by its id alone, and keeps the names of terms it does not know for searching', () => {
    const terms = readTerms([
      { id: 't1', code: 'theme/sleep', name: 'Slaap' },
      { id: 't2', name: 'Legal aid' },
    ]);
    const raw = { ...service(), attributes: [{ taxonomy_term_id: 't1' }, { taxonomy_term_id: 't2' }] };
    const { record: read } = readRecord(raw, terms);
    expect(read?.concepts.theme).to.deep.equal(['sleep']);
    expect(read?.otherTerms).to.deep.equal(['Legal aid']);
  });

  it('makes no link of an address that is not http', () => {
    expect(record(service({ url: 'javascript:alert(1)' })).url).to.equal(undefined);
    expect(record(service({ url: 'https://a.example/' })).url).to.equal('https://a.example/');
  });

  it('reads operating_hours of HSDS 3.3 as it reads schedules', () => {
    const hours = [{ freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '12:00' }];
    expect(record(service({ operating_hours: hours })).openings).to.deep.equal(
      record(service({ schedules: hours })).openings,
    );
  });
});

describe('languages and interpreters', () => {
  const staff = service({ name: 'staff', languages: [{ code: 'ara' }] });
  const interpreter = service({ name: 'interpreter', interpretation: [{ available: 'yes', languages: ['ar'] }] });
  const any = service({ name: 'any', interpretation: [{ available: 'yes', any_language: true }] });
  const none = service({ name: 'none', interpretation: [{ available: 'no' }] });
  const silent = service({ name: 'silent' });

  it('are different, and unknown is a third', () => {
    const said = [staff, interpreter, any, none, silent].map((one) => spoken(record(one), 'ar'));
    expect(said).to.deep.equal(['staff', 'interpreter', 'interpreter', 'no', 'unknown']);
  });

  it('both answer a filter on language; unknown and no do not', () => {
    const finder = finderOf([silent, none, any, interpreter, staff]);
    const found = find(finder, { ...emptyQuery, filters: { language: ['ar'] } }, 20);
    expect(names(found.records)).to.have.members(['staff', 'interpreter', 'any']);
    expect(names(found.records)[0]).to.equal('staff');
    expect(found.counts.get('language')?.get('ar')).to.equal(3);
  });
});

describe('waiting', () => {
  const wait = (weeks: number, asOf: string, status = 'waiting_list', stage = 'intake') => ({
    stage,
    status,
    weeks_min: weeks,
    as_of: asOf,
  });
  const band = (...waits: readonly Raw[]) => waitingTime(record(service({ wait_times: waits })), today);

  it('is two numbers and a date', () => {
    const said = band(wait(12, '2026-11-07'), wait(10, '2026-11-07', 'waiting_list', 'treatment'));
    expect(said).to.include({ weeks: 22, band: 'over-14w', asOf: '2026-11-07', expired: false });
  });
  it('DIR-15: is unknown when it was true more than 90 days ago', () => {
    expect(band(wait(2, '2026-05-05'))).to.include({ band: 'unknown', expired: true });
    expect(band(wait(2, '2026-08-24'))).to.include({ band: '2-4w', expired: false });
  });
  it('is unknown when nothing is said', () => {
    expect(band()).to.deep.equal({ band: 'unknown', expired: false });
  });
  it('knows a stop', () => {
    expect(band(wait(0, '2026-11-20', 'intake_stop')).band).to.equal('closed');
  });
  it('sorts an unknown wait behind every known one, and a stop last', () => {
    const finder = finderOf([
      service({ name: 'stop', wait_times: [wait(0, '2026-11-20', 'intake_stop')] }),
      service({ name: 'old', wait_times: [wait(1, '2026-05-05')] }),
      service({ name: 'long', wait_times: [wait(30, '2026-11-20')] }),
      service({ name: 'short', wait_times: [wait(2, '2026-11-20')] }),
    ]);
    expect(names(find(finder, { ...emptyQuery, sort: 'soon' }, 9).records)).to.deep.equal([
      'short',
      'long',
      'old',
      'stop',
    ]);
  });
  it('shows how long ago something was checked', () => {
    expect(freshness(record(service({ assured_date: '2026-11-01' })), today).state).to.equal('fresh');
    expect(freshness(record(service({ assured_date: '2025-11-01' })), today).state).to.equal('old');
    expect(freshness(record(service()), today).state).to.equal('unknown');
  });
});

describe('opening hours', () => {
  const weekly = (fields: Partial<Opening>): Opening => ({ frequency: 'WEEKLY', days: [], interval: 1, ...fields });
  const saturday = { date: '2026-11-21', time: '10:30' };

  it('are open now, later today, or on the next day', () => {
    const open = weekly({ days: ['SA'], opens: '10:00', closes: '12:00' });
    expect(nextOpening([open], saturday)).to.deep.equal({
      date: '2026-11-21',
      opens: '10:00',
      closes: '12:00',
      now: true,
    });
    expect(nextOpening([open], { ...saturday, time: '09:00' })?.now).to.equal(false);
    expect(nextOpening([open], { ...saturday, time: '12:00' })?.date).to.equal('2026-11-28');
  });
  it('count every second week from the first', () => {
    const second = weekly({ days: ['MO'], interval: 2, start: '2026-11-16', opens: '09:00' });
    expect(nextOpening([second], saturday)?.date).to.equal('2026-11-30');
  });
  it('know the n-th weekday of a month', () => {
    const third = weekly({ frequency: 'MONTHLY', days: ['3TU'], start: '2026-01-20', opens: '19:00' });
    expect(nextOpening([third], saturday)?.date).to.equal('2026-12-15');
    const last = weekly({ frequency: 'MONTHLY', days: ['-1MO'], start: '2026-01-26', opens: '19:00' });
    expect(nextOpening([last], saturday)?.date).to.equal('2026-11-30');
  });
  it('keep to their dates, across the change of the clocks too', () => {
    const until = weekly({ days: ['MO'], until: '2026-11-22', opens: '09:00' });
    expect(nextOpening([until], saturday)).to.equal(undefined);
    const tuesdays = weekly({ days: ['TU'], start: '2026-10-20', opens: '10:00' });
    expect(nextOpening([tuesdays], { date: '2026-10-24', time: '12:00' })?.date).to.equal('2026-10-27');
  });
});

describe('the address of the page', () => {
  const query: FinderQuery = {
    text: 'slapen',
    postcode: '3317',
    filters: { theme: ['sleep', 'stress'], language: ['ar'], 'culture/women-only': ['yes', 'unknown'] },
    sort: 'soon',
    service: 'abc',
  };

  it('holds the filters and gives them back', () => {
    const { text: _, postcode: __, ...shared } = query;
    expect(readParams(writeParams(query, new URLSearchParams()))).to.deep.equal({ ...emptyQuery, ...shared });
  });
  it('never holds the words or the postcode', () => {
    const said = writeParams(query, new URLSearchParams()).toString();
    expect(said).to.not.include('slapen');
    expect(said).to.not.include('3317');
  });
  it('never holds what would label a person', () => {
    const said = writeParams({ ...query, filters: { audience: ['torture', 'parents'] } }, new URLSearchParams());
    expect(said.get('vk-audience')).to.equal('parents');
  });
  it('leaves parameters of the page alone, and passes over values it does not know', () => {
    const next = writeParams(query, new URLSearchParams('bron=api&vk-theme=grief'));
    expect(next.get('bron')).to.equal('api');
    expect(readParams(new URLSearchParams('vk-theme=sleep%20<script>&vk-nobody=x&vk-sort=drop')).filters).to.deep.equal(
      { theme: ['sleep'] },
    );
  });
  it('adds and takes away a value', () => {
    expect(toggled(toggled({}, 'theme', 'sleep'), 'theme', 'sleep')).to.deep.equal({});
  });
});

describe('a postcode', () => {
  const points = readPostcodePoints([
    { postal_code: '3317', latitude: 51.7891, longitude: 4.6604 },
    { postal_code: 'x' },
    null,
  ]);

  it('is four digits, typed in any way', () => {
    expect(['3317', ' 3317 ', '3317KX', '3317 kx'].map(fourDigits)).to.deep.equal(['3317', '3317', '3317', '3317']);
    expect(['331', '0317', 'abc', '33171', ''].map(fourDigits)).to.deep.equal(Array(5).fill(undefined));
  });
  it('lies where the directory says, or near its neighbour by number', () => {
    expect(locate(points, '3317')).to.deep.equal({ lat: 51.7891, lon: 4.6604 });
    expect(locate(points, '3318')).to.deep.equal({ lat: 51.7891, lon: 4.6604 });
    expect(locate(points, '9712')).to.equal(undefined);
  });
  it('orders by distance', () => {
    const near = service({ name: 'near', at: [51.789, 4.66] });
    const far = service({ name: 'far', at: [51.9, 4.9] });
    const finder = finish(buildFinder([far, near].map(record), { today, vocabularies: [], postcodePoints: points }));
    const found = find(finder, { ...emptyQuery, postcode: '3317' }, 9);
    expect(names(found.records)).to.deep.equal(['near', 'far']);
    expect(found.sort).to.equal('near');
    expect(found.distances[0]).to.be.lessThan(0.1);
  });
});

describe('markers', () => {
  it('that nobody stated are unknown, found by "yes or unknown", never by "no"', () => {
    const finder = finderOf([
      service({ name: 'yes', markers: [{ term: 'women-only', state: 'yes' }] }),
      service({ name: 'no', markers: [{ term: 'women-only', state: 'no' }] }),
      service({ name: 'silent' }),
    ]);
    const by = (values: readonly string[]) =>
      names(find(finder, { ...emptyQuery, filters: { 'culture/women-only': values } }, 9).records);
    expect(by(['yes'])).to.deep.equal(['yes']);
    expect(by(['yes', 'unknown'])).to.have.members(['yes', 'silent']);
    expect(by(['no'])).to.deep.equal(['no']);
  });
});

describe('what comes next', () => {
  const formal = service({
    name: 'formal',
    terms: ['level/specialised-care', 'theme/trauma'],
    languages: [{ code: 'ar' }],
    wait_times: [{ stage: 'intake', status: 'waiting_list', weeks_min: 12, as_of: '2026-11-07' }],
    at: [51.8, 4.67],
  });
  const offer = (name: string, at: readonly [number, number], terms: readonly string[], more: Raw = {}) =>
    service({ name, at, terms: ['level/prevention', ...terms], ...more });

  it('in the meantime: informal, same theme or language, no wait of its own, nearest first', () => {
    const finder = finderOf([
      formal,
      offer('far', [51.9, 4.9], ['theme/trauma']),
      offer('near', [51.801, 4.671], ['theme/sleep'], { languages: [{ code: 'ar' }] }),
      offer('other', [51.8, 4.67], ['theme/sleep']),
      offer('waits', [51.8, 4.67], ['theme/trauma'], {
        wait_times: [{ stage: 'intake', status: 'waiting_list', weeks_min: 20, as_of: today }],
      }),
      service({ name: 'formal too', terms: ['level/primary-care', 'theme/trauma'] }),
    ]);
    expect(names(meantime(finder, finder.records[0]!).map(({ record: one }) => one))).to.deep.equal(['near', 'far']);
  });

  it('nothing found: what letting one thing go would bring, and what comes close', () => {
    const finder = finderOf(
      [
        offer('arabic', [51.8, 4.67], ['theme/sleep'], { languages: [{ code: 'ar' }] }),
        offer('elsewhere', [52.38, 4.63], ['theme/sleep'], {
          languages: [{ code: 'ti' }],
          service_areas: [{ uri: 'https://identifier.overheid.nl/tooi/id/gemeente/gm0392' }],
        }),
      ],
      'GM0505',
    );
    const query = { ...emptyQuery, filters: { theme: ['sleep'], language: ['ti'] } };
    expect(find(finder, query, 9).total).to.equal(0);
    expect(loosenings(finder, query).map(({ part, total }) => [part, total])).to.deep.equal([
      ['language', 1],
      ['municipality', 1],
    ]);
    expect(alternatives(finder, query).map(({ record: one, lacks }) => [one.name, lacks])).to.deep.equal([
      ['elsewhere', 'municipality'],
      ['arabic', 'language'],
    ]);
  });

  it('a closed service is not offered', () => {
    expect(
      finderOf([service({ status: 'defunct' }), service({ name: 'open' })]).records.map(({ name }) => name),
    ).to.deep.equal(['open']);
  });

  it('lists the lightest help first', () => {
    const finder = finderOf([
      service({ name: 'specialised', terms: ['level/specialised-care'] }),
      service({ name: 'prevention', terms: ['level/prevention'] }),
    ]);
    expect(names(find(finder, emptyQuery, 9).records)).to.deep.equal(['prevention', 'specialised']);
  });
});
