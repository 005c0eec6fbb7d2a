import type { Session } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import type { Json } from '../directory/tidy.ts';
import { fieldsThatDiffer } from './merge-patch.ts';

/** What was done to a record, for the log. */
export interface Change {
  readonly id: string;
  readonly before: Json;
  readonly after: Json;
  /** A role or a kind of process, never a person. */
  readonly by: string;
}

/** HSDS writes what stood there as a text; a list or an object is JSON. */
const textOf = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
};

const actionOf = (before: unknown, after: unknown): string => {
  if (before === undefined || before === null) return 'create';
  return after === undefined || after === null ? 'delete' : 'update';
};

const linesOf = ({ id, before, after, by }: Change): readonly Json[] =>
  fieldsThatDiffer(before, after)
    .filter((field) => field !== 'last_modified')
    .map((field) => ({
      ...{ resource_id: id, field_name: field, updated_by: by },
      last_action_type: actionOf(before[field], after[field]),
      previous_value: textOf(before[field]),
      replacement_value: textOf(after[field]),
    }));

/** One line for each field that differs. */
export const logChanges = async (session: Session, changes: readonly Change[], now: Date): Promise<void> => {
  const lines = changes.flatMap(linesOf);
  if (lines.length === 0) return;
  await session.query(sql`
    insert into record_change (resource_id, at, last_action_type, field_name, previous_value, replacement_value,
      updated_by)
    select resource_id, ${now}, last_action_type, field_name, previous_value, replacement_value, updated_by
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as line(resource_id uuid, last_action_type text,
      field_name text, previous_value text, replacement_value text, updated_by text)`);
};
