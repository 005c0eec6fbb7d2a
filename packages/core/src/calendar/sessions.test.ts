import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { Series, SeriesException } from '@veerkracht/spec';
import {
  dayOf,
  entriesOf,
  momentOf,
  readCalendar,
  recurrenceOf,
  sessionsOf,
  writeCalendar,
  writeWallTime,
} from './calendar.ts';
import type { Session, Window } from './calendar.ts';

const schedule: Series['schedule'] = {
  ...{ id: '3f0c5c1e-6a52-4c0b-9f3e-0a5b1f6c2d01', timezone_id: 'Europe/Amsterdam', dtstart: '2026-10-06' },
  ...{ freq: 'WEEKLY', count: 8, byday: 'TU', opens_at: '19:30', closes_at: '21:30' },
};
const group: Series = {
  ...{ id: '7d2b8a44-90b1-4d3c-8b1e-5a2c9d7e4f10', name: 'Mind-Spring: slaap en zorgen', status: 'planned', schedule },
  ...{
    themes: ['sleep', 'trauma'],
    description: 'Leren over slaap.',
    sequence: 4,
    last_modified: '2026-09-01T10:00:00',
  },
};
const planned = (more: Partial<Series['schedule']>): Series => ({ ...group, schedule: { ...schedule, ...more } });
const changed = (...exceptions: readonly SeriesException[]): Series => ({ ...group, exceptions: [...exceptions] });
const { count: _count, ...endless } = schedule;
const walkIn: Series = { ...group, schedule: endless, joining: { rule: 'walk-in' } };

const starts = (series: Series, window?: Window): readonly string[] =>
  sessionsOf(series, window).map(({ start }) => writeWallTime(start).slice(5, 16));
const on = (series: Series, day: string): Session | undefined =>
  sessionsOf(series).find((session) => session.planned === day);
const now = Date.UTC(2026, 10, 1);
const entries = (series: Series) => entriesOf(series, { title: 'Groep dinsdag', now });

describe('the sessions of a series', () => {
  it('22: are one item with eight dates, at the same time on the wall across the October change', () => {
    const sessions = sessionsOf(group);
    expect(starts(group)).to.deep.equal(
      ['10-06', '10-13', '10-20', '10-27', '11-03', '11-10', '11-17', '11-24'].map((day) => `${day}T19:30`),
    );
    const utc = sessions.map(({ start, timeZone }) =>
      new Date(momentOf(start, timeZone) ?? 0).toISOString().slice(5, 16),
    );
    expect(utc.slice(2, 4)).to.deep.equal(['10-20T17:30', '10-27T18:30']);
    expect(sessions.map(({ number, total, key }) => [number, total, key]).at(3)).to.deep.equal([
      ...[4, 8, `${group.id}/2026-10-27`],
    ]);
    expect(new Set(sessions.map(({ end }) => end && writeWallTime(end).slice(11))).size).to.equal(1);
  });

  it('25: one that is called off stays, as cancelled, with its number and its name', () => {
    const series = changed({ planned: '2026-10-27', kind: 'cancelled', note: 'De trainer is ziek.' });
    expect(sessionsOf(series)).to.have.length(8);
    expect(on(series, '2026-10-27')).to.include({
      status: 'cancelled',
      number: 4,
      total: 8,
      note: 'De trainer is ziek.',
    });
    expect(sessionsOf({ ...group, status: 'cancelled' }).every(({ status }) => status === 'cancelled')).to.equal(true);
  });

  it('a moved one keeps its name and is found where it is now, also at the time of another', () => {
    const series = changed({ planned: '2026-10-27', kind: 'moved', date: '2026-11-03' });
    expect(starts(series).filter((start) => start === '11-03T19:30')).to.have.length(2);
    expect(on(series, '2026-10-27')).to.include({ status: 'moved', key: `${group.id}/2026-10-27`, number: 4 });
    const day = dayOf(2026, 11, 3);
    expect(starts(series, { from: day, to: day + 1 })).to.have.length(2);
    const late = on(changed({ planned: '2026-10-27', kind: 'moved', opens_at: '23:00' }), '2026-10-27');
    expect([late?.start, late?.end].map((time) => time && writeWallTime(time))).to.deep.equal([
      ...['2026-10-27T23:00:00', '2026-10-28T01:00:00'],
    ]);
    expect(starts({ ...walkIn, exceptions: series.exceptions }, { from: day, to: day + 1 })).to.have.length(2);
  });

  it('another room, one more session, a closed day and not certain yet are states', () => {
    const other = changed({ planned: '2026-10-13', kind: 'room', room: 'Zaal 2' });
    expect([on({ ...other, room: 'Zaal 1' }, '2026-10-13')?.room, on(other, '2026-10-06')?.room]).to.deep.equal([
      ...['Zaal 2', undefined],
    ]);
    const extra = changed({ planned: '2026-10-08', kind: 'extra', opens_at: '10:00', closes_at: '11:00' });
    expect(starts(extra).slice(0, 3)).to.deep.equal(['10-06T19:30', '10-08T10:00', '10-13T19:30']);
    expect(on(extra, '2026-10-13')).to.include({ number: 3, total: 9 });
    expect(starts(planned({ closed_dates: ['2026-10-20'] })))
      .to.have.length(7)
      .and.not.include('10-20T19:30');
    expect(on({ ...group, status: 'tentative' }, '2026-10-06')?.status).to.equal('tentative');
  });

  it('a call-off wins from a move; a change of a day without a session changes nothing', () => {
    const off: SeriesException = { planned: '2026-10-27', kind: 'cancelled' };
    const move: SeriesException = { planned: '2026-10-27', kind: 'moved', date: '2026-10-28' };
    for (const series of [changed(off, move), changed(move, off)])
      expect(on(series, '2026-10-27')?.status).to.equal('cancelled');
    expect(sessionsOf(changed({ ...move, planned: '2026-10-26' }))).to.deep.equal(sessionsOf(group));
  });

  it('one meeting is a series of one; without an end only the window is written out', () => {
    const { freq: _freq, count: _times, byday: _byday, ...once } = schedule;
    expect(sessionsOf({ ...group, schedule: once })).to.have.length(1);
    const from = dayOf(2027, 3, 22);
    expect(starts(walkIn, { from, to: from + 14 })).to.deep.equal(['03-23T19:30', '03-30T19:30']);
    expect(sessionsOf(walkIn, { from, to: from + 7 })[0]).to.not.have.property('number');
    expect(sessionsOf(walkIn)).to.have.length(1000);
    expect(sessionsOf(planned({ count: 999_999 }))).to.have.length(1000);
  });

  it('what is not understood is refused by name, never planned wrongly', () => {
    const refused: readonly (readonly [Partial<Series['schedule']>, string])[] = [
      [{ timezone_id: 'Europe/Amsterdm' }, 'Europe/Amsterdm'],
      [{ opens_at: '19:30+01:00' }, '2026-10-06 19:30+01:00'],
      [{ byweekno: '12' }, 'BYWEEKNO with FREQ=WEEKLY'],
      [{ until: '2026-12-01' }, 'COUNT with UNTIL'],
    ];
    for (const [more, name] of refused) {
      expect(recurrenceOf(planned(more))).to.deep.equal({ refused: name });
      expect(sessionsOf(planned(more))).to.deep.equal([]);
    }
  });
});

describe('the sessions in the calendar of a person', () => {
  const file = (series: Series): string => writeCalendar({ name: 'Groepen', lang: 'nl', entries: entries(series) });

  it('24: have a neutral title and no theme, no name of the group, no link of after signing up', () => {
    const online = { kind: 'after-sign-up', url: 'https://a.example/geheim' } as const;
    const text = file({ ...group, online, trainers: ['trainer van de ggz'] });
    expect(text.match(/^SUMMARY:.*$/gm)).to.deep.equal(Array.from({ length: 8 }, () => 'SUMMARY:Groep dinsdag'));
    expect(text).to.not.match(/slaap|sleep|trauma|Mind|ggz|geheim|DESCRIPTION|CATEGORIES/i);
    expect(file({ ...group, online: { ...online, kind: 'public' } })).to.contain('CONFERENCE;VALUE=URI:https://a.ex');
    const { events, findings } = readCalendar(text);
    expect([events.length, findings]).to.deep.equal([8, []]);
  });

  it('25: a change or cancellation is of the same entry, with a higher sequence', () => {
    const off = { ...changed({ planned: '2026-10-27', kind: 'cancelled' }), sequence: 5 };
    const moved = { ...changed({ planned: '2026-10-27', kind: 'moved', date: '2026-10-28' }), sequence: 6 };
    const [first, second, third] = [group, off, moved].map((series) => entries(series)[3]);
    expect([first?.uid, second?.uid, third?.uid]).to.deep.equal(Array(3).fill(`${group.id}/2026-10-27`));
    expect([first, second, third].map((one) => [one?.sequence, one?.status])).to.deep.equal([
      ...[
        [4, 'confirmed'],
        [5, 'cancelled'],
        [6, 'confirmed'],
      ],
    ]);
    expect(entries(off)).to.have.length(8);
    expect(file(off)).to.contain('STATUS:CANCELLED').and.to.contain(`RELATED-TO:${group.id}`);
  });

  it('are the same bytes whenever they are made, and of a series without an end those of about a year', () => {
    const later = entriesOf(group, { title: 'Groep dinsdag', now: now + 1 });
    expect(later).to.deep.equal(entries(group));
    expect(later[0]?.changed).to.equal(Date.UTC(2026, 8, 1, 10));
    expect(entries(walkIn)).to.have.length.within(52, 57);
    const { closes_at: _closes, ...open } = schedule;
    expect(entries({ ...group, schedule: open })[0]?.end).to.deep.equal({
      day: dayOf(2026, 10, 6),
      second: 20.5 * 3600,
    });
  });
});
