import * as z from 'zod/mini';
import { guardSecretAddress, secretAddressSchema } from '../profile/secret-address.ts';
import { bool, code, described, id, list, ref, text, uri } from '../schema.ts';
import { contact, language, phone } from './contact.ts';
import { metadata } from './metadata.ts';
import { schedule } from './schedule.ts';
import { attribute } from './taxonomy.ts';

const kinds = ['physical', 'postal', 'virtual'] as const;

export const address = z.looseObject({
  id: id(),
  location_id: ref('The location of this address.'),
  attention: text('For whom.'),
  address_1: described(z.string(), 'Street and number.'),
  address_2: text('Second line.'),
  city: described(z.string(), 'Place.'),
  region: text('Region.'),
  state_province: described(z.string(), 'Province.'),
  postal_code: described(z.string(), 'Postcode; four digits are enough.'),
  country: described(z.string(), 'ISO 3166-1 code of the country, `NL`.'),
  address_type: code(kinds, 'To visit, for post, or not a place at all.'),
  attributes: list(attribute, 'Terms said of this record.'),
  metadata: list(metadata, 'Changes to this record.'),
});
export type Address = z.infer<typeof address>;

export const accessibility = z.looseObject({
  id: id(),
  location_id: ref('The location.'),
  description: text('What a visitor can count on: a lift, a toilet, a quiet room.'),
  details: text('More about it.'),
  url: uri('Page about it.'),
  attributes: list(attribute, 'Terms said of this record.'),
  metadata: list(metadata, 'Changes to this record.'),
});
export type Accessibility = z.infer<typeof accessibility>;

const openLocation = z.looseObject({
  id: id(),
  location_type: code(kinds, 'To visit, for post, or not a place at all.'),
  url: uri('Page about the location.'),
  organization_id: ref('The organisation of this location.'),
  name: text('Name of the place.'),
  alternate_name: text('Another name.'),
  description: text('What the place is.'),
  transportation: text('How to get there.'),
  latitude: z.optional(described(z.number().check(z.gte(-90), z.lte(90)), 'WGS 84 latitude.')),
  longitude: z.optional(described(z.number().check(z.gte(-180), z.lte(180)), 'WGS 84 longitude.')),
  external_identifier: text('Identifier elsewhere.'),
  external_identifier_type: text('Of which register.'),
  languages: list(language, 'Languages spoken here.'),
  addresses: list(address, 'Addresses.'),
  contacts: list(contact, 'Contacts.'),
  accessibility: list(accessibility, 'What a visitor can count on.'),
  phones: list(phone, 'Phones.'),
  schedules: list(schedule, 'When it is open.'),
  attributes: list(attribute, 'Terms said of this record.'),
  metadata: list(metadata, 'Changes to this record.'),
  address_confidential: bool('Where it is may not be known. Then there is no street, no point and no route.'),
});

/** A place. One whose address is secret cannot have a street or a point: not when read, not when written. */
export const location = openLocation.check(z.superRefine(guardSecretAddress));
z.globalRegistry.add(location, secretAddressSchema);
export type Location = z.infer<typeof location>;

export const serviceArea = z.looseObject({
  id: id(),
  service_id: ref('The service.'),
  service_at_location_id: ref('The service at a location.'),
  name: text('Name of the area.'),
  description: text('The area in words.'),
  extent: text('Outline of the area.'),
  extent_type: text('Notation of the outline: geojson, topojson, kml, text.'),
  uri: uri('Identifier of the area; for a municipality its TOOI address, which ends on the CBS code (`gm0505`).'),
  attributes: list(attribute, 'Terms said of this record.'),
  metadata: list(metadata, 'Changes to this record.'),
  region_id: ref('The region, of `regions` of the file, as part of which the area is served.'),
});
export type ServiceArea = z.infer<typeof serviceArea>;

export const serviceAtLocation = z.looseObject({
  id: id(),
  service_id: ref('The service.'),
  location_id: ref('The location.'),
  description: text('What is different here.'),
  service_areas: list(serviceArea, 'Area served from here.'),
  contacts: list(contact, 'Contacts.'),
  phones: list(phone, 'Phones.'),
  schedules: list(schedule, 'When it is open here.'),
  location: z.optional(location),
  attributes: list(attribute, 'Terms said of this record.'),
  metadata: list(metadata, 'Changes to this record.'),
});
export type ServiceAtLocation = z.infer<typeof serviceAtLocation>;
