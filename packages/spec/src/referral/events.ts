import * as z from 'zod/mini';
import { code, described, id, wholeNumber } from '../schema.ts';
import { moment, version } from './payload.ts';
import { declineReasons } from './reasons.ts';
import { actors, states } from './states.ts';

/** One step in the life of a referral, as the hub keeps it: in the open, so nothing of a person. */
export const statusEvent = z.looseObject({
  schemaVersion: version(),
  referralId: id('The referral or the question.'),
  sequence: described(z.int().check(z.gte(1)), 'From 1, without gaps: the order, whatever clocks say.'),
  state: code(states, 'The state it is in now.'),
  by: code(actors, 'Who did it.'),
  at: moment('When, by the clock of the hub.'),
  reason: z.optional(code(declineReasons, 'Why not.')),
  expectedWeeks: wholeNumber('Of a waiting list.'),
});
export type StatusEvent = z.infer<typeof statusEvent>;

/** What is sent to a case system: CloudEvents 1.0, NL GOV profile 1.1. Thin: no service, no person. Scenario 39 */
export const referralEvent = z.looseObject({
  specversion: described(z.literal('1.0'), 'CloudEvents.'),
  id: id('Identifier of the event. It is the same when it is sent again.'),
  source: described(z.string(), 'URN of the hub: `urn:nld:oin:…:systeem:…`.'),
  type: described(
    z.string().check(z.regex(/^nl\.[a-z0-9.-]+\.(verwijzing|capaciteitsvraag)-[a-z-]+$/)),
    'What happened.',
  ),
  subject: described(z.guid(), 'The referral or the question.'),
  time: moment('When.'),
  datacontenttype: described(z.literal('application/json'), 'Of `data`.'),
  dataschema: described(z.url(), 'The published schema of `data`.'),
  data: described(statusEvent, 'The step.'),
});
export type ReferralEvent = z.infer<typeof referralEvent>;
