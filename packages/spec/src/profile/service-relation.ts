import * as z from 'zod/mini';
import { code, described } from '../schema.ts';

export const serviceRelation = z.looseObject({
  type: code(
    ['bridges_wait_for', 'step_up', 'step_down', 'aftercare', 'alternative', 'replaced_by'],
    'What the other service is to this one.',
  ),
  service_id: described(z.guid(), 'The other service.'),
});
export type ServiceRelation = z.infer<typeof serviceRelation>;
