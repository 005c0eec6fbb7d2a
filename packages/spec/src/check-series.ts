/** The checks of groups, trainings and meetings, per service. @module */
import type { Check } from './check-context.ts';
import { daysBetween, placesExpireAfterDays } from './days.ts';
import { finding } from './finding.ts';
import type { Service } from './hsds/service.ts';
import { looksLikePerson } from './person-name.ts';
import type { Series } from './profile/series.ts';
import type { RuleId } from './rules.ts';

/** What is wrong with one series: the field, and a detail for the message. */
type Fault = readonly [field: string, detail: string];

const eachSeries =
  (rule: RuleId, faultsOf: (one: Series, context: Parameters<Check>[2], service: Service) => readonly Fault[]): Check =>
  (service, path, context) =>
    (service.series ?? []).flatMap((one, index) =>
      faultsOf(one, context, service).map(([field, detail]) =>
        finding(rule, `${path}.series[${index}].${field}`, detail),
      ),
    );

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** A time with an offset is no wall time: it is right for half of the year. */
const isWallTime = (time: string | undefined): boolean => /^\d{2}:\d{2}(:\d{2})?$/.test(time ?? '');

const canBePlanned = eachSeries('DIR-36', ({ name, schedule, joining }) => {
  const { dtstart, opens_at, timezone_id = '', freq, until, count } = schedule;
  const isOpen = joining?.rule === 'walk-in';
  const missing = [
    ...(dtstart ? [] : ['dtstart']),
    ...(isWallTime(opens_at) ? [] : ['opens_at']),
    ...(isTimeZone(timezone_id) ? [] : ['timezone_id']),
    ...(freq && !until && count === undefined && !isOpen ? ['until'] : []),
    // Engines differ about which of the two would win.
    ...(until && count !== undefined ? ['count'] : []),
  ];
  return missing.map((field) => [`schedule.${field}`, name] as const);
});

/** How many sessions there are at most; of a schedule that ends on a day, an estimate that is never too low. */
const mostSessions = ({ schedule, exceptions = [] }: Series): number => {
  const { freq, count, until, dtstart, interval = 1, byday, bymonthday } = schedule;
  const extra = exceptions.filter(({ kind }) => kind === 'extra').length;
  if (!freq) return 1 + extra;
  if (count !== undefined) return count + extra;
  if (!until || !dtstart) return Infinity;
  const period = Math.max(1, interval) * (freq === 'WEEKLY' ? 7 : 28);
  const perPeriod = Math.max(1, (byday ?? bymonthday ?? '').split(',').length) * (freq === 'WEEKLY' ? 1 : 5);
  return (Math.floor(daysBetween(dtstart, until) / period) + 2) * perPeriod + extra;
};

const joinsWithin = eachSeries('DIR-37', (one) => {
  const { rule, until_session: last } = one.joining ?? {};
  const fits = last !== undefined && last >= 1 && last <= mostSessions(one);
  return rule === 'until-session' && !fits ? [['joining.until_session', String(last ?? '-')]] : [];
});

const linkIsKept = eachSeries('DIR-38', ({ name, online }, { isPublic }) =>
  isPublic && online?.kind === 'after-sign-up' && online.url ? [['online.url', name]] : [],
);

const placesAreRecent = eachSeries('DIR-39', ({ places = 'unknown', places_as_of: asOf }, { today }) => {
  if (places === 'unknown') return [];
  const isRecent = asOf !== undefined && daysBetween(asOf, today) <= placesExpireAfterDays;
  return isRecent ? [] : [['places_as_of', asOf ?? '-']];
});

const trainersAreRoles = eachSeries('DIR-40', ({ trainers = [] }, { organizations }) =>
  trainers.flatMap((trainer, index): Fault[] =>
    looksLikePerson(trainer, organizations) ? [[`trainers[${index}]`, '']] : [],
  ),
);

const canStart = eachSeries('DIR-41', ({ capacity, minimum }) =>
  capacity !== undefined && minimum !== undefined && capacity < minimum
    ? [['minimum', `${minimum} > ${capacity}`]]
    : [],
);

const isAtAPlace = eachSeries('DIR-19', ({ location_id: at }, _context, { service_at_locations = [] }) =>
  at === undefined || service_at_locations.some(({ location_id, location }) => at === (location?.id ?? location_id))
    ? []
    : [['location_id', at]],
);

export const seriesChecks: readonly Check[] = [
  ...[canBePlanned, joinsWithin, linkIsKept, placesAreRecent, trainersAreRoles, canStart, isAtAPlace],
];
