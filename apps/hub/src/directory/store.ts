import type { Session } from '../db/database.ts';
import { raw, sql } from '../db/sql.ts';
import type { Row } from './row.ts';
import type { Table } from './rows.ts';

const searched = { sort_key: 'text', folded: 'text' };
const termed = { term_ids: 'uuid[]', taxonomy_ids: 'uuid[]' };
const served = {
  ...{ last_modified: 'timestamptz', municipalities: 'text[]', is_national: 'boolean' },
  ...{ concepts: 'text[]', staff_languages: 'text[]', interpreter_languages: 'text[]', spoken_languages: 'text[]' },
  ...{ ages: 'numrange', hours: 'text', hours_key: 'text' },
};
const written = { brief: 'text', body: 'text' };

/** The columns that come from a row, with their types. */
const columns: Readonly<Record<Table, Readonly<Record<string, string>>>> = {
  organization: { id: 'uuid', ...termed, ...searched, ...written },
  service: {
    ...{ id: 'uuid', organization_id: 'uuid', content_hash: 'text' },
    ...{ ...served, ...termed, ...searched, minimal: 'text', ...written },
  },
  service_at_location: {
    ...{ id: 'uuid', service_id: 'uuid', organization_id: 'uuid' },
    ...{ latitude: 'float8', longitude: 'float8', postcode4: 'text' },
    ...{ ...served, ...termed, ...searched, ...written },
  },
  series: {
    ...{ id: 'uuid', service_id: 'uuid', municipalities: 'text[]', languages: 'text[]', concepts: 'text[]' },
    ...{ gender: 'text', childcare: 'text', free: 'text', joining: 'text', venues: 'text[]', roles: 'text[]' },
    ...{
      first_day: 'date',
      last_day: 'date',
      capacity: 'int',
      is_full: 'boolean',
      place: 'text',
      content_hash: 'text',
    },
    ...{ sequence: 'int', changed_at: 'timestamptz', last_modified: 'timestamptz', record: 'text' },
  },
  taxonomy: { id: 'uuid', ...searched, body: 'text' },
  taxonomy_term: { id: 'uuid', taxonomy_id: 'uuid', parent_id: 'uuid', ...searched, body: 'text' },
};

export const tables = Object.keys(columns) as readonly Table[];

const document = 'search_document(r.name, r.subject, r.prose, r.places)';
const batch = 200;

/** Puts the rows of one directory in their table. */
export const insertRows = async (session: Session, table: Table, directory: string, rows: readonly Row[]) => {
  const names = Object.keys(columns[table]);
  const words = 'folded' in columns[table] ? { name: 'text', subject: 'text', prose: 'text', places: 'text' } : {};
  const isSearched = Object.keys(words).length > 0;
  const types = Object.entries({ ...columns[table], ...words });
  const into = raw(`insert into ${table} (directory, ${[...names, ...(isSearched ? ['document'] : [])].join(', ')}) `);
  const values = [...names.map((name) => `r.${name}`), ...(isSearched ? [document] : [])];
  const chosen = raw(`, ${values.join(', ')} from jsonb_to_recordset(`);
  const shape = raw(`::jsonb) as r(${types.map(([name, type]) => `${name} ${type}`).join(', ')})`);
  for (let at = 0; at < rows.length; at += batch) {
    const json = JSON.stringify(rows.slice(at, at + batch));
    await session.query(sql`${into}select ${directory}::text${chosen}${json}${shape}`);
  }
};

/** Which of the records with one id is shown. */
const winners: Readonly<Record<Table, string>> = {
  organization: 'select distinct on (id) directory, id from organization order by id, length(body) desc, directory',
  service: 'select distinct on (id) directory, id from service order by id, last_modified desc, directory',
  service_at_location: `select distinct on (p.id) p.directory, p.id from service_at_location p
    join service s on s.directory = p.directory and s.id = p.service_id and s.shown order by p.id, p.directory`,
  series: `select distinct on (p.id) p.directory, p.service_id, p.id from series p
    join service s on s.directory = p.directory and s.id = p.service_id and s.shown
    order by p.id, p.directory, p.service_id`,
  taxonomy: 'select distinct on (id) directory, id from taxonomy order by id, directory',
  taxonomy_term: 'select distinct on (id) directory, id from taxonomy_term order by id, directory',
};

/** Hides before it shows: at no moment do two records with one id stand in the index. */
export const showWinners = async (session: Session): Promise<void> => {
  // A place or a series is shown with its service, so the services come first.
  for (const table of [
    'organization',
    'service',
    'service_at_location',
    'series',
    'taxonomy',
    'taxonomy_term',
  ] as const) {
    const key = table === 'series' ? '(directory, service_id, id)' : '(directory, id)';
    const chosen = `${key} in (${winners[table]})`;
    await session.query(raw(`update ${table} set shown = false where shown and not ${chosen}`));
    await session.query(raw(`update ${table} set shown = true where not shown and ${chosen}`));
  }
};
