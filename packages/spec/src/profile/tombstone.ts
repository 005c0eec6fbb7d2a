import * as z from 'zod/mini';
import { described, ref, text } from '../schema.ts';

/** What is left of a record that was taken away, so that a link of yesterday still leads somewhere. */
export const tombstone = z.looseObject({
  id: described(z.guid(), 'The id of the service that was here.'),
  removed_on: described(z.iso.date(), 'Day on which it was taken away.'),
  name: text('Its last name.'),
  reason: text('Why, in words a visitor can read.'),
  successor_id: ref('The service that took its place.'),
});
export type Tombstone = z.infer<typeof tombstone>;
