import { concepts, conceptOf, schemes } from './codes/codes.ts';
import type { Concept, Scheme } from './codes/codes.ts';
import { en } from './codes/labels.en.ts';
import { nl } from './codes/labels.nl.ts';
import { isProfileConcept, profileConcepts, profileSchemes } from './codes/profile-codes.ts';
import type { ProfileConcept, ProfileScheme } from './codes/profile-codes.ts';
import { profileLabels, profileSchemeLabels } from './codes/profile-labels.ts';
import { profileConceptIds, profileSchemeIds } from './codes/profile-term-ids.ts';
import { conceptIds, schemeIds } from './codes/term-ids.ts';
import type { Attribute, Taxonomy, TaxonomyTerm } from './hsds/taxonomy.ts';

/** A concept of any scheme: one that people search with, or one that coordinators compare with. */
export type AnyConcept = Concept | ProfileConcept;

const schemeOf = (concept: AnyConcept): Scheme | ProfileScheme =>
  concept.slice(0, concept.indexOf('/')) as Scheme | ProfileScheme;

const taxonomyIds: Readonly<Record<Scheme | ProfileScheme, string>> = { ...schemeIds, ...profileSchemeIds };
const termIds: Readonly<Record<AnyConcept, string>> = { ...conceptIds, ...profileConceptIds };

/** The code lists in the form in which HSDS publishes taxonomies. */
export const taxonomies: readonly Taxonomy[] = [
  ...(Object.keys(schemes) as Scheme[]).map((scheme) => ({
    id: schemeIds[scheme],
    name: scheme,
    description: `${nl.schemes[scheme]} / ${en.schemes[scheme]}`,
  })),
  ...(Object.keys(profileSchemes) as ProfileScheme[]).map((scheme) => ({
    id: profileSchemeIds[scheme],
    name: scheme,
    description: `${profileSchemeLabels[scheme].nl} / ${profileSchemeLabels[scheme].en}`,
  })),
];

const namesOf = (concept: AnyConcept): { readonly nl: string; readonly en: string } =>
  isProfileConcept(concept) ? profileLabels[concept] : { nl: nl.concepts[concept], en: en.concepts[concept] };

/** One concept as an HSDS taxonomy term. */
export const termOf = (concept: AnyConcept): TaxonomyTerm => ({
  id: termIds[concept],
  code: concept,
  name: namesOf(concept).nl,
  description: namesOf(concept).en,
  taxonomy: schemeOf(concept),
  taxonomy_id: taxonomyIds[schemeOf(concept)],
  language: 'nl',
});

const allConcepts: readonly AnyConcept[] = [...concepts, ...profileConcepts];
export const terms: readonly TaxonomyTerm[] = allConcepts.map(termOf);

/** How strictly a service is for a group; `not` never becomes a term, see `target_groups`. */
export const admissions = ['exclusive', 'preferential', 'welcome', 'not'] as const;
export type Admission = (typeof admissions)[number];

/**
 * The term said of a service, by reference; `id` is the caller's, a UUIDv5 of service and concept. With an
 * admission the link type says how strictly the service is for that group.
 */
export const attributeOf = (concept: AnyConcept, id: string, admission?: Exclude<Admission, 'not'>): Attribute => ({
  id,
  link_entity: 'service',
  link_type: admission ? `eligibility:${admission}` : schemeOf(concept),
  taxonomy_term_id: termIds[concept],
});

const byId: ReadonlyMap<string, AnyConcept> = new Map(allConcepts.map((concept) => [termIds[concept], concept]));
/** The concept a term id stands for, if it is one of ours, of any scheme. */
export const anyConceptOfTerm = (id: string): AnyConcept | undefined => byId.get(id);

/** The concept a term id stands for, if it is one that people search with. */
export const conceptOfTerm = (id: string): Concept | undefined => {
  const concept = byId.get(id);
  return concept === undefined || isProfileConcept(concept) ? undefined : concept;
};

/** The concept of a code of any scheme; also written with the prefix `psh:`. */
export const anyConceptOf = (code: string): AnyConcept | undefined => {
  const bare = code.replace(/^psh:/, '');
  return conceptOf(bare) ?? (isProfileConcept(bare) ? bare : undefined);
};

const deepest = 8;

/**
 * The concept under which a term counts: itself, or for a local term the first broader term (`parent_id`) that is
 * one of ours. Municipalities can have words of their own and still be compared.
 */
export const broaderConcept = (
  term: Pick<TaxonomyTerm, 'id' | 'code' | 'parent_id'>,
  local: ReadonlyMap<string, TaxonomyTerm>,
): AnyConcept | undefined => {
  let at: Pick<TaxonomyTerm, 'id' | 'code' | 'parent_id'> | undefined = term;
  for (let step = 0; at !== undefined && step < deepest; step += 1) {
    const concept = anyConceptOfTerm(at.id) ?? anyConceptOf(at.code ?? '');
    if (concept) return concept;
    const parent: string | undefined = at.parent_id;
    if (parent === undefined) return undefined;
    at = local.get(parent) ?? { id: parent };
  }
  return undefined;
};
