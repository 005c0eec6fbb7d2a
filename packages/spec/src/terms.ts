import { concepts, schemes } from './codes/codes.ts';
import type { Concept, Scheme } from './codes/codes.ts';
import { en } from './codes/labels.en.ts';
import { nl } from './codes/labels.nl.ts';
import { conceptIds, schemeIds } from './codes/term-ids.ts';
import type { Attribute, Taxonomy, TaxonomyTerm } from './hsds/taxonomy.ts';

const schemeOf = (concept: Concept): Scheme => concept.slice(0, concept.indexOf('/')) as Scheme;

/** The code lists in the form in which HSDS publishes taxonomies. */
export const taxonomies: readonly Taxonomy[] = (Object.keys(schemes) as Scheme[]).map((scheme) => ({
  id: schemeIds[scheme],
  name: scheme,
  description: `${nl.schemes[scheme]} / ${en.schemes[scheme]}`,
}));

/** One concept as an HSDS taxonomy term. */
export const termOf = (concept: Concept): TaxonomyTerm => ({
  id: conceptIds[concept],
  code: concept,
  name: nl.concepts[concept],
  description: en.concepts[concept],
  taxonomy: schemeOf(concept),
  taxonomy_id: schemeIds[schemeOf(concept)],
  language: 'nl',
});

export const terms: readonly TaxonomyTerm[] = concepts.map(termOf);

/** The term said of a service, by reference; `id` is the caller's, a UUIDv5 of service and concept. */
export const attributeOf = (concept: Concept, id: string): Attribute => ({
  id,
  link_entity: 'service',
  link_type: schemeOf(concept),
  taxonomy_term_id: conceptIds[concept],
});

const byId: ReadonlyMap<string, Concept> = new Map(concepts.map((concept) => [conceptIds[concept], concept]));
/** The concept a term id stands for, if it is one of ours. */
export const conceptOfTerm = (id: string): Concept | undefined => byId.get(id);
