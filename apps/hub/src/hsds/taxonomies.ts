import { raw } from '../db/sql.ts';
import { text } from '../http/parameters.ts';
import { searched } from './filters.ts';
import { resource } from './resource.ts';

export const taxonomies = resource({
  path: '/taxonomies',
  summary: 'Taxonomies: the code lists of the profile and those that directories bring',
  schema: 'taxonomy',
  listParameters: { search: text('Words to look for.') },
  oneParameters: {},
  list: async (session, asked) => ({
    ...(await searched(session, 'taxonomy', asked.search)),
    text: raw('body'),
  }),
  one: () => raw('body'),
});
