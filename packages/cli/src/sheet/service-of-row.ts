/** From the cells of one row to a service in HSDS. @module */
import { attributeOf } from '@veerkracht/spec';
import type { AnyConcept } from '@veerkracht/spec';
import { unknownPlace } from '../import/csv-assemble.ts';
import { weekly } from '../import/hours.ts';
import type { OpenDay } from '../import/hours.ts';
import { isUuid, stableId } from '../import/stable-id.ts';
import type { Hours } from './cell-values.ts';
import { plain } from './columns.ts';

type Fields = Record<string, unknown>;
export type RowValues = ReadonlyMap<string, unknown>;

const textOf = (row: RowValues, key: string): string | undefined => {
  const value = row.get(key);
  return typeof value === 'string' ? value : undefined;
};

/** A yes of a column with yes, no and perhaps unknown. */
const isYes = (row: RowValues, key: string): boolean => row.get(key) === 'yes';

const filled = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );

/** All values of `theme.1`, `theme.2` … in order, each once. */
const several = (row: RowValues, name: string): readonly string[] => [
  ...new Set([...row].flatMap(([key, value]) => (key.startsWith(`${name}.`) ? [String(value)] : []))),
];

/** The same service has the same id in every version: by its own code, or by what it is called, by whom and where. */
export const serviceIdOf = (row: RowValues, key: string): string => {
  const code = textOf(row, 'code');
  if (code && isUuid(code)) return code.toLowerCase();
  if (code) return stableId(`template:${key}:code:${code.toLowerCase()}`);
  const words = ['name', 'organization', 'city'].map((name) => plain(textOf(row, name) ?? ''));
  return stableId(`template:${key}:${words.join('|')}`);
};

const organizationOf = (row: RowValues): Fields | undefined => {
  const name = textOf(row, 'organization');
  if (name === undefined) return undefined;
  // HSDS asks for a description; the name is all that the template knows.
  return filled({ id: stableId(`organization:${plain(name)}`), name, description: name, website: row.get('website') });
};

const addressOf = (row: RowValues, id: string): Fields | undefined => {
  const parts = ['street', 'postcode', 'city'].map((key) => textOf(row, key));
  if (parts.every((part) => part === undefined)) return undefined;
  const [street = unknownPlace, postcode = unknownPlace, city = unknownPlace] = parts;
  return {
    id: stableId(`${id}:address`),
    ...{ address_1: street, city, state_province: textOf(row, 'province') ?? unknownPlace },
    ...{ postal_code: postcode, country: 'NL', address_type: 'physical' },
  };
};

const placeOf = (row: RowValues, id: string): Fields | undefined => {
  const address = addressOf(row, id);
  const secret = isYes(row, 'secret');
  const point = { latitude: row.get('latitude'), longitude: row.get('longitude') };
  if (!secret && !address && !textOf(row, 'place') && point.latitude === undefined) return undefined;
  const location = filled({
    id: stableId(`${id}:location`),
    location_type: secret ? 'virtual' : 'physical',
    name: row.get('place'),
    ...point,
    addresses: address ? [address] : [],
    address_confidential: secret || undefined,
  });
  return { id: stableId(`${id}:at`), location };
};

const schedulesOf = (row: RowValues, id: string): readonly Fields[] => {
  const open = [...row].flatMap(([key, value]): readonly OpenDay[] =>
    key.startsWith('hours.') ? (value as readonly Hours[]).map((span) => ({ weekday: key.slice(6), ...span })) : [],
  );
  return weekly(id, open, 'Europe/Amsterdam');
};

const schemes = [
  'level',
  'type',
  'theme',
  'format',
  'domain',
  'access',
  'cost',
  'reach',
  'setting',
  'phase',
  'formality',
];

type GroupOf = { readonly group: AnyConcept; readonly admission: 'exclusive' | 'preferential' | 'welcome' | 'not' };

const groupsOf = (row: RowValues): readonly GroupOf[] =>
  ['1', '2', '3'].flatMap((nr) => {
    const group = textOf(row, `group.${nr}`) as AnyConcept | undefined;
    const admission = (textOf(row, `admission.${nr}`) ?? 'welcome') as GroupOf['admission'];
    return group ? [{ group, admission }] : [];
  });

const attributesOf = (row: RowValues, id: string): readonly unknown[] => {
  const groups = groupsOf(row);
  const named = new Set(groups.map(({ group }) => group as string));
  const plainConcepts = schemes.flatMap((scheme) => [
    ...several(row, scheme),
    ...(row.has(scheme) ? [String(row.get(scheme))] : []),
  ]);
  const audiences = several(row, 'audience').filter((audience) => !named.has(audience));
  const idFor = (concept: string): string => stableId(`${id}:${concept}`);
  return [
    ...[...plainConcepts, ...audiences].map((concept) => attributeOf(concept as AnyConcept, idFor(concept))),
    ...groups.flatMap(({ group, admission }) =>
      admission === 'not' ? [] : [attributeOf(group, idFor(group), admission)],
    ),
  ];
};

interface Source {
  readonly stated_by?: unknown;
  readonly checked_on?: unknown;
}

const saidOf = (row: RowValues): Source =>
  filled({ stated_by: row.get('stated_by'), checked_on: row.get('assured_date') });

const markersOf = (row: RowValues): readonly Fields[] =>
  [...row].flatMap(([key, state]) =>
    key.startsWith('marker.') ? [{ term: key.slice('marker.'.length), state, ...saidOf(row) }] : [],
  );

const waitsOf = (row: RowValues): readonly Fields[] => {
  const status = row.get('wait_status');
  if (status === undefined) return [];
  return [
    filled({
      stage: row.get('wait_stage') ?? 'support',
      ...{ status, weeks_min: row.get('weeks_min'), weeks_max: row.get('weeks_max'), as_of: row.get('wait_as_of') },
    }),
  ];
};

const listsOf = (row: RowValues, id: string): Fields => {
  const idFor = (part: string): string => stableId(`${id}:${part}`);
  const phone = row.get('phone');
  const place = placeOf(row, id);
  const referral = row.get('referral');
  const codes = (row.get('municipalities') ?? []) as readonly string[];
  const documents = (textOf(row, 'documents') ?? '')
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean);
  return {
    phones: phone === undefined ? [] : [{ id: idFor('phone'), number: phone }],
    languages: several(row, 'language').map((code) => ({ id: idFor(`language:${code}`), code })),
    interpretation: row.has('interpreter')
      ? [{ id: idFor('interpreter'), available: row.get('interpreter'), ...saidOf(row) }]
      : [],
    service_at_locations: place ? [place] : [],
    service_areas: codes.map((code) => ({
      ...{ id: idFor(`area:${code}`), name: code },
      uri: `https://identifier.overheid.nl/tooi/id/gemeente/${code.toLowerCase()}`,
    })),
    required_documents: documents.map((document) => ({ id: idFor(`document:${document}`), document })),
    funding: several(row, 'funding').map((term) => ({ id: idFor(`funding:${term}`), term: term.split('/')[1] })),
    referral: referral ? [{ id: idFor('referral'), method: referral, channel: textOf(row, 'referral_channel') }] : [],
    schedules: schedulesOf(row, id),
    attributes: attributesOf(row, id),
    markers: markersOf(row),
    wait_times: waitsOf(row),
    target_groups: groupsOf(row).map((one) => ({ ...one, ...saidOf(row) })),
  };
};

const sameName = ['name', 'status', 'description', 'url', 'email', 'minimum_age', 'maximum_age'];
const ownership = ['assured_date', 'owner_role', 'owner_organization', 'review_date'];

/** Fields of a service that the template decides on: what is empty there goes, what it does not ask stays. */
export const ownFields: readonly string[] = [
  ...[...sameName, ...ownership, 'organization', 'organization_id', 'application_process', 'fees_description'],
  ...['eligibility_description', 'is_fictional', ...Object.keys(listsOf(new Map(), ''))],
];

/** The service of a row. `key` tells the rows of one editor from those of another with the same codes. */
export const serviceOfRow = (row: RowValues, key: string): Fields => {
  const id = serviceIdOf(row, key);
  const organization = organizationOf(row);
  const straight = Object.fromEntries([...sameName, ...ownership].map((name) => [name, row.get(name)]));
  return filled({
    id,
    ...straight,
    ...{ organization_id: organization?.['id'], organization },
    application_process: row.get('application'),
    fees_description: row.get('fees'),
    eligibility_description: row.get('eligibility'),
    is_fictional: isYes(row, 'fictional') || undefined,
    ...listsOf(row, id),
  });
};
