import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  askCalendar,
  createPlan,
  emptyCalendarQuery,
  feedAddress,
  joinable,
  nextSessions,
  readCalendarParams,
  readEvidence,
  readSeries,
  readWallTime,
  rhythmOf,
  structuredData,
  writeCalendarParams,
  writeWallTime,
} from '../calendar.ts';
import type { CalendarAnswer, CalendarQuery, CalendarRole, Plan, SeriesRecord } from '../calendar.ts';

type Raw = Readonly<Record<string, unknown>>;

const schedule: Raw = {
  ...{ timezone_id: 'Europe/Amsterdam', dtstart: '2026-10-06', freq: 'WEEKLY', count: 8, byday: 'TU' },
  ...{ opens_at: '10:00', closes_at: '12:00' },
};
const series = (id: string, more: Raw = {}): Raw => ({ id, name: `Groep ${id}`, schedule, ...more });
const place: Raw = {
  id: 'hier',
  ...{ name: 'Buurthuis', latitude: 51.81, longitude: 4.67 },
  addresses: [{ address_type: 'physical', address_1: 'Plein 1', city: 'Dordrecht', postal_code: '3311 AA' }],
};
const service = (all: readonly Raw[], more: Raw = {}): Raw => ({
  ...{ id: 'dienst', name: 'Dienst', status: 'active', organization: { name: 'Samen' }, series: all },
  ...{ service_at_locations: [{ location: place }], ...more },
});
const read = (...all: readonly Raw[]): readonly SeriesRecord[] => readSeries(service(all), new Map());

const now = readWallTime('2026-10-01T09:00') ?? { day: 0, second: 0 };
const plan = (...all: readonly Raw[]): Plan => createPlan(read(...all), '2026-10-01');
const ask = (of: Plan, query: Partial<CalendarQuery> = {}, role: CalendarRole = 'person'): CalendarAnswer =>
  askCalendar(of, { ...emptyCalendarQuery, ...query }, { now, role });
const ids = ({ records }: CalendarAnswer): readonly string[] => records.map(({ id }) => id);
const agendaOf = (answer: CalendarAnswer) => (answer.page.kind === 'agenda' ? answer.page.items : []);

describe('scenario 22: a series is one item with its dates', () => {
  const tigrinya = series('ti', { languages: ['ti'], gender: 'women' });
  const all = plan(tigrinya, series('men', { languages: ['ti'], gender: 'men' }), series('ar', { languages: ['ar'] }));

  it('with language Tigrinya, and without men only, there is one item with 8 dates', () => {
    const answer = ask(all, { filters: { language: ['ti'], gender: ['women', 'unknown'] } });
    const [item, ...others] = agendaOf(answer);
    expect(others).to.have.length(0);
    expect(item?.sessions.map(({ start }) => writeWallTime(start).slice(5, 16))).to.deep.equal(
      ['10-06', '10-13', '10-20', '10-27', '11-03', '11-10', '11-17', '11-24'].map((day) => `${day}T10:00`),
    );
  });

  it('the next month shows those of November at the same time on the wall, in whole ISO weeks from Monday', () => {
    const { page } = ask(all, { view: 'month', day: '2026-11-15', filters: { language: ['ti'], gender: ['women'] } });
    if (page.kind !== 'month') throw new Error(page.kind);
    expect(page.weeks.map(({ week }) => week)).to.deep.equal([44, 45, 46, 47, 48, 49]);
    const times = page.weeks.flatMap(({ days }) => days.flatMap(({ occasions }) => occasions));
    expect(times.map(({ session }) => writeWallTime(session.start))).to.deep.equal(
      ['2026-10-27', '2026-11-03', '2026-11-10', '2026-11-17', '2026-11-24'].map((day) => `${day}T10:00:00`),
    );
  });

  it('28 December 2026 is in week 53', () => {
    const { page } = ask(all, { view: 'week', day: '2026-12-28' });
    expect(page.kind === 'week' && page.row.week).to.equal(53);
  });

  it('its rule can be said: how many, which day, from when to when, and when not', () => {
    const [record] = read(
      series('a', {
        schedule: { ...schedule, closed_dates: ['2026-10-20', '2026-10-21'] },
        exceptions: [{ planned: '2026-11-03', kind: 'cancelled' }],
      }),
    );
    if (!record) throw new Error('not read');
    const rhythm = rhythmOf(record, createPlan([record], '2026-10-01').sessionsOf(record));
    const except = [readWallTime('2026-10-20')?.day, readWallTime('2026-11-03')?.day];
    expect(rhythm).to.deep.include({ kind: 'weekly', total: 6, except, opens: 36_000, closes: 43_200 });
  });
});

describe('what is counted and chosen', () => {
  const all = plan(
    series('yes', { childcare: 'yes', cost: 'free', themes: ['sleep'] }),
    series('no', { childcare: 'no', cost: 'small-fee', themes: ['sleep'] }),
    series('silent', { online: { kind: 'public', url: 'https://a.example' } }),
  );

  it('unknown is a value of its own: it never counts as no, and comes along when asked', () => {
    expect(ids(ask(all, { filters: { childcare: ['yes'] } }))).to.deep.equal(['yes']);
    expect(ids(ask(all, { filters: { childcare: ['yes', 'unknown'] } }))).to.have.members(['yes', 'silent']);
  });

  it('a facet is counted without its own filter, and with those of the others', () => {
    const { counts, without } = ask(all, { filters: { childcare: ['yes'], theme: ['sleep'] } });
    expect(Object.fromEntries(counts.get('childcare') ?? [])).to.deep.equal({ yes: 1, no: 1 });
    expect(Object.fromEntries(counts.get('free') ?? [])).to.deep.equal({ yes: 1 });
    expect(without.get('childcare')).to.equal(1);
  });

  it('keeps to what fits beside the half-days of lessons', () => {
    const evening = { ...schedule, opens_at: '19:00', closes_at: '21:00' };
    const two = plan(series('day'), series('late', { schedule: evening }));
    expect(ids(ask(two, { lessons: ['TU-morning'] }))).to.deep.equal(['late']);
    expect(ids(ask(two, { lessons: ['WE-morning'] }))).to.have.length(2);
  });

  it('measures from where a postcode is; what is online is near everybody', () => {
    const looking = { now, role: 'person', near: { lat: 53.22, lon: 6.57 } } as const;
    const far = askCalendar(all, { ...emptyCalendarQuery, within: 5 }, looking);
    expect(ids(far)).to.deep.equal(['silent']);
  });

  it('places said more than 30 days ago are unknown (DIR-39)', () => {
    const old = plan(series('old', { places: 'free', places_as_of: '2026-08-01' }));
    expect([...(ask(old).counts.get('places')?.keys() ?? [])]).to.deep.equal(['unknown']);
  });
});

describe('scenario 25: what is called off stays', () => {
  const off = series('a', { exceptions: [{ planned: '2026-10-06', kind: 'cancelled', note: 'Ziek.' }] });

  it('in the month as cancelled, and the next one that goes on leads the agenda', () => {
    const [item] = agendaOf(ask(plan(off)));
    expect([item?.next.planned, item?.sessions[0]?.status]).to.deep.equal(['2026-10-13', 'cancelled']);
    const { page } = ask(plan(off), { view: 'week', day: '2026-10-06' });
    expect(page.kind === 'week' && page.row.days[1]?.occasions[0]?.session.status).to.equal('cancelled');
  });

  it('and search engines hear so, without a word on whom or what it is for', () => {
    const [record] = read({ ...off, themes: ['trauma'], audience: ['torture'] });
    if (!record) throw new Error('not read');
    const text = JSON.stringify(structuredData(record, createPlan([record], '2026-10-01').sessionsOf(record)));
    expect(text).to.contain('schema.org/EventCancelled').and.to.contain('2026-10-27T10:00:00+01:00');
    expect(text).to.not.match(/trauma|torture/);
  });
});

describe('scenario 26: trainings', () => {
  const all = plan(
    series('group'),
    series('training', { type: 'training', roles: ['professional', 'volunteer'] }),
    series('unsaid', { type: 'training' }),
    series('gp', { roles: ['gp'] }),
  );

  it('are shown to who helps, and never to the person', () => {
    expect(ids(ask(all))).to.deep.equal(['group']);
    expect(ids(ask(all, {}, 'volunteer'))).to.have.members(['group', 'training', 'unsaid']);
    expect(ids(ask(all, {}, 'professional'))).to.have.members(['group', 'training', 'unsaid', 'gp']);
  });
});

describe('what others wrote', () => {
  it('a schedule that is not understood gives no dates at all, and the series stays', () => {
    const wrong: readonly (readonly [Raw, string])[] = [
      [{ schedule: { ...schedule, count: '8x' } }, 'count'],
      [{ schedule: { ...schedule, freq: 7 } }, 'freq'],
      [{ schedule: { ...schedule, byweekno: '12' } }, 'BYWEEKNO with FREQ=WEEKLY'],
      [{ schedule: { ...schedule, dtstart: '2026-02-30' } }, 'dtstart'],
      [{ schedule: 'dinsdag' }, 'schedule'],
      [{ exceptions: [{ planned: '2026-10-06', kind: 'geannuleerd' }] }, 'exceptions'],
    ];
    for (const [more, name] of wrong) {
      const all = plan(series('a', more));
      const answer = ask(all);
      expect(
        answer.undated.map(({ refused }) => refused),
        name,
      ).to.deep.equal([name]);
      expect(agendaOf(answer), name).to.deep.equal([]);
      expect(ask(all, { view: 'month', day: '2026-10-06' }).records, name).to.deep.equal([]);
    }
  });

  it('nothing of the wrong kind gets through, and nothing throws', () => {
    const hostile = [
      null,
      1,
      'x',
      [],
      {},
      { id: 'z', name: 3, languages: 'ti', joining: 4, exceptions: [], places: {} },
    ];
    const records = readSeries({ ...service([]), series: hostile }, new Map());
    expect(records.map(({ id, refused }) => [id, refused])).to.deep.equal([['z', 'schedule']]);
    expect(ask(createPlan(records, '2026-10-01')).undated).to.have.length(1);
    const [way] = read(series('a', { joining: { ways: [{ method: 'form', channel: 'javascript:alert(1)' }] } }));
    expect(way?.series.joining?.ways).to.deep.equal([{ method: 'form' }]);
    expect(readSeries(undefined, new Map())).to.deep.equal([]);
  });

  it('research counts with its source only: of the method in the name, else of the type, else it is unknown', () => {
    const evidence = [
      { type: 'sport', status: 'well-founded', source: 'Elders' },
      { type: 'psycho-education', status: 'strong-indications' },
      { type: 'psycho-education', status: 'first-indications', source: 'Studie, 2025', url: 'javascript:alert(1)' },
      { type: 'psycho-education', method: 'Mind-Spring', status: 'well-founded', source: 'Databank, 2020' },
    ];
    const said = (name: string, type: string): unknown =>
      read(series('a', { name, type })).map((record) => readEvidence(evidence, record.series));
    const ofMethod = { method: 'Mind-Spring', status: 'well-founded', source: 'Databank, 2020' };
    expect(said('Mind-spring in het Arabisch', 'psycho-education')).to.deep.equal([[ofMethod]]);
    expect(said('Omgaan met stress', 'psycho-education')).to.deep.equal([
      [{ status: 'first-indications', source: 'Studie, 2025' }],
    ]);
    expect(said('Koffie', 'meeting')).to.deep.equal([[]]);
  });
});

describe('joining and coming up', () => {
  it('who may begin is said by the rule; nothing said is unknown', () => {
    const at = (joining: Raw | undefined, moment: string): unknown => {
      const [record] = read(series('a', joining && { joining }));
      const sessions = record ? createPlan([record], '2026-10-01').sessionsOf(record) : [];
      return record && joinable(record, sessions, readWallTime(moment) ?? now);
    };
    expect(at({ rule: 'start-only' }, '2026-10-06T11:00')).to.equal('closed');
    expect(at({ rule: 'until-session', until_session: 2 }, '2026-10-06T11:00')).to.equal('open');
    expect(at({ rule: 'walk-in' }, '2026-11-01T11:00')).to.equal('open');
    expect(at(undefined, '2026-11-01T11:00')).to.equal('unknown');
  });

  it('the next few dates are in order of time, of all series together', () => {
    const early = { ...schedule, opens_at: '09:00', closes_at: '10:00', byday: 'WE', dtstart: '2026-10-07' };
    const all = plan(series('b', { schedule: early }), series('a'));
    const next = nextSessions(all, all.records, now, 3).map(({ session }) => session.planned);
    expect(next).to.deep.equal(['2026-10-06', '2026-10-07', '2026-10-13']);
  });
});

describe('what may stand in an address', () => {
  const query: CalendarQuery = {
    ...{ view: 'month', day: '2026-12-01', postcode: '3311', within: 5, lessons: ['MO-morning'], series: 'a' },
    filters: { language: ['ti', 'ar'], audience: ['torture', 'parents'] },
  };

  it('is neither a postcode, nor lessons, nor what labels a person; the finder beside it is left alone', () => {
    const written = writeCalendarParams(query, new URLSearchParams('vk-theme=sleep&vkc-level=crisis&page=2'));
    expect(written.toString()).to.not.match(/3311|torture|morning|within|level/);
    expect([written.get('vk-theme'), written.get('page')]).to.deep.equal(['sleep', '2']);
    expect(readCalendarParams(written)).to.deep.equal({
      ...{ ...emptyCalendarQuery, view: 'month', day: '2026-12-01', series: 'a' },
      filters: { language: ['ti', 'ar'], audience: ['parents'] },
    });
  });

  it('a feed has its filters in its address; only a web address is one', () => {
    const asked = { ...query.filters, places: ['free'] };
    expect(feedAddress('https://hub.example/v1/events.ics?municipality=GM0505', asked)).to.equal(
      'https://hub.example/v1/events.ics?municipality=GM0505&language=ti&language=ar&audience=parents',
    );
    expect(feedAddress('javascript:alert(1)', {})).to.equal(undefined);
  });
});
