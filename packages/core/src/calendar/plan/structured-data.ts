/** A series as schema.org has events, for search engines: what, when, where, and whether it goes on. Nothing about whom it is for. */
import type { Session } from '../sessions.ts';
import { timeZoneOf } from '../time-zone.ts';
import { writeWallTime } from '../wall-time.ts';
import type { WallTime } from '../wall-time.ts';
import type { SeriesRecord } from './read-series.ts';

type Thing = Readonly<Record<string, unknown>>;

const two = (number: number): string => String(Math.floor(number)).padStart(2, '0');

/** With the offset of that day: `2026-11-24T19:30:00+01:00`. */
const instant = (time: WallTime, timeZone: string): string => {
  const moment = timeZoneOf(timeZone)?.momentOf(time);
  if (time.second === undefined || moment === undefined) return writeWallTime(time);
  const ahead = (time.day * 86_400_000 + time.second * 1000 - moment) / 60_000;
  return `${writeWallTime(time)}${ahead < 0 ? '-' : '+'}${two(Math.abs(ahead) / 60)}:${two(Math.abs(ahead) % 60)}`;
};

const statuses = {
  planned: 'EventScheduled',
  tentative: 'EventScheduled',
  moved: 'EventRescheduled',
  cancelled: 'EventCancelled',
} as const;

const locationOf = ({ place, series: { online } }: SeriesRecord): Thing | undefined => {
  if (online?.kind === 'public' && online.url) return { '@type': 'VirtualLocation', url: online.url };
  if (!place) return undefined;
  const { name, street, city, postcode } = place;
  const address = { '@type': 'PostalAddress', streetAddress: street, addressLocality: city, postalCode: postcode };
  return { '@type': 'Place', name: name ?? city, address: { ...address, addressCountry: 'NL' } };
};

const eventOf = (record: SeriesRecord, session: Session): Thing => {
  const { series, service, place } = record;
  const { start, end, timeZone, status, planned } = session;
  const isOnline = series.online !== undefined && series.online.kind !== 'none';
  const mode = isOnline ? (place ? 'Mixed' : 'Online') : 'Offline';
  return {
    '@type': 'Event',
    name: series.name,
    startDate: instant(start, timeZone),
    endDate: end && instant(end, timeZone),
    eventStatus: `https://schema.org/${statuses[status]}`,
    ...(status === 'moved' && { previousStartDate: planned }),
    eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode`,
    location: locationOf(record),
    inLanguage: series.languages,
    ...(series.cost !== undefined && { isAccessibleForFree: series.cost === 'free' }),
    ...(service.organization && { organizer: { '@type': 'Organization', name: service.organization } }),
  };
};

/** JSON-LD of a series: one event, or a series with its events. Made-up data is not said to search engines. */
export const structuredData = (record: SeriesRecord, sessions: readonly Session[]): Thing | undefined => {
  const events = sessions.map((session) => eventOf(record, session));
  const [only] = events;
  if (record.service.fictional || !only) return undefined;
  const context = { '@context': 'https://schema.org' };
  if (events.length === 1) return { ...context, ...only };
  return { ...context, '@type': 'EventSeries', name: record.series.name, subEvent: events };
};
