import { createHash } from 'node:crypto';
import { conceptOfTerm } from '@veerkracht/spec';
import type { Directory, Organization, Service, ServiceAtLocation, Taxonomy, TaxonomyTerm } from '@veerkracht/spec';
import { allTermIds, broughtBy, termIds, vocabularyOf, withTerms } from './terms.ts';
import type { Brought, TermIds } from './terms.ts';
import { completeServices, organizationsOf } from './complete.ts';
import { facetsOf } from './facets.ts';
import { foldedText, namedText, organizationText, serviceText, sortKey } from './search-text.ts';
import type { SearchText } from './search-text.ts';
import type { Row } from './row.ts';
import { seriesRows } from './series-rows.ts';
import { isObject, tidy } from './tidy.ts';

/** A row as it goes to the database; its columns stand in `store.ts`. */
export type Table = 'organization' | 'service' | 'service_at_location' | 'series' | 'taxonomy' | 'taxonomy_term';
export type Rows = Readonly<Record<Table, readonly Row[]>>;

/** What is known of a service from the load before. */
export interface Before {
  readonly content_hash: string;
  readonly last_modified: Date;
}
export type Previous = ReadonlyMap<string, Before>;

const searchable = (text: SearchText): Row => ({ ...text, folded: foldedText(text), sort_key: sortKey(text.name) });

/** Only the fields that hold one value, as HSDS shows a record in a list. */
const scalars = (record: object): Row =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => typeof value !== 'object'));

const briefService = (service: Service): Row => ({
  ...scalars(service),
  ...(service.status === 'defunct' && service.service_relation ? { service_relation: service.service_relation } : {}),
  ...(service.organization ? { organization: scalars(service.organization) } : {}),
  ...(isObject(service['program']) ? { program: scalars(service['program']) } : {}),
});

/** HSDS describes `minimal` as id and modified_date; name and status make it a valid service as well. */
const minimalService = ({ id, name, status, last_modified }: Service): Row => ({
  ...{ id, name, status, last_modified },
  modified_date: last_modified,
});

const hashOf = (service: Service): string => {
  const { last_modified: _, ...content } = service;
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url');
};

/** A record that changed but still carries its old date would be missed by whoever asks for what changed. */
const modifiedOn = (service: Service, hash: string, before: Before | undefined, now: Date): string => {
  const stated = service.last_modified;
  if (before === undefined) return stated ?? now.toISOString();
  const known = before.last_modified.toISOString();
  if (stated !== undefined && stated > known) return stated;
  return before.content_hash === hash ? known : now.toISOString();
};

type Areas = Service['service_areas'];
const municipalities = (areas: Areas): readonly string[] => [
  ...new Set((areas ?? []).flatMap(({ uri }) => /gm\d{4}$/i.exec(uri ?? '')?.[0].toUpperCase() ?? [])),
];

const isNational = (service: Service): boolean =>
  (service.attributes ?? []).some(
    ({ taxonomy_term_id: id }) => conceptOfTerm(id?.toLowerCase() ?? '') === 'reach/national',
  );

/** Stands for every municipality. */
export const everywhere = '*';

/** The codes of the municipalities that a record serves, with `everywhere` for one of the whole country. */
export const servedBy = (service: Service, places: readonly ServiceAtLocation[]): readonly string[] => [
  ...municipalities([...(service.service_areas ?? []), ...places.flatMap((at) => at.service_areas ?? [])]),
  ...(isNational(service) ? [everywhere] : []),
];

const servedFrom = (service: Service, places: readonly ServiceAtLocation[]) => ({
  municipalities: servedBy(service, places),
  is_national: isNational(service),
  ...facetsOf(service, places),
});

const seriesOf = (service: Service): readonly Row[] =>
  service.series ? seriesRows(service, servedFrom(service, service.service_at_locations ?? [])) : [];

const serviceRow = (service: Service, hash: string): Row => ({
  id: service.id,
  organization_id: service.organization_id,
  last_modified: service.last_modified,
  content_hash: hash,
  ...termIds(service.attributes ?? []),
  ...servedFrom(service, service.service_at_locations ?? []),
  ...searchable(serviceText(service, service.service_at_locations ?? [])),
  minimal: JSON.stringify(minimalService(service)),
  brief: JSON.stringify(briefService(service)),
  body: JSON.stringify(service),
});

/** The first four digits of a Dutch postcode. */
const postcode4 = ({ location }: ServiceAtLocation): string | undefined => {
  const dutch = (location?.addresses ?? []).filter(({ country }) => country.toUpperCase() === 'NL');
  const visited = [...dutch].sort(
    (a, b) => Number(b.address_type === 'physical') - Number(a.address_type === 'physical'),
  );
  return visited.flatMap(({ postal_code: code }) => /^\s*([1-9]\d{3})\s*([a-z]{2})?\s*$/i.exec(code)?.[1] ?? [])[0];
};

/** Without the other places, which would make the text grow with the square of their number. */
const withoutPlaces = ({ service_at_locations: _, ...service }: Service): Row => service;

const placeRow = (service: Service, at: ServiceAtLocation): Row => {
  const { location } = at;
  const attributes = [service.attributes, at.attributes, location?.attributes].map((list) => termIds(list ?? []));
  const point = location?.latitude !== undefined && location.longitude !== undefined;
  return {
    id: at.id,
    service_id: service.id,
    organization_id: service.organization_id,
    last_modified: service.last_modified,
    latitude: point ? location.latitude : undefined,
    longitude: point ? location.longitude : undefined,
    postcode4: postcode4(at),
    ...allTermIds(attributes),
    ...servedFrom(service, [at]),
    ...searchable(serviceText(service, [at])),
    brief: JSON.stringify({
      ...scalars(at),
      ...(location ? { location: scalars(location) } : {}),
      service: briefService(service),
    }),
    body: JSON.stringify({ ...at, service: withoutPlaces(service) }),
  };
};

const organizationRow = (organization: Organization, ofServices: readonly TermIds[]): Row => ({
  id: organization.id,
  ...allTermIds([termIds(organization.attributes ?? []), ...ofServices]),
  ...searchable(organizationText(organization)),
  brief: JSON.stringify(scalars(organization)),
  body: JSON.stringify(organization),
});

const taxonomyRow = (taxonomy: Taxonomy): Row => ({
  id: taxonomy.id,
  ...searchable(namedText(taxonomy)),
  body: JSON.stringify(taxonomy),
});

/** In the order in which the list has them: for a ladder that order means something. */
const termRow = (term: TaxonomyTerm, position: number): Row => ({
  id: term.id,
  taxonomy_id: term.taxonomy_id,
  parent_id: term.parent_id,
  ...searchable(namedText(term)),
  sort_key: String(position).padStart(6, '0'),
  body: JSON.stringify(term),
});

const firstOfEach = (rows: readonly Row[]): readonly Row[] => {
  const seen = new Map<string, Row>();
  for (const row of rows) {
    const id = String(row['id']).toLowerCase();
    if (!seen.has(id)) seen.set(id, row);
  }
  return [...seen.values()];
};

const termIdsByOrganization = (services: readonly Service[]): ReadonlyMap<string, readonly TermIds[]> => {
  const groups = Map.groupBy(services, ({ organization_id: id }) => id?.toLowerCase() ?? '');
  return new Map([...groups].map(([id, own]) => [id, own.map(({ attributes }) => termIds(attributes ?? []))]));
};

export interface Making {
  /** What is known of the load before; of a record that is made anew there is nothing. */
  readonly previous?: Previous;
  readonly now: Date;
  /** Puts what editors corrected into a record, complete as it is. */
  readonly correct?: (service: Service) => Service;
  /** Terms and taxonomies, where they are not those that the records carry. */
  readonly brought?: Brought;
}

/** Everything that the database keeps of one directory. */
export const rowsOf = (
  directory: Directory,
  { previous = new Map(), now, correct = (service) => service, brought }: Making,
): Rows => {
  const tidied = withTerms(tidy(directory), vocabularyOf(directory)) as Directory;
  const organizations = organizationsOf(tidied);
  const services = completeServices(tidied, organizations).map((complete) => {
    const service = correct(complete);
    const hash = hashOf(service);
    const last_modified = modifiedOn(service, hash, previous.get(service.id.toLowerCase()), now);
    return { service: { ...service, last_modified }, hash };
  });
  const terms = termIdsByOrganization(services.map(({ service }) => service));
  const lists = brought ?? broughtBy(tidied, [services, tidied.organizations ?? []]);
  return {
    organization: organizations.map((one) => organizationRow(one, terms.get(one.id.toLowerCase()) ?? [])),
    service: services.map(({ service, hash }) => serviceRow(service, hash)),
    service_at_location: firstOfEach(
      services.flatMap(({ service }) => (service.service_at_locations ?? []).map((at) => placeRow(service, at))),
    ),
    series: services.flatMap(({ service }) => seriesOf(service)),
    taxonomy: lists.taxonomies.map(taxonomyRow),
    taxonomy_term: lists.terms.map(termRow),
  };
};
