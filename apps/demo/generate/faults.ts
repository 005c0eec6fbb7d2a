import type { Location, RuleId, Schedule, Service } from '@veerkracht/spec';
import { daysBefore, nextClockChange } from './days.ts';
import { identify } from './identify.ts';
import { slugOf } from './plan.ts';
import { zone } from './service.ts';

export const closedService = 'Buurthuis De Waalkamer (voorbeeld)';
const called = (name: string): string => `${name} (voorbeeld)`;
const idOf = (name: string): string => identify('service', slugOf(name));

/** Names after the faults are in. */
export const planted = {
  closed: closedService,
  pointsToClosed: called('Maatjes aan de Merwede'),
  moved: called('Taalhuis Aan Tafel'),
  original: called('Fietsles Op Twee Wielen'),
  duplicate: called('Op Twee Wielen: Fietsles'),
  arabicScript: called('بيت اللقاء'),
  /** Ninety characters. */
  longName: called('Vereniging Het Open Venster voor ontmoeten, muziek en eten in Haarlem en buurt'),
  withoutPoint: called('Kerk De Wijde Poort'),
  phoneOnly: called('Open Kerk aan de Kade'),
  contradiction: called('Vrouwenstichting Jasmijn'),
  fullRoute: called('Centrum De Hoge Duin'),
  clockChange: called('Fietsles De Bel'),
} as const;

/** The rule that finds a planted fault, where there is one. */
export const ruleOfFault: Readonly<Partial<Record<keyof typeof planted, RuleId>>> = {
  pointsToClosed: 'DIR-14',
  duplicate: 'DIR-10',
  withoutPoint: 'DIR-6',
  phoneOnly: 'DIR-6',
  contradiction: 'DIR-9',
  fullRoute: 'DIR-17',
};

type Fault = (service: Service, all: readonly Service[], today: string) => Service;

const relate = (service: Service, type: 'alternative' | 'replaced_by' | 'step_down', name: string): Service => ({
  ...service,
  service_relation: [
    ...(service.service_relation ?? []).filter((other) => other.type !== type),
    { type, service_id: idOf(name) },
  ],
});

const withLocation = (service: Service, change: (location: Location) => Location): Service => ({
  ...service,
  service_at_locations: (service.service_at_locations ?? []).map((at) =>
    at.location ? { ...at, location: change(at.location) } : at,
  ),
});

const close: Fault = (service) => ({
  ...relate(service, 'replaced_by', called('Huiskamer Het Zonneplein')),
  status: 'defunct',
  alert: 'Wij zijn gestopt. Ga naar Huiskamer Het Zonneplein (voorbeeld).',
});

const move: Fault = (service, _all, today) => {
  const day = daysBefore(today, 9);
  const moved = withLocation(service, (location) => ({
    ...location,
    addresses: (location.addresses ?? []).map((address) => ({
      ...address,
      metadata: [
        {
          id: identify('metadata', service.name),
          resource_id: address.id,
          resource_type: 'address',
          last_action_date: day,
          last_action_type: 'update',
          field_name: 'address_1',
          previous_value: 'Oude Lindelaan',
          replacement_value: address.address_1,
          updated_by: 'redactie van de sociale kaart',
        },
      ],
    })),
  }));
  return { ...moved, alert: 'Wij zijn verhuisd. Kijk goed naar het nieuwe adres.' };
};

const double: Fault = (service, all) => {
  const other = all.find(({ name }) => name === planted.original);
  return other?.organization
    ? { ...service, organization: other.organization, organization_id: other.organization.id }
    : service;
};

const losePoint: Fault = (service) =>
  withLocation(service, ({ latitude: _latitude, longitude: _longitude, ...location }) => location);

const keepOnlyPhone: Fault = (service) => {
  const {
    url: _url,
    email: _email,
    schedules: _schedules,
    service_at_locations: _places,
    organization,
    ...rest
  } = service;
  const {
    email: _mail,
    website: _website,
    ...quiet
  } = organization ?? { id: service.id, name: service.name, description: '' };
  return { ...rest, organization: quiet };
};

const acrossClockChange: Fault = (service, _all, today) => {
  const change = nextClockChange(today);
  const [first, ...others] = service.schedules ?? [];
  const across: Partial<Schedule> = {
    dtstart: daysBefore(change, 28),
    until: daysBefore(change, -28),
    timezone_id: zone,
  };
  return first ? { ...service, schedules: [{ ...first, ...across }, ...others] } : service;
};

const faults: Readonly<Record<string, Fault>> = {
  [planted.closed]: close,
  [planted.pointsToClosed]: (service) => relate(service, 'alternative', planted.closed),
  [planted.moved]: move,
  [planted.duplicate]: double,
  [called('Vereniging Twee Oevers')]: (service) => ({
    ...service,
    name: planted.arabicScript,
    alternate_name: service.name,
  }),
  [called('Vereniging Het Open Venster')]: (service) => ({
    ...service,
    name: planted.longName,
    alternate_name: service.name,
  }),
  [planted.withoutPoint]: losePoint,
  [planted.phoneOnly]: keepOnlyPhone,
  [planted.contradiction]: (service) => ({
    ...service,
    eligibility_description: 'Voor mannen en vrouwen van 18 jaar en ouder.',
  }),
  [planted.fullRoute]: (service) => ({
    ...relate(service, 'step_down', called('Praktijk Duin en Dal')),
    application_process: 'U komt hier alleen via Praktijk Duin en Dal (voorbeeld). Vraag daar een brief.',
  }),
  [planted.clockChange]: acrossClockChange,
};

/** Puts in, on purpose, what goes wrong in every real directory. */
export const withFaults = (services: readonly Service[], today: string): readonly Service[] =>
  services.map((service) => faults[service.name]?.(service, services, today) ?? service);
