/** Where a service is, for which municipalities, and how to call it. */
import { filled, isRaw, list, number, text, unique, type Raw } from './read-raw.ts';
import type { Place, ServiceRecord } from './record.ts';

export interface Locations {
  readonly atLocations: readonly Raw[];
  /** Those of them that carry their location; in the order of the places. */
  readonly locations: readonly Raw[];
}

export const locationsOf = (service: Raw): Locations => {
  const atLocations = list(service['service_at_locations']);
  return { atLocations, locations: atLocations.map(({ location }) => location).filter(isRaw) };
};

const readPoint = (location: Raw): Place['point'] => {
  const [lat, lon] = [number(location['latitude']), number(location['longitude'])];
  const real = lat !== undefined && lon !== undefined && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  return real && (lat !== 0 || lon !== 0) ? { lat, lon } : undefined;
};

export const readPlace = (location: Raw): Place => {
  const addresses = list(location['addresses']);
  const address = addresses.find((one) => one['address_type'] === 'physical') ?? addresses[0];
  return filled<Place>({
    name: text(location['name']),
    street: text(address?.['address_1']),
    city: text(address?.['city']),
    postcode: text(address?.['postal_code']),
    transport: text(location['transportation']),
    accessibility: list(location['accessibility']).flatMap((one) => text(one['description']) ?? []),
    point: readPoint(location),
  });
};

const municipalityOf = (area: Raw): string | undefined => {
  const code = `${text(area['uri']) ?? ''} ${text(area['extent']) ?? ''}`.match(/gm(\d{4})\b/i)?.[1];
  return code === undefined ? undefined : `GM${code}`;
};

/** CBS codes of the municipalities it serves. */
export const readMunicipalities = (service: Raw, { atLocations }: Locations): readonly string[] => {
  const areas = [...list(service['service_areas']), ...atLocations.flatMap((at) => list(at['service_areas']))];
  return unique(areas.flatMap((area) => municipalityOf(area) ?? []));
};

export const readPhones = (service: Raw, { locations, atLocations }: Locations): ServiceRecord['phones'] => {
  const organization = isRaw(service['organization']) ? service['organization'] : {};
  const contacts = list(service['contacts']);
  const own = [service, ...atLocations, ...contacts].flatMap((holder) => list(holder['phones']));
  const others = [...locations, organization].flatMap((holder) => list(holder['phones']));
  const phones = own.length > 0 ? own : others;
  const read = phones.flatMap((phone) => {
    const dialled = text(phone['number']);
    return dialled
      ? [filled<ServiceRecord['phones'][number]>({ number: dialled, description: text(phone['description']) })]
      : [];
  });
  return [...new Map(read.map((phone) => [phone.number, phone])).values()];
};
