import { nextOpening } from '@veerkracht/core/finder';
import type { Opening, WallTime } from '@veerkracht/core/finder';
import { schemes } from '@veerkracht/spec';
import type { Session } from '../db/database.ts';
import { raw, sql } from '../db/sql.ts';
import type { Sql } from '../db/sql.ts';
import { anyLanguage } from '../directory/facets.ts';
import type { Table } from '../directory/rows.ts';
import { age, badParameter, bbox, hour, language, many, oneOf } from '../http/parameters.ts';
import type { Box, Values } from '../http/parameters.ts';

const concept = <const S extends 'theme' | 'type' | 'level' | 'audience' | 'access' | 'cost'>(scheme: S, of: string) =>
  many(oneOf<(typeof schemes)[S][number]>(schemes[scheme], `${of} More than once: all of them.`));

/** What core HSDS cannot be asked. */
export const facetParameters = {
  language: many(language('Spoken by staff, or by an interpreter who is said to be there.')),
  spoken_by: oneOf(['staff', 'interpreter'], 'With `language`: only by staff, or only by an interpreter.'),
  age: age('For somebody of this age; a service that says nothing of ages is for all.'),
  theme: concept('theme', 'About this theme.'),
  type: concept('type', 'Of this type.'),
  level: concept('level', 'On this rung of the ladder.'),
  audience: concept('audience', 'For these people.'),
  access: concept('access', 'Reached in this way.'),
  cost: concept('cost', 'At this cost.'),
  open_at: hour('Open at this moment, by the hours it gives, in Dutch time.'),
  bbox: bbox('In this box: west,south,east,north.'),
};

type FacetsAsked = Values<typeof facetParameters>;

const spoken = (asked: FacetsAsked): readonly Sql[] => {
  const [by] = asked.spoken_by ?? [];
  const languages = asked.language ?? [];
  if (by !== undefined && languages.length === 0) {
    throw badParameter('spoken_by', {
      nl: 'De parameter "spoken_by" kan alleen samen met "language".',
      en: 'The parameter "spoken_by" needs "language" as well.',
    });
  }
  const column = raw(by === undefined ? 'spoken_languages' : `${by}_languages`);
  return languages.map((code) => sql`${column} && ${[code, anyLanguage]}::text[]`);
};

const conceptNames = ['theme', 'type', 'level', 'audience', 'access', 'cost'] as const;

const withConcepts = (asked: FacetsAsked): readonly Sql[] => {
  const wanted = conceptNames.flatMap((scheme) => (asked[scheme] ?? []).map((slug) => `${scheme}/${slug}`));
  return wanted.length > 0 ? [sql`concepts @> ${wanted}::text[]`] : [];
};

const pointIn = ({ west, south, east, north }: Box): Sql =>
  sql`latitude between ${south}::float8 and ${north}::float8 and longitude between ${west}::float8 and ${east}::float8`;

const inBox = (table: Table, boxes: readonly Box[] = []): readonly Sql[] =>
  boxes.map((box) =>
    table === 'service_at_location'
      ? pointIn(box)
      : sql`id in (select service_id from service_at_location where shown and ${pointIn(box)})`,
  );

/** Opening hours are local wall time, here that of the Netherlands. */
const dutchClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
});

const wallTime = (moment: string): WallTime => {
  const [date = '', time = ''] = dutchClock.format(new Date(moment)).split(' ');
  return { date, time };
};

/** Many services keep the same hours, so each timetable is looked at once. */
const openAt = async (session: Session, table: Table, moments: readonly string[] = []): Promise<readonly Sql[]> => {
  const [moment] = moments;
  if (moment === undefined) return [];
  const timetables = await session.recall<{ hours: string; hours_key: string }>(
    sql`select hours_key, min(hours) as hours from ${raw(table)} where shown and hours_key is not null group by hours_key`,
  );
  const now = wallTime(moment);
  const open = timetables.filter(
    ({ hours }) => nextOpening(JSON.parse(hours) as readonly Opening[], now)?.now === true,
  );
  return [sql`hours_key = any(${open.map(({ hours_key }) => hours_key)}::text[])`];
};

/** All that was asked holds. */
export const faceted = async (session: Session, table: Table, asked: FacetsAsked): Promise<readonly Sql[]> => [
  ...spoken(asked),
  ...withConcepts(asked),
  ...(asked.age ?? []).map((years) => sql`ages @> ${years}::numeric`),
  ...inBox(table, asked.bbox),
  ...(await openAt(session, table, asked.open_at)),
];
