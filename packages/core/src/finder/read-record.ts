/**
 * From HSDS (3.0, 3.1, the UK profile, ours) to what the finder shows. Reads every field for itself: what is
 * not of the right kind is a fault, never an exception, and never a reason to lose the service.
 * @module
 */
import { schemes } from '@veerkracht/spec/codes';
import { languageCode } from '@veerkracht/spec/languages';
import { readAttributes, type TermName } from './read-attributes.ts';
import { locationsOf, readMunicipalities, readPhones, readPlace } from './read-places.ts';
import { filled, isoDate, isRaw, list, number, oneOf, text, tri, unique, webAddress, type Raw } from './read-raw.ts';
import type { Fault, Interpreter, MarkerState, Opening, ServiceRecord, Wait } from './record.ts';

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

const readTranslations = (service: Raw): ServiceRecord['translations'] =>
  list(service['translations']).flatMap((one) => {
    const [field, lang, said] = [text(one['field']), text(one['lang']), text(one['text'])];
    const status = oneOf(['machine', 'human', 'reviewed'], one['status']) ?? 'machine';
    return field && lang && said ? [{ field, lang, text: said, status }] : [];
  });

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
  const at = locationsOf(input);
  const organization = isRaw(input['organization']) ? input['organization'] : {};
  const hours = [input, ...at.atLocations, ...at.locations].flatMap((one) => [
    ...list(one['operating_hours']),
    ...list(one['schedules']),
  ]);
  const places = at.locations.map(readPlace);
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
    phones: readPhones(input, at),
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
    municipalities: readMunicipalities(input, at),
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
