import type { Series } from '@veerkracht/spec';

/** Whether there is a last session. */
export const hasEnd = ({ schedule: { freq, count, until } }: Series): boolean =>
  freq === undefined || count !== undefined || until !== undefined;

/** Whether people can come without signing up. */
export const isWalkIn = ({ joining }: Series): boolean =>
  joining?.rule === 'walk-in' || (joining?.ways ?? []).some(({ method }) => method === 'walk-in');

/** Whether people sign up with the hub. */
export const signsUpHere = ({ joining }: Series): boolean =>
  (joining?.ways ?? []).some(({ method }) => method === 'hub');
