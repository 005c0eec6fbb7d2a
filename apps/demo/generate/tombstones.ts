import type { Tombstone } from '@veerkracht/spec';
import { daysBefore } from './days.ts';
import { identify } from './identify.ts';
import { scenarioServices } from './pins.ts';
import { slugOf } from './plan.ts';

/** A service that is no longer in the set: who follows an old link is led on. */
export const tombstonesOf = (today: string): Tombstone[] => [
  {
    id: identify('service', 'buurthuis-de-oude-sluis'),
    name: 'Buurthuis De Oude Sluis (voorbeeld)',
    removed_on: daysBefore(today, 40),
    reason: 'Het buurthuis is gestopt. Iedereen is welkom in de huiskamer.',
    successor_id: identify('service', slugOf(scenarioServices.livingRoom)),
  },
];
