import * as z from 'zod/mini';
import { bool, code, described, list, text, triState } from '../schema.ts';
import { interpreter, moment, version } from './payload.ts';
import { states } from './states.ts';

/**
 * What a person takes along to another municipality (scenario 32): theirs, on their own device or paper. Nobody
 * sends it anywhere, and the same things are never in it as in a referral (REF-7).
 */
export const continuitySummary = z.looseObject({
  schemaVersion: version(),
  createdAt: moment('When it was made.'),
  name: text('How the person wants to be called. May be left out.'),
  languages: described(z.array(z.string()), 'BCP 47 tags, best first.'),
  interpreter: described(interpreter, 'Whether an interpreter is needed, and which.'),
  readsAndWrites: z.optional(code(triState, 'Whether reading and writing go well in the own language.')),
  helps: described(z.array(z.string()), 'What helps, in the words of the person.'),
  openSteps: described(
    z.array(
      z.looseObject({
        what: described(z.string(), 'The step.'),
        who: text('The service or organisation.'),
        state: z.optional(code(states, 'Where it stands, when it is a referral.')),
        by: text('By when, in words.'),
      }),
    ),
    'What is still going on.',
  ),
  guidanceEnds: z.optional(
    described(
      z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
      'Month in which guidance ends, `2027-03`, if the person wants it said.',
    ),
  ),
  handOver: bool('A talk with the old and the new contact together was asked for.'),
  contacts: list(
    z.looseObject({ name: described(z.string(), 'Name or role.'), reach: text('How to reach them.') }),
    'Whom the new municipality may ask, if the person wants.',
  ),
});
export type ContinuitySummary = z.infer<typeof continuitySummary>;
