import type { Database } from '../db/database.ts';
import { raw, sql } from '../db/sql.ts';
import type { Sql } from '../db/sql.ts';

const words = [
  ...['slaap', 'stress', 'rouw', 'trauma', 'angst', 'somberheid', 'opvoeding', 'eenzaamheid', 'taal', 'sport'],
  ...['vrouwen', 'mannen', 'jongeren', 'ouders', 'kinderen', 'buurt', 'huisarts', 'spreekuur', 'groep', 'training'],
  ...['maatje', 'koor', 'wandelen', 'koken', 'yoga', 'gesprek', 'behandeling', 'advies', 'school', 'werk'],
];

/** A number that looks drawn by lot, the same for the same service and `step`. */
const lot = (step: number): Sql => sql`(hashtext(n || ${raw(`'/${step}'`)})::bigint & 2147483647)`;

/** One of the words; every `step` gives another mixture. */
const pick = (list: readonly string[], step: number): Sql =>
  sql`(${list}::text[])[1 + ${lot(step)} % ${raw(String(list.length))}]`;

const concepts = sql`array[
  'theme/' || ${pick(['sleep', 'stress', 'grief', 'trauma', 'anxiety', 'family', 'loneliness', 'anger'], 3)},
  'level/' || ${pick(['self-help', 'prevention', 'early-help', 'primary-care', 'specialised-care'], 7)},
  'type/' || ${pick(['meeting', 'sport', 'buddy', 'counselling', 'training', 'creative', 'trauma-treatment'], 11)},
  'cost/' || ${pick(['free', 'small-fee', 'insured-deductible'], 5)}]`;

const languages = sql`array[${pick(['ti', 'ar', 'fa', 'so', 'uk', 'tr', 'am', 'ps', 'ku', 'nl', 'en', 'fr'], 5)}]`;

const facets = sql`${concepts}, ${languages}, array['ar'], ${languages} || 'ar'::text, '[18,]'::numrange`;

const made = (count: number): Sql => sql`
  select md5('bulk service ' || n)::uuid as id, md5('bulk place ' || n)::uuid as place_id,
    md5('bulk organization ' || n / 10)::uuid as organization_id,
    'Dienst ' || ${pick(words, 3)} || ' ' || ${pick(words, 13)} || ' ' || n as name,
    'GM' || lpad((n % 342)::text, 4, '0') as municipality, n,
    51 + (${lot(101)} % 250000) / 100000.0 as latitude, 4 + (${lot(103)} % 300000) / 100000.0 as longitude
  from generate_series(1, ${count}::bigint) n`;

const text = sql`json_build_object('id', id, 'name', name, 'status', 'active', 'description',
  'Voor wie ' || ${pick(words, 5)} || ' zoekt, met ' || ${pick(words, 17)} || '. ' || repeat('Iedereen is welkom. ', 20),
  'is_fictional', true)::text`;

const document = sql`search_document(name, ${pick(words, 7)}, ${pick(words, 5)} || ' ' || ${pick(words, 17)},
  'Plaats' || n % 400)`;

/** Many made-up services, one place each, spread over the country; made by the database itself, for speed. */
export const bulkLoad = (database: Database, count: number): Promise<void> =>
  database.write(async (session) => {
    await session.query(sql`insert into directory values ('bulk', ${count}, now())`);
    await session.query(sql`
      insert into service (directory, id, organization_id, last_modified, content_hash, term_ids, taxonomy_ids,
        municipalities, is_national, concepts, staff_languages, interpreter_languages, spoken_languages, ages,
        sort_key, document, folded, minimal, brief, body, shown)
      select 'bulk', id, organization_id, timestamptz '2026-01-01' + n * interval '1 second', '', '{}', '{}',
        array[municipality], false, ${facets}, lower(name), ${document}, lower(name), ${text}, ${text}, ${text}, true
      from (${made(count)}) made`);
    await session.query(sql`
      insert into service_at_location (directory, id, service_id, organization_id, last_modified, term_ids,
        taxonomy_ids, municipalities, is_national, concepts, staff_languages, interpreter_languages,
        spoken_languages, ages, latitude, longitude, postcode4, sort_key, document, folded, brief, body, shown)
      select 'bulk', place_id, id, organization_id, timestamptz '2026-01-01' + n * interval '1 second', '{}', '{}',
        array[municipality], false, ${facets}, latitude, longitude,
        (1000 + floor((latitude - 51) * 36) * 100 + floor((longitude - 4) * 33))::int::text,
        lower(name), ${document}, lower(name), ${text},
        json_build_object('id', place_id, 'service', ${text}::json)::text, true
      from (${made(count)}) made`);
  });

/** What autovacuum does by itself after a while: the planner has to know the data. */
export const analyse = async (database: Database): Promise<void> => {
  for (const table of ['service', 'service_at_location']) {
    await database.write((session) => session.query(raw(`analyze ${table}`)));
  }
};
