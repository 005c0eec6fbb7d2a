import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { termOf } from '@veerkracht/spec';
import type { Concept } from '@veerkracht/spec';
import { anker, cafe, fixtureFile, foreignTerm } from '../testing/fixture.ts';
import { startHub } from '../testing/hub.ts';
import type { TestHub } from '../testing/hub.ts';

const term = (concept: Concept): string => `taxonomy_term_id=${termOf(concept).id}`;
const taxonomy = (concept: Concept): string => `taxonomy_id=${termOf(concept).taxonomy_id}`;

const talk = 'Praatgroep slaap en rust';
const trauma = 'Coördinatie traumabehandeling';
const meeting = 'Café Ontmoeting';
const line = 'Luisterlijn voor vluchtelingen';
const school = 'Kindergroep na school';
const swimming = 'Zwemmen en bewegen';

describe('what a list can be asked', () => {
  let hub: TestHub;
  before(async () => {
    hub = await startHub();
    await hub.load(fixtureFile());
  });
  after(() => hub.stop());

  const services = (query: string) => hub.names(`/hsds/services?${query}`);
  const search = (words: string) => services(`search=${encodeURIComponent(words)}`);

  it('is in the order of the alphabet', async () => {
    expect(await services('')).to.deep.equal([meeting, trauma, school, line, talk, swimming]);
  });

  it('finds Dutch words in other forms', async () => {
    expect(await search('slapen')).to.include.members([talk]);
    expect(await search('vluchteling')).to.include.members([line]);
    expect(await search('kinderen')).to.have.members([meeting, school]);
    expect(await search('lotgenoot')).to.deep.equal([talk]);
    expect(await search('slaap')).to.include.members([talk]);
  });

  it('finds words without their accents and with others', async () => {
    for (const words of ['coordinatie', 'coördinatie', 'COÖRDINATIE', 'coo\u0308rdinatie']) {
      expect(await search(words)).to.deep.equal([trauma]);
    }
    expect(await search('cafe')).to.include(meeting);
  });

  it('finds what was typed wrongly, but only when nothing is spelt so', async () => {
    expect(await search('truamabehandeling')).to.deep.equal([trauma]);
    expect(await search('lotgenooten')).to.deep.equal([talk]);
    expect(await search('luisterlyn')).to.deep.equal([line]);
    expect(await search('zwemmmen')).to.deep.equal([swimming]);
    expect(await search('qqqqqq')).to.deep.equal([]);
  });

  it('finds by place, organisation, term and translation', async () => {
    expect(await search('utrecht cafe')).to.deep.equal([meeting]);
    expect(await search('anker')).to.have.members([talk, trauma, school]);
    expect(await search('peer support')).to.include(talk);
    expect(await search('الصدمات')).to.deep.equal([trauma]);
    expect(await search('tigrinya')).to.have.members([talk, trauma]);
  });

  it('puts a hit in the name before a hit in the text', async () => {
    expect((await search('kind')).at(0)).to.equal(school);
  });

  it('needs all words; words that say nothing do not count', async () => {
    expect(await search('praatgroep slaap')).to.deep.equal([talk]);
    expect(await search('praatgroep zwemmen')).to.deep.equal([]);
    expect(await search('de praatgroep van het')).to.deep.equal([talk]);
  });

  it('filters by term and taxonomy, its own and those of others', async () => {
    expect(await services(term('theme/sleep'))).to.deep.equal([trauma, talk]);
    expect(await services(`${term('theme/sleep')}&${term('type/peer-support')}`)).to.deep.equal([talk]);
    expect(await services(taxonomy('level/prevention'))).to.deep.equal([meeting, trauma, talk]);
    expect(await services(`taxonomy_term_id=${foreignTerm.id}`)).to.deep.equal([swimming]);
    expect(await services(`taxonomy_id=${foreignTerm.taxonomy_id}`)).to.deep.equal([swimming]);
    expect(await services(`taxonomy_term_id=${foreignTerm.taxonomy_id}`)).to.deep.equal([]);
  });

  it('filters by organisation', async () => {
    expect(await services(`organization_id=${anker.id.toUpperCase()}`)).to.deep.equal([trauma, school, talk]);
  });

  it('filters by the day of the last change, that day included', async () => {
    expect(await services('modified_after=2026-06-01T00:00:00Z')).to.deep.equal([school, line, swimming]);
    expect(await services('modified_after=2026-06-01T00:00:01Z')).to.deep.equal([school, swimming]);
    expect(await services('modified_after=2026-06-01T02:00:00%2B02:00')).to.include(line);
    expect(await services('modified_after=2026-06-01T02:00:00+02:00')).to.include(line);
    expect(await services('modified_after=2026-07-02')).to.deep.equal([swimming]);
  });

  it('filters by municipality, with what is there for the whole country', async () => {
    expect(await services('municipality=GM0505')).to.deep.equal([trauma, school, line, talk]);
    expect(await services('municipality=gm0344')).to.deep.equal([meeting, line]);
    expect(await services('municipality=GM9999')).to.deep.equal([line]);
  });

  it('narrows with every parameter that is added', async () => {
    const parameters = [
      term('theme/sleep'),
      taxonomy('level/prevention'),
      `organization_id=${anker.id}`,
      'modified_after=2026-02-01',
      'municipality=GM0505',
      'search=behandeling',
    ];
    const alone = await Promise.all(parameters.map(services));
    for (const [index, parameter] of parameters.entries()) {
      for (const [other, more] of parameters.entries()) {
        if (other <= index) continue;
        const both = (alone[index] ?? []).filter((name) => alone[other]?.includes(name));
        expect(await services(`${parameter}&${more}`), `${parameter} ${more}`).to.have.members(both);
      }
    }
    expect(await services(parameters.join('&'))).to.deep.equal([trauma]);
  });

  describe('places', () => {
    const places = (query: string) => hub.names(`/hsds/service_at_locations?${query}`);

    it('come nearest first, those without a point last', async () => {
      expect(await places('postcode=3311AB')).to.deep.equal([talk, trauma, meeting, meeting, line]);
      expect((await places('postcode=3521')).slice(0, 2)).to.deep.equal([meeting, meeting]);
      const near = await hub.page('/hsds/service_at_locations?postcode=3521%20XX&per_page=1');
      expect(near.contents[0]).to.have.nested.property('location.latitude', 52.085);
    });

    it('can be kept within a distance', async () => {
      expect(await places('postcode=3311&proximity=100')).to.deep.equal([talk]);
      expect(await places('postcode=3311&proximity=5000')).to.deep.equal([talk, trauma]);
      expect(await places('postcode=3311&proximity=100000')).to.deep.equal([talk, trauma, meeting, meeting]);
      // 2324 metres lie between the two in Dordrecht.
      expect(await places('postcode=3311&proximity=2300')).to.have.length(1);
      expect(await places('postcode=3311&proximity=2350')).to.have.length(2);
    });

    it('takes the neighbourhood for a postcode where nothing is', async () => {
      expect((await places('postcode=3319&proximity=3000')).slice(0, 2)).to.have.members([talk, trauma]);
      const far = await hub.get('/hsds/service_at_locations?postcode=9999');
      expect([far.status, await far.json()]).to.deep.include(400);
    });

    it('take the filters of services as well', async () => {
      expect(await places(`postcode=3311&${term('theme/sleep')}&search=praatgroep`)).to.deep.equal([talk]);
      expect(await places(`organization_id=${cafe.id}`)).to.deep.equal([meeting, meeting]);
      expect(await places('municipality=GM0344')).to.deep.equal([meeting, meeting, line]);
      expect(await places('modified_after=2026-05-01&search=utrecht')).to.deep.equal([meeting, meeting]);
    });

    it('carry their service, light or whole', async () => {
      const [light] = (await hub.page('/hsds/service_at_locations?search=traumabehandeling')).contents;
      expect(light).to.have.nested.property('service.organization.name');
      expect(light).not.to.have.nested.property('location.addresses');
      const [whole] = (await hub.page('/hsds/service_at_locations?search=traumabehandeling&full=true')).contents;
      expect(whole).to.have.nested.property('location.addresses[0].city');
      expect(whole).to.have.nested.property('service.wait_times');
    });
  });

  describe('organisations and terms', () => {
    it('finds organisations by their words and by the terms of their services', async () => {
      const names = (query: string) => hub.names(`/hsds/organizations?${query}`);
      expect(await names('')).to.deep.equal(['Landelijk Steunpunt', 'Stichting Anker', 'Wereldcafé']);
      expect(await names('search=wereldcafe')).to.deep.equal(['Wereldcafé']);
      expect(await names(term('type/sport'))).to.deep.equal(['Wereldcafé']);
      expect(await names(taxonomy('reach/national'))).to.deep.equal(['Landelijk Steunpunt']);
    });

    it('shows the services of an organisation, by name or whole', async () => {
      const brief = (await (await hub.get(`/hsds/organizations/${anker.id}`)).json()) as { services: unknown[] };
      expect(brief.services).to.have.length(3);
      expect(brief.services[0]).to.have.keys('id', 'name', 'status', 'last_modified', 'modified_date');
      const whole = await (await hub.get(`/hsds/organizations/${anker.id}?full_service=true`)).json();
      expect(whole).to.have.nested.property('services[0].attributes');
      const [listed] = (await hub.page('/hsds/organizations?search=anker&full_service=true')).contents;
      expect(listed).to.deep.equal(whole);
      expect((await hub.page('/hsds/organizations?search=anker')).contents[0]).not.to.have.property('services');
    });

    it('has the code lists, in their own order', async () => {
      const levels = await hub.page(`/hsds/taxonomy_terms?${taxonomy('level/prevention')}`);
      expect(levels.contents.map(({ code }) => code)).to.deep.equal(
        ['self-help', 'prevention', 'early-help', 'primary-care', 'specialised-care', 'crisis'].map(
          (slug) => `level/${slug}`,
        ),
      );
      expect((await hub.page('/hsds/taxonomies?search=elders')).total_items).to.equal(1);
      const all = (await hub.page('/hsds/taxonomy_terms')).total_items;
      expect((await hub.page('/hsds/taxonomy_terms?top_only=true')).total_items).to.equal(all);
      expect((await hub.page(`/hsds/taxonomy_terms?parent_id=${anker.id}`)).total_items).to.equal(0);
      expect(await (await hub.get(`/hsds/taxonomy_terms/${foreignTerm.id}`)).json()).to.include({ name: 'Zwemles' });
    });
  });
});
