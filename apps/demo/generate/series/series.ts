import type { Joining, JoiningWay, Series, SeriesException, Service } from '@veerkracht/spec';
import { daysBefore } from '../days.ts';
import { identify } from '../identify.ts';
import { slugOf } from '../plan.ts';
import { zone } from '../service.ts';
import type { Change, Group } from './group.ts';
import { groups } from './groups.ts';

import { kinds } from './kinds.ts';
import type { Kind } from './kinds.ts';

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** The day of a group in the week of today, so many weeks on. */
const firstDay = (today: string, { day, inWeeks }: Group): string => {
  const monday = daysBefore(today, (new Date(today).getUTCDay() + 6) % 7);
  return daysBefore(monday, -(day - 1) - inWeeks * 7);
};

/** In the two weeks in which schools close at the end of the year. */
const isChristmas = (date: string): boolean => date.slice(5) >= '12-21' || date.slice(5) <= '01-03';

interface Days {
  readonly first: string;
  readonly closed: readonly string[];
  readonly count?: number;
  /** The day of the how many-th session that goes on. */
  readonly nth: (number: number) => string;
}

/** So many sessions that go on; what falls in the Christmas weeks is no session, and comes on top. */
const daysOf = (today: string, group: Group): Days => {
  const { times, every = 1, pausesAtChristmas = false } = group;
  const first = firstDay(today, group);
  const planned: string[] = [];
  const closed: string[] = [];
  const wanted = times ?? 60;
  for (let date = first; planned.length < wanted; date = daysBefore(date, -7 * every)) {
    if (pausesAtChristmas && isChristmas(date)) closed.push(date);
    else planned.push(date);
  }
  const inside = closed.filter((date) => date < (planned.at(-1) ?? first));
  return {
    ...{ first, closed: inside },
    ...(times !== undefined && { count: times + inside.length }),
    nth: (number) => planned[number - 1] ?? first,
  };
};

const exceptionOf = ({ session, kind, days, opens, closes, room, note }: Change, { nth }: Days): SeriesException => {
  const planned = nth(session);
  return {
    ...{ planned, kind },
    ...(days !== undefined && { date: daysBefore(planned, -days) }),
    ...(opens !== undefined && { opens_at: opens }),
    ...(closes !== undefined && { closes_at: closes }),
    ...(room !== undefined && { room }),
    ...(note !== undefined && { note }),
  };
};

const channelOf = (method: Group['join'][number], service: Service, slug: string): string | undefined => {
  if (method === 'phone') return service.phones?.[0]?.number;
  if (method === 'email') return service.email;
  return method === 'form' ? `${service.organization?.website ?? ''}aanmelden/${slug}` : undefined;
};

const joiningOf = (group: Group, service: Service, slug: string): Joining => {
  const ways = group.join.map((method): JoiningWay => {
    const channel = channelOf(method, service, slug);
    return { method, ...(channel !== undefined && { channel }) };
  });
  if (group.join.includes('walk-in')) return { rule: 'walk-in', ways };
  const { untilSession } = group;
  return untilSession === undefined
    ? { rule: 'start-only', ways }
    : { rule: 'until-session', until_session: untilSession, ways };
};

const statusOf = ({ inWeeks, more }: Group): Series['status'] => more?.status ?? (inWeeks < 0 ? 'running' : 'planned');

const seriesOf = (group: Group, service: Service, today: string): Series => {
  const { at, name, day, hours, every, times, changes = [], languages, more } = group;
  const slug = slugOf(`${at} ${name}`);
  const kind: Kind = kinds[group.kind];
  const days = daysOf(today, group);
  const { text, type, level, themes, audience, roles, trainers, capacity, minimum } = kind;
  return {
    ...{ id: identify('series', slug), name: `${name} (voorbeeld)`, description: text, type, level },
    ...{ themes: [...themes], audience: [...audience], languages: [...languages], status: statusOf(group) },
    ...(roles && { roles: [...roles] }),
    ...(trainers && { trainers: [...trainers] }),
    ...(capacity !== undefined && { capacity }),
    ...(minimum !== undefined && { minimum }),
    schedule: {
      ...{ id: identify('series-schedule', slug), dtstart: days.first, timezone_id: zone },
      ...{ opens_at: hours[0], closes_at: hours[1] },
      ...(times !== 1 && { freq: 'WEEKLY' as const, byday: weekdays[day - 1] }),
      ...(every !== undefined && { interval: every }),
      ...(times !== 1 && days.count !== undefined && { count: days.count }),
      ...(days.closed.length > 0 && { closed_dates: [...days.closed] }),
    },
    ...(changes.length > 0 && { exceptions: changes.map((change) => exceptionOf(change, days)) }),
    joining: joiningOf(group, service, slug),
    ...more,
    ...(more?.places !== undefined && { places_as_of: daysBefore(today, 4) }),
    ...{ sequence: more?.sequence ?? 0, last_modified: `${daysBefore(today, 4)}T09:00:00Z` },
  };
};

/** The services with the groups that meet there, relative to a day. */
export const withSeries = (services: readonly Service[], today: string): Service[] => {
  const called = (service: Service, { at }: Group): boolean => service.name === `${at} (voorbeeld)`;
  return services.map((service) => {
    const own = groups.filter((group) => called(service, group));
    return own.length === 0 ? service : { ...service, series: own.map((group) => seriesOf(group, service, today)) };
  });
};
