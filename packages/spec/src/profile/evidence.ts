import * as z from 'zod/mini';
import { schemes } from '../codes/codes.ts';
import { profileSchemes } from '../codes/profile-codes.ts';
import { code, date, described, text, uri } from '../schema.ts';

/** What research says about one type of support, or about one method of it. Without a source it says nothing. */
export const evidence = z.looseObject({
  type: code(schemes.type, 'The type of support.'),
  method: text('The method or intervention, if it is one that has a name.'),
  status: code(profileSchemes.evidence, 'How well it was studied.'),
  source: described(z.string(), 'Who says so and when: study or register of interventions, with the year.'),
  url: uri('Page of the source.'),
  checked_on: date('Day on which the source was looked up.'),
});
export type Evidence = z.infer<typeof evidence>;
