import * as z from 'zod/mini';
import { described, id, ref, text } from '../schema.ts';

export const metadata = z.looseObject({
  id: id(),
  resource_id: ref('The record that changed.'),
  resource_type: text('Kind of record that changed.'),
  last_action_date: described(z.iso.date(), 'Day of the change.'),
  last_action_type: described(z.string(), 'What was done: create, update, delete.'),
  field_name: described(z.string(), 'The field that changed.'),
  previous_value: described(z.string(), 'The value before.'),
  replacement_value: described(z.string(), 'The value after.'),
  updated_by: described(z.string(), 'The role or organisation that changed it, never a person.'),
});
export type Metadata = z.infer<typeof metadata>;
