import * as z from 'zod/mini';
import { code, described, number, text } from '../schema.ts';

export const waitStages = ['intake', 'support', 'treatment'] as const;
export const waitStatuses = ['open', 'waiting_list', 'intake_stop', 'unknown'] as const;

/** How long people wait for one stage. A wait without a day on which it was true says nothing, so `as_of` is required. */
export const waitTime = z.looseObject({
  stage: code(waitStages, 'Wait until the first talk, until support, until treatment.'),
  status: code(waitStatuses, 'Whether people can be put forward at all.'),
  weeks_min: number('Shortest wait in weeks.'),
  weeks_max: number('Longest wait in weeks; absent when it is one number.'),
  as_of: described(z.iso.date(), 'Day on which this was true.'),
  source: text('Where the figure comes from.'),
});
export type WaitTime = z.infer<typeof waitTime>;
