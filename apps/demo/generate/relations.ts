import type { Service, ServiceRelation } from '@veerkracht/spec';
import { identify } from './identify.ts';
import { closedService } from './faults.ts';
import { metresBetween } from './places.ts';
import { traits } from './traits.ts';
import type { Traits } from './traits.ts';

type Relation = readonly [from: Traits, type: ServiceRelation['type'], to: Traits];

const overlap = (left: readonly string[], right: readonly string[]): boolean =>
  left.some((item) => right.includes(item));

const nearest = (to: Traits, candidates: readonly Traits[]): readonly Traits[] =>
  candidates
    .flatMap((other) => (other.point && to.point ? [[metresBetween(other.point, to.point), other] as const] : []))
    .sort(([left], [right]) => left - right)
    .map(([, other]) => other);

const informal: ReadonlySet<string> = new Set(['self-help', 'prevention', 'early-help']);
const inRegion = (of: Traits) => (other: Traits) =>
  other.region === of.region && other !== of && other.name !== closedService;

type Open = (service: Traits) => boolean;

const bridges = (formal: Traits, hasNoWait: Open): readonly Relation[] => {
  const fits = (other: Traits): boolean =>
    informal.has(other.level) &&
    hasNoWait(other) &&
    overlap(other.audiences, formal.audiences) &&
    (overlap(other.themes, formal.themes) || overlap(other.languages, formal.languages));
  return nearest(formal, traits.filter(inRegion(formal)).filter(fits))
    .slice(0, 4)
    .map((other) => [other, 'bridges_wait_for', formal]);
};

const one = (from: Traits, type: ServiceRelation['type'], fits: (other: Traits) => boolean): readonly Relation[] =>
  nearest(from, traits.filter(inRegion(from)).filter(fits))
    .slice(0, 1)
    .map((other) => [from, type, other]);

const isFull: Open = ({ pin }) => pin.wait?.stop === true;
const kind = (key: string) => (other: Traits) => other.provider.key === key && !isFull(other);

const relationsOf =
  (hasNoWait: Open) =>
  (service: Traits): readonly Relation[] => {
    const { key } = service.provider;
    if (key === 'basic-care')
      return [...bridges(service, hasNoWait), ...one(service, 'step_up', kind('specialised-care'))];
    if (key === 'youth-care') return bridges(service, hasNoWait);
    if (key !== 'specialised-care') return isFull(service) ? one(service, 'alternative', kind(key)) : [];
    return [
      ...bridges(service, hasNoWait),
      ...one(service, 'step_down', kind('basic-care')),
      ...one(service, 'aftercare', kind('buddies')),
      ...(isFull(service) ? one(service, 'alternative', kind(key)) : []),
    ];
  };

/** Puts the relations on the services: who bridges the wait for whom, what is heavier, lighter or afterwards. */
export const withRelations = (services: readonly Service[]): readonly Service[] => {
  const open = new Set(
    services.filter(({ wait_times }) => wait_times?.every(({ status }) => status === 'open')).map(({ id }) => id),
  );
  const idOf = (service: Traits): string => identify('service', service.slug);
  const all = traits.flatMap(relationsOf((service) => open.has(idOf(service))));
  return services.map((service) => {
    const own = all.filter(([from]) => idOf(from) === service.id);
    const service_relation = own.map(([, type, to]) => ({ type, service_id: idOf(to) }));
    return service_relation.length > 0 ? { ...service, service_relation } : service;
  });
};
