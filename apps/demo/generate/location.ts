import type { Accessibility, ServiceArea, ServiceAtLocation } from '@veerkracht/spec';
import { identify } from './identify.ts';
import { metresBetween, municipalities, near, pointsOf, streets } from './places.ts';
import type { Municipality } from './places.ts';
import { pick, randomOf } from './random.ts';
import { regionOf } from './regions.ts';
import type { Traits } from './traits.ts';

const centreOf = (municipality: Municipality) => pointsOf(municipality.code)[0] ?? { latitude: 0, longitude: 0 };

/** Which municipalities a service is for; none is the whole country. */
export const servedBy = (service: Traits): readonly Municipality[] => {
  const own = service.municipality;
  if (own === undefined) return [];
  const region = municipalities.filter((other) => other.region === own.region);
  if (!service.wide) return [own];
  if (service.provider.regional) return region;
  const nearest = [...region].sort(
    (left, right) => metresBetween(centreOf(own), centreOf(left)) - metresBetween(centreOf(own), centreOf(right)),
  );
  return nearest.slice(0, 2 + Math.floor(randomOf(`wide ${service.slug}`)() * 3));
};

const country = 'http://publications.europa.eu/resource/authority/country/NLD';

export const areasOf = (service: Traits): ServiceArea[] => {
  const served = servedBy(service);
  if (served.length === 0) return [{ id: identify('area', service.slug, 'nl'), name: 'Nederland', uri: country }];
  const region = service.wide ? regionOf(service.region) : undefined;
  return served.map(({ name, code }) => ({
    id: identify('area', service.slug, code),
    name,
    ...(region && { region_id: region.id }),
    uri: `https://identifier.overheid.nl/tooi/id/gemeente/gm${code}`,
  }));
};

const comforts = [
  'U kunt naar binnen met een rolstoel.',
  'Er is een lift.',
  'Er is een toilet voor mensen met een rolstoel.',
  'Er is een stille ruimte.',
  'Er is een speelhoek voor kinderen.',
];
const routes = [
  'De bushalte is 2 minuten lopen.',
  'Vanaf het station is het 10 minuten lopen.',
  'U kunt uw fiets bij de deur zetten.',
] as const;

const accessibilityOf = (slug: string): Accessibility[] =>
  comforts
    .filter((text) => randomOf(`comfort ${slug} ${text}`)() < 0.3)
    .map((description) => ({ id: identify('accessibility', slug, description), description }));

const nowhere = (service: Traits): ServiceAtLocation => ({
  id: identify('service-at-location', service.slug),
  location: {
    id: identify('location', service.slug),
    location_type: 'virtual',
    ...(service.provider.hidden
      ? { address_confidential: true }
      : { description: 'Wij werken via telefoon en internet.' }),
  },
});

/** A street without a number, four digits of the postcode, a point near the middle of it. */
export const placesOf = (service: Traits): ServiceAtLocation[] => {
  const { point, municipality, provider, slug } = service;
  if (!point || !municipality || provider.hidden) return [nowhere(service)];
  const street = pick(randomOf(`street ${slug}`), streets[point.postcode] ?? ['']);
  const accessibility = accessibilityOf(slug);
  const address = {
    id: identify('address', slug),
    address_1: street,
    city: point.place,
    state_province: municipality.province,
    postal_code: point.postcode,
    country: 'NL',
    address_type: 'physical' as const,
  };
  const location = {
    id: identify('location', slug),
    location_type: 'physical' as const,
    ...(point.quarter && point.quarter !== point.place && { name: point.quarter }),
    ...near(point, randomOf(`jitter ${slug}`)),
    addresses: [address],
    ...(accessibility.length > 0 && { accessibility }),
    ...(randomOf(`route ${slug}`)() < 0.5 && { transportation: pick(randomOf(`bus ${slug}`), routes) }),
  };
  return [{ id: identify('service-at-location', slug), location }];
};
