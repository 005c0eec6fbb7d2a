import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { readCalendar } from '@veerkracht/core/calendar';
import { parseDirectory, readDirectory, writeDirectory } from '@veerkracht/spec';
import type { Directory, Service } from '@veerkracht/spec';
import { expect } from 'chai';
import { runWith } from '../run.fixture.ts';
import { calendarFile } from './calendar-file.ts';
import type { Index } from './write-tree.ts';

const generator = join(import.meta.dirname, '../../../../apps/demo/generate/generate.ts');

describe('the calendar of a municipality, as published', () => {
  let folder: string;
  let whole: Directory;
  let text: (name: string) => Promise<string>;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'veerkracht-'));
    await promisify(execFile)(process.execPath, [generator, '--out', join(folder, 'demo')]);
    whole = readDirectory(JSON.parse(await readFile(join(folder, 'demo', 'directory.json'), 'utf8'))).directory;
    const out = join(folder, 'tree');
    const done = await runWith({ 'a.json': writeDirectory(whole) }, 'publish', '@in/a.json', '--out', out, '--unowned');
    expect(done.code, done.err).to.equal(0);
    text = (name) => readFile(join(out, name), 'utf8');
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('is a directory of the services that have groups, with what is known of how well their kind was studied', async () => {
    const file = parseDirectory(JSON.parse(await text('GM0505.calendar.json')));
    expect(file.services.length).to.be.greaterThan(15);
    expect(file.services.filter(({ series = [] }) => series.length === 0)).to.deep.equal([]);
    expect(file.evidence?.map(({ method }) => method)).to.include('Mind-Spring');
    const mindSpring = file.services
      .flatMap(({ series = [] }) => series)
      .find(({ name }) => name.startsWith('Mind-Spring in het Tigrinya'));
    expect(mindSpring?.schedule).to.include({ timezone_id: 'Europe/Amsterdam', count: 8 });
  });

  it('keeps a group at the place of its service that it names', () => {
    const place = (id: string, name: string) => ({ id: `at-${id}`, location: { id, location_type: 'physical', name } });
    const service = {
      ...{ id: '3f3e9a0e-54a2-5b5e-8a32-0b8a3e5f3a01', name: 'Proef', status: 'active' },
      service_at_locations: [place('one', 'Eerste huis'), place('two', 'Tweede huis')],
      series: [{ id: 'x', name: 'Groep', status: 'planned', schedule: { id: 'y' }, location_id: 'two' }],
    } as unknown as Service;
    const { services } = calendarFile({ schema_version: '0.1.0', services: [service] }, [service], {
      municipality: '',
    });
    const [slim] = services;
    const named = slim?.service_at_locations?.find(({ location }) => location?.id === slim.series?.[0]?.location_id);
    expect(named?.location?.name).to.equal('Tweede huis');
  });

  it('24, 25: the feed says where and when and no more, and keeps what was called off', async () => {
    const feed = await text('GM0505.calendar.ics');
    const { events, findings } = readCalendar(feed);
    expect(findings).to.deep.equal([]);
    expect(new Set(events.map(({ title }) => title.split(' ')[0]))).to.deep.equal(new Set(['Groep']));
    expect(events.filter(({ status }) => status.toLowerCase() === 'cancelled')).to.have.length(1);
    expect(feed).to.not.match(/Mind-Spring|stress|DESCRIPTION|CATEGORIES/);
  });

  it('26: has no training of helpers in it', async () => {
    const trainings = whole.services
      .flatMap(({ series = [] }) => series)
      .filter(({ type }) => type === 'training')
      .map(({ id }) => id);
    expect(trainings).to.have.length(9);
    const feed = await text('GM0505.calendar.ics');
    expect(trainings.filter((id) => feed.includes(id))).to.deep.equal([]);
  });

  it('has a feed per language that is spoken at the groups, and says so in the index', async () => {
    const { files } = JSON.parse(await text('index.json')) as Index;
    const feeds = files.filter(({ kind, municipality }) => kind === 'feed' && municipality === 'GM0505');
    expect(feeds.map(({ latest }) => latest)).to.include.members(['GM0505.calendar.ics', 'GM0505.calendar.ti.ics']);
    const [all, tigrinya] = await Promise.all([text('GM0505.calendar.ics'), text('GM0505.calendar.ti.ics')]);
    expect(tigrinya).to.contain('SUMMARY:ጉጅለ ሰሉስ');
    expect(tigrinya.split('BEGIN:VEVENT').length).to.be.lessThan(all.split('BEGIN:VEVENT').length);
  });
});
