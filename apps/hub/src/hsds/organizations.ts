import { raw } from '../db/sql.ts';
import type { Sql } from '../db/sql.ts';
import { flag, many, text, uuid } from '../http/parameters.ts';
import { searched, termed } from './filters.ts';
import { resource } from './resource.ts';

const listParameters = {
  search: text('Words to look for, in Dutch; all of them, in any form.'),
  taxonomy_term_id: many(uuid('With this term, itself or on one of its services.')),
  taxonomy_id: many(uuid('With any term of this taxonomy, itself or on one of its services.')),
  full: flag('The whole record, with which services it gives.'),
  full_service: flag('The whole record, with the whole record of each service.'),
};

/** Both texts are JSON objects, so the list of services can be put in before the last brace. */
const withServices = (column: 'minimal' | 'body'): Sql =>
  raw(`left(body, -1) || ',"services":[' || coalesce(
    (select string_agg(s.${column}, ',' order by s.sort_key, s.id) from service s
      where s.shown and s.organization_id = organization.id), '') || ']}'`);

export const organizations = resource({
  path: '/organizations',
  summary: 'Organisations',
  schema: 'organization',
  listParameters,
  oneParameters: { full_service: listParameters.full_service },
  list: async (session, asked) => {
    const { where, order } = await searched(session, 'organization', asked.search);
    const whole = asked.full?.[0] ? withServices('minimal') : raw('brief');
    return {
      text: asked.full_service?.[0] ? withServices('body') : whole,
      where: [...where, ...termed(asked.taxonomy_term_id, asked.taxonomy_id)],
      order,
    };
  },
  one: (asked) => withServices(asked.full_service?.[0] ? 'body' : 'minimal'),
});
