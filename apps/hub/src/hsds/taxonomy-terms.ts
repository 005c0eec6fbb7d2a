import { raw, sql } from '../db/sql.ts';
import { flag, text, uuid } from '../http/parameters.ts';
import { searched } from './filters.ts';
import { resource } from './resource.ts';

export const taxonomyTerms = resource({
  path: '/taxonomy_terms',
  summary: 'Terms of the taxonomies',
  schema: 'taxonomy_term',
  listParameters: {
    search: text('Words to look for.'),
    taxonomy_id: uuid('Of this taxonomy.'),
    top_only: flag('Only terms without a broader one.'),
    parent_id: uuid('Directly under this term.'),
  },
  oneParameters: {},
  list: async (session, asked) => {
    const { where, order } = await searched(session, 'taxonomy_term', asked.search);
    return {
      text: raw('body'),
      where: [
        ...where,
        ...(asked.taxonomy_id ?? []).map((id) => sql`taxonomy_id = ${id}::uuid`),
        ...(asked.parent_id ?? []).map((id) => sql`parent_id = ${id}::uuid`),
        ...(asked.top_only?.[0] ? [raw('parent_id is null')] : []),
      ],
      order,
    };
  },
  one: () => raw('body'),
});
