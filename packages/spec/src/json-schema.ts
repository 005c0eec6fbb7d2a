import * as z from 'zod/mini';
import { directory, postcodePoint } from './directory.ts';
import { accessibility, address, location, serviceArea, serviceAtLocation } from './hsds/location.ts';
import { contact, language, phone, url } from './hsds/contact.ts';
import { metadata } from './hsds/metadata.ts';
import { funding } from './hsds/funding.ts';
import { program } from './hsds/program.ts';
import { organization, organizationIdentifier } from './hsds/organization.ts';
import { schedule } from './hsds/schedule.ts';
import { capacity, costOption, requiredDocument, service, unit } from './hsds/service.ts';
import { attribute, taxonomy, taxonomyTerm } from './hsds/taxonomy.ts';
import { evidence } from './profile/evidence.ts';
import { interpretation } from './profile/interpretation.ts';
import { marker } from './profile/marker.ts';
import { referral } from './profile/referral.ts';
import { region } from './profile/region.ts';
import { joining, joiningWay, series, seriesException, seriesOnline } from './profile/series.ts';
import { serviceRelation } from './profile/service-relation.ts';
import { targetGroup } from './profile/target-group.ts';
import { tombstone } from './profile/tombstone.ts';
import { translation } from './profile/translation.ts';
import { waitTime } from './profile/wait-time.ts';

/** Every object of the profile by its HSDS name. */
export const objects = {
  directory,
  organization,
  service,
  location,
  service_at_location: serviceAtLocation,
  address,
  phone,
  contact,
  schedule,
  language,
  service_area: serviceArea,
  cost_option: costOption,
  required_document: requiredDocument,
  accessibility,
  service_capacity: capacity,
  unit,
  url,
  taxonomy,
  taxonomy_term: taxonomyTerm,
  attribute,
  metadata,
  funding,
  program,
  organization_identifier: organizationIdentifier,
  interpretation,
  marker,
  wait_time: waitTime,
  service_relation: serviceRelation,
  translation,
  target_group: targetGroup,
  evidence,
  referral,
  region,
  tombstone,
  postcode_point: postcodePoint,
  series,
  series_exception: seriesException,
  series_joining: joining,
  joining_way: joiningWay,
  series_online: seriesOnline,
} as const;

/** JSON Schema 2020-12 of one object, generated. */
export const jsonSchema = (name: keyof typeof objects): Record<string, unknown> => ({
  title: name,
  ...z.toJSONSchema(objects[name], { target: 'draft-2020-12', io: 'input' }),
});
