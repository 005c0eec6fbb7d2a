import type { Session } from '../db/database.ts';
import { raw, sql } from '../db/sql.ts';
import { badParameter, flag, many, metres, moment, municipality, postcode, text, uuid } from '../http/parameters.ts';
import {
  distanceTo,
  inMunicipality,
  modifiedAfter,
  ofOrganization,
  pointOf,
  searched,
  termed,
  within,
} from './filters.ts';
import { facetParameters, faceted } from './facets.ts';
import { resource } from './resource.ts';

const listParameters = {
  search: text('Words to look for, in Dutch; all of them, in any form.'),
  taxonomy_term_id: many(uuid('With this term. More than once: with all of them.')),
  taxonomy_id: many(uuid('With any term of this taxonomy.')),
  organization_id: uuid('Given by this organisation.'),
  modified_after: moment('Of a service that changed at or after this moment.'),
  municipality: municipality('For residents of this municipality, national services included.'),
  ...facetParameters,
  postcode: postcode('Nearest to this postcode first; places without a point come last.'),
  proximity: metres('With `postcode`: no further than this, in metres.'),
  full: flag('The whole record.'),
};

const nearby = async (session: Session, code: string | undefined, metresAway: number | undefined) => {
  if (code === undefined && metresAway === undefined) return undefined;
  if (code === undefined) {
    throw badParameter('proximity', {
      nl: 'De parameter "proximity" kan alleen samen met "postcode".',
      en: 'The parameter "proximity" needs "postcode" as well.',
    });
  }
  const point = await pointOf(session, code);
  return {
    where: metresAway === undefined ? [] : within(point, metresAway),
    order: sql`${distanceTo(point)} nulls last`,
  };
};

export const serviceAtLocations = resource({
  path: '/service_at_locations',
  summary: 'Services at their places',
  schema: 'service_at_location',
  listParameters,
  oneParameters: {},
  list: async (session, asked) => {
    const near = await nearby(session, asked.postcode?.[0], asked.proximity?.[0]);
    const { where, order } = await searched(session, 'service_at_location', asked.search);
    return {
      text: raw((asked.full?.[0] ?? false) ? 'body' : 'brief'),
      where: [
        ...where,
        ...(near?.where ?? []),
        ...termed(asked.taxonomy_term_id, asked.taxonomy_id),
        ...ofOrganization(asked.organization_id),
        ...modifiedAfter(asked.modified_after),
        ...inMunicipality(asked.municipality),
        ...(await faceted(session, 'service_at_location', asked)),
      ],
      order: near ? sql`${near.order}, ${order}` : order,
    };
  },
  one: () => raw('body'),
});
