import { attributeOf } from '@veerkracht/spec';
import type { Attribute, CostOption, Organization, Phone, RequiredDocument, Schedule, Service } from '@veerkracht/spec';
import type { Concept } from '@veerkracht/spec/codes';
import { clock, daysBefore, weekdaysInDutch } from './days.ts';
import { identify } from './identify.ts';
import { areasOf, placesOf, servedBy } from './location.ts';
import { interpretationOf, markersOf } from './markers.ts';
import { municipalities } from './places.ts';
import { slots, slugOf } from './plan.ts';
import { admissionOf, profileConceptsOf, profileOf, scheduleProfileOf, spokenWhen } from './profile.ts';
import type { Hours } from './providers/provider.ts';
import { between, pick, randomOf } from './random.ts';
import { agesOf, applicationOf, descriptionOf, eligibilityOf, feesOf, nameOfLanguage } from './texts.ts';
import type { Traits } from './traits.ts';
import { waitsOf } from './waits.ts';

export const zone = 'Europe/Amsterdam';

const organizationOf = ({ provider, region, name }: Traits): Organization => {
  const shared = provider.organizations?.[region];
  const called = shared === undefined ? name : `${shared} (voorbeeld)`;
  const slug = slugOf(called);
  return {
    id: identify('organization', slug),
    name: called,
    description: 'Deze organisatie is verzonnen, om te laten zien hoe de sociale kaart werkt.',
    email: `info@${slug}.example`,
    website: `https://www.${slug}.example/`,
  };
};

/** Nobody can dial it: no subscriber number starts with a zero. */
export const phoneNumber = (areaCode: string, index: number): string => {
  const digits = String(index).padStart(4, '0');
  const zeros = areaCode.length === 4 ? '00' : '000';
  return `${areaCode} ${zeros} ${digits.slice(0, 2)} ${digits.slice(2)}`;
};

const phonesOf = ({ slug, municipality, name }: Traits): Phone[] => {
  const index = slots.findIndex((slot) => slot.name === name) + 11;
  return [{ id: identify('phone', slug), number: phoneNumber(municipality?.areaCode ?? '088', index), type: 'voice' }];
};

const inWords = ({ days, opens, closes }: Hours): string => {
  if (days === 'MO,TU,WE,TH,FR,SA,SU') return 'Dag en nacht open.';
  const week = days === 'MO,TU,WE,TH,FR' ? 'maandag tot en met vrijdag' : weekdaysInDutch(days);
  return `Elke ${week} van ${clock(opens).replace(' uur', '')} tot ${clock(closes)}.`.replace(
    'Elke maandag tot',
    'Maandag tot',
  );
};

const schedulesOf = (service: Traits, today: string): Schedule[] => {
  const { slug, provider, turn, pin } = service;
  const hours = pin.hours ?? provider.hours[turn % provider.hours.length] ?? provider.hours[0];
  return [
    {
      id: identify('schedule', slug),
      freq: 'WEEKLY',
      byday: hours.days,
      opens_at: hours.opens,
      closes_at: hours.closes,
      timezone_id: zone,
      description: inWords(hours),
      ...scheduleProfileOf(service, today),
    },
  ];
};

const amounts: Readonly<Partial<Record<Traits['cost'], readonly number[]>>> = {
  free: [0],
  'municipality-paid': [0],
  'small-fee': [1, 2, 3, 5],
};
const costsOf = (service: Traits): CostOption[] => {
  const { cost, slug } = service;
  const base = { id: identify('cost', slug), currency: 'EUR', amount_description: feesOf(service) };
  const [first, ...rest] = amounts[cost] ?? [];
  if (first === undefined) return [{ ...base, option: 'met zorgverzekering' }];
  return [{ ...base, amount: pick(randomOf(`amount ${slug}`), [first, ...rest]), option: 'per keer' }];
};

const documentsOf = ({ access, slug, cost }: Traits): RequiredDocument[] => {
  const letter = access === 'gp-referral' ? ['Brief van uw huisarts'] : [];
  const pass = cost.startsWith('insured') && randomOf(`pass ${slug}`)() < 0.5 ? ['Pas van uw zorgverzekering'] : [];
  return [...letter, ...pass].map((document) => ({ id: identify('document', slug, document), document }));
};

const reachOf = (service: Traits): Concept => {
  if (service.municipality === undefined) return 'reach/national';
  if (service.wide) return 'reach/region';
  return randomOf(`reach ${service.slug}`)() < 0.3 ? 'reach/wijk' : 'reach/municipality';
};

const conceptsOf = (service: Traits): readonly Concept[] => [
  `level/${service.level}`,
  ...service.types.map((type): Concept => `type/${type}`),
  ...service.themes.map((theme): Concept => `theme/${theme}`),
  ...service.audiences.map((audience): Concept => `audience/${audience}`),
  ...service.formats.map((format): Concept => `format/${format}`),
  `access/${service.access}`,
  `cost/${service.cost}`,
  reachOf(service),
  `domain/${pick(randomOf(`domain ${service.slug}`), service.provider.domains)}`,
];

const attributesOf = (service: Traits): Attribute[] =>
  [...conceptsOf(service), ...profileConceptsOf(service)].map((concept) =>
    attributeOf(concept, identify('attribute', service.slug, concept), admissionOf(service, concept)),
  );

const capacitiesOf = ({ slug, formats }: Traits, checkedOn: string | undefined): Service['capacities'] => {
  if (!formats.includes('group') || checkedOn === undefined) return undefined;
  const random = randomOf(`places ${slug}`);
  if (random() < 0.6) return undefined;
  const maximum = between(random, 8, 16);
  const unit = { id: identify('unit', 'plekken'), name: 'plekken' };
  return [
    {
      id: identify('capacity', slug),
      unit,
      available: between(random, 0, 5),
      maximum,
      updated: `${checkedOn}T09:00:00Z`,
    },
  ];
};

/** Everything that is empty stays away. */
const filled = <T extends object>(fields: { [K in keyof T]?: T[K] | undefined }): Partial<T> =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Partial<T>;

const desk = (service: Traits): string =>
  `socialekaart@${slugOf(servedBy(service)[0]?.name ?? municipalities[0]?.name ?? 'redactie')}.example`;

/** The record of one service, relative to the day it is made for. */
export const serviceOf = (traits: Traits, today: string): Service => {
  const { slug, name } = traits;
  const organization = organizationOf(traits);
  const checkedOn = traits.checkedDaysAgo === undefined ? undefined : daysBefore(today, traits.checkedDaysAgo);
  const markers = markersOf(traits, today);
  const wait_times = waitsOf(traits, today);
  const optional = filled<Service>({
    eligibility_description: eligibilityOf(traits),
    assured_date: checkedOn,
    required_documents: documentsOf(traits),
    capacities: capacitiesOf(traits, checkedOn),
    interpretation: interpretationOf(traits, today),
    markers,
    wait_times,
    ...agesOf(traits),
    ...profileOf(traits, phonesOf(traits)[0]?.number ?? '', today),
  });
  return {
    id: identify('service', slug),
    organization_id: organization.id,
    name,
    status: 'active',
    is_fictional: true,
    description: descriptionOf(traits),
    url: `${organization.website}${slug}`,
    email: organization.email ?? '',
    application_process: applicationOf(traits),
    fees_description: feesOf(traits),
    assurer_email: desk(traits),
    last_modified: `${checkedOn ?? daysBefore(today, 800)}T09:00:00Z`,
    ...optional,
    phones: phonesOf(traits),
    schedules: schedulesOf(traits, today),
    service_areas: areasOf(traits),
    service_at_locations: placesOf(traits),
    languages: ['nl', ...traits.languages].map((code) => ({
      id: identify('language', slug, code),
      code,
      name: nameOfLanguage(code),
      ...spokenWhen(traits, code),
    })),
    organization,
    cost_options: costsOf(traits),
    attributes: attributesOf(traits),
  };
};
