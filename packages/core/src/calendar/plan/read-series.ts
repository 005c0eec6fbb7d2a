/**
 * The groups, trainings and meetings that stand with the services of a directory, as a calendar shows them. Reads every
 * field for itself, as the finder does; but a schedule is understood as a whole or not at all: a date that is wrong
 * makes people travel for nothing.
 * @module
 */
import { schemes, type Slug } from '@veerkracht/spec/codes';
import { languageCode } from '@veerkracht/spec/languages';
import type { Series, SeriesException } from '@veerkracht/spec';
import { readAttributes, type TermName } from '../../finder/read-attributes.ts';
import { locationsOf, readMunicipalities, readPhones, readPlace } from '../../finder/read-places.ts';
import { filled, isRaw, list, text, webAddress, type Raw } from '../../finder/read-raw.ts';
import type { Place, ServiceRecord } from '../../finder/record.ts';
import { daysInMonth } from '../days.ts';
import { recurrenceOf } from '../sessions.ts';

/** What a calendar needs of the service that a series is of. */
export interface SeriesService extends Pick<
  ServiceRecord,
  'id' | 'name' | 'organization' | 'phones' | 'email' | 'url' | 'municipalities' | 'fictional'
> {
  readonly level?: Slug<'level'>;
  /** For the whole country. */
  readonly national: boolean;
}

/** One series, with what its service says of it. */
export interface SeriesRecord {
  readonly id: string;
  readonly series: Series;
  readonly service: SeriesService;
  /** Where it is, unless it is online only or nobody said. */
  readonly place: Place | undefined;
  /** What of the schedule is not understood, by name: `count`, `FREQ=HOURLY`. There are no dates then. */
  readonly refused: string | undefined;
  /** The first and the last day on which it could meet, as far as that is known without writing it out. */
  readonly first: string;
  readonly last: string;
}

type Reader = (value: unknown) => unknown;

const whole = (value: unknown): number | undefined => {
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof read === 'number' && Number.isInteger(read) && read >= 0 ? read : undefined;
};
const dateParts = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const isDate = (value: unknown): value is string =>
  typeof value === 'string' &&
  dateParts.test(value) &&
  (value.slice(8) < '29' ||
    Number(value.slice(8)) <= daysInMonth(Number(value.slice(0, 4)), Number(value.slice(5, 7))));
const date = (value: unknown): string | undefined => (isDate(value) ? value : undefined);
const oneOf =
  (values: readonly string[]): Reader =>
  (value) =>
    values.find((known) => known === value);
const someOf =
  (values: readonly string[]): Reader =>
  (value) =>
    Array.isArray(value) ? values.filter((known) => value.includes(known)) : undefined;
const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? [...new Set(value.flatMap((one) => text(one) ?? []))] : [];
const tri: Reader = (value) => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : oneOf(['yes', 'no'])(value));
const readWith = (raw: Raw, readers: Readonly<Record<string, Reader>>): Record<string, unknown> => {
  const read: Record<string, unknown> = {};
  for (const key in raw) {
    const value = Object.hasOwn(readers, key) ? readers[key]?.(raw[key]) : undefined;
    if (value !== undefined) read[key] = value;
  }
  return read;
};

const joiningReaders: Readonly<Record<string, Reader>> = {
  rule: oneOf(['start-only', 'until-session', 'walk-in']),
  until_session: whole,
  ways: (value) =>
    list(value).flatMap((way) => {
      const method = oneOf(['walk-in', 'phone', 'email', 'form', 'referral', 'hub'])(way['method']);
      const channel = method === 'form' ? webAddress(way['channel']) : text(way['channel']);
      return method ? [{ method, ...(channel && { channel }) }] : [];
    }),
};

const onlineReaders: Readonly<Record<string, Reader>> = {
  kind: oneOf(['none', 'public', 'after-sign-up']),
  url: webAddress,
};

const readers: Readonly<Record<string, Reader>> = {
  ...{ description: text, status: oneOf(['planned', 'tentative', 'running', 'cancelled', 'ended']) },
  ...{ languages: (value: unknown) => [...new Set(texts(value).map(languageCode))], interpreter: tri },
  ...{ gender: oneOf(['women', 'men', 'mixed']), childcare: tri, travel_costs: tri },
  ...{ capacity: whole, minimum: whole, interested: whole, places_as_of: date },
  places: oneOf(['free', 'few', 'full']),
  joining: (value) => (isRaw(value) ? readWith(value, joiningReaders) : undefined),
  ...{ audience: someOf(schemes.audience), themes: someOf(schemes.theme), level: oneOf(schemes.level) },
  ...{ type: oneOf(schemes.type), cost: oneOf(schemes.cost), roles: someOf(['professional', ...schemes.role]) },
  ...{ trainers: texts, location_id: text, room: text, accessibility: text },
  online: (value) => (isRaw(value) ? readWith(value, onlineReaders) : undefined),
  ...{ sequence: whole, last_modified: text },
};

/** A series with no zone of its own is of this country. */
const usualZone = 'Europe/Amsterdam';

const numbers: ReadonlySet<string> = new Set(['count', 'interval']);
const words: ReadonlySet<string> = new Set([
  ...['dtstart', 'until', 'wkst', 'freq', 'byday', 'byweekno', 'bymonthday', 'byyearday'],
  ...['opens_at', 'closes_at', 'timezone_id'],
]);

/** A schedule as it stands, or the name of what in it is not of the right kind. */
const readSchedule = (value: unknown): { readonly schedule?: Series['schedule']; readonly refused?: string } => {
  if (!isRaw(value)) return { refused: 'schedule' };
  const read: Record<string, unknown> = { id: text(value['id']) ?? '' };
  for (const key in value) {
    const said = value[key];
    if (said === undefined || said === null || said === '') continue;
    const fits =
      (words.has(key) && typeof said === 'string') ||
      (numbers.has(key) && whole(said) !== undefined) ||
      (key === 'closed_dates' && Array.isArray(said) && said.every(isDate));
    if (fits) read[key] = numbers.has(key) ? whole(said) : said;
    else if (words.has(key) || numbers.has(key) || key === 'closed_dates') return { refused: key };
  }
  if (!isDate(read['dtstart'])) return { refused: 'dtstart' };
  return { schedule: { timezone_id: usualZone, ...read } as Series['schedule'] };
};

const exceptionReaders: Readonly<Record<string, Reader>> = {
  ...{ planned: date, date, opens_at: text, closes_at: text, room: text, note: text },
  kind: oneOf(['cancelled', 'moved', 'room', 'extra']),
};

/** What was changed; undefined when a change cannot be read: nobody knows then what still goes on. */
const readExceptions = (value: unknown): readonly SeriesException[] | undefined => {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return undefined;
  const read = value.map((one) => (isRaw(one) ? readWith(one, exceptionReaders) : {}));
  const isWhole = read.every(
    (one, at) => one['planned'] && one['kind'] && (one['date'] !== undefined || !(value[at] as Raw)['date']),
  );
  return isWhole ? (read as unknown as readonly SeriesException[]) : undefined;
};

const unplanned: Series['schedule'] = { id: '' };

interface Around {
  readonly service: SeriesService;
  /** By the id of their location, which a series refers to. */
  readonly places: ReadonlyMap<string, Place>;
  /** The place of a service that has one. */
  readonly only: Place | undefined;
}

const time = /^(?:[01]\d|2[0-3]):?[0-5]\d(?::?(?:[0-5]\d|60))?$/;
const isTime = (value: unknown): boolean => value === undefined || (typeof value === 'string' && time.test(value));

/** One meeting here, at a time that exists: most of what a calendar holds, and nothing in it to refuse. */
const isOnce = ({ schedule, exceptions }: Raw): boolean => {
  if (exceptions !== undefined || !isRaw(schedule)) return false;
  const { dtstart, opens_at, closes_at, timezone_id: zone = usualZone, freq, until, count, interval } = schedule;
  const { wkst, byday, byweekno, bymonthday, byyearday, closed_dates } = schedule;
  const rule = freq ?? until ?? count ?? interval ?? wkst ?? byday ?? byweekno ?? bymonthday ?? byyearday;
  const isPlain = (rule ?? closed_dates) === undefined && zone === usualZone;
  return isPlain && isDate(dtstart) && isTime(opens_at) && isTime(closes_at);
};

interface Read {
  readonly series: Series;
  readonly refused: string | undefined;
}

const readOne = (raw: Raw, id: string, service: SeriesService): Read => {
  const { schedule = unplanned, refused } = readSchedule(raw['schedule']);
  const exceptions = readExceptions(raw['exceptions']);
  const series = {
    ...readWith(raw, readers),
    ...{ id, name: text(raw['name']) ?? service.name, schedule },
    ...(exceptions && exceptions.length > 0 && { exceptions }),
  } as Series;
  if (refused !== undefined || !exceptions) return { series, refused: refused ?? 'exceptions' };
  const reading = isOnce(raw) ? undefined : recurrenceOf(series);
  return { series, refused: reading && 'refused' in reading ? reading.refused : undefined };
};

const forever = '9999';

/** Reads what was said only when somebody looks: of ten thousand series a month shows a few hundred. */
class RecordOf implements SeriesRecord {
  readonly id: string;
  readonly first: string;
  readonly last: string;
  readonly #raw: Raw;
  readonly #around: Around;
  readonly #isOnce: boolean;
  #read: Read | undefined;

  constructor(raw: Raw, id: string, around: Around) {
    const { dtstart, freq, until } = isRaw(raw['schedule']) ? raw['schedule'] : ({} as Raw);
    const first = text(dtstart) ?? '';
    // What is moved may lie before the first day, or after the last.
    const isChanged = raw['exceptions'] !== undefined;
    this.#isOnce = isOnce(raw);
    this.id = id;
    this.first = isChanged ? '' : first;
    this.last = isChanged ? forever : freq ? (text(until) ?? forever) : first;
    this.#raw = raw;
    this.#around = around;
  }

  get #all(): Read {
    return (this.#read ??= readOne(this.#raw, this.id, this.#around.service));
  }
  get series(): Series {
    return this.#all.series;
  }
  get refused(): string | undefined {
    return this.#isOnce ? undefined : this.#all.refused;
  }
  get service(): SeriesService {
    return this.#around.service;
  }
  get place(): Place | undefined {
    const { online, location_id: at } = this.series;
    if (at !== undefined) return this.#around.places.get(at);
    // Of a meeting online the place of the service says nothing.
    return online !== undefined && online.kind !== 'none' ? undefined : this.#around.only;
  }
}

const readService = (raw: Raw, id: string, terms: ReadonlyMap<string, TermName>): SeriesService => {
  const organization = isRaw(raw['organization']) ? raw['organization'] : {};
  const at = locationsOf(raw);
  const { concepts } = readAttributes(raw, terms);
  return filled<SeriesService>({
    ...{ id, name: text(raw['name']) ?? '', organization: text(organization['name']), phones: readPhones(raw, at) },
    email: text(raw['email']) ?? text(organization['email']),
    url: webAddress(raw['url']) ?? webAddress(organization['website']),
    ...{ municipalities: readMunicipalities(raw, at), fictional: raw['is_fictional'] === true },
    ...{ level: concepts.level[0], national: concepts.reach.includes('national') },
  });
};

/**
 * The series of one service of a directory. What is not of the right kind is left out; a series of which the schedule
 * is not understood stays, with what is `refused`. None of a service that is closed for good.
 */
export const readSeries = (input: unknown, terms: ReadonlyMap<string, TermName>): readonly SeriesRecord[] => {
  const raws = isRaw(input) ? list(input['series']) : [];
  if (!isRaw(input) || raws.length === 0) return [];
  const service = text(input['id']);
  if (service === undefined || input['status'] === 'defunct' || input['status'] === 'inactive') return [];
  const places = locationsOf(input).locations.map((location) => [text(location['id']), readPlace(location)] as const);
  const around: Around = {
    service: readService(input, service, terms),
    places: new Map(places.flatMap(([key, place]) => (key === undefined ? [] : [[key, place] as const]))),
    only: places.length === 1 ? places[0]?.[1] : undefined,
  };
  const records: SeriesRecord[] = [];
  for (const raw of raws) {
    const id = text(raw['id']);
    if (id !== undefined) records.push(new RecordOf(raw, id, around));
  }
  return records;
};
