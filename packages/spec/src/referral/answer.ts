import * as z from 'zod/mini';
import { code, described, id, text, wholeNumber } from '../schema.ts';
import { moment, version } from './payload.ts';
import { declineReasons, mostAlternatives } from './reasons.ts';
import { referralStates } from './states.ts';

export const appointment = z.looseObject({
  at: moment('When.'),
  place: text('Where, in words.'),
  withWhom: text('With whom: a role, or the name people call them by.'),
  interpreter: text('What was arranged about an interpreter.'),
});
export type Appointment = z.infer<typeof appointment>;

/** Another service that may say yes. */
export const alternative = z.looseObject({
  serviceId: described(z.guid(), 'The service.'),
  name: described(z.string(), 'Its name.'),
});
export type Alternative = z.infer<typeof alternative>;

/**
 * What is said after the sending, sealed: a message of any side, or the words that belong to a step of the receiver.
 * The hub only gets the step (`state`, `reason`, `expectedWeeks`), never the words.
 */
export const referralMessage = z.looseObject({
  schemaVersion: version(),
  id: id('Identifier of the message, a UUID: a reader shows it once.'),
  referralId: described(z.guid(), 'The referral it belongs to.'),
  from: code(['receiver', 'referrer', 'person'], 'Who says it.'),
  sentAt: moment('When.'),
  senderKey: text('Of a message to the receiver: `x` of `replyTo`, which only those know who have read the referral.'),
  text: z.optional(described(z.string().check(z.maxLength(4000)), 'In words.')),
  state: z.optional(code(referralStates, 'The step that goes with it.')),
  reason: z.optional(code(declineReasons, 'Why not.')),
  expectedWeeks: wholeNumber('Of a waiting list: how many weeks, about.'),
  appointment: z.optional(described(appointment, 'The appointment.')),
  alternatives: z.optional(
    described(z.array(alternative).check(z.maxLength(mostAlternatives)), 'With a no: who may say yes.'),
  ),
});
export type ReferralMessage = z.infer<typeof referralMessage>;
