/** Other programs read what we write, with equal moments: ical.js here, and Debian's readers where they are installed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import ICAL from 'ical.js';
import { happenings, readRule, readWallTime, timeZoneOf, writeCalendar, writeWallTime } from './calendar.ts';
import type { WallTime } from './calendar.ts';

const time = (text: string): WallTime => readWallTime(text) ?? { day: 0, second: 0 };
const read = readRule('FREQ=WEEKLY;BYDAY=TU,SU;COUNT=30');
const rule = 'rule' in read ? read.rule : undefined;
const timeZone = 'Europe/Amsterdam';
/** Over both changes of the clock; about the hour that comes twice readers differ. */
const starts = [
  ...[...happenings({ start: time('2026-09-01T19:30:00'), timeZone, ...(rule && { rule }) })].map(({ at }) => at),
  ...['2026-10-25T03:00:00', '2027-03-28T03:00:00', '2027-03-27T23:59:00'].map(time),
];
const text = writeCalendar({
  name: 'Groepen',
  lang: 'nl',
  entries: starts.map((start, at) => ({
    ...{ uid: `reeks/${at}`, sequence: 0, changed: 0, start, timeZone, status: 'confirmed' as const },
    end: { day: start.day, second: Math.min(86_399, (start.second ?? 0) + 60) },
    title: `Groep ${at}`,
  })),
});
const moments = starts.map((start) => new Date(timeZoneOf(timeZone)?.momentOf(start) ?? 0).toISOString()).sort();

const has = (command: string, ...args: readonly string[]): boolean => spawnSync(command, args).status === 0;
const python = '/usr/bin/python3';
const withPython = has(python, '-c', 'import recurring_ical_events')
  ? false
  : 'python3-recurring-ical-events is not here';
const withKhal = has('khal', '--version') ? false : 'khal is not here';

const script = `
import sys, icalendar, recurring_ical_events, datetime
calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
for event in recurring_ical_events.of(calendar).between((2026, 1, 1), (2028, 1, 1)):
    print(event['DTSTART'].dt.astimezone(datetime.timezone.utc).strftime('%Y-%m-%dT%H:%M:%S.000Z'))
`;

describe('what we write is read by others as we mean it', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'veerkracht-'));
    writeFileSync(join(folder, 'ours.ics'), text);
  });
  after(() => rmSync(folder, { recursive: true }));

  it('by ical.js', () => {
    const calendar = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);
    for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
    const seen = calendar
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event).startDate.toJSDate().toISOString());
    expect(seen.sort()).to.deep.equal(moments);
  });

  it('by recurring-ical-events', { skip: withPython }, () => {
    const out = execFileSync(python, ['-c', script, join(folder, 'ours.ics')], { encoding: 'utf8' });
    expect(out.trim().split('\n').sort()).to.deep.equal(moments);
  });

  it('by khal', { skip: withKhal }, () => {
    mkdirSync(join(folder, 'calendar'));
    const settings = [
      ...['[calendars]', '[[c]]', `path = ${join(folder, 'calendar')}`, '[locale]', `local_timezone = ${timeZone}`],
      ...[`default_timezone = ${timeZone}`, 'timeformat = %H:%M', 'dateformat = %Y-%m-%d', 'longdateformat = %Y-%m-%d'],
      ...['datetimeformat = %Y-%m-%d %H:%M', 'longdatetimeformat = %Y-%m-%dT%H:%M:00'],
      ...['[sqlite]', `path = ${join(folder, 'khal.db')}`, '[default]', 'default_calendar = c'],
    ];
    const config = join(folder, 'khal.conf');
    writeFileSync(config, `${settings.join('\n')}\n`);
    const khal = (...args: readonly string[]): string =>
      execFileSync('khal', ['-c', config, ...args], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } });
    khal('import', '--batch', '-a', 'c', join(folder, 'ours.ics'));
    const listed = khal(
      'list',
      '--notstarted',
      '--day-format',
      '',
      '--format',
      '{start-long}',
      '2026-01-01',
      '2028-01-01',
    );
    const wall = listed.split('\n').filter((line) => /^\d{4}-/.test(line));
    expect(wall.sort()).to.deep.equal(starts.map(writeWallTime).sort());
  });
});
