/**
 * What the finder reads: what it shows, and nothing more. It stays HSDS; the full record stands in
 * the whole directory and in the ndjson. @module
 */
import { anyConceptOfTerm, schemes } from '@veerkracht/spec';
import type { Attribute, Directory, Location, Phone, Schedule, Service, ServiceAtLocation } from '@veerkracht/spec';

type Fields = Readonly<Record<string, unknown>>;

/** Only these fields, and only where something stands in them. */
const only = <T extends object>(record: T, fields: readonly (keyof T & string)[]): Fields =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value: unknown = record[field];
      const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
      return isEmpty ? [] : [[field, value] as const];
    }),
  );

const shown = [
  ...['id', 'name', 'description', 'status', 'url', 'email', 'application_process', 'fees_description', 'fees'],
  ...['eligibility_description', 'interpretation_services', 'alert', 'accreditations', 'minimum_age', 'maximum_age'],
  ...['assured_date', 'is_fictional', 'service_relation'],
] as const satisfies readonly (keyof Service & string)[];

type IdMaker = () => string;

/**
 * Ids of parts that nobody points to: that of the service with a number at the end. Random ids do not compress, and
 * there are more of them than of anything else.
 */
const partIds = (service: Service): IdMaker => {
  let count = 0;
  return () => {
    count += 1;
    return `${service.id.slice(0, 24)}${count.toString(16).padStart(12, '0')}`;
  };
};

const phonesOf = (phones: readonly Phone[] | undefined, nextId: IdMaker): readonly Fields[] =>
  (phones ?? []).map((phone) => ({ id: nextId(), ...only(phone, ['number', 'description']) }));

const hoursOf = (schedules: readonly Schedule[] | undefined, nextId: IdMaker): readonly Fields[] =>
  (schedules ?? []).map((schedule) => ({
    id: nextId(),
    ...only(schedule, ['freq', 'byday', 'interval', 'dtstart', 'valid_from', 'until', 'valid_to', 'opens_at']),
    ...only(schedule, ['closes_at', 'description', 'timezone_id', 'notes', 'closed_dates', 'school_holiday_region']),
  }));

const rounded = (degrees: number | undefined): number | undefined =>
  degrees === undefined ? undefined : Math.round(degrees * 1e5) / 1e5;

const filled = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );

const placeOf = (location: Location, nextId: IdMaker): Fields =>
  filled({
    id: nextId(),
    ...only(location, ['location_type', 'name', 'transportation', 'address_confidential']),
    latitude: rounded(location.latitude),
    longitude: rounded(location.longitude),
    addresses: (location.addresses ?? []).map((address) => ({
      id: nextId(),
      ...{ address_1: address.address_1, city: address.city, state_province: address.state_province },
      ...{ postal_code: address.postal_code, country: address.country, address_type: address.address_type },
    })),
    accessibility: (location.accessibility ?? []).map((one) => ({ id: nextId(), ...only(one, ['description']) })),
    phones: phonesOf(location.phones, nextId),
    schedules: hoursOf(location.schedules, nextId),
  });

const atOf = (at: ServiceAtLocation, nextId: IdMaker, municipality: string): Fields =>
  filled({
    id: nextId(),
    phones: phonesOf(at.phones, nextId),
    schedules: hoursOf(at.schedules, nextId),
    service_areas: areasOf(at.service_areas, nextId, municipality),
    location: at.location && placeOf(at.location, nextId),
  });

const codeIn = (uri = ''): string | undefined => /gm(\d{4})$/i.exec(uri)?.[1];

/**
 * Of the municipalities that a service is for, the file of one names itself; areas of another kind stay. What is only
 * for others keeps theirs: it is there for who looks further.
 */
const areasOf = (areas: Service['service_areas'], nextId: IdMaker, municipality: string): readonly Fields[] => {
  const own = (areas ?? []).filter(({ uri }) => [undefined, municipality.slice(2)].includes(codeIn(uri)));
  return (own.length > 0 ? own : (areas ?? [])).map((area) => ({
    id: nextId(),
    ...only(area, area.uri ? ['uri'] : ['name', 'extent']),
  }));
};

/** Terms that the finder searches by. What is said of how help is paid, organised or studied it does not show. */
const searched: ReadonlySet<string> = new Set(Object.keys(schemes).filter((scheme) => scheme !== 'culture'));

const isSearched = ({ taxonomy_term_id, taxonomy_term }: Attribute): boolean => {
  const concept = anyConceptOfTerm(taxonomy_term_id ?? taxonomy_term?.id ?? '');
  return concept === undefined || searched.has(concept.split('/')[0] ?? '');
};

/** In one order everywhere: what follows each other in one service then does so in the next, and packs well. */
const attributesOf = ({ attributes = [] }: Service, nextId: IdMaker): readonly Fields[] =>
  attributes
    .filter(isSearched)
    .map(({ taxonomy_term_id, taxonomy_term, label }) =>
      filled({ taxonomy_term_id: taxonomy_term_id ?? taxonomy_term?.id, label: taxonomy_term_id ? undefined : label }),
    )
    .sort((left, right) => String(left['taxonomy_term_id']).localeCompare(String(right['taxonomy_term_id'])))
    .map((one) => ({ id: nextId(), ...one }));

/** A marker that is unknown is the same as none. */
const markersOf = ({ markers = [] }: Service): readonly Fields[] =>
  markers
    .filter(({ state }) => state !== 'unknown')
    .map((marker) => only(marker, ['term', 'state', 'note', 'stated_by', 'checked_on']));

const ownerOf = ({ organization, url, email, ...service }: Service, nextId: IdMaker): Fields | undefined => {
  if (organization === undefined) return undefined;
  const hasPhone = (service.phones ?? []).length > 0;
  return filled({
    ...{ id: organization.id, name: organization.name, description: organization.name },
    // The finder falls back on these only where the service has none of its own.
    website: url ? undefined : organization.website,
    email: email ? undefined : organization.email,
    phones: hasPhone ? undefined : phonesOf(organization.phones, nextId),
  });
};

export interface Cut {
  /** `GM0505` */
  readonly municipality: string;
  /** Only these translations. */
  readonly lang?: string;
}

/** A service as the finder shows it. */
export const slimService = (service: Service, { municipality, lang }: Cut): Service => {
  const nextId = partIds(service);
  const contactPhones = (service.contacts ?? []).flatMap(({ phones }) => phones ?? []);
  const slim = filled({
    ...only(service, shown),
    organization: ownerOf(service, nextId),
    phones: phonesOf([...(service.phones ?? []), ...contactPhones], nextId),
    attributes: attributesOf(service, nextId),
    languages: (service.languages ?? []).map((one) => ({ id: nextId(), ...only(one, one.code ? ['code'] : ['name']) })),
    interpretation: (service.interpretation ?? []).map((one) => ({
      id: nextId(),
      ...only(one, ['available', 'languages', 'any_language', 'mode', 'cost_to_client']),
    })),
    markers: markersOf(service),
    wait_times: (service.wait_times ?? []).map((one) =>
      only(one, ['stage', 'status', 'weeks_min', 'weeks_max', 'as_of']),
    ),
    schedules: hoursOf(service.schedules, nextId),
    service_areas: areasOf(service.service_areas, nextId, municipality),
    service_at_locations: (service.service_at_locations ?? []).map((at) => atOf(at, nextId, municipality)),
    required_documents: (service.required_documents ?? []).map((one) => ({ id: nextId(), ...only(one, ['document']) })),
    translations: (service.translations ?? []).filter((one) => lang === undefined || one.lang === lang),
  });
  return slim as unknown as Service;
};

/** Where a file of one municipality needs postcodes: around its own places. */
const margin = 0.2;

const pointsNear = (
  services: readonly Service[],
  points: Directory['postcode_points'],
): Directory['postcode_points'] => {
  const places = services.flatMap(({ service_at_locations = [] }) =>
    service_at_locations.flatMap((at) => at.location ?? []),
  );
  const located = places.flatMap(({ latitude, longitude }) =>
    latitude === undefined || longitude === undefined ? [] : [[latitude, longitude] as const],
  );
  return points?.filter((point) =>
    located.some(([lat, lon]) => Math.abs(lat - point.latitude) < margin && Math.abs(lon - point.longitude) < margin),
  );
};

/** What the finder reads over these services: the terms that they need, postcodes around `local`, and no others. */
export const finderFile = (
  directory: Directory,
  services: readonly Service[],
  local: readonly Service[],
  cut: Cut,
): Directory => {
  const slim = services.map((service) => slimService(service, cut));
  const used = new Set(slim.flatMap(({ attributes = [] }) => attributes.map((one) => one.taxonomy_term_id)));
  const inline = services.flatMap(({ attributes = [] }) => attributes.flatMap((one) => one.taxonomy_term ?? []));
  const known = new Map([...inline, ...(directory.taxonomy_terms ?? [])].map((term) => [term.id, term]));
  const terms = [...known.values()]
    .filter(({ id }) => used.has(id))
    .map((term) => only(term, ['id', 'code', 'name', 'description']));
  const points = pointsNear(local, directory.postcode_points);
  const head = only(directory, [
    ...(['schema_version', 'profile', 'name', 'publisher', 'license', 'language', 'generated_at'] as const),
    ...(['status', 'is_fictional', 'visibility'] as const),
  ]);
  return {
    ...head,
    ...(terms.length > 0 && { taxonomy_terms: terms }),
    ...(points && points.length > 0 && { postcode_points: points }),
    services: slim,
  } as unknown as Directory;
};
