/**
 * From HSDS (3.0, 3.1, the UK profile, ours) to what the finder shows. Reads every field for itself: what is
 * not of the right kind is a fault, never an exception, and never a reason to lose the service.
 * @module
 */
import { conceptOf, languageCode, schemes, type Slug } from '@veerkracht/spec/codes';
import type { TriState } from '@veerkracht/spec';
import type { Fault, Interpreter, MarkerState, Opening, Place, ServiceRecord, ServiceScheme, Wait } from './record.ts';

type Raw = Readonly<Record<string, unknown>>;

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly Raw[] => (Array.isArray(value) ? value.filter(isRaw) : []);
const text = (value: unknown): string | undefined => {
  if (typeof value === 'number') return String(value);
  const trimmed = typeof value === 'string' ? value.trim() : '';
  return trimmed === '' ? undefined : trimmed;
};
const number = (value: unknown): number | undefined => {
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof read === 'number' && Number.isFinite(read) ? read : undefined;
};
const isoDate = (value: unknown): string | undefined => {
  const day = text(value)?.slice(0, 10);
  return day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : undefined;
};
const oneOf = <const T extends string>(values: readonly T[], value: unknown): T | undefined =>
  values.find((known) => known === value);
const tri = (value: unknown): TriState => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return oneOf(['yes', 'no', 'unknown'], value) ?? 'unknown';
};
/** An object without the keys that have no value. */
const filled = <T extends object>(value: { readonly [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
/** Only http(s) may become a link: directory text is not to be trusted. */
const webAddress = (value: unknown): string | undefined => {
  const address = text(value);
  return address !== undefined && /^https?:\/\/[^\s]+$/i.test(address) ? address : undefined;
};

export interface TermName {
  readonly code?: string;
  readonly name?: string;
}

/** Terms of the directory by id, for attributes that only refer. */
export const readTerms = (terms: readonly unknown[]): ReadonlyMap<string, TermName> =>
  new Map(
    terms.filter(isRaw).flatMap((term) => {
      const id = text(term['id']);
      return id ? [[id, filled<TermName>({ code: text(term['code']), name: text(term['name']) })] as const] : [];
    }),
  );

const readAttributes = (service: Raw, terms: ReadonlyMap<string, TermName>) => {
  const concepts: Partial<Record<string, string[]>> = {};
  const otherTerms: string[] = [];
  for (const attribute of list(service['attributes'])) {
    const inline = isRaw(attribute['taxonomy_term']) ? attribute['taxonomy_term'] : undefined;
    const id = text(attribute['taxonomy_term_id']) ?? text(inline?.['id']);
    const term = id === undefined ? undefined : terms.get(id);
    const concept = conceptOf(text(inline?.['code']) ?? term?.code ?? '');
    const name = text(inline?.['name']) ?? term?.name ?? text(attribute['label']);
    if (concept === undefined) {
      if (name) otherTerms.push(name);
      continue;
    }
    const [scheme = '', slug = ''] = concept.split('/');
    (concepts[scheme] ??= []).push(slug);
  }
  const slugs = <S extends ServiceScheme>(scheme: S): readonly Slug<S>[] =>
    unique((concepts[scheme] ?? []) as unknown as Slug<S>[]);
  return {
    otherTerms: unique(otherTerms),
    concepts: {
      level: slugs('level'),
      type: slugs('type'),
      format: slugs('format'),
      audience: slugs('audience'),
      theme: slugs('theme'),
      access: slugs('access'),
      cost: slugs('cost'),
      reach: slugs('reach'),
      domain: slugs('domain'),
    },
  };
};

const codes = (value: unknown): readonly string[] =>
  Array.isArray(value) ? unique(value.flatMap((code) => text(code) ?? []).map(languageCode)) : [];

/** Several arrangements become one answer: yes if any says yes, no only if none is left open. */
const readInterpreter = (service: Raw): Interpreter => {
  const said = list(service['interpretation']);
  const offered = said.filter((one) => tri(one['available']) === 'yes');
  const refused = said.length > 0 && said.every((one) => tri(one['available']) === 'no');
  const costs = offered.map((one) => tri(one['cost_to_client']));
  return {
    available: offered.length > 0 ? 'yes' : refused ? 'no' : 'unknown',
    languages: unique(offered.flatMap((one) => codes(one['languages']))),
    anyLanguage: offered.some((one) => one['any_language'] === true),
    modes: unique(offered.flatMap((one) => text(one['mode']) ?? [])),
    costToClient: costs.includes('no') ? 'no' : (costs[0] ?? 'unknown'),
  };
};

const readMarkers = (service: Raw): ServiceRecord['markers'] =>
  Object.fromEntries(
    list(service['markers']).flatMap((marker) => {
      const term = oneOf(schemes.culture, marker['term']);
      const state: MarkerState = filled<MarkerState>({
        state: tri(marker['state']),
        note: text(marker['note']),
        statedBy: text(marker['stated_by']),
        checkedOn: isoDate(marker['checked_on']),
      });
      return term ? [[term, state] as const] : [];
    }),
  );

const readWaits = (service: Raw): readonly Wait[] =>
  list(service['wait_times']).flatMap((wait) => {
    const stage = oneOf(['intake', 'support', 'treatment'], wait['stage']);
    const asOf = isoDate(wait['as_of']);
    if (stage === undefined || asOf === undefined) return [];
    return filled<Wait>({
      stage,
      asOf,
      status: oneOf(['open', 'waiting_list', 'intake_stop', 'unknown'], wait['status']) ?? 'unknown',
      weeksMin: number(wait['weeks_min']),
      weeksMax: number(wait['weeks_max']),
    });
  });

const clock = (value: unknown): string | undefined => text(value)?.match(/^\d{2}:\d{2}/)?.[0];

const readOpening = (schedule: Raw): Opening =>
  filled<Opening>({
    frequency: oneOf(['WEEKLY', 'MONTHLY'], schedule['freq']),
    days: (text(schedule['byday']) ?? '')
      .toUpperCase()
      .split(',')
      .map((day) => day.trim())
      .filter(Boolean),
    interval: Math.max(1, Math.floor(number(schedule['interval']) ?? 1)),
    start: isoDate(schedule['dtstart']),
    from: isoDate(schedule['valid_from']),
    until: isoDate(schedule['until']) ?? isoDate(schedule['valid_to']),
    opens: clock(schedule['opens_at']),
    closes: clock(schedule['closes_at']),
    description: text(schedule['description']),
  });

const readPoint = (location: Raw): Place['point'] => {
  const [lat, lon] = [number(location['latitude']), number(location['longitude'])];
  const real = lat !== undefined && lon !== undefined && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  return real && (lat !== 0 || lon !== 0) ? { lat, lon } : undefined;
};

const readPlace = (location: Raw): Place => {
  const addresses = list(location['addresses']);
  const address = addresses.find((one) => one['address_type'] === 'physical') ?? addresses[0];
  return filled<Place>({
    name: text(location['name']),
    street: text(address?.['address_1']),
    city: text(address?.['city']),
    postcode: text(address?.['postal_code']),
    transport: text(location['transportation']),
    accessibility: list(location['accessibility']).flatMap((one) => text(one['description']) ?? []),
    point: readPoint(location),
  });
};

const municipalityOf = (area: Raw): string | undefined => {
  const code = `${text(area['uri']) ?? ''} ${text(area['extent']) ?? ''}`.match(/gm(\d{4})\b/i)?.[1];
  return code === undefined ? undefined : `GM${code}`;
};

const readTranslations = (service: Raw): ServiceRecord['translations'] =>
  list(service['translations']).flatMap((one) => {
    const [field, lang, said] = [text(one['field']), text(one['lang']), text(one['text'])];
    const status = oneOf(['machine', 'human', 'reviewed'], one['status']) ?? 'machine';
    return field && lang && said ? [{ field, lang, text: said, status }] : [];
  });

const readPhones = (service: Raw, locations: readonly Raw[], atLocations: readonly Raw[]): ServiceRecord['phones'] => {
  const organization = isRaw(service['organization']) ? service['organization'] : {};
  const contacts = list(service['contacts']);
  const own = [service, ...atLocations, ...contacts].flatMap((holder) => list(holder['phones']));
  const others = [...locations, organization].flatMap((holder) => list(holder['phones']));
  const phones = own.length > 0 ? own : others;
  const read = phones.flatMap((phone) => {
    const dialled = text(phone['number']);
    return dialled
      ? [filled<ServiceRecord['phones'][number]>({ number: dialled, description: text(phone['description']) })]
      : [];
  });
  return [...new Map(read.map((phone) => [phone.number, phone])).values()];
};

export interface RecordReading {
  readonly record?: ServiceRecord;
  readonly faults: readonly Fault[];
}

/** Reads one service. Only something that is no object, or has no id, gives no record. */
export const readRecord = (input: unknown, terms: ReadonlyMap<string, TermName>, path = 'service'): RecordReading => {
  if (!isRaw(input)) return { faults: [{ rule: 'DIR-1', path }] };
  const id = text(input['id']);
  if (id === undefined) return { faults: [{ rule: 'DIR-3', path: `${path}.id` }] };
  const name = text(input['name']);
  const atLocations = list(input['service_at_locations']);
  const locations = atLocations.flatMap((at) => (isRaw(at['location']) ? [at['location']] : []));
  const areas = [...list(input['service_areas']), ...atLocations.flatMap((at) => list(at['service_areas']))];
  const organization = isRaw(input['organization']) ? input['organization'] : {};
  const hours = [input, ...atLocations, ...locations].flatMap((one) => [
    ...list(one['operating_hours']),
    ...list(one['schedules']),
  ]);
  const places = locations.map(readPlace);
  const faults: Fault[] = [];
  if (name === undefined) faults.push({ rule: 'DIR-3', path: `${path}.name` });
  if (!places.some((place) => place.point)) faults.push({ rule: 'DIR-6', path });
  const record = filled<ServiceRecord>({
    id,
    name: name ?? '',
    organization: text(organization['name']),
    status: oneOf(['active', 'inactive', 'defunct', 'temporarily closed'], input['status']) ?? 'active',
    description: text(input['description']),
    application: text(input['application_process']),
    fees: text(input['fees_description']) ?? text(input['fees']),
    eligibility: text(input['eligibility_description']),
    interpretation: text(input['interpretation_services']),
    alert: text(input['alert']),
    accreditations: text(input['accreditations']),
    url: webAddress(input['url']) ?? webAddress(organization['website']),
    email: text(input['email']) ?? text(organization['email']),
    phones: readPhones(input, locations, atLocations),
    ...readAttributes(input, terms),
    languages: unique(
      list(input['languages'])
        .flatMap((one) => text(one['code']) ?? [])
        .map(languageCode),
    ),
    interpreter: readInterpreter(input),
    markers: readMarkers(input),
    waits: readWaits(input),
    openings: hours.map(readOpening),
    places,
    municipalities: unique(areas.flatMap((area) => municipalityOf(area) ?? [])),
    minimumAge: number(input['minimum_age']),
    maximumAge: number(input['maximum_age']),
    documents: list(input['required_documents']).flatMap((one) => text(one['document']) ?? []),
    checkedOn: isoDate(input['assured_date']),
    relations: list(input['service_relation']).flatMap((one) => {
      const [type, serviceId] = [text(one['type']), text(one['service_id'])];
      return type && serviceId ? [{ type, serviceId }] : [];
    }),
    translations: readTranslations(input),
    fictional: input['is_fictional'] === true,
  });
  return { record: Object.freeze(record), faults };
};
