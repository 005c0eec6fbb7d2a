import * as z from 'zod/mini';
import { code, id, list, ref, text, uri } from '../schema.ts';
import { metadata } from './metadata.ts';

export const taxonomy = z.looseObject({
  id: id(),
  name: z.string(),
  description: z.string(),
  uri: uri('Address of the taxonomy.'),
  version: text('Version of the taxonomy.'),
  metadata: list(metadata, 'Changes to this record.'),
});
export type Taxonomy = z.infer<typeof taxonomy>;

export const taxonomyTerm = z.looseObject({
  id: id(),
  code: text('Code of the term within its taxonomy; ours are `scheme/slug`.'),
  name: z.string(),
  description: z.string(),
  parent_id: ref('The broader term.'),
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
  link_entity: z.optional(z.union([code(linkEntities, 'Kind of record the term is said of.'), z.string()])),
  link_type: text('What the term says about the record; ours is the name of the concept scheme.'),
  taxonomy_term_id: ref('The term.'),
  taxonomy_term: z.optional(taxonomyTerm),
  value: text('A value that goes with the term.'),
  label: text('A label that goes with the term.'),
  metadata: list(metadata, 'Changes to this record.'),
});
export type Attribute = z.infer<typeof attribute>;
