import * as z from 'zod/mini';
import { described, id, list, ref, text, uri } from '../schema.ts';
import { metadata } from './metadata.ts';

export const taxonomy = z.looseObject({
  id: id(),
  name: described(z.string(), 'Name of the taxonomy.'),
  description: described(z.string(), 'What the taxonomy is about.'),
  uri: uri('Address of the taxonomy.'),
  version: text('Version of the taxonomy.'),
  metadata: list(metadata, 'Changes to this record.'),
});
export type Taxonomy = z.infer<typeof taxonomy>;

export const taxonomyTerm = z.looseObject({
  id: id(),
  code: text('Code of the term; ours are `scheme/slug`, local ones have a prefix: `dordrecht:scheme/slug`.'),
  name: described(z.string(), 'Name of the term.'),
  description: described(z.string(), 'What the term means.'),
  parent_id: ref('The broader term; of a local term always one of ours in the end.'),
  taxonomy: text('Name of the taxonomy.'),
  taxonomy_id: ref('The taxonomy this term belongs to.'),
  taxonomy_detail: z.optional(taxonomy),
  language: text('Language of name and description.'),
  term_uri: uri('Address of the term.'),
  metadata: list(metadata, 'Changes to this record.'),
});
export type TaxonomyTerm = z.infer<typeof taxonomyTerm>;

const linkEntities = [
  'organization',
  'service',
  'location',
  'service_at_location',
  'address',
  'phone',
  'contact',
] as const;

export const attribute = z.looseObject({
  id: id(),
  link_id: ref('The record that the term is said of.'),
  link_entity: z.optional(
    described(z.union([z.enum(linkEntities), z.string()]), 'Kind of record the term is said of.'),
  ),
  link_type: text('What the term says: the name of our scheme, or for a group `eligibility:` and how strictly.'),
  taxonomy_term_id: ref('The term.'),
  taxonomy_term: z.optional(taxonomyTerm),
  value: text('A value that goes with the term.'),
  label: text('A label that goes with the term.'),
  metadata: list(metadata, 'Changes to this record.'),
});
export type Attribute = z.infer<typeof attribute>;
