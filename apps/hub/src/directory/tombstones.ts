import type { Directory } from '@veerkracht/spec';
import type { Session } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import { sortKey } from './search-text.ts';
import { instantOf, isUuid } from './tidy.ts';

/** Written as plain HSDS: a service that is defunct, with the one that took its place. */
const bodyOf = (id: string, name: string, moment: string, reason?: string, successor?: string): string =>
  JSON.stringify({
    ...{ id, name, status: 'defunct', last_modified: moment },
    ...(reason === undefined ? {} : { alert: reason }),
    ...(successor === undefined ? {} : { service_relation: [{ type: 'replaced_by', service_id: successor }] }),
  });

interface Gone {
  readonly id: string;
  readonly name: string;
  readonly successor: string | null;
}

/** Those of the directory that the new version no longer has, with the successor that they named themselves. */
const goneFrom = (session: Session, name: string, kept: readonly string[]): Promise<readonly Gone[]> =>
  session.query<Gone>(sql`
    select id, minimal::jsonb ->> 'name' as name, (select relation ->> 'service_id'
      from jsonb_array_elements(case jsonb_typeof(body::jsonb -> 'service_relation')
        when 'array' then body::jsonb -> 'service_relation' else '[]' end) relation
      where relation ->> 'type' = 'replaced_by' limit 1) as successor
    from service where directory = ${name} and shown and not (id = any(${kept}::uuid[]))`);

const leave = async (session: Session, name: string, stones: readonly object[]): Promise<void> => {
  await session.query(sql`
    insert into tombstone (id, directory, successor_id, organization_id, last_modified, term_ids, taxonomy_ids,
      municipalities, concepts, staff_languages, interpreter_languages, spoken_languages, ages, hours, hours_key,
      sort_key, body)
    select r.id, ${name}, r.successor_id, s.organization_id, r.last_modified, coalesce(s.term_ids, '{}'),
      coalesce(s.taxonomy_ids, '{}'), coalesce(s.municipalities, '{*}'), coalesce(s.concepts, '{}'),
      coalesce(s.staff_languages, '{}'), coalesce(s.interpreter_languages, '{}'), coalesce(s.spoken_languages, '{}'),
      coalesce(s.ages, '(,)'), s.hours, s.hours_key, r.sort_key, r.body
    from jsonb_to_recordset(${JSON.stringify(stones)}::jsonb)
      as r(id uuid, successor_id uuid, last_modified timestamptz, sort_key text, body text)
    left join service s on s.id = r.id and s.directory = ${name}
    on conflict (id) do update set body = excluded.body, successor_id = excluded.successor_id,
      last_modified = case when tombstone.body::jsonb - 'last_modified' = excluded.body::jsonb - 'last_modified'
        then tombstone.last_modified else excluded.last_modified end`);
};

const stoneOf = (id: string, name: string, moment: string, reason?: string, successor?: string) => ({
  ...{ id, successor_id: successor, last_modified: moment, sort_key: sortKey(name) },
  body: bodyOf(id, name, moment, reason, successor),
});

/** Before the old version goes: a stone for what the new one lacks, and for what the file itself says is gone. */
export const layTombstones = async (
  session: Session,
  name: string,
  { directory, kept, now }: { readonly directory: Directory; readonly kept: readonly string[]; readonly now: Date },
): Promise<void> => {
  const here = new Set(kept.map((id) => id.toLowerCase()));
  const told = (directory.tombstones ?? []).filter(({ id }) => isUuid(id) && !here.has(id.toLowerCase()));
  const toldIds = new Set(told.map(({ id }) => id.toLowerCase()));
  const gone = (await goneFrom(session, name, kept)).filter(({ id }) => !toldIds.has(id));
  const stones = [
    ...told.map((one) =>
      stoneOf(
        one.id.toLowerCase(),
        (one.name ?? '(naam onbekend)').replaceAll('\0', '').toWellFormed(),
        instantOf(one.removed_on) ?? now.toISOString(),
        one.reason?.replaceAll('\0', '').toWellFormed(),
        one.successor_id?.toLowerCase(),
      ),
    ),
    ...gone.map((one) => stoneOf(one.id, one.name, now.toISOString(), undefined, one.successor ?? undefined)),
  ];
  const distinct = [...new Map(stones.map((stone) => [stone.id, stone])).values()];
  if (distinct.length > 0) await leave(session, name, distinct);
};

/** What is shown again, in this directory or in another, is not gone. */
export const liftTombstones = async (session: Session): Promise<void> => {
  await session.query(sql`delete from tombstone t using service s where s.shown and s.id = t.id`);
};
