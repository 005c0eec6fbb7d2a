import type { Series } from '@veerkracht/spec';

/** Whether people sign up with the hub. */
export const signsUpHere = ({ joining }: Series): boolean =>
  (joining?.ways ?? []).some(({ method }) => method === 'hub');
