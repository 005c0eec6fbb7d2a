import { attributeOf, profileUri, schemaVersion, writeDirectory } from '@veerkracht/spec';
import type { Concept, Directory, Organization, Service, ServiceAtLocation } from '@veerkracht/spec';
import { stableId } from '../directory/stable-id.ts';

const organization = (seed: string, name: string, city: string): Organization => ({
  id: stableId(`organization ${seed}`),
  name,
  description: `${name} uit ${city}.`,
  website: `https://${seed}.example/`,
});

export const anker = organization('anker', 'Stichting Anker (voorbeeld)', 'Dordrecht');
export const steunpunt = organization('steunpunt', 'Landelijk Steunpunt (voorbeeld)', 'Utrecht');
export const cafe = organization('cafe', 'Wereldcafé (voorbeeld)', 'Utrecht');

const attributes = (seed: string, concepts: readonly Concept[]) =>
  concepts.map((concept) => attributeOf(concept, stableId(`${seed} ${concept}`)));

interface Place {
  readonly city: string;
  readonly postcode: string;
  readonly latitude: number;
  readonly longitude: number;
}

export const place = (seed: string, { city, postcode, latitude, longitude }: Place): ServiceAtLocation => ({
  id: stableId(`place ${seed}`),
  location: {
    id: stableId(`location ${seed}`),
    location_type: 'physical',
    name: `Buurthuis ${city}`,
    ...{ latitude, longitude },
    addresses: [
      {
        id: stableId(`address ${seed}`),
        address_1: 'Voorbeeldstraat 1',
        city,
        state_province: 'Zuid-Holland',
        postal_code: postcode,
        country: 'NL',
        address_type: 'physical',
      },
    ],
  },
});

export const serviceId = (seed: string): string => stableId(`service ${seed}`);

/** A made-up service; `rest` says what is particular about it. */
export const service = (seed: string, name: string, concepts: readonly Concept[], rest: Partial<Service>): Service => ({
  id: serviceId(seed),
  name: `${name} (voorbeeld)`,
  status: 'active',
  is_fictional: true,
  assured_date: '2026-10-01',
  attributes: attributes(seed, concepts),
  ...rest,
});

export const dordrecht = { city: 'Dordrecht', postcode: '3311 AB', latitude: 51.81, longitude: 4.67 };
export const dordrechtSouth = { city: 'Dordrecht', postcode: '3312', latitude: 51.79, longitude: 4.68 };
export const utrecht = { city: 'Utrecht', postcode: '3511AA', latitude: 52.09, longitude: 5.12 };
export const utrechtWest = { city: 'Utrecht', postcode: '3521 BC', latitude: 52.085, longitude: 5.1 };

const area = (seed: string, code: string) => [
  { id: stableId(`area ${seed}`), uri: `https://identifier.overheid.nl/tooi/id/gemeente/${code}` },
];

const talk = service(
  'praatgroep',
  'Praatgroep slaap en rust',
  ['theme/sleep', 'type/peer-support', 'level/prevention'],
  {
    description: 'Lotgenoten praten over slaapproblemen en nachtmerries. Voor mannen en vrouwen.',
    organization: anker,
    last_modified: '2026-01-10T09:00:00Z',
    service_areas: area('praatgroep', 'gm0505'),
    service_at_locations: [place('praatgroep', dordrecht)],
    languages: [{ id: stableId('praatgroep ti'), code: 'ti', name: 'Tigrinya' }],
  },
);

const trauma = service(
  'trauma',
  'Coördinatie traumabehandeling',
  ['theme/sleep', 'type/trauma-treatment', 'level/specialised-care'],
  {
    description: 'Behandeling na oorlog en vlucht, met EMDR.',
    organization: anker,
    last_modified: '2026-03-01T12:00:00.000Z',
    service_areas: area('trauma', 'GM0505'),
    service_at_locations: [place('trauma', dordrechtSouth)],
    schedules: [
      { id: stableId('trauma ma'), freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', timezone_id: 'Europe/Amsterdam' },
    ],
    cost_options: [{ id: stableId('trauma kosten'), currency: 'EUR', amount: 0 }],
    interpretation: [{ id: stableId('trauma tolk'), available: 'yes', mode: 'phone', languages: ['ar', 'ti'] }],
    markers: [
      { term: 'interpreter-professional', state: 'yes', stated_by: 'Stichting Anker', checked_on: '2026-09-01' },
    ],
    wait_times: [{ stage: 'treatment', status: 'waiting_list', weeks_min: 8, weeks_max: 12, as_of: '2026-10-15' }],
    service_relation: [{ type: 'step_down', service_id: serviceId('praatgroep') }],
    translations: [{ field: 'name', lang: 'ar', text: 'تنسيق علاج الصدمات', status: 'human', date: '2026-09-01' }],
  },
);

const meeting = service('ontmoeting', 'Café Ontmoeting', ['type/meeting', 'level/prevention'], {
  description: 'Koffie, taal en mensen leren kennen. Kinderen zijn welkom.',
  organization: cafe,
  last_modified: '2026-05-05T08:30:00Z',
  service_areas: area('ontmoeting', 'gm0344'),
  service_at_locations: [place('ontmoeting 1', utrecht), place('ontmoeting 2', utrechtWest)],
});

const line = service('luisterlijn', 'Luisterlijn voor vluchtelingen', ['reach/national', 'type/helpline'], {
  description: 'Bellen met iemand die luistert.',
  organization: steunpunt,
  last_modified: '2026-06-01T00:00:00Z',
  service_at_locations: [
    { id: stableId('place luisterlijn'), location: { id: stableId('location luisterlijn'), location_type: 'virtual' } },
  ],
  phones: [{ id: stableId('luisterlijn 1'), number: '0800 0000', type: 'voice' }],
});

const school = service('school', 'Kindergroep na school', ['type/youth-help', 'audience/children-4-12'], {
  description: 'Spelen en vertellen voor het jonge kind.',
  organization_id: anker.id,
  last_modified: '2026-07-01T00:00:00Z',
  service_areas: area('school', 'gm0505'),
  minimum_age: 4,
  maximum_age: 12,
});

const elsewhere = stableId('taxonomy elsewhere');
export const foreignTerm = {
  id: stableId('term elsewhere'),
  name: 'Zwemles',
  description: 'Zwemles voor volwassenen',
  taxonomy_id: elsewhere,
};
const swimming = service('zwemmen', 'Zwemmen en bewegen', ['type/sport'], {
  description: "Zwemles op dinsdag; 50% korting met de 'stadspas'.",
  organization: cafe,
  status: 'temporarily closed',
  last_modified: '2026-08-01T00:00:00Z',
  attributes: [
    ...attributes('zwemmen', ['type/sport']),
    { id: stableId('zwemmen elsewhere'), taxonomy_term_id: foreignTerm.id, link_entity: 'service' },
  ],
});

export const fixture: Directory = {
  schema_version: schemaVersion,
  profile: profileUri,
  name: 'Voorbeeldgids',
  status: 'demonstration',
  is_fictional: true,
  services: [talk, trauma, meeting, line, school, swimming],
  taxonomies: [{ id: elsewhere, name: 'elders', description: 'Een lijst van elders' }],
  taxonomy_terms: [foreignTerm],
};

/** As it stands in a file. */
export const fixtureFile = (): unknown => JSON.parse(writeDirectory(fixture));

/** Many services that differ in number only. */
export const numbered = (count: number, name: string): Directory => ({
  schema_version: schemaVersion,
  name,
  services: Array.from({ length: count }, (_, index) =>
    service(`${name} ${index}`, `Dienst ${String(index).padStart(4, '0')}`, ['theme/sleep'], { organization: anker }),
  ),
});
