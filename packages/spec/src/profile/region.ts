import * as z from 'zod/mini';
import { described, id, text, uri } from '../schema.ts';

/** Municipalities that buy, plan or work together. A service area says to which of them it belongs. */
export const region = z.looseObject({
  id: id(),
  name: described(z.string(), 'Name of the region.'),
  description: text('What they do together.'),
  uri: uri('Identifier of the region.'),
  municipalities: described(
    z.array(z.string().check(z.regex(/^GM\d{4}$/))),
    'Codes of the municipalities at Statistics Netherlands, `GM0505`.',
  ),
});
export type Region = z.infer<typeof region>;
