import { describe, it } from 'node:test';
import { expect } from 'chai';
import { followUpCalendar, type FollowUp } from './follow-up.ts';

const moment: FollowUp = {
  uid: '5f0c',
  stamp: new Date('2026-11-22T09:00:00Z'),
  date: '2026-12-01',
  time: '14:30',
  title: 'Afspraak',
};
const linesOf = (followUp: FollowUp): readonly string[] => followUpCalendar(followUp).split('\r\n');

describe('a moment to meet again as a calendar file (RFC 5545)', () => {
  it('is one entry, whole, with CRLF after every line', () => {
    expect(followUpCalendar(moment)).to.equal(
      [
        ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Veerkracht//Veerkracht//NL', 'BEGIN:VEVENT', 'UID:5f0c'],
        ...['DTSTAMP:20261122T090000Z', 'DTSTART:20261201T133000Z', 'DURATION:PT30M', 'SUMMARY:Afspraak'],
        ...['CLASS:PRIVATE', 'END:VEVENT', 'END:VCALENDAR', ''],
      ].join('\r\n'),
    );
  });

  it('means the clock in the Netherlands, in winter, in summer and on the days it changes', () => {
    const startOf = (date: string, time: string): string | undefined =>
      linesOf({ ...moment, date, time }).find((line) => line.startsWith('DTSTART'));
    expect(startOf('2026-07-01', '00:30')).to.equal('DTSTART:20260630T223000Z');
    expect(startOf('2026-03-29', '01:59')).to.equal('DTSTART:20260329T005900Z');
    expect(startOf('2026-03-29', '03:00')).to.equal('DTSTART:20260329T010000Z');
    expect(startOf('2026-10-25', '01:30')).to.equal('DTSTART:20261024T233000Z');
    expect(startOf('2026-10-25', '04:00')).to.equal('DTSTART:20261025T030000Z');
  });

  it('without a time is of the whole day, and leaves that day free', () => {
    const { time: _, ...wholeDay } = moment;
    expect(linesOf(wholeDay)).to.include.members(['DTSTART;VALUE=DATE:20261201', 'TRANSP:TRANSPARENT']);
  });

  it('keeps a title whole: signs escaped, long lines folded between characters', () => {
    const title = `${'موعد '.repeat(20)}; a,b\\c\nd`;
    const text = followUpCalendar({ ...moment, title });
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).to.be.at.most(75);
    const [, said] = /SUMMARY:(.*)/.exec(text.replaceAll('\r\n ', '')) ?? [];
    expect(said).to.equal(`${'موعد '.repeat(20)}\\; a\\,b\\\\c\\nd`);
  });

  it('refuses a day or a time that does not exist', () => {
    for (const wrong of [{ date: '2026-02-30' }, { date: 'morgen' }, { time: '25:00' }, { time: '1430' }]) {
      expect(() => followUpCalendar({ ...moment, ...wrong }), JSON.stringify(wrong)).to.throw(RangeError);
    }
  });
});
