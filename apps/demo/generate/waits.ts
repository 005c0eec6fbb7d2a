import type { WaitTime } from '@veerkracht/spec';
import { daysBefore } from './days.ts';
import { between, quota, randomOf } from './random.ts';
import { traits } from './traits.ts';
import type { Traits } from './traits.ts';

const source = 'Opgave van de aanbieder';

const stages = (service: Traits, daysAgo: number, today: string): WaitTime[] => {
  const { provider, pin, slug } = service;
  const as_of = daysBefore(today, daysAgo);
  const stop = pin.wait?.stop === true;
  const random = randomOf(`weeks ${slug}`);
  const [low, high] = provider.wait?.intake ?? [0, 0];
  const intake = pin.wait?.intake ?? between(random, low, high);
  const later = provider.wait?.then;
  const then = pin.wait ? pin.wait.then : later && between(random, later[1], later[2]);
  const status = stop ? 'intake_stop' : intake === 0 ? 'open' : 'waiting_list';
  const first: WaitTime = { stage: 'intake', status, weeks_min: intake, as_of, source };
  const range = pin.wait === undefined && intake > 3 ? { weeks_max: intake + between(random, 1, 4) } : {};
  if (then === undefined) return [{ ...first, ...range }];
  const stage = later?.[0] ?? 'support';
  return [
    { ...first, ...range },
    { stage, status: stop ? 'intake_stop' : then === 0 ? 'open' : 'waiting_list', weeks_min: then, as_of, source },
  ];
};

const known = traits.filter(
  ({ provider, pin, slug }) => pin.wait ?? randomOf(`wait ${slug}`)() < (provider.wait?.share ?? 0),
);
/** One in five is too old to say anything. */
const old = quota(randomOf('old waits'), known, Math.round(known.length * 0.2), ({ pin }) =>
  pin.wait === undefined ? 1 : pin.wait.daysAgo > 90 ? 1e9 : 0,
);

export const waitsOf = (service: Traits, today: string): WaitTime[] => {
  if (!known.includes(service)) return [];
  const random = randomOf(`asked ${service.slug}`);
  const daysAgo = service.pin.wait?.daysAgo ?? (old.has(service) ? between(random, 95, 300) : between(random, 2, 85));
  return stages(service, daysAgo, today);
};
