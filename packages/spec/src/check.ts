import type { Check, Context } from './check-context.ts';
import { checkHead } from './check-head.ts';
import { profileChecks } from './check-profile.ts';
import { seriesChecks } from './check-series.ts';
import { daysBetween, waitExpiresAfterDays } from './days.ts';
import type { Directory } from './directory.ts';
import { finding } from './finding.ts';
import type { Finding } from './finding.ts';
import type { Service } from './hsds/service.ts';
import { anyConceptOf, broaderConcept, conceptOfTerm } from './terms.ts';

const locations = (service: Service) => (service.service_at_locations ?? []).flatMap((at) => at.location ?? []);

const hasPoint: Check = (service, path) => {
  const places = locations(service);
  const fine = places.some(
    (place) => place.location_type !== 'physical' || (place.latitude !== undefined && place.longitude !== undefined),
  );
  return fine ? [] : [finding('DIR-6', path)];
};

const wasChecked: Check = (service, path) => (service.assured_date ? [] : [finding('DIR-7', `${path}.assured_date`)]);

const saysWhatItDoes: Check = (service, path) =>
  service.description?.trim() ? [] : [finding('DIR-35', `${path}.description`)];

const phonesOf = (service: Service) => [
  ...(service.phones ?? []),
  ...(service.organization?.phones ?? []),
  ...locations(service).flatMap((place) => place.phones ?? []),
];

const canBeReached: Check = (service, path) => {
  const reached =
    phonesOf(service).length > 0 ||
    service.email ||
    service.url ||
    service.organization?.email ||
    service.organization?.website;
  const visited = locations(service).some((place) => (place.addresses ?? []).length > 0);
  return reached || visited ? [] : [finding('DIR-8', path, service.name)];
};

const saysYes = (service: Service, term: string): boolean =>
  (service.markers ?? []).some((marker) => marker.term === term && marker.state === 'yes');

const agreesWithItself: Check = (service, path) => {
  const prose = `${service.description ?? ''} ${service.eligibility_description ?? ''}`;
  if (saysYes(service, 'women-only') && saysYes(service, 'men-only')) {
    return [finding('DIR-9', `${path}.markers`, 'women-only, men-only')];
  }
  const women = saysYes(service, 'women-only') && /mannen (en|of) vrouwen|vrouwen (en|of) mannen/i.test(prose);
  return women ? [finding('DIR-9', `${path}.markers`, 'women-only')] : [];
};

const looksMadeUp: Check = (service, path) => {
  if (service.is_fictional !== true) return [];
  const faults = [
    service.name.endsWith('(voorbeeld)') ? '' : service.name,
    ...phonesOf(service).map(({ number }) => (/^(\d{3,4} 0|0\d{2,3} ?000)/.test(number) ? '' : number)),
    ...[service.url, service.email, service.organization?.website, service.organization?.email].map((link) =>
      !link || link.includes('.example') ? '' : link,
    ),
  ];
  return faults.filter(Boolean).map((fault) => finding('DIR-11', path, fault));
};

const isHelpLine = (service: Service): boolean =>
  (service.attributes ?? []).some(
    ({ taxonomy_term_id, taxonomy_term }) =>
      conceptOfTerm(taxonomy_term_id ?? '') === 'type/helpline' || taxonomy_term?.code === 'type/helpline',
  );

const helpLineIsReal: Check = (service, path) =>
  service.is_fictional === true && isHelpLine(service) ? [finding('DIR-12', path)] : [];

const pointsSomewhere: Check = (service, path, { byId }) =>
  (service.service_relation ?? []).flatMap(({ service_id: target }, index) => {
    const other = byId.get(target);
    const at = `${path}.service_relation[${index}]`;
    if (other === undefined) return [finding('DIR-13', at, target)];
    return other.status === 'defunct' ? [finding('DIR-14', at, other.name)] : [];
  });

const waitIsRecent: Check = (service, path, { today }) =>
  (service.wait_times ?? []).flatMap((wait, index) =>
    daysBetween(wait.as_of, today) > waitExpiresAfterDays
      ? [finding('DIR-15', `${path}.wait_times[${index}]`, wait.as_of)]
      : [],
  );

const termsAreKnown: Check = (service, path, { localTerms }) =>
  (service.attributes ?? []).flatMap((attribute, index) => {
    const term = attribute.taxonomy_term;
    const id = attribute.taxonomy_term_id ?? term?.id ?? '';
    const known = broaderConcept(localTerms.get(id) ?? term ?? { id }, localTerms) ?? anyConceptOf(term?.code ?? '');
    return known
      ? []
      : [finding('DIR-16', `${path}.attributes[${index}]`, term?.name ?? attribute.taxonomy_term_id ?? '')];
  });

const isFull = (service: Service): boolean => (service.wait_times ?? []).some((wait) => wait.status === 'intake_stop');

const hasAWayIn: Check = (service, path, { byId }) => {
  const up = (service.service_relation ?? []).filter((relation) => relation.type === 'step_down');
  const full = up.filter((relation) => {
    const other = byId.get(relation.service_id);
    return other !== undefined && isFull(other);
  });
  return up.length > 0 && full.length === up.length
    ? [finding('DIR-17', path, byId.get(full[0]?.service_id ?? '')?.name ?? '')]
    : [];
};

const timesHaveAZone: Check = (service, path) => {
  const lists = [
    { at: path, schedules: service.schedules },
    ...(service.service_at_locations ?? []).flatMap(({ schedules, location }, index) => [
      { at: `${path}.service_at_locations[${index}]`, schedules },
      { at: `${path}.service_at_locations[${index}].location`, schedules: location?.schedules },
    ]),
  ];
  return lists.flatMap(({ at, schedules }) =>
    (schedules ?? []).flatMap(({ opens_at, timezone_id }, index) =>
      opens_at && !timezone_id && !/[Z+]|-\d{2}:/.test(opens_at)
        ? [finding('DIR-18', `${at}.schedules[${index}]`, opens_at)]
        : [],
    ),
  );
};

const checks: readonly Check[] = [
  hasPoint,
  wasChecked,
  saysWhatItDoes,
  canBeReached,
  agreesWithItself,
  looksMadeUp,
  helpLineIsReal,
  pointsSomewhere,
  waitIsRecent,
  termsAreKnown,
  hasAWayIn,
  timesHaveAZone,
  ...profileChecks,
  ...seriesChecks,
];

/** Name and place without what people type differently. */
const likeness = (service: Service): string => {
  const words = service.name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9 ]/g, '')
    .split(' ');
  const place = locations(service)[0]?.addresses?.[0]?.city ?? '';
  return `${words
    .filter((word) => word.length > 2 && word !== 'voorbeeld')
    .sort()
    .join(' ')}|${place.toLowerCase()}`;
};

const doubles = (services: readonly Service[]): Finding[] => {
  const first = new Map<string, Service>();
  return services.flatMap((service, index) => {
    const key = likeness(service);
    const other = first.get(key);
    if (other === undefined) first.set(key, service);
    const same = other !== undefined && other.organization_id === service.organization_id;
    return same ? [finding('DIR-10', `services[${index}]`, other.name)] : [];
  });
};

const contextOf = (directory: Directory, today: string): Context => {
  const { services, organizations = [], regions = [], taxonomy_terms = [], visibility } = directory;
  const all = [...organizations, ...services.flatMap(({ organization }) => organization ?? [])];
  const places = [...services.flatMap(locations), ...all.flatMap((one) => one.locations ?? [])];
  return {
    today,
    regions,
    byId: new Map(services.map((service) => [service.id, service])),
    organizations: new Set(all.map(({ name }) => name.toLowerCase())),
    locationIds: new Set(places.map(({ id }) => id)),
    localTerms: new Map(taxonomy_terms.map((term) => [term.id, term])),
    isPublic: visibility !== 'professional',
  };
};

/** What a person should look at in a directory that can be read. `today` is a date, `2026-11-21`. */
export const checkDirectory = (directory: Directory, today: string): readonly Finding[] => {
  const { services } = directory;
  const context = contextOf(directory, today);
  const own = services.flatMap((service, index) =>
    checks.flatMap((check) => check(service, `services[${index}]`, context)),
  );
  return [...own, ...doubles(services), ...checkHead(directory, context)];
};
