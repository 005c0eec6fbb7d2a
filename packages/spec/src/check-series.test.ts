import { describe, it } from 'node:test';
import { expect } from 'chai';
import { checkDirectory } from './check.ts';
import type { Directory } from './directory.ts';
import type { Service } from './hsds/service.ts';
import { withMirrors } from './mirrors/with-mirrors.ts';
import type { Series } from './profile/series.ts';
import { publicDirectory } from './public.ts';
import { readDirectory } from './read.ts';

const today = '2026-11-21';
const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const schedule: Series['schedule'] = {
  ...{ id: id(30), timezone_id: 'Europe/Amsterdam', dtstart: '2026-10-06', freq: 'WEEKLY', count: 8, byday: 'TU' },
  ...{ opens_at: '19:30', closes_at: '21:30' },
};
const group: Series = { id: id(20), name: 'Mind-Spring', status: 'planned', schedule };
const service = (...series: readonly object[]): Service =>
  ({ id: id(1), name: 'Wijkteam', status: 'active', description: 'Wij helpen.', series }) as unknown as Service;
const directory = (...series: readonly object[]): Directory => ({
  schema_version: '0.1.0',
  services: [withMirrors(service(...series), { today, stableId: () => id(99) })],
});

/** Findings about series, as `rule field`. */
const found = (one: object, head: Partial<Directory> = {}): string[] =>
  checkDirectory({ ...directory(one), ...head }, today)
    .filter(({ path }) => path.includes('.series['))
    .map(({ rule, path }) => `${rule} ${path.replace('services[0].series[0].', '')}`);
const planned = (more: object): object => ({ ...group, schedule: { ...schedule, ...more } });

describe('groups, trainings and meetings', () => {
  it('nothing to say, when everything is there; a meeting on one day needs no end', () => {
    expect(found(group)).to.deep.equal([]);
    expect(found(planned({ freq: undefined, count: undefined, byday: undefined }))).to.deep.equal([]);
  });

  it('DIR-36: a series has a start, a time zone and an end, or is walk-in', () => {
    expect(found(planned({ dtstart: undefined }))).to.deep.equal(['DIR-36 schedule.dtstart']);
    expect(found(planned({ opens_at: '19:30+01:00' }))).to.deep.equal(['DIR-36 schedule.opens_at']);
    for (const timezone_id of [undefined, 'Europe/Amsterdm'])
      expect(found(planned({ timezone_id }))).to.deep.equal(['DIR-36 schedule.timezone_id']);
    const open = planned({ count: undefined });
    expect(found(open)).to.deep.equal(['DIR-36 schedule.until']);
    expect(found({ ...open, joining: { rule: 'walk-in' } })).to.deep.equal([]);
    expect(found(planned({ until: '2026-11-24' }))).to.deep.equal(['DIR-36 schedule.count']);
  });

  it('DIR-37: the last session to join is one of the sessions, by a count or by a last day', () => {
    const until = (until_session: number | undefined, more: object = {}): string[] =>
      found({ ...planned(more), joining: { rule: 'until-session', until_session } });
    expect([until(1), until(8)]).to.deep.equal([[], []]);
    for (const last of [undefined, 0, 9]) expect(until(last)).to.deep.equal(['DIR-37 joining.until_session']);
    const untilDay = { count: undefined, until: '2026-11-24' };
    expect([until(8, untilDay), until(20, untilDay)]).to.deep.equal([[], ['DIR-37 joining.until_session']]);
    const extra = { exceptions: [{ planned: '2026-12-01', kind: 'extra' }] };
    expect(found({ ...group, ...extra, joining: { rule: 'until-session', until_session: 9 } })).to.deep.equal([]);
  });

  it('DIR-38: a link for after signing up is in no public file, and the public half has none', () => {
    const online = { kind: 'after-sign-up', url: 'https://a.example/b' };
    expect(found({ ...group, online })).to.deep.equal(['DIR-38 online.url']);
    expect(found({ ...group, online }, { visibility: 'professional' })).to.deep.equal([]);
    expect(found({ ...group, online: { ...online, kind: 'public' } })).to.deep.equal([]);
    const open = publicDirectory({ ...directory({ ...group, online }), visibility: 'professional' });
    expect(open.services[0]?.series?.[0]?.online).to.deep.equal({ kind: 'after-sign-up' });
  });

  it('DIR-39: places of more than 30 days ago, or of no day, say nothing', () => {
    const places = (places_as_of?: string): string[] => found({ ...group, places: 'full', places_as_of });
    expect([places('2026-10-22'), places('2026-10-21'), places()]).to.deep.equal([
      ...[[], ['DIR-39 places_as_of'], ['DIR-39 places_as_of']],
    ]);
    expect(found({ ...group, places: 'unknown' })).to.deep.equal([]);
  });

  it('DIR-40: a trainer is a role; what looks like a name is not repeated', () => {
    const trainers = ['trainer van de ggz', 'Sara Demo'];
    expect(found({ ...group, trainers })).to.deep.equal(['DIR-40 trainers[1]']);
    expect(JSON.stringify(checkDirectory(directory({ ...group, trainers }), today))).to.not.include('Sara');
  });

  it('DIR-41: a group needs no more people than it has places for', () => {
    expect(found({ ...group, capacity: 6, minimum: 7 })).to.deep.equal(['DIR-41 minimum']);
    expect(found({ ...group, capacity: 6, minimum: 6 })).to.deep.equal([]);
  });

  it('DIR-19: the place is one of those of the service', () => {
    expect(found({ ...group, location_id: id(77) })).to.deep.equal(['DIR-19 location_id']);
  });

  it('a value that is not in a list goes; the series stays', () => {
    const themes = ['sleep', 'x'];
    const { directory: read, findings } = readDirectory({
      services: [service({ ...group, themes, capacity: -1, joining: { ways: [] } })],
    });
    expect(read.services[0]?.series).to.deep.equal([{ ...group, themes: ['sleep'] }]);
    expect(findings.map(({ rule, path }) => `${rule} ${path.replace('services[0].series[0].', '')}`)).to.have.members([
      ...['DIR-2 themes[1]', 'DIR-2 capacity', 'DIR-3 joining.rule'],
    ]);
  });
});

describe('a series in the words of plain HSDS', () => {
  const said = (...series: readonly object[]): string => directory(...series).services[0]?.description ?? '';

  it('one sentence each, behind what an editor wrote', () => {
    const exceptions = [
      { planned: '2026-10-27', kind: 'cancelled' },
      { planned: '2026-11-03', kind: 'moved', date: '2026-11-04' },
    ];
    const joining = { rule: 'until-session', until_session: 2 };
    expect(said({ ...group, exceptions, joining, languages: ['ti'], gender: 'women', childcare: 'yes' })).to.equal(
      'Wij helpen. In de agenda: “Mind-Spring”; elke dinsdag van 19:30 tot 21:30 uur; 8 keer; vanaf 6 oktober 2026; niet op 27 oktober 2026; niet op 3 november 2026 maar op 4 november 2026; in het Tigrinya; alleen voor vrouwen; met oppas voor kinderen; meedoen kan tot en met keer 2.',
    );
    const once = planned({ freq: undefined, count: undefined, byday: undefined });
    const monthly = planned({ freq: 'MONTHLY', byday: '2TU,-1TH', count: undefined, until: '2027-06-30' });
    const all = said(once, { ...monthly, joining: { rule: 'walk-in' } });
    expect(all).to.contain('“Mind-Spring”; op dinsdag 6 oktober 2026 van 19:30 tot 21:30 uur.');
    expect(all).to.contain('elke maand op de 2e dinsdag en laatste donderdag van 19:30');
    expect(all).to.match(/tot en met 30 juni 2027; zonder afspraak\.$/);
    const rhythm = (more: object): string => said(planned({ count: undefined, until: '2027-06-30', ...more }));
    const closed_dates = ['2026-10-27', '2026-10-28'];
    expect(said(planned({ closed_dates }))).to.contain('; 7 keer;');
    expect(said(planned({ closed_dates, interval: 2 }))).to.not.match(/\d keer;/);
    expect(rhythm({ interval: 2 })).to.contain('; om de 2 weken op dinsdag van 19:30');
    expect(rhythm({ byday: undefined })).to.contain('; elke dinsdag van 19:30');
    expect(rhythm({ freq: 'MONTHLY', byday: undefined })).to.contain('; elke maand op dag 6 van 19:30');
    expect(said({ ...group, status: 'cancelled' })).to.match(/“Mind-Spring” gaat niet door\.$/);
    expect(said({ ...group, status: 'ended' })).to.equal('Wij helpen.');
  });

  it('leaves the paragraphs of the editor', () => {
    const description = 'Wij helpen.\n\nU mag iemand meenemen';
    const said = withMirrors({ ...service(group), description }, { today, stableId: () => id(99) }).description;
    expect(said).to.match(/^Wij helpen\.\n\nU mag iemand meenemen\. In de agenda: “/);
  });

  it('DIR-28: is asked for, is kept equal when the series changes, and leaves the rest alone', () => {
    const dir28 = (one: Service): string[] =>
      checkDirectory({ schema_version: '0.1.0', services: [one] }, today).flatMap(({ rule, path }) =>
        rule === 'DIR-28' ? [path] : [],
      );
    const context = { today, stableId: () => id(99) };
    const first = withMirrors(service({ ...group, name: 'Rust. “Slaap” e.a.' }), context);
    expect(dir28(service(group))).to.deep.equal(['services[0].description']);
    expect(dir28(first)).to.deep.equal([]);
    expect(withMirrors(first, context)).to.deep.equal(first);
    const changed = { ...first, series: [group] };
    expect(dir28(changed)).to.deep.equal(['services[0].description']);
    expect(withMirrors(changed, context).description).to.equal(said(group));
    expect(withMirrors({ ...first, series: [] }, context).description).to.equal('Wij helpen.');
  });
});
