import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  dayOf,
  happenings,
  isoWeekOf,
  readRule,
  readWallTime,
  timeZoneOf,
  writeDay,
  writeWallTime,
} from './calendar.ts';
import type { Happening, Recurrence, WallTime, Window } from './calendar.ts';

const time = (text: string): WallTime => {
  const read = readWallTime(text);
  if (!read) throw new Error(text);
  return read;
};

const recurrence = (start: string, rule: string, more: Partial<Recurrence> = {}): Recurrence => {
  const read = readRule(rule);
  if ('refused' in read) throw new Error(read.refused);
  return { start: time(start), timeZone: 'Europe/Amsterdam', rule: read.rule, ...more };
};

const list = (given: Recurrence, window?: Window, most = 1000): readonly string[] => {
  const found: Happening[] = [];
  for (const one of happenings(given, window)) if (found.push(one) >= most) break;
  return found.map(({ at }) => writeWallTime(at));
};
const days = (given: Recurrence, most = 1000): readonly string[] =>
  list(given, {}, most).map((text) => text.slice(0, 10));

describe('when a group meets (RFC 5545)', () => {
  it('22: eight Tuesdays across the clock change are at the same time on the wall', () => {
    const series = recurrence('2026-10-06T19:30:00', 'FREQ=WEEKLY;COUNT=8');
    expect(list(series)).to.deep.equal(
      ['10-06', '10-13', '10-20', '10-27', '11-03', '11-10', '11-17', '11-24'].map((day) => `2026-${day}T19:30:00`),
    );
    const zone = timeZoneOf('Europe/Amsterdam');
    const utc = (text: string): string => new Date(zone?.momentOf(time(text)) ?? 0).toISOString();
    expect([utc('2026-10-20T19:30:00'), utc('2026-10-27T19:30:00')]).to.deep.equal([
      '2026-10-20T17:30:00.000Z',
      '2026-10-27T18:30:00.000Z',
    ]);
  });

  it('chooses days by number, from the end, by week and by place in the list', () => {
    expect(days(recurrence('2026-01-13', 'FREQ=MONTHLY;BYDAY=2TU', {}), 3)).to.deep.equal([
      ...['2026-01-13', '2026-02-10', '2026-03-10'],
    ]);
    expect(days(recurrence('2026-01-30', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'), 2)).to.deep.equal([
      ...['2026-01-30', '2026-02-27'],
    ]);
    expect(days(recurrence('2026-01-31', 'FREQ=MONTHLY;BYMONTHDAY=-1'), 3)).to.deep.equal([
      ...['2026-01-31', '2026-02-28', '2026-03-31'],
    ]);
    expect(days(recurrence('2024-02-29', 'FREQ=YEARLY'), 2)).to.deep.equal(['2024-02-29', '2028-02-29']);
  });

  it('leaves out, adds and moves; what is left out wins', () => {
    const series = recurrence('2026-03-10T19:00:00', 'FREQ=WEEKLY;COUNT=4', {
      except: [time('2026-03-24T19:00:00'), time('2026-04-02T19:00:00')],
      also: [time('2026-03-12T14:00:00'), time('2026-04-02T19:00:00')],
      moved: [{ from: time('2026-03-17T19:00:00'), to: time('2026-04-01T10:00:00') }],
    });
    expect(list(series)).to.deep.equal([
      ...['2026-03-10T19:00:00', '2026-03-12T14:00:00', '2026-03-31T19:00:00', '2026-04-01T10:00:00'],
    ]);
  });

  it('a time that the clock skips does not take place; of a time that comes twice it is the first', () => {
    expect(list(recurrence('2026-03-28T02:30:00', 'FREQ=DAILY;COUNT=2'))).to.deep.equal([
      ...['2026-03-28T02:30:00', '2026-03-30T02:30:00'],
    ]);
    const zone = timeZoneOf('Europe/Amsterdam');
    expect(zone?.momentOf(time('2026-10-25T02:30:00'))).to.equal(Date.parse('2026-10-25T00:30:00Z'));
  });

  it('a window gives what the whole list has in it, wherever it begins', () => {
    const rules = [
      ...['FREQ=DAILY;INTERVAL=3', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU', 'FREQ=MONTHLY;BYMONTHDAY=31,-2'],
      ...['FREQ=YEARLY;BYMONTH=2,11;BYDAY=-1WE', 'FREQ=YEARLY;BYWEEKNO=53,1', 'FREQ=WEEKLY;COUNT=60'],
      ...['FREQ=MONTHLY;INTERVAL=5;BYDAY=MO,WE;BYSETPOS=2,-1', 'FREQ=DAILY;UNTIL=20270301T000000Z'],
    ];
    const first = dayOf(2025, 12, 30);
    for (const rule of rules) {
      const series = recurrence('2025-12-30T10:00:00', rule);
      const whole = list(series, { to: first + 900 }, 10_000);
      for (let at = -3; at < 800; at += 37) {
        const [from, to] = [first + at, first + at + 45];
        const expected = whole.filter((text) => text >= writeDay(from) && text < writeDay(to));
        expect(list(series, { from, to }), `${rule} from ${writeDay(from)}`).to.deep.equal(expected);
      }
    }
  });

  it('refuses what it does not know by name, and never passes it over', () => {
    const refused = (rule: string): string => {
      const read = readRule(rule);
      return 'refused' in read ? read.refused : 'read';
    };
    expect(refused('FREQ=HOURLY;COUNT=3')).to.equal('FREQ=HOURLY');
    expect(refused('FREQ=WEEKLY;BYEASTER=1')).to.equal('BYEASTER=1');
    expect(refused('FREQ=WEEKLY;COUNT=0')).to.equal('COUNT=0');
    expect(refused('FREQ=WEEKLY;BYDAY=2TU')).to.equal('numbered BYDAY with FREQ=WEEKLY');
    expect(refused('FREQ=DAILY;COUNT=2;UNTIL=20260101')).to.equal('COUNT with UNTIL');
    for (const odd of ['', 'FREQ', 'FREQ=WEEKLY;FREQ=DAILY', 'FREQ=MONTHLY;BYMONTHDAY=0', 'FREQ=DAILY;__proto__=1']) {
      expect(refused(odd), odd).not.to.equal('read');
    }
  });

  it('ends, also when there is never such a day', () => {
    expect(list(recurrence('2026-01-01', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'))).to.deep.equal([]);
    expect(list(recurrence('2026-01-01', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'))).to.deep.equal([]);
  });

  it('counts weeks as ISO 8601 does: 28 December 2026 is in week 53', () => {
    const week = (text: string): string => {
      const { year, week: number } = isoWeekOf(time(text).day);
      return `${year}-${number}`;
    };
    expect(['2026-12-28', '2027-01-03', '2027-01-04', '2024-12-30'].map(week)).to.deep.equal([
      ...['2026-53', '2026-53', '2027-1', '2025-1'],
    ]);
  });
});
