import * as z from 'zod/mini';
import { code, described, id, number, text } from '../schema.ts';
import { visibility } from './visibility.ts';

export const referralMethods = ['phone', 'email', 'form', 'zorgdomein', 'secure_mail', 'post'] as const;

/** Where somebody puts another person forward, and how long it takes until they hear something. */
export const referral = z.looseObject({
  id: id(),
  method: code(referralMethods, 'How to get in touch.'),
  channel: described(z.string(), 'The number, mail address or web address of the desk, never of a person.'),
  response_days: number('Working days until somebody says whether there is a place.'),
  feedback_days: number('Working days until the referrer hears how it went.'),
  note: text('What to send along.'),
  visibility: visibility(),
});
export type Referral = z.infer<typeof referral>;
