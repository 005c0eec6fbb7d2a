import * as z from 'zod/mini';
import { schemes } from '../codes/codes.ts';
import { profileSchemes } from '../codes/profile-codes.ts';
import { code, date, text } from '../schema.ts';
import { admissions } from '../terms.ts';

const audiences = schemes.audience.map((slug) => `audience/${slug}` as const);
const statusGroups = profileSchemes['status-group'].map((slug) => `status-group/${slug}` as const);
export const targetGroups = [...audiences, ...statusGroups] as const;
export type TargetGroupCode = (typeof targetGroups)[number];

/**
 * How strictly a service is for a group of people. A property of the offer, never of a person. What is `not` for a
 * group has no term of that group in `attributes`: a reader that knows terms only would send people to a shut door.
 */
export const targetGroup = z.looseObject({
  group: code(targetGroups as unknown as readonly [TargetGroupCode, ...TargetGroupCode[]], 'The group of people.'),
  admission: code(admissions, 'Only this group, this group first, this group too, or not this group.'),
  note: text('The condition in words.'),
  stated_by: text('Role or organisation that says so, never a person.'),
  checked_on: date('Day on which this was checked.'),
});
export type TargetGroup = z.infer<typeof targetGroup>;
