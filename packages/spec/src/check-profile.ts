/** The checks of what the profile adds to HSDS, per service. @module */
import type { Check } from './check-context.ts';
import { finding } from './finding.ts';
import type { Finding } from './finding.ts';
import type { Service } from './hsds/service.ts';
import { holds, linkMirrors, mirrors, textAt } from './mirrors/mirrors.ts';
import { looksLikePerson } from './person-name.ts';
import type { TargetGroup } from './profile/target-group.ts';
import { anyConceptOfTerm } from './terms.ts';

/** Months from one check to the next, when a record does not say. */
export const usualReviewInterval = 6;

/** The day so many months later; the last day of the month where that day does not exist. */
export const monthsLater = (date: string, months: number): string => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
};

/** The day on which a record has to be looked at again: as it says, or so many months after the last check. */
export const reviewDateOf = (service: Service): string | undefined => {
  const { review_date, assured_date, review_interval_months = usualReviewInterval } = service;
  if (review_date) return review_date;
  const fits = review_interval_months > 0 && review_interval_months <= 120;
  return assured_date && fits ? monthsLater(assured_date, review_interval_months) : undefined;
};

const hasOwner: Check = (service, path) =>
  service.owner_role && service.owner_organization ? [] : [finding('DIR-23', path)];

const hasReviewDate: Check = ({ review_date, assured_date }, path) => {
  if (!review_date) return [finding('DIR-24', `${path}.review_date`, 'review_date')];
  return assured_date && review_date < assured_date
    ? [finding('DIR-24', `${path}.review_date`, `${review_date} < ${assured_date}`)]
    : [];
};

const isReviewed: Check = (service, path, { today }) => {
  const due = service.review_date ? reviewDateOf(service) : undefined;
  return due && due < today ? [finding('DIR-25', `${path}.review_date`, due)] : [];
};

/** The fields themselves are refused when read and written; this is what is left to see. */
const secretIsVirtual: Check = (service, path) =>
  (service.service_at_locations ?? []).flatMap(({ location }, index) =>
    location?.address_confidential && location.location_type !== 'virtual'
      ? [finding('DIR-26', `${path}.service_at_locations[${index}].location.location_type`, location.location_type)]
      : [],
  );

/** Fields in which a role or organisation stands, at any depth of a record. */
const roleFields: ReadonlySet<string> = new Set([
  'updated_by',
  'stated_by',
  'owner_role',
  'owner_organization',
  'publisher',
]);
const deepest = 12;

/** Paths and texts of the fields in which only a role or an organisation may stand. */
export const rolesIn = (
  value: unknown,
  path: string,
  depth = 0,
): readonly (readonly [path: string, text: string])[] => {
  if (depth > deepest || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => rolesIn(item, `${path}[${index}]`, depth + 1));
  return Object.entries(value).flatMap(([key, item]) => {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof item === 'string') return roleFields.has(key) ? [[at, item] as const] : [];
    return rolesIn(item, at, depth + 1);
  });
};

const namesNoPerson: Check = (service, path, { organizations }) =>
  rolesIn(service, path).flatMap(([at, text]) => (looksLikePerson(text, organizations) ? [finding('DIR-27', at)] : []));

const saysItInWords: Check = (service, path, context) => [
  ...mirrors(service, context).flatMap((mirror) =>
    holds(textAt(service, mirror.field), mirror)
      ? []
      : [finding('DIR-28', `${path}.${mirror.field}`, mirror.text || textAt(service, mirror.field))],
  ),
  ...linkMirrors(service, context.byId)
    .filter(({ url, label }) => !(service.additional_urls ?? []).some((one) => one.url === url && one.label === label))
    .map(({ label }) => finding('DIR-28', `${path}.additional_urls`, label)),
];

const professionalParts = (service: Service): readonly string[] => {
  const lists = {
    contacts: service.contacts,
    phones: service.phones,
    capacities: service.capacities,
    referral: service.referral,
  };
  const inside = Object.entries(lists).flatMap(([name, items]) =>
    (items ?? []).flatMap(({ visibility }, index) => (visibility === 'professional' ? [`${name}[${index}]`] : [])),
  );
  return service.visibility === 'professional' ? ['visibility', ...inside] : inside;
};

const isForEverybody: Check = (service, path, { isPublic }) =>
  isPublic ? professionalParts(service).map((part) => finding('DIR-29', `${path}.${part}`, service.name)) : [];

const groupFault = (service: Service, one: TargetGroup, index: number, all: readonly TargetGroup[]): string => {
  if (all.findIndex(({ group }) => group === one.group) !== index) return `${one.group}: 2×`;
  const terms = (service.attributes ?? []).filter(
    ({ taxonomy_term_id: id = '' }) => anyConceptOfTerm(id) === one.group,
  );
  if (one.admission === 'not') return terms.length > 0 ? `${one.group}: not` : '';
  const fits = terms.some(({ link_type }) => link_type === `eligibility:${one.admission}`);
  return fits ? '' : `${one.group}: ${one.admission}`;
};

const groupsFitTerms: Check = (service, path) => {
  const groups = service.target_groups ?? [];
  const shut = (service.attributes ?? []).flatMap(({ link_type }, index) =>
    link_type === 'eligibility:not' ? [finding('DIR-30', `${path}.attributes[${index}]`, link_type)] : [],
  );
  const faults = groups.flatMap((one, index) => {
    const fault = groupFault(service, one, index, groups);
    return fault ? [finding('DIR-30', `${path}.target_groups[${index}]`, fault)] : [];
  });
  return [...shut, ...faults];
};

const codeOf = (uri: string | undefined): string | undefined => {
  const [, digits] = /\/gm(\d{4})$/i.exec(uri ?? '') ?? [];
  return digits && `GM${digits}`;
};

const regionsFit: Check = (service, path, { regions }) =>
  (service.service_areas ?? []).flatMap(({ region_id, uri, name = '' }, index): Finding[] => {
    if (region_id === undefined) return [];
    const region = regions.find(({ id }) => id === region_id);
    const municipality = codeOf(uri);
    const fits = region && (municipality === undefined || region.municipalities.includes(municipality));
    return fits ? [] : [finding('DIR-32', `${path}.service_areas[${index}]`, region?.name ?? (name || region_id))];
  });

const someoneSaysSo: Check = (service, path) => {
  const markers = (service.markers ?? []).map((one, index) => ({ ...one, at: `markers[${index}]`, what: one.term }));
  const interpreters = (service.interpretation ?? []).map((one, index) => ({
    ...one,
    ...{ at: `interpretation[${index}]`, what: 'interpretation', state: one.available },
  }));
  return [...markers, ...interpreters].flatMap(({ at, what, state, stated_by, checked_on }) =>
    state === 'unknown' || (stated_by && checked_on) ? [] : [finding('DIR-34', `${path}.${at}`, what)],
  );
};

/** A reference within the file that leads nowhere. */
const partsBelong: Check = (service, path, { locationIds }) => {
  const at = (service.service_at_locations ?? []).flatMap(({ location, location_id }, index) =>
    !location && location_id && !locationIds.has(location_id)
      ? [finding('DIR-19', `${path}.service_at_locations[${index}]`, location_id)]
      : [],
  );
  const schedules = new Set((service.schedules ?? []).map(({ id }) => id));
  const languages = (service.languages ?? []).flatMap(({ schedule_id }, index) =>
    schedule_id && !schedules.has(schedule_id)
      ? [finding('DIR-19', `${path}.languages[${index}].schedule_id`, schedule_id)]
      : [],
  );
  return [...at, ...languages];
};

export const profileChecks: readonly Check[] = [
  partsBelong,
  hasOwner,
  hasReviewDate,
  isReviewed,
  secretIsVirtual,
  namesNoPerson,
  saysItInWords,
  isForEverybody,
  groupsFitTerms,
  regionsFit,
  someoneSaysSo,
];
