import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { fixtureFile, service } from '../testing/fixture.ts';
import { stableId } from '../directory/stable-id.ts';
import { startHub } from '../testing/hub.ts';
import type { TestHub } from '../testing/hub.ts';

const talk = 'Praatgroep slaap en rust';
const trauma = 'Coördinatie traumabehandeling';
const meeting = 'Café Ontmoeting';
const line = 'Luisterlijn voor vluchtelingen';
const school = 'Kindergroep na school';
const swimming = 'Zwemmen en bewegen';
const desk = 'Spreekuur met tolk';

const interpreted = service(
  'spreekuur',
  desk,
  ['access/open', 'cost/free', 'theme/stress', 'theme/sleep', 'audience/adults'],
  {
    interpretation: [{ id: stableId('spreekuur tolk'), available: 'yes', any_language: true }],
    minimum_age: 18,
    schedules: [
      ...[{ id: stableId('spreekuur di'), freq: 'WEEKLY', byday: 'TU,TH', opens_at: '13:00', closes_at: '16:30' }],
    ] as NonNullable<Parameters<typeof service>[3]['schedules']>,
  },
);

describe('what HSDS itself cannot be asked', () => {
  let hub: TestHub;
  before(async () => {
    hub = await startHub();
    await hub.load(fixtureFile());
    await hub.load({ schema_version: '0.1.0', name: 'tolk', services: [interpreted] });
  });
  after(() => hub.stop());
  const services = (query: string) => hub.names(`/hsds/services?${query}`);

  it('is a language, of staff or of an interpreter', async () => {
    expect(await services('language=ti')).to.have.members([talk, trauma, desk]);
    expect(await services('language=ti&spoken_by=staff')).to.deep.equal([talk]);
    expect(await services('language=tir&spoken_by=interpreter')).to.have.members([trauma, desk]);
    expect(await services('language=uk')).to.deep.equal([desk]);
    expect(await services('language=ti&language=ar')).to.have.members([trauma, desk]);
  });

  it('is an age; nothing said is for all', async () => {
    const all = [talk, trauma, meeting, line, swimming];
    expect(await services('age=4')).to.have.members([...all, school]);
    expect(await services('age=13')).to.have.members(all);
    expect(await services('age=40')).to.have.members([...all, desk]);
  });

  it('is a concept, and all of them hold', async () => {
    expect(await services('theme=sleep')).to.have.members([talk, trauma, desk]);
    expect(await services('theme=sleep&theme=stress')).to.deep.equal([desk]);
    expect(await services('theme=sleep&level=prevention&type=peer-support')).to.deep.equal([talk]);
    expect(await services('access=open&cost=free&audience=adults&language=fa&age=30')).to.deep.equal([desk]);
    expect(await services('cost=small-fee')).to.deep.equal([]);
  });

  it('is a moment, in Dutch time in summer and winter', async () => {
    const open = (moment: string) => services(`open_at=${encodeURIComponent(moment)}`);
    expect(await open('2026-11-24T12:00:00Z')).to.deep.equal([desk]);
    expect(await open('2026-11-24T11:59:00Z')).to.deep.equal([]);
    expect(await open('2026-07-14T11:00:00Z')).to.deep.equal([desk]);
    expect(await open('2026-11-24T16:30:00+01:00')).to.deep.equal([]);
    expect(await open('2026-11-25T12:00:00Z')).to.deep.equal([]);
  });

  it('is a box on the map', async () => {
    expect(await services('bbox=4.6,51.7,4.7,51.9')).to.have.members([talk, trauma]);
    expect(await services('bbox=5.09,52,5.11,52.1')).to.deep.equal([meeting]);
    expect(await services('bbox=4.6,51.7,4.7,51.9&level=prevention')).to.deep.equal([talk]);
    expect(await hub.names('/hsds/service_at_locations?bbox=5,52,6,53')).to.have.length(2);
    expect(await hub.names('/hsds/service_at_locations?language=ti')).to.have.members([talk, trauma]);
  });

  const post = async (path: string, body: string, type: string) =>
    hub.request(path, { method: 'POST', body, headers: { 'Content-Type': type } });

  it('can be asked in a body', async () => {
    const same = async (body: string, type: string, query: string) => {
      const response = await post('/hsds/services', body, type);
      expect(response.status, body).to.equal(200);
      expect(await response.json()).to.deep.equal(await hub.page(`/hsds/services?${query}`));
    };
    const json = 'application/json; charset=utf-8';
    const form = 'application/x-www-form-urlencoded';
    await same('{"search":"slaap","theme":["sleep"],"page":1,"full":true}', json, 'search=slaap&theme=sleep&full=true');
    await same('search=slapen&theme=sleep&per_page=1', form, 'search=slapen&theme=sleep&per_page=1');
    await same('{}', json, '');
    await same('', form, '');
    const paths = ['organizations', 'service_at_locations', 'taxonomies', 'taxonomy_terms'];
    for (const path of paths) expect((await post(`/hsds/${path}`, '{"search":"slaap"}', json)).status).to.equal(200);
    const lines = await post('/hsds/services', '{"format":"ndjson","language":"ti"}', json);
    expect((await lines.text()).trim().split('\n')).to.have.length(3);
  });

  it('is refused in a body as in an address', async () => {
    const status = async (body: string, type = 'application/json') => (await post('/hsds/services', body, type)).status;
    for (const body of ['{"theme":"x"}', '{"x":1}', '[]', '{', 'null', '{"page":[1,2]}', '{"search":{"a":1}}']) {
      expect(await status(body), body).to.equal(400);
    }
    expect(await status('{"search":"\\ud800\\u0000"}')).to.equal(400);
    expect(await status('theme=%E0', 'application/x-www-form-urlencoded')).to.equal(400);
    expect(await status('<a/>', 'text/xml')).to.equal(415);
  });
});
