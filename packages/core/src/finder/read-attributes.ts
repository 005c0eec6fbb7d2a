/** Terms that a service says of itself, of our schemes and of others. */
import { conceptOf, type Slug } from '@veerkracht/spec/codes';
import { filled, isRaw, list, text, unique, type Raw } from './read-raw.ts';
import type { ServiceScheme } from './record.ts';

export interface TermName {
  readonly code?: string;
  readonly name?: string;
}

/** Terms of the directory by id, for attributes that only refer. */
export const readTerms = (terms: readonly unknown[]): ReadonlyMap<string, TermName> =>
  new Map(
    terms.filter(isRaw).flatMap((term) => {
      const id = text(term['id']);
      return id ? [[id, filled<TermName>({ code: text(term['code']), name: text(term['name']) })] as const] : [];
    }),
  );

export const readAttributes = (service: Raw, terms: ReadonlyMap<string, TermName>) => {
  const concepts: Partial<Record<string, string[]>> = {};
  const otherTerms: string[] = [];
  for (const attribute of list(service['attributes'])) {
    const inline = isRaw(attribute['taxonomy_term']) ? attribute['taxonomy_term'] : undefined;
    const id = text(attribute['taxonomy_term_id']) ?? text(inline?.['id']);
    const term = id === undefined ? undefined : terms.get(id);
    const concept = conceptOf(text(inline?.['code']) ?? term?.code ?? '');
    const name = text(inline?.['name']) ?? term?.name ?? text(attribute['label']);
    if (concept === undefined) {
      if (name) otherTerms.push(name);
      continue;
    }
    const [scheme = '', slug = ''] = concept.split('/');
    (concepts[scheme] ??= []).push(slug);
  }
  const slugs = <S extends ServiceScheme>(scheme: S): readonly Slug<S>[] =>
    unique((concepts[scheme] ?? []) as unknown as Slug<S>[]);
  return {
    otherTerms: unique(otherTerms),
    concepts: {
      level: slugs('level'),
      type: slugs('type'),
      format: slugs('format'),
      audience: slugs('audience'),
      theme: slugs('theme'),
      access: slugs('access'),
      cost: slugs('cost'),
      reach: slugs('reach'),
      domain: slugs('domain'),
    },
  };
};
