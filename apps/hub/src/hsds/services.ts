import { raw } from '../db/sql.ts';
import { badParameter, flag, many, moment, municipality, text, uuid } from '../http/parameters.ts';
import { inMunicipality, modifiedAfter, ofOrganization, searched, termed } from './filters.ts';
import { facetParameters, faceted } from './facets.ts';
import { resource } from './resource.ts';

const listParameters = {
  search: text('Words to look for, in Dutch; all of them, in any form.'),
  taxonomy_term_id: many(uuid('With this term. More than once: with all of them.')),
  taxonomy_id: many(uuid('With any term of this taxonomy.')),
  organization_id: uuid('Given by this organisation.'),
  modified_after: moment('Changed at or after this moment; what is gone comes as `defunct`, with its successor.'),
  municipality: municipality('For residents of this municipality, national services included.'),
  ...facetParameters,
  minimal: flag('Only which records there are and when they changed.'),
  full: flag('The whole record.'),
};

const textOf = (minimal: boolean, full: boolean) => {
  if (minimal && full) {
    throw badParameter('minimal', {
      nl: 'Kies "minimal" of "full", niet allebei.',
      en: 'Choose "minimal" or "full", not both.',
    });
  }
  if (minimal) return raw('minimal');
  return raw(full ? 'body' : 'brief');
};

export const services = resource({
  path: '/services',
  summary: 'Services',
  schema: 'service',
  listParameters,
  oneParameters: {},
  list: async (session, asked) => {
    const { where, order } = await searched(session, 'service', asked.search);
    const minimal = asked.minimal?.[0] ?? false;
    return {
      // Whoever asks what changed keeps a copy, and has to hear what to take out of it.
      ...(asked.modified_after ? { table: 'changed_service' as const } : {}),
      text: textOf(minimal, asked.full?.[0] ?? false),
      where: [
        ...where,
        ...termed(asked.taxonomy_term_id, asked.taxonomy_id),
        ...ofOrganization(asked.organization_id),
        ...modifiedAfter(asked.modified_after),
        ...inMunicipality(asked.municipality),
        ...(await faceted(session, 'service', asked)),
      ],
      order,
      onOnePage: minimal,
    };
  },
  one: () => raw('body'),
});
