import { rolesOf } from '@veerkracht/core/calendar';
import type { CalendarRole } from '@veerkracht/core/calendar';
import { schemes, sensitiveAudiences, seriesGenders, triState } from '@veerkracht/spec';
import type { Series } from '@veerkracht/spec';
import { sql } from '../db/sql.ts';
import type { Sql } from '../db/sql.ts';
import { inMunicipality } from '../hsds/filters.ts';
import { day, language, many, municipality, oneOf } from '../http/parameters.ts';
import type { Parameter, Values } from '../http/parameters.ts';

const or = 'Meer dan eens: een van die.';
/** What some people are never labelled with stands in no address, so nobody can ask for it in one. */
const audiences = schemes.audience.filter((slug) => !sensitiveAudiences.includes(slug));
const some = <const T extends string>(words: readonly T[], description: string): Parameter<T> =>
  many(oneOf(words, `${description} ${or}`));

/** What series are chosen by, in the words of the calendar in the page: within one of them any, of all of them each. */
export const seriesFilters = {
  municipality: municipality('Voor bewoners van deze gemeente; landelijk aanbod hoort erbij.'),
  language: many(language(`In deze taal. ${or}`)),
  gender: some(seriesGenders, 'Voor vrouwen, voor mannen of gemengd.'),
  childcare: some(triState, 'Of er oppas is.'),
  free: some(triState, 'Of het gratis is.'),
  audience: some(audiences, 'Voor deze mensen.'),
  theme: some(schemes.theme, 'Over dit onderwerp.'),
  level: some(schemes.level, 'Op deze trede.'),
  joining: some(['walk-in', 'registration', 'unknown'], 'Binnenlopen of aanmelden.'),
  where: some(['place', 'online', 'unknown'], 'Op een plek of online.'),
  role: oneOf(
    ['person', 'volunteer', 'professional'],
    'Voor wie in deze rol meedoet; zonder deze parameter voor bezoekers, en dan zijn er geen trainingen bij.',
  ),
};

export const windowParameters = {
  from: day('Vanaf deze dag.'),
  to: day('Tot en met deze dag.'),
};

export type FiltersAsked = Values<typeof seriesFilters>;

/** A training is never for the person who looks for help. */
const forRole = (role: CalendarRole): readonly Sql[] => [
  sql`(roles = '{}' or roles && ${rolesOf[role]}::text[])`,
  ...(role === 'person' ? [sql`not concepts @> '{type/training}'`] : []),
];

const overlap = (column: Sql, words: readonly string[] = []): readonly Sql[] =>
  words.length === 0 ? [] : [sql`${column} && ${words}::text[]`];
const among = (column: Sql, words: readonly string[] = []): readonly Sql[] =>
  words.length === 0 ? [] : [sql`${column} = any(${words}::text[])`];
const concepts = (scheme: string, slugs: readonly string[] = []): readonly Sql[] =>
  overlap(
    sql`concepts`,
    slugs.map((slug) => `${scheme}/${slug}`),
  );

export const chosenBy = (asked: FiltersAsked): readonly Sql[] => [
  ...inMunicipality(asked.municipality),
  ...overlap(sql`languages`, asked.language),
  ...among(sql`gender`, asked.gender),
  ...among(sql`childcare`, asked.childcare),
  ...among(sql`free`, asked.free),
  ...concepts('audience', asked.audience),
  ...concepts('theme', asked.theme),
  ...concepts('level', asked.level),
  ...among(sql`joining`, asked.joining),
  ...overlap(sql`venues`, asked.where),
  ...forRole(asked.role?.[0] ?? 'person'),
];

/** Those that go on at some time in these days; one whose days are not understood, whenever is asked. */
export const goingOn = (from?: string, to?: string): readonly Sql[] => [
  ...(from === undefined ? [] : [sql`(last_day is null or last_day >= ${from}::date)`]),
  ...(to === undefined ? [] : [sql`(first_day is null or first_day <= ${to}::date)`]),
];

export interface SeriesRow {
  readonly id: string;
  readonly service_id: string;
  readonly service_name: string;
  readonly record: string;
  readonly place: string | null;
  readonly first_day: Date | null;
  readonly sequence: number;
  readonly last_modified: Date;
}

/** What is shown of series, with the version that the ledger keeps, for other queries to choose from. */
export const shownSeries: Sql = sql`(
  select s.*, l.sequence as version, l.last_modified as changed, v.minimal::jsonb ->> 'name' as service_name
  from series s join series_ledger l on l.series_id = s.id
    join service v on v.directory = s.directory and v.id = s.service_id
  where s.shown)`;

/** The columns of `SeriesRow` in `shownSeries`. */
export const seriesColumns: Sql = sql`id, service_id, service_name, record, place, first_day, version as sequence,
  changed as last_modified`;

/** With the version that the hub keeps, which also grows when a file forgets to say so. */
export const seriesOf = ({ record, sequence, last_modified }: Omit<SeriesRow, 'service_id'>): Series => ({
  ...(JSON.parse(record) as Series),
  sequence,
  last_modified: last_modified.toISOString(),
});
