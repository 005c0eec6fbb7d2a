import { createHash } from 'node:crypto';
import {
  isClosed,
  isFree,
  isWalkIn,
  readWallTime,
  recurrenceOf,
  sessionsOf,
  writeDay,
} from '@veerkracht/core/calendar';
import { languageCode } from '@veerkracht/spec';
import type { Series, Service } from '@veerkracht/spec';
import type { Row } from './row.ts';
import { instantOf } from './tidy.ts';

/** No group is bigger, and no calendar counts further. */
const most = 1_000_000;
const atMost = (count: number | undefined): number | undefined => count && Math.min(count, most);

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !text.startsWith('0000');

/** From its first to its last session, as they are now; without a last day where there is no end. */
const daysOf = (series: Series): Row => {
  const reading = recurrenceOf(series);
  if ('refused' in reading) return {};
  const hasEnd = isClosed(series);
  const said = (series.exceptions ?? []).flatMap(({ planned, date }) => readWallTime(date ?? planned)?.day ?? []);
  const days = hasEnd
    ? sessionsOf(series).map(({ start }) => start.day)
    : [reading.recurrence.start.day, ...said].sort((left, right) => left - right);
  const [first, last] = [days[0], hasEnd ? days.at(-1) : undefined].map((day) =>
    day === undefined ? undefined : writeDay(day),
  );
  return { first_day: first && isDay(first) ? first : undefined, last_day: last && isDay(last) ? last : undefined };
};

const joiningOf = (series: Series): string => {
  if (series.joining === undefined) return 'unknown';
  return isWalkIn(series) ? 'walk-in' : 'registration';
};

/** Of an online series nobody has to come anywhere, unless a place is named as well. */
const venuesOf = ({ online, location_id: at }: Series): readonly string[] => {
  const isOnline = online?.kind === 'public' || online?.kind === 'after-sign-up';
  const venues = [...(at === undefined ? [] : ['place']), ...(isOnline ? ['online'] : [])];
  return venues.length > 0 ? venues : ['unknown'];
};

/** A series that does not say how light or heavy it is, is what its service is. */
const conceptsOf = ({ audience = [], themes = [], level, type }: Series, ofService: readonly string[]) => [
  ...audience.map((slug) => `audience/${slug}`),
  ...themes.map((slug) => `theme/${slug}`),
  ...(level === undefined ? ofService.filter((one) => one.startsWith('level/')).slice(0, 1) : [`level/${level}`]),
  ...(type === undefined ? [] : [`type/${type}`]),
];

/** Street and town. The name of a house can say what kind of help it is, which a calendar should not. */
const placeOf = ({ location_id: at }: Series, { service_at_locations: places = [] }: Service): string | undefined => {
  const location = places.find((place) => (place.location?.id ?? place.location_id) === at)?.location;
  const address = (location?.addresses ?? []).find(({ address_type: type }) => type === 'physical');
  return at === undefined || address === undefined
    ? undefined
    : [address.address_1, address.city].filter(Boolean).join(', ') || undefined;
};

/** How many places are left, or how many people wait, is no change that a calendar has to hear of. */
const hashOf = (series: Series, place: string | undefined): string => {
  const { places: _, places_as_of: _asOf, interested: _interested, sequence: _sequence, ...rest } = series;
  const { last_modified: _changed, ...content } = rest;
  return createHash('sha256')
    .update(JSON.stringify([content, place]))
    .digest('base64url');
};

/** What a series has from its service. */
interface OfService {
  readonly municipalities: readonly string[];
  readonly concepts: readonly string[];
}

const rowOf = (series: Series, service: Service, { municipalities, concepts }: OfService): Row => {
  const place = placeOf(series, service);
  return {
    ...{ id: series.id.toLowerCase(), service_id: service.id, municipalities, concepts: conceptsOf(series, concepts) },
    languages: [...new Set((series.languages ?? []).map(languageCode))],
    ...{ gender: series.gender ?? 'unknown', childcare: series.childcare ?? 'unknown', free: isFree(series) },
    ...{ joining: joiningOf(series), venues: venuesOf(series), roles: series.roles ?? [], ...daysOf(series) },
    ...{
      capacity: atMost(series.capacity),
      is_full: series.places === 'full',
      place,
      content_hash: hashOf(series, place),
    },
    ...{ sequence: atMost(series.sequence) ?? 0, changed_at: instantOf(series.last_modified) },
    ...{ last_modified: service.last_modified, record: JSON.stringify(series) },
  };
};

/** The series of a service, each once. */
export const seriesRows = (service: Service, ofService: OfService): readonly Row[] => [
  ...new Map((service.series ?? []).map((one) => [one.id.toLowerCase(), rowOf(one, service, ofService)])).values(),
];
