import { conceptOfTerm, isConcept, taxonomies, termOf, terms } from '@veerkracht/spec';
import type { Attribute, Directory, Taxonomy, TaxonomyTerm } from '@veerkracht/spec';
import { isObject, isUuid } from './tidy.ts';

/** The terms that a directory knows besides the code lists of the profile. */
export type Vocabulary = ReadonlyMap<string, TaxonomyTerm>;

export const vocabularyOf = (directory: Directory): Vocabulary =>
  new Map((directory.taxonomy_terms ?? []).map((term) => [term.id.toLowerCase(), term]));

export const findTerm = (id: string, vocabulary: Vocabulary): TaxonomyTerm | undefined => {
  const concept = conceptOfTerm(id.toLowerCase());
  return concept ? termOf(concept) : vocabulary.get(id.toLowerCase());
};

const inline = (attribute: Attribute, vocabulary: Vocabulary): Attribute => {
  const id = attribute.taxonomy_term_id ?? attribute.taxonomy_term?.id;
  if (id === undefined) return attribute;
  const term = findTerm(id, vocabulary) ?? attribute.taxonomy_term;
  return { ...attribute, taxonomy_term_id: id, ...(term ? { taxonomy_term: term } : {}) };
};

const isAttribute = (value: unknown): value is Attribute => isObject(value) && isUuid(value['id']);

/** Every attribute, at any depth, carries its term beside the reference. */
export const withTerms = (value: unknown, vocabulary: Vocabulary): unknown => {
  if (Array.isArray(value)) return value.map((item) => withTerms(item, vocabulary));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, item]) => {
    if (key !== 'attributes' || !Array.isArray(item)) return [key, withTerms(item, vocabulary)] as const;
    return [key, item.filter(isAttribute).map((attribute) => inline(attribute, vocabulary))] as const;
  });
  return Object.fromEntries(entries);
};

/** A term that another list took over from ours by code is found under our id too. */
const idsOf = (attribute: Attribute): readonly string[] => {
  const { taxonomy_term_id: id, taxonomy_term: term } = attribute;
  const ours = term?.code !== undefined && isConcept(term.code) ? [termOf(term.code).id] : [];
  return [...(id === undefined ? [] : [id]), ...ours];
};

const taxonomyIdOf = (term: TaxonomyTerm): string | undefined => term.taxonomy_id ?? term.taxonomy_detail?.id;

export interface TermIds {
  readonly term_ids: readonly string[];
  readonly taxonomy_ids: readonly string[];
}

const distinct = (ids: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(ids.flatMap((id) => id?.toLowerCase() ?? [])),
];

export const termIds = (attributes: readonly Attribute[]): TermIds => {
  const ids = distinct(attributes.flatMap(idsOf));
  const named = attributes.flatMap(({ taxonomy_term: term }) => (term ? [taxonomyIdOf(term)] : []));
  const ours = ids.map((id) => findTerm(id, new Map())?.taxonomy_id);
  return { term_ids: ids, taxonomy_ids: distinct([...named, ...ours]) };
};

export const allTermIds = (parts: readonly TermIds[]): TermIds => ({
  term_ids: distinct(parts.flatMap((part) => part.term_ids)),
  taxonomy_ids: distinct(parts.flatMap((part) => part.taxonomy_ids)),
});

const attributesIn = (value: unknown): readonly Attribute[] => {
  if (Array.isArray(value)) return value.flatMap(attributesIn);
  if (!isObject(value)) return [];
  const own = Array.isArray(value['attributes']) ? value['attributes'].filter(isAttribute) : [];
  return [...own, ...Object.values(value).flatMap(attributesIn)];
};

const ourTerms: ReadonlySet<string> = new Set(terms.map(({ id }) => id));
const ourTaxonomies: ReadonlySet<string> = new Set(taxonomies.map(({ id }) => id));

const byId = <T extends { readonly id: string }>(items: readonly T[], known: ReadonlySet<string>): readonly T[] => [
  ...new Map(
    items.filter(({ id }) => !known.has(id.toLowerCase())).map((item) => [item.id.toLowerCase(), item]),
  ).values(),
];

export interface Brought {
  readonly terms: readonly TaxonomyTerm[];
  readonly taxonomies: readonly Taxonomy[];
}

/** The terms and taxonomies that a directory brings: what it lists and what its records carry. */
export const broughtBy = (directory: Directory, records: unknown): Brought => {
  const carried = attributesIn(records).flatMap(({ taxonomy_term: term }) => term ?? []);
  const own = byId([...carried, ...(directory.taxonomy_terms ?? [])], ourTerms).map((term) => {
    const taxonomy = taxonomyIdOf(term);
    return taxonomy === undefined ? term : { ...term, taxonomy_id: taxonomy };
  });
  const detailed = own.flatMap(({ taxonomy_detail: detail }): Taxonomy[] => (detail ? [detail] : []));
  return { terms: own, taxonomies: byId([...detailed, ...(directory.taxonomies ?? [])], ourTaxonomies) };
};
