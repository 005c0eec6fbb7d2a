import type { Directory, Location, Organization, Service, ServiceAtLocation } from '@veerkracht/spec';

const richest = (items: readonly Organization[]): Organization | undefined =>
  [...items].sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length)[0];

/** Every organisation of a directory once; of one that services describe differently, the fullest description. */
export const organizationsOf = (directory: Directory): readonly Organization[] => {
  const all = [
    ...(directory.organizations ?? []),
    ...directory.services.flatMap((service) => service.organization ?? []),
  ];
  return [...Map.groupBy(all, ({ id }) => id.toLowerCase()).values()].flatMap((same) => richest(same) ?? []);
};

type ById<T> = ReadonlyMap<string, T>;
const byId = <T extends { readonly id: string }>(items: readonly T[]): ById<T> =>
  new Map(items.map((item) => [item.id.toLowerCase(), item]));

const completePlace = (at: ServiceAtLocation, service: Service, locations: ById<Location>): ServiceAtLocation => {
  const location = at.location ?? locations.get(at.location_id?.toLowerCase() ?? '');
  return { ...at, service_id: service.id, ...(location ? { location_id: location.id, location } : {}) };
};

/** HSDS allows a reference instead of the record; a reader gets both. */
export const completeServices = (directory: Directory, organizations: readonly Organization[]): readonly Service[] => {
  const known = byId(organizations);
  const places = directory.services.flatMap(({ service_at_locations: all }) => all ?? []);
  const locations = byId([
    ...organizations.flatMap((organization) => organization.locations ?? []),
    ...places.flatMap(({ location }) => location ?? []),
  ]);
  return directory.services.map((service) => {
    const organization = service.organization ?? known.get(service.organization_id?.toLowerCase() ?? '');
    const own = service.service_at_locations?.map((at) => completePlace(at, service, locations));
    return {
      ...service,
      ...(organization ? { organization_id: service.organization_id ?? organization.id, organization } : {}),
      ...(own ? { service_at_locations: own } : {}),
    };
  });
};
