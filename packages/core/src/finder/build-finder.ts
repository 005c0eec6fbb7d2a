import { schemes, type Concept } from '@veerkracht/spec/codes';
import { autonyms } from '@veerkracht/spec/languages';
import { buildIndex, dutchForms } from '../search/search.ts';
import type { Point, SearchDocument, SearchIndex } from '../search/search.ts';
import { fourDigits } from './postcode.ts';
import type { PostcodePoints } from './postcode.ts';
import { markerFacet } from './query.ts';
import type { Place, ServiceRecord } from './record.ts';
import { freshness, waitingTime } from './waiting.ts';
import type { WaitingTime } from './waiting.ts';

/** Names of concepts in the languages of the reader and of the texts. */
export type Vocabulary = Readonly<Partial<Record<Concept, string>>>;

export interface FinderOptions {
  /** `2026-11-21`, in the time zone of the services. */
  readonly today: string;
  /** CBS code: only what serves this municipality, until somebody looks further. */
  readonly municipality?: string | undefined;
  readonly vocabularies: readonly Vocabulary[];
  readonly languageNames?: Readonly<Record<string, string>>;
  readonly postcodePoints?: PostcodePoints;
}

export interface Finder {
  readonly records: readonly ServiceRecord[];
  readonly waits: readonly WaitingTime[];
  readonly index: SearchIndex;
  readonly points: PostcodePoints;
  readonly municipality?: string | undefined;
  readonly today: string;
  /** Where a record stands without words or a place: the lightest fitting help first, then the soonest. */
  readonly ranks: Float64Array;
}

/** Name of the facet that keeps to one municipality; not shown as a filter. */
export const servesFacet = 'serves';

const everyLanguage = Object.keys(autonyms);

/** An interpreter of whom no language is said can be had for any. */
const interpreted = ({ interpreter }: ServiceRecord): readonly string[] => {
  if (interpreter.available !== 'yes') return [];
  return interpreter.anyLanguage || interpreter.languages.length === 0 ? everyLanguage : interpreter.languages;
};

const spokenBy = (record: ServiceRecord): readonly string[] => [
  ...new Set([...record.languages, ...interpreted(record)]),
];

const markerFacetsOf = (record: ServiceRecord): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(schemes.culture.map((slug) => [markerFacet(slug), [record.markers[slug]?.state ?? 'unknown']]));

const facetsOf = (record: ServiceRecord, wait: WaitingTime) => {
  const { concepts } = record;
  return {
    ...markerFacetsOf(record),
    theme: concepts.theme,
    type: concepts.type,
    level: concepts.level,
    audience: concepts.audience,
    access: concepts.access,
    cost: concepts.cost,
    format: concepts.format,
    reach: concepts.reach,
    wait: [wait.band],
    language: spokenBy(record),
    [servesFacet]: concepts.reach.includes('national')
      ? ['everywhere', ...record.municipalities]
      : record.municipalities,
  };
};

const namesOf = (record: ServiceRecord, vocabularies: readonly Vocabulary[]): string => {
  const concepts = Object.entries(record.concepts).flatMap(([scheme, slugs]) =>
    (slugs as readonly string[]).map((slug) => `${scheme}/${slug}` as Concept),
  );
  const stated = Object.entries(record.markers).flatMap(([slug, marker]) =>
    marker?.state === 'yes' ? [`culture/${slug}` as Concept] : [],
  );
  return [...concepts, ...stated].flatMap((concept) => vocabularies.map((names) => names[concept] ?? '')).join(' ');
};

const documentOf = (record: ServiceRecord, wait: WaitingTime, options: FinderOptions): SearchDocument => {
  const languages = record.languages.map((code) => options.languageNames?.[code] ?? code);
  const places = record.places.map(
    ({ name, street, city, postcode }) => `${name ?? ''} ${street ?? ''} ${city ?? ''} ${postcode ?? ''}`,
  );
  const prose = [record.application, record.eligibility, record.fees, record.interpretation, record.accreditations];
  return {
    texts: [
      [record.name, 40],
      [`${record.organization ?? ''} ${record.otherTerms.join(' ')}`, 18],
      [namesOf(record, options.vocabularies), 20],
      [record.translations.map(({ text }) => text).join(' '), 16],
      [`${places.join(' ')} ${languages.join(' ')}`, 12],
      [record.description ?? '', 6],
      [prose.filter((text) => text !== undefined).join(' '), 3],
    ],
    facets: facetsOf(record, wait),
    point: record.places.find(({ point }) => point)?.point,
  };
};

const levelWeight = 10_000;
const staleWeight = 500;

/** Lowest rung first, then the shortest wait, what was checked long ago later; crisis help stands apart, at the end. */
const rankOf = (record: ServiceRecord, wait: WaitingTime, today: string): number => {
  const rung = Math.min(...record.concepts.level.map((level) => schemes.level.indexOf(level)), schemes.level.length);
  const weeks = wait.weeks ?? (wait.band === 'none' ? 0 : wait.band === 'closed' ? 400 : 60);
  const old = freshness(record, today).state === 'fresh' ? 0 : staleWeight;
  const shut = record.status === 'active' ? 0 : levelWeight * 10;
  return rung * levelWeight + weeks + old + shut;
};

/** The middle of the points seen so far. */
interface Centre {
  readonly lat: number;
  readonly lon: number;
  readonly points: number;
}

/** Points of the postcodes the services themselves are in: enough to sort by distance without asking anybody. */
const addPoint = (centres: Map<string, Centre>, { postcode, point }: Place): void => {
  const digits = fourDigits(postcode ?? '');
  if (digits === undefined || point === undefined) return;
  const { lat, lon, points } = centres.get(digits) ?? { lat: 0, lon: 0, points: 0 };
  const next = points + 1;
  centres.set(digits, { lat: lat + (point.lat - lat) / next, lon: lon + (point.lon - lon) / next, points: next });
};

/** Makes records findable, in short steps; see `buildIndex`. Closed services are left out: they have a successor. */
export function* buildFinder(all: readonly ServiceRecord[], options: FinderOptions): Generator<void, Finder> {
  const records = all.filter(({ status }) => status !== 'defunct' && status !== 'inactive');
  const waits: WaitingTime[] = [];
  const ranks = new Float64Array(records.length);
  const centres = new Map<string, Centre>();
  function* documents(): Generator<SearchDocument> {
    for (const [at, record] of records.entries()) {
      const wait = waitingTime(record, options.today);
      waits.push(wait);
      ranks[at] = rankOf(record, wait, options.today);
      for (const place of record.places) addPoint(centres, place);
      yield documentOf(record, wait, options);
    }
  }
  const index = yield* buildIndex(documents(), records.length, { forms: dutchForms, compounds: true });
  return {
    records,
    waits,
    index,
    points: new Map<string, Point>([...centres, ...(options.postcodePoints ?? [])]),
    municipality: options.municipality,
    today: options.today,
    ranks,
  };
}
