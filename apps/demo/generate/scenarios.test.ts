import { describe, it } from 'node:test';
import { checkDirectory, conceptOfTerm, daysBetween } from '@veerkracht/spec';
import type { Service } from '@veerkracht/spec';
import { expect } from 'chai';
import { nextClockChange } from './days.ts';
import { defaultToday, makeDirectory } from './directory.ts';
import { planted, ruleOfFault } from './faults.ts';
import { scenarioServices } from './pins.ts';

const directory = makeDirectory();
const { services } = directory;
const named = (name: string): Service => {
  const found = services.find((service) => service.name === name);
  if (found === undefined) throw new Error(`no service called ${name}`);
  return found;
};
const has = (service: Service, concept: string): boolean =>
  (service.attributes ?? []).some((attribute) => conceptOfTerm(attribute.taxonomy_term_id ?? '') === concept);
const serves = (code: string) => (service: Service) =>
  has(service, 'reach/national') || (service.service_areas ?? []).some((area) => area.uri?.endsWith(`gm${code}`));
const helpsIn = (language: string) => (service: Service) =>
  (service.languages ?? []).some(({ code }) => code === language) ||
  (service.interpretation ?? []).some(
    (one) => one.available === 'yes' && (one.any_language === true || one.languages?.includes(language)),
  );
const says = (service: Service, term: string): string | undefined =>
  service.markers?.find((marker) => marker.term === term)?.state;

describe('services that the acceptance scenarios need', () => {
  it('exist, all of them', () => {
    for (const name of Object.values(scenarioServices)) expect(named(name).name).to.equal(name);
  });

  it('scenario 1: several in Dordrecht for sleep, in Arabic or with an interpreter, free', () => {
    const found = services
      .filter(serves('0505'))
      .filter(helpsIn('ar'))
      .filter((service) => has(service, 'theme/sleep') && has(service, 'cost/free'));
    expect(found.length).to.be.at.least(5);
    expect(found.map(({ name }) => name)).to.include.members([
      scenarioServices.sleepGroup,
      scenarioServices.keyPersons,
      scenarioServices.sleepTeam,
      scenarioServices.livingRoom,
      scenarioServices.walkingGroup,
    ]);
  });

  it('scenario 2: waits of 12 and 10 weeks of two weeks ago, and three informal offers without a wait', () => {
    const specialised = named(scenarioServices.longWait);
    expect(specialised.wait_times?.map((wait) => wait.weeks_min)).to.deep.equal([12, 10]);
    expect(daysBetween(specialised.wait_times?.[0]?.as_of ?? '', defaultToday)).to.equal(14);
    const bridges = services.filter((service) =>
      service.service_relation?.some(
        ({ type, service_id }) => type === 'bridges_wait_for' && service_id === specialised.id,
      ),
    );
    expect(bridges.length).to.be.at.least(3);
    for (const bridge of bridges) {
      expect(bridge.wait_times?.every((wait) => wait.weeks_min === 0)).to.equal(true);
      expect(['self-help', 'prevention', 'early-help'].some((level) => has(bridge, `level/${level}`))).to.equal(true);
    }
  });

  it('scenario 3: a wait that was asked 200 days ago', () => {
    expect(daysBetween(named(scenarioServices.oldWait).wait_times?.[0]?.as_of ?? '', defaultToday)).to.equal(200);
  });

  it('scenario 4: markers that nobody stated', () => {
    expect(named(scenarioServices.neverStated).markers).to.equal(undefined);
    expect(services.filter((service) => service.markers === undefined).length).to.be.greaterThan(10);
  });

  it('scenario 5: no specialised treatment in Tigrinya for Dordrecht, but there is in Haarlem', () => {
    const treatment = services.filter((service) => has(service, 'level/specialised-care')).filter(helpsIn('ti'));
    expect(treatment.filter(serves('0505'))).to.deep.equal([]);
    expect(treatment.map(({ name }) => name)).to.include(scenarioServices.tigrinyaTreatment);
  });

  it('a mother in Zandvoort finds a group: women, childcare, Arabic, Tuesday', () => {
    const group = named(scenarioServices.womensGroup);
    expect([says(group, 'women-only'), says(group, 'childcare')]).to.deep.equal(['yes', 'yes']);
    expect(group.schedules?.[0]?.byday).to.equal('TU');
    expect(helpsIn('ar')(group) && serves('0473')(group)).to.equal(true);
  });

  it('gap on purpose: no sport for women only in Zandvoort', () => {
    const sport = services.filter((service) => has(service, 'type/sport')).filter(serves('0473'));
    expect(sport.length).to.be.greaterThan(0);
    expect(sport.filter((service) => says(service, 'women-only') === 'yes')).to.deep.equal([]);
  });

  it('some are translated, and none claims to be reviewed', () => {
    const translations = services.flatMap((service) => service.translations ?? []);
    const count = (lang: string): number =>
      translations.filter((one) => one.lang === lang && one.field === 'name').length;
    expect([count('en'), count('ar'), count('ti')]).to.deep.equal([15, 5, 3]);
    expect(translations.filter(({ status }) => status === 'reviewed')).to.deep.equal([]);
  });
});

describe('planted faults', () => {
  const findings = checkDirectory(directory, defaultToday);
  const rulesOf = (name: string): readonly string[] => {
    const at = `services[${services.indexOf(named(name))}]`;
    return findings.filter(({ path }) => path === at || path.startsWith(`${at}.`)).map(({ rule }) => rule);
  };

  for (const [fault, rule] of Object.entries(ruleOfFault)) {
    it(`${rule} finds ${fault}`, () => {
      const name =
        fault === 'duplicate' ? [planted.original, planted.duplicate] : [planted[fault as keyof typeof planted]];
      expect(name.flatMap(rulesOf)).to.include(rule);
    });
  }

  it('each such rule finds nothing else', () => {
    const count = (rule: string): number => findings.filter((found) => found.rule === rule).length;
    expect(['DIR-9', 'DIR-10', 'DIR-14', 'DIR-17'].map(count)).to.deep.equal([1, 1, 1, 1]);
    expect(count('DIR-6')).to.equal(2);
    expect(['DIR-8', 'DIR-11', 'DIR-12', 'DIR-13', 'DIR-16', 'DIR-18'].map(count)).to.deep.equal([0, 0, 0, 0, 0, 0]);
  });

  it('DIR-15 finds every wait that is too old, DIR-7 what was never checked', () => {
    const old = services
      .flatMap((service) => service.wait_times ?? [])
      .filter((wait) => daysBetween(wait.as_of, defaultToday) > 90);
    expect(findings.filter(({ rule }) => rule === 'DIR-15')).to.have.length(old.length);
    expect(findings.filter(({ rule }) => rule === 'DIR-7')).to.have.length(
      services.filter((service) => !service.assured_date).length,
    );
  });

  it('faults that are no mistake in the data are there too', () => {
    expect(named(planted.closed).status).to.equal('defunct');
    expect(named(planted.closed).service_relation?.[0]?.type).to.equal('replaced_by');
    expect(named(planted.arabicScript).name).to.match(/\p{Script=Arabic}/u);
    expect([...named(planted.longName).name]).to.have.length(90);
    const moved = named(planted.moved).service_at_locations?.[0]?.location?.addresses?.[0]?.metadata?.[0];
    expect(moved?.field_name).to.equal('address_1');
    const only = named(planted.phoneOnly);
    expect([only.phones?.length, only.email, only.url, only.service_at_locations]).to.deep.equal([
      1,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('a schedule runs across the change of the clock', () => {
    const schedule = named(planted.clockChange).schedules?.[0];
    const change = nextClockChange(defaultToday);
    expect(change).to.equal('2027-03-28');
    expect((schedule?.dtstart ?? '') < change && (schedule?.until ?? '') > change).to.equal(true);
    expect(nextClockChange('2026-10-24')).to.equal('2026-10-25');
  });
});
