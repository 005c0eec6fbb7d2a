import { describe, it } from 'node:test';
import { expect } from 'chai';
import { happenings, readCalendar, readWallTime, writeCalendar, writeWallTime } from './calendar.ts';
import type { CalendarEntry, WallTime } from './calendar.ts';

const time = (text: string): WallTime => {
  const read = readWallTime(text);
  if (!read) throw new Error(text);
  return read;
};

const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'reeks-1/3',
  sequence: 2,
  changed: Date.UTC(2026, 10, 22, 9),
  start: time('2026-10-27T19:30:00'),
  end: time('2026-10-27T21:30:00'),
  timeZone: 'Europe/Amsterdam',
  title: 'Groep dinsdag',
  status: 'confirmed',
  ...more,
});
const file = (...entries: readonly CalendarEntry[]): string => writeCalendar({ name: 'Groepen', lang: 'nl', entries });
const linesOf = (text: string): readonly string[] => text.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar file that we write (RFC 5545, RFC 7986)', () => {
  it('24: has one entry per session, with a neutral title, and nobody in it', () => {
    const lines = linesOf(file(entry()));
    expect(lines).to.include.members([
      ...['METHOD:PUBLISH', 'NAME;LANGUAGE=nl:Groepen', 'X-WR-CALNAME:Groepen', 'UID:reeks-1/3', 'SEQUENCE:2'],
      ...['DTSTART;TZID=Europe/Amsterdam:20261027T193000', 'SUMMARY:Groep dinsdag', 'STATUS:CONFIRMED'],
      ...['REFRESH-INTERVAL;VALUE=DURATION:PT12H', 'X-PUBLISHED-TTL:PT12H'],
    ]);
    expect(lines.join('\n')).not.to.match(/ATTENDEE|ORGANIZER|RRULE|CATEGORIES|DESCRIPTION/);
  });

  it('25: what is called off stays, as cancelled, under the same name and a higher number', () => {
    const lines = linesOf(file(entry({ status: 'cancelled', sequence: 3 })));
    expect(lines).to.include.members(['UID:reeks-1/3', 'SEQUENCE:3', 'STATUS:CANCELLED']);
  });

  it('brings its clock along: both changes of the year, by the clock before the change', () => {
    const text = linesOf(file(entry())).join('\n');
    expect(text).to.contain(
      ['BEGIN:DAYLIGHT', 'DTSTART:20260329T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'END:DAYLIGHT'].join(
        '\n',
      ),
    );
    expect(text).to.contain(
      ['BEGIN:STANDARD', 'DTSTART:20261025T030000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'END:STANDARD'].join(
        '\n',
      ),
    );
  });

  it('is the same bytes for the same sessions, with CRLF and at most 75 octets a line', () => {
    const long = entry({ text: `${'مجموعة للنوم والراحة، '.repeat(12)}\nTweede regel; met, tekens \\`, place: 'Huis' });
    expect(file(long)).to.equal(file(long));
    for (const line of file(long).split('\r\n')) expect(new TextEncoder().encode(line).length).to.be.at.most(75);
    expect(file(long).replaceAll('\r\n', '')).not.to.match(/[\r\n]/);
    expect(readCalendar(file(long)).events[0]?.text).to.equal(long.text);
  });

  it('never lets a title or address become lines of its own', () => {
    const text = file(
      entry({
        title: 'A\r\nATTENDEE:mailto:x@y.example',
        url: 'javascript:alert(1)',
        conference: 'https://a.example/\r\nX:1',
      }),
    );
    expect(linesOf(text).filter((line) => /^(ATTENDEE|X:|URL|CONFERENCE.*javascript)/.test(line))).to.deep.equal([]);
    expect(readCalendar(text).events[0]?.title).to.equal('A\nATTENDEE:mailto:x@y.example');
  });

  it('is read back as it was, without a finding', () => {
    const sessions = ['2026-10-20', '2026-10-27', '2027-03-28'].map((day, at) =>
      entry({ uid: `reeks-1/${at}`, start: time(`${day}T19:30:00`), end: time(`${day}T21:30:00`) }),
    );
    const { events, findings } = readCalendar(file(...sessions));
    expect(findings).to.deep.equal([]);
    expect(
      events.map(({ recurrence, length }) => [writeWallTime(recurrence.start), recurrence.timeZone, length]),
    ).to.deep.equal(sessions.map(({ start }) => [writeWallTime(start), 'Europe/Amsterdam', 7200]));
  });
});

describe('a calendar file of somebody else', () => {
  const calendar = (...lines: readonly string[]): string =>
    ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:a', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\n');
  const codes = (text: string): readonly string[] => readCalendar(text).findings.map(({ code }) => code);
  const starts = (text: string): readonly string[] =>
    readCalendar(text).events.flatMap(({ recurrence }) =>
      [...happenings(recurrence)].map(({ at }) => writeWallTime(at)),
    );

  it('is read with what was moved, left out in UTC, and added', () => {
    const text = [
      ...['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:a', 'DTSTART;TZID=Europe/Amsterdam:20261006T193000', 'DURATION:PT2H'],
      ...['RRULE:FREQ=WEEKLY;COUNT=4', 'EXDATE:20261027T183000Z', 'RDATE;TZID=Europe/Amsterdam:20261103T100000'],
      ...['END:VEVENT', 'BEGIN:VEVENT', 'UID:a', 'RECURRENCE-ID;TZID=Europe/Amsterdam:20261013T193000'],
      ...['DTSTART;TZID=Europe/Amsterdam:20261014T200000', 'END:VEVENT', 'END:VCALENDAR'],
    ].join('\r\n');
    expect(starts(text)).to.deep.equal([
      ...['2026-10-06T19:30:00', '2026-10-14T20:00:00', '2026-10-20T19:30:00', '2026-11-03T10:00:00'],
    ]);
    expect(codes(text)).to.deep.equal([]);
  });

  it('knows the clocks of Outlook, and says which it does not know', () => {
    const inZone = (name: string): string => calendar(`DTSTART;TZID="${name}":20261006T193000`);
    for (const name of [
      'W. Europe Standard Time',
      '(UTC+01:00) Amsterdam, Berlin, Bern',
      '/mozilla.org/20050126_1/Europe/Amsterdam',
    ]) {
      expect(codes(inZone(name)), name).to.deep.equal([]);
    }
    expect(codes(inZone('Customized Time Zone'))).to.deep.equal(['unknown-time-zone']);
  });

  it('that is broken gives findings with their line, never a fault', () => {
    expect(codes('x')).to.include('not-a-calendar');
    expect(codes(calendar('SUMMARY:x'))).to.deep.equal(['no-start']);
    expect(codes(calendar('DTSTART:20261301'))).to.deep.equal(['wrong-time', 'no-start']);
    expect(codes(calendar('DTSTART:20261101', 'RRULE:FREQ=HOURLY'))).to.deep.equal(['rule-refused']);
    expect(codes('BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20261101')).to.deep.equal(['not-closed', 'not-closed']);
    const nested = 'BEGIN:VEVENT\n'.repeat(5000);
    expect(() => readCalendar(`BEGIN:VCALENDAR\n${nested}`)).not.to.throw();
  });

  it('never breaks the reader, whatever happened to it', () => {
    const good = calendar(
      'DTSTART;TZID=Europe/Amsterdam:20261006T193000',
      'RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=3',
      'SUMMARY:Groep',
    );
    let state = 7;
    const random = (most: number): number => {
      state = (Math.imul(state, 48_271) >>> 0) % 2_147_483_647;
      return state % most;
    };
    for (let turn = 0; turn < 2000; turn += 1) {
      const letters = [...good];
      for (let times = 0; times < 4; times += 1)
        letters.splice(random(letters.length), random(3), ';:="\n\\,TZ-9'[random(11)] ?? '');
      const { events } = readCalendar(letters.join(''));
      for (const { recurrence } of events) {
        let count = 0;
        for (const _ of happenings(recurrence)) if ((count += 1) > 20) break;
      }
    }
  });
});
