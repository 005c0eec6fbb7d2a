import * as z from 'zod/mini';
import { described, id, list, ref, text } from '../schema.ts';
import { metadata } from './metadata.ts';
import { attribute } from './taxonomy.ts';

export const program = z.looseObject({
  id: id(),
  organization_id: ref('The organisation of this programme.'),
  name: described(z.string(), 'Name of the programme.'),
  alternate_name: text('Another name.'),
  description: described(z.string(), 'What the programme is.'),
  attributes: list(attribute, 'Terms said of this record.'),
  metadata: list(metadata, 'Changes to this record.'),
});
export type Program = z.infer<typeof program>;
