import * as z from 'zod/mini';
import { organization } from './hsds/organization.ts';
import { service } from './hsds/service.ts';
import { taxonomy, taxonomyTerm } from './hsds/taxonomy.ts';
import { evidence } from './profile/evidence.ts';
import { region } from './profile/region.ts';
import { tombstone } from './profile/tombstone.ts';
import { visibility } from './profile/visibility.ts';
import { bool, code, dateTime, described, list, text, uri } from './schema.ts';

/** Version of the profile; older minor versions still parse. */
export const schemaVersion = '0.1.0';
export const profileUri = 'https://veerkracht.example/profile/0.1';

/** The middle of the area of a four-digit postcode. */
export const postcodePoint = z.looseObject({
  postal_code: described(z.string().check(z.regex(/^\d{4}$/)), 'The four digits.'),
  latitude: described(z.number().check(z.gte(-90), z.lte(90)), 'WGS 84 latitude.'),
  longitude: described(z.number().check(z.gte(-180), z.lte(180)), 'WGS 84 longitude.'),
});
export type PostcodePoint = z.infer<typeof postcodePoint>;

/** A whole directory in one file: what a static web server hosts and what the hub loads. */
export const directory = z.looseObject({
  schema_version: described(z.string(), 'Version of the profile in which this file is written.'),
  profile: uri('Address of the profile.'),
  name: text('What this directory is.'),
  publisher: text('Organisation or role that publishes it, never a person.'),
  license: text('Under which licence others may use it.'),
  language: text('BCP 47 tag of the texts.'),
  generated_at: dateTime('When the file was made.'),
  status: z.optional(code(['demonstration', 'trial', 'live'], 'Whether people can rely on it.')),
  is_fictional: bool('Everything in it is made up.'),
  services: described(z.array(service), 'The services, each with its organisation, places and terms.'),
  total_items: z.optional(described(z.int().check(z.gte(0)), 'How many services there are in all pages together.')),
  next_page: z.optional(
    described(z.string().check(z.regex(/^(\w[\w.-]*\/)*\w[\w.-]*\.json$/)), 'File with the services that follow.'),
  ),
  organizations: list(organization, 'Organisations that have no service here.'),
  taxonomies: list(taxonomy, 'The taxonomies used.'),
  taxonomy_terms: list(taxonomyTerm, 'The terms that `attributes[].taxonomy_term_id` points to.'),
  regions: list(region, 'Municipalities that work together.'),
  evidence: list(evidence, 'What research says per type of support.'),
  tombstones: list(tombstone, 'Services that were taken away, with their successors.'),
  visibility: visibility(),
  postcode_points: list(postcodePoint, 'Where postcodes lie, so that distance needs no other service.'),
});
export type Directory = z.infer<typeof directory>;
