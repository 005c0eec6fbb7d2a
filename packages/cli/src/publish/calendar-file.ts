/**
 * What the calendar reads, and what a calendar program subscribes to: the services of a municipality that have groups,
 * with those groups, in a file of their own. Who looks for help does not wait for dates. @module
 */
import {
  calendarName,
  entriesOf,
  isForRole,
  neutralTitle,
  readSeries,
  titleLanguage,
  writeCalendar,
} from '@veerkracht/core/calendar';
import { readTerms } from '@veerkracht/core/finder';
import type { Directory, Service } from '@veerkracht/spec';
import { finderFile } from './finder-file.ts';
import type { Cut } from './finder-file.ts';

export const hasSeries = ({ series = [] }: Service): boolean => series.some(({ status }) => status !== 'ended');

/** A place has another id in the small file: series point to it by where it stands. */
const withSeriesOf =
  (whole: ReadonlyMap<string, Service>) =>
  (slim: Service): Service => {
    const { series = [], service_at_locations: places = [] } = whole.get(slim.id) ?? slim;
    const at = (id: string | undefined): string | undefined => {
      const index = places.findIndex(({ location, location_id }) => (location?.id ?? location_id) === id);
      return id === undefined ? undefined : slim.service_at_locations?.[index]?.location?.id;
    };
    const shown = series.filter(({ status }) => status !== 'ended');
    return {
      ...slim,
      series: shown.map(({ location_id, ...one }) => {
        const place = at(location_id);
        return place === undefined ? one : { ...one, location_id: place };
      }),
    };
  };

/** The services with groups, as HSDS of our profile. */
export const calendarFile = (directory: Directory, services: readonly Service[], cut: Cut): Directory => {
  const meeting = services.filter(hasSeries);
  const slim = finderFile(directory, meeting, meeting, cut);
  const types = new Set(meeting.flatMap(({ series = [] }) => series.flatMap(({ type }) => type ?? [])));
  const evidence = (directory.evidence ?? []).filter(({ type }) => types.has(type));
  return {
    ...slim,
    ...(evidence.length > 0 && { evidence }),
    services: slim.services.map(withSeriesOf(new Map(meeting.map((one) => [one.id, one])))),
  };
};

/**
 * The groups for people, not the trainings of helpers, as a feed; only those in `language` when that is given. A group
 * without an end is written a year ahead from the first day of the `month` in which this is made.
 */
export const calendarFeed = (file: Directory, month: string, language?: string): string => {
  const terms = readTerms(file.taxonomy_terms ?? []);
  const lang = titleLanguage(language ?? 'nl');
  const records = file.services
    .flatMap((service) => readSeries(service, terms))
    .filter((record) => record.refused === undefined && isForRole(record, 'person'))
    .filter(({ series: { languages = [] } }) => language === undefined || languages.includes(language));
  const entries = records.flatMap(({ series, place }) => {
    const where = [place?.street, place?.city].filter(Boolean).join(', ');
    const options = { title: neutralTitle(series, lang), now: Date.parse(`${month}-01`) };
    return entriesOf(series, { ...options, ...(where !== '' && { place: where }) });
  });
  return writeCalendar({ name: calendarName(lang), lang, method: 'publish', entries });
};

/** The languages that are spoken at the groups. */
export const spokenIn = ({ services }: Directory): readonly string[] =>
  [...new Set(services.flatMap(({ series = [] }) => series.flatMap(({ languages = [] }) => languages)))]
    .filter((lang) => /^[a-z]{2,3}$/.test(lang))
    .sort();
