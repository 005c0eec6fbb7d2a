import { describe, it } from 'node:test';
import { conceptOfTerm, daysBetween } from '@veerkracht/spec';
import type { Service } from '@veerkracht/spec';
import { expect } from 'chai';
import { defaultToday, makeDirectory } from './directory.ts';
import { municipalities } from './places.ts';
import { providers, slots } from './plan.ts';
import { interpreterShares, languageShares } from './traits.ts';

const { services } = makeDirectory();
const shareOf = (holds: (service: Service) => boolean): number => services.filter(holds).length / services.length;
const conceptsOf = (service: Service): readonly string[] =>
  (service.attributes ?? []).map((attribute) => conceptOfTerm(attribute.taxonomy_term_id ?? '') ?? '');
const has = (concept: string) => (service: Service) => conceptsOf(service).includes(concept);
const waits = (service: Service) => service.wait_times ?? [];

/** Provider types in the order of the plan: in the Drechtsteden, around Haarlem, national. */
const planned: Readonly<Record<string, readonly [number, number, number]>> = {
  'refugee-support': [4, 3, 0],
  'neighbourhood-team': [8, 6, 0],
  'general-practice': [10, 5, 0],
  'basic-care': [6, 4, 0],
  'specialised-care': [4, 3, 0],
  'national-centre': [0, 0, 3],
  'youth-care': [4, 3, 0],
  'addiction-care': [2, 1, 0],
  'public-health': [3, 2, 0],
  'community-centre': [9, 5, 0],
  buddies: [5, 4, 0],
  'self-organisation': [5, 3, 0],
  faith: [3, 2, 0],
  library: [4, 2, 0],
  sport: [6, 3, 0],
  school: [4, 2, 0],
  'parenting-centre': [4, 2, 0],
  shelter: [1, 1, 0],
  'money-and-law': [3, 1, 0],
  knowledge: [0, 0, 2],
  'body-care': [2, 1, 0],
};

describe('how many of what', () => {
  it('has 145 services', () => {
    expect(services).to.have.length(145);
  });

  it('has every type of provider in the planned number per region', () => {
    const counted = Object.fromEntries(
      providers.map(({ key, names }) => [
        key,
        [names.drechtsteden.length, names.haarlem.length, names.national.length],
      ]),
    );
    expect(counted).to.deep.equal(planned);
  });

  it('has every municipality in the planned number', () => {
    for (const { name, services: count } of municipalities) {
      expect(
        slots.filter((slot) => slot.municipality?.name === name),
        name,
      ).to.have.length(count);
    }
  });

  it('serves more than one municipality in about 45 of 100', () => {
    const wide = shareOf((service) => (service.service_areas ?? []).length > 1 || has('reach/national')(service));
    expect(wide).to.be.closeTo(0.45, 0.03);
  });

  it('gives every service a level, type, theme, audience, format, access, cost, reach and domain', () => {
    for (const service of services) {
      const themes = conceptsOf(service).filter((concept) => concept.startsWith('theme/'));
      expect(themes.length, service.name).to.be.within(1, 5);
      for (const scheme of ['level', 'type', 'audience', 'format', 'access', 'cost', 'reach', 'domain']) {
        expect(
          conceptsOf(service).some((concept) => concept.startsWith(`${scheme}/`)),
          `${service.name} ${scheme}`,
        ).to.equal(true);
      }
    }
  });
});

describe('shares', () => {
  const close = (holds: (service: Service) => boolean, expected: number, tolerance = 0.04): void => {
    expect(shareOf(holds)).to.be.closeTo(expected, tolerance);
  };

  it('of languages that staff speak', () => {
    close((service) => (service.languages ?? []).some(({ code }) => code === 'nl'), 1, 0);
    for (const [language, share] of Object.entries(languageShares)) {
      close((service) => (service.languages ?? []).some(({ code }) => code === language), share, 0.015);
    }
  });

  it('of interpreters: yes, no and unknown', () => {
    const available = (service: Service): string => service.interpretation?.[0]?.available ?? 'unknown';
    for (const [state, share] of Object.entries(interpreterShares))
      close((service) => available(service) === state, share, 0.02);
  });

  it('of rungs', () => {
    const rungs = {
      'self-help': 0.06,
      prevention: 0.36,
      'early-help': 0.3,
      'primary-care': 0.18,
      'specialised-care': 0.08,
      crisis: 0.02,
    };
    for (const [level, share] of Object.entries(rungs)) close(has(`level/${level}`), share);
  });

  it('of ways in', () => {
    close((service) => has('access/open')(service) || has('access/self-register')(service), 0.52);
    close((service) => ['wijkteam', 'via-helper', 'via-school'].some((way) => has(`access/${way}`)(service)), 0.18);
    close(has('access/gp-referral'), 0.22);
    close(has('access/municipal-indication'), 0.06);
    close(has('access/professionals-only'), 0.02);
  });

  it('of costs', () => {
    const costs = {
      free: 0.62,
      'small-fee': 0.06,
      'insured-no-deductible': 0.11,
      'insured-deductible': 0.17,
      'municipality-paid': 0.04,
    };
    for (const [cost, share] of Object.entries(costs)) close(has(`cost/${cost}`), share);
  });

  it('of freshness', () => {
    const age = ({ assured_date }: Service): number =>
      assured_date ? daysBetween(assured_date, defaultToday) : Infinity;
    close((service) => age(service) < 183, 0.6);
    close((service) => age(service) >= 183 && age(service) <= 365, 0.25);
    close((service) => age(service) > 365 && age(service) < Infinity, 0.12);
    close((service) => age(service) === Infinity, 0.03, 0.01);
  });

  it('of waits: one in five too old, three stops, and within what each kind has', () => {
    const waiting = services.filter((service) => waits(service).length > 0);
    const old = waiting.filter((service) => waits(service).some((wait) => daysBetween(wait.as_of, defaultToday) > 90));
    expect(old.length / waiting.length).to.be.closeTo(0.2, 0.03);
    expect(services.filter((service) => waits(service).some((wait) => wait.status === 'intake_stop'))).to.have.length(
      3,
    );
    const intake = (service: Service): number => waits(service)[0]?.weeks_min ?? 0;
    for (const service of waiting.filter(has('level/prevention'))) expect(intake(service)).to.be.at.most(3);
    for (const service of waiting.filter(has('level/specialised-care')).filter(has('type/trauma-treatment'))) {
      expect(intake(service)).to.be.within(8, 40);
      expect(waits(service)[1]?.weeks_min).to.be.within(6, 20);
    }
  });
});
