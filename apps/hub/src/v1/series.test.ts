import { after, before, beforeEach, describe, it } from 'node:test';
import { readCalendar, writeWallTime } from '@veerkracht/core/calendar';
import type { CalendarEvent } from '@veerkracht/core/calendar';
import type { Series } from '@veerkracht/spec';
import { expect } from 'chai';
import { startEditorsHub } from '../testing/editors.ts';
import type { EditorsHub } from '../testing/editors.ts';
import { serviceId } from '../testing/fixture.ts';
import { groups, series, seriesId } from '../testing/series.ts';

type Item = Readonly<Record<string, unknown>>;

const autumn = { ...series('herfst').schedule, dtstart: '2026-10-06' };
const { count: _count, ...endless } = series('inloop').schedule;
const all: readonly Series[] = [
  series('herfst', { schedule: autumn }),
  series('mannen', { gender: 'men', languages: ['ar'], cost: 'small-fee' }),
  series('inloop', { ...{ schedule: endless, joining: { rule: 'walk-in' }, languages: ['nl'] }, gender: 'mixed' }),
  series('training', { ...{ type: 'training', roles: ['volunteer', 'gp'], languages: ['nl'] }, childcare: 'no' }),
];

describe('groups over the API', () => {
  let hub: EditorsHub;
  before(async () => {
    hub = await startEditorsHub('2026-11-21T10:00:00Z');
  });
  after(() => hub.stop());
  beforeEach(() => hub.load(groups(all)));

  const items = async (path: string): Promise<readonly Item[]> => {
    const response = await hub.get(path);
    const text = await response.text();
    expect(response.status, text).to.equal(200);
    return (JSON.parse(text) as { items: readonly Item[] }).items;
  };
  const names = async (query: string): Promise<readonly string[]> =>
    (await items(`/v1/series?${query}`)).map(({ name }) => String(name).split(' ')[1] ?? '').sort();
  const feed = async (query = ''): Promise<readonly CalendarEvent[]> => {
    const response = await hub.get(`/v1/events.ics?${query}`);
    expect(response.status).to.equal(200);
    const { events, findings } = readCalendar(await response.text());
    expect(findings).to.deep.equal([]);
    return events;
  };
  const event = async (planned: string) =>
    (await feed()).find(({ uid }) => uid === `${seriesId('herfst')}/${planned}`) as CalendarEvent;
  const reload = (rest: Partial<Series>) => hub.load(groups([series('herfst', { schedule: autumn, ...rest })]));

  it('22: a series is one item, with its sessions at the same time on the wall across the October change', async () => {
    const [one, ...others] = await items('/v1/series?language=ti&gender=women');
    expect(others).to.deep.equal([]);
    expect(one).to.deep.include({ id: seriesId('herfst'), sequence: 1, gender: 'women' });
    expect(one?.['service']).to.deep.equal({ id: serviceId('groepen'), name: 'Groepen in de wijk (voorbeeld)' });
    const sessions = await items('/v1/events?language=ti&from=2026-10-01&to=2026-12-31');
    expect(sessions).to.have.length(8);
    expect(sessions.slice(2, 4).map(({ start, startsAt }) => [start, startsAt])).to.deep.equal([
      ['2026-10-20T19:30:00', '2026-10-20T17:30:00.000Z'],
      ['2026-10-27T19:30:00', '2026-10-27T18:30:00.000Z'],
    ]);
    expect(sessions[3]).to.deep.include({
      ...{ key: `${seriesId('herfst')}/2026-10-27`, end: '2026-10-27T21:30:00', timezoneId: 'Europe/Amsterdam' },
      ...{ status: 'planned', number: 4, total: 8, room: 'Zaal 2', place: 'Voorbeeldstraat 1, Dordrecht' },
    });
  });

  it('are chosen in the words of the calendar: any of one word, each of all of them', async () => {
    const everything = ['herfst', 'inloop', 'mannen'];
    for (const [query, expected] of Object.entries({
      '': everything,
      'municipality=GM0505': everything,
      'municipality=GM0344': [],
      'language=ti&language=ar': ['herfst', 'mannen'],
      'gender=men&gender=mixed': ['inloop', 'mannen'],
      'language=ti&gender=men': [],
      'childcare=no': [],
      'free=no': ['mannen'],
      'theme=sleep&level=prevention&audience=adults': everything,
      'level=crisis': [],
      'joining=walk-in': ['inloop'],
      'where=online': [],
      'from=2026-12-10': ['inloop', 'mannen'],
      'to=2026-11-30': ['herfst'],
      'from=2027-03-01': ['inloop'],
    })) {
      expect(await names(query), query).to.deep.equal(expected);
    }
    expect((await hub.get('/v1/series?languages=ti')).status).to.equal(400);
    expect((await hub.get('/v1/series?audience=torture')).status).to.equal(400);
    expect((await hub.get('/v1/series?theme=x')).status).to.equal(400);
    expect((await items('/v1/series?perPage=1&page=2')).length).to.equal(1);
    expect((await hub.get(`/v1/series/${seriesId('herfst')}`)).status).to.equal(200);
    expect((await hub.get(`/v1/series/${seriesId('nergens')}`)).status).to.equal(404);
  });

  it('26: trainings are for a role only, in the list, the sessions and the calendar', async () => {
    expect(await names('')).not.to.include('training');
    expect(await names('role=person')).not.to.include('training');
    expect(await names('role=volunteer')).to.include('training');
    expect(await names('role=professional')).to.include('training');
    const counts = async (query: string) => [(await items(`/v1/events?${query}`)).length, (await feed(query)).length];
    const [sessions, entries] = await counts('language=nl&joining=registration');
    expect([sessions, entries]).to.deep.equal([0, 0]);
    expect(await counts('language=nl&joining=registration&role=professional')).to.deep.equal([8, 8]);
  });

  it('show the next 92 days, or a window of at most 366', async () => {
    const days = (await items('/v1/events?joining=walk-in')).map(({ start }) => String(start).slice(0, 10));
    expect([days[0], days.at(-1)]).to.deep.equal(['2026-12-01', '2027-02-16']);
    expect(await items('/v1/events?joining=walk-in&from=2026-12-08&to=2026-12-08')).to.have.length(1);
    expect(await items('/v1/events?joining=walk-in&from=2029-06-01&to=2029-06-30')).to.have.length(4);
    expect(await feed('joining=walk-in&from=2029-06-01&to=2029-06-30')).to.have.length(4);
    for (const path of ['events', 'events.ics']) {
      expect((await hub.get(`/v1/${path}?from=2026-01-01&to=2027-01-02`)).status).to.equal(200);
      expect((await hub.get(`/v1/${path}?from=2026-01-01&to=2027-01-03`)).status).to.equal(400);
      expect((await hub.get(`/v1/${path}?from=2026-01-02&to=2026-01-01`)).status).to.equal(400);
      expect((await hub.get(`/v1/${path}?from=2026-02-30`)).status).to.equal(400);
      for (const day of ['1900-01-01', '2999-12-31']) {
        expect((await hub.get(`/v1/${path}?to=${day}`)).status).to.equal(200);
        expect((await hub.get(`/v1/${path}?from=${day}`)).status).to.equal(200);
      }
      expect((await hub.get(`/v1/${path}?to=0001-01-01`)).status).to.equal(400);
    }
  });

  it('24: the calendar says where and when, with neutral titles and no theme', async () => {
    const response = await hub.get('/v1/events.ics?language=ti');
    expect(response.headers.get('Content-Type')).to.equal('text/calendar; charset=utf-8');
    const text = await response.text();
    expect(text).not.to.match(/Mind-Spring|slaap|sleep|trauma|DESCRIPTION|CATEGORIES|ATTENDEE|ORGANIZER/i);
    expect(text).to.include('SUMMARY:Groep dinsdag\r\n');
    expect(text).to.include('LOCATION:Zaal 2\\, Voorbeeldstraat 1\\, Dordrecht\r\n');
    const english = await (await hub.get('/v1/events.ics?language=ti&titleLanguage=en')).text();
    expect(english).to.include('SUMMARY:Group on Tuesday\r\n');
  });

  it('24: whoever polls the calendar gets the same bytes, and 304 until something changes', async () => {
    const first = await hub.get('/v1/events.ics?municipality=GM0505');
    const [tag, text] = [first.headers.get('ETag') ?? '', await first.text()];
    expect(tag).to.match(/^"[\w-]+"$/);
    const poll = () => hub.get('/v1/events.ics?municipality=GM0505', { 'If-None-Match': tag });
    expect((await poll()).status).to.equal(304);
    await hub.load(groups([...all].reverse()));
    expect(await (await hub.get('/v1/events.ics?municipality=GM0505')).text()).to.equal(text);
    expect((await poll()).status).to.equal(304);
    await hub.load(groups([series('herfst', { schedule: autumn, room: 'Zaal 3' }), ...all.slice(1)]));
    expect((await poll()).status).to.equal(200);
  });

  it('a calendar of more than anybody can read is refused, not cut off', async () => {
    const many = Array.from({ length: 1300 }, (_, at) => series(`veel ${at}`));
    await hub.load(groups(many));
    const { status, parameter } = (await (await hub.get('/v1/events.ics')).json()) as Item;
    expect([status, parameter]).to.deep.equal([400, 'municipality']);
    expect((await hub.get('/v1/events.ics?to=2026-12-31')).status).to.equal(200);
  });

  it('25: what is called off stays in the calendar as cancelled, under the same name with a higher sequence', async () => {
    await reload({});
    const before = await event('2026-11-24');
    expect(before.status).to.equal('CONFIRMED');
    await reload({ sequence: 2, exceptions: [{ planned: '2026-11-24', kind: 'cancelled' }] });
    const after = await event('2026-11-24');
    expect(after).to.include({ uid: before.uid, status: 'CANCELLED' });
    expect(after.sequence).to.be.greaterThan(before.sequence);
    expect((await items('/v1/events?language=ti')).map(({ status }) => status)).to.deep.equal(['cancelled']);
    await reload({ status: 'cancelled' });
    expect((await feed()).every(({ status }) => status === 'CANCELLED')).to.equal(true);
  });

  it('25: what is moved keeps its name, and its sequence grows, also when the file forgets to say so', async () => {
    await reload({});
    const before = await event('2026-11-24');
    await reload({ exceptions: [{ planned: '2026-11-24', kind: 'moved', date: '2026-11-26' }] });
    const moved = await event('2026-11-24');
    expect([moved.uid, writeWallTime(moved.recurrence.start)]).to.deep.equal([before.uid, '2026-11-26T19:30:00']);
    expect(moved.sequence).to.be.greaterThan(before.sequence);
    await reload({ exceptions: [{ planned: '2026-11-24', kind: 'moved', date: '2026-11-26' }], interested: 3 });
    expect((await event('2026-11-24')).sequence).to.equal(moved.sequence);
    await reload({});
    expect((await event('2026-11-24')).sequence).to.be.greaterThan(moved.sequence);
  });

  it('25: a correction of an editor changes the same entry at once', async () => {
    await reload({});
    const before = await event('2026-11-24');
    const publisher = await hub.as('publisher');
    const changed = series('herfst', { schedule: autumn, room: 'Zaal 9' });
    expect((await publisher.correct(serviceId('groepen'), { series: [changed] })).status).to.equal(200);
    const after = await event('2026-11-24');
    expect([after.uid, after.place]).to.deep.equal([before.uid, 'Zaal 9, Voorbeeldstraat 1, Dordrecht']);
    expect(after.sequence).to.be.greaterThan(before.sequence);
    await reload({});
    expect((await event('2026-11-24')).place).to.include('Zaal 9');
    expect((await publisher.correct(serviceId('groepen'), { series: null })).status).to.equal(200);
    expect(await feed()).to.deep.equal([]);
  });
});
