import * as z from 'zod/mini';
import { bool, code, date, id, list, text, triState } from '../schema.ts';

/** An interpreter who can come along. Not the same as staff who speak the language. */
export const interpretation = z.looseObject({
  id: id(),
  available: code(triState, 'Whether an interpreter can be there.'),
  mode: z.optional(code(['in_person', 'phone', 'video'], 'On the spot, by phone or by video.')),
  provider: z.optional(
    code(['professional', 'trained_volunteer', 'staff', 'informal'], 'Who interprets. Never a child.'),
  ),
  languages: list(z.string(), 'ISO 639 codes.'),
  any_language: bool('Any language can be arranged.'),
  cost_to_client: z.optional(code(triState, 'Whether the person pays for the interpreter.')),
  request_by: text('How and until when to ask.'),
  stated_by: text('Role or organisation that says so, never a person.'),
  checked_on: date('Day on which this was checked.'),
});
export type Interpretation = z.infer<typeof interpretation>;
