import * as z from 'zod/mini';
import { profileSchemes } from '../codes/profile-codes.ts';
import { code, id, list, ref, text } from '../schema.ts';
import { metadata } from './metadata.ts';
import { attribute } from './taxonomy.ts';

export const funding = z.looseObject({
  id: id(),
  organization_id: ref('The organisation that is paid.'),
  service_id: ref('The service that is paid.'),
  source: text('Who pays, in words; mirrors `term` and `cost_to_payer`.'),
  attributes: list(attribute, 'Terms said of this record.'),
  metadata: list(metadata, 'Changes to this record.'),
  term: z.optional(code(profileSchemes.funding, 'Under which law or from which purse.')),
  cost_to_payer: text('What it costs whoever pays, with the unit: per person, per group.'),
});
export type Funding = z.infer<typeof funding>;
