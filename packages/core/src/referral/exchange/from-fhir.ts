import { checkReferral, referralMessage } from '@veerkracht/spec/referral';
import type { ReferralFinding, ReferralMessage, ReferralPayload, State } from '@veerkracht/spec/referral';
import { readExtensions } from './extension.ts';
import type { Json } from './extension.ts';
import { priorities, stateSystem } from './to-fhir.ts';

export interface ReadFromFhir {
  readonly payload: ReferralPayload;
  readonly state: State | undefined;
  readonly messages: readonly ReferralMessage[];
  /** What does not fit; a bundle of another program may have more of them. */
  readonly findings: readonly ReferralFinding[];
}

const lists: ReadonlySet<string> = new Set(['agreements', 'lines', 'practical', 'scope', 'alternatives', 'x5c']);

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const at = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((now, key) => (typeof now === 'object' && now !== null ? (now as Json)[key] : undefined), value);
const listAt = (value: unknown, key: string): readonly unknown[] => {
  const found = at(value, key);
  return Array.isArray(found) ? found : [];
};
const idIn = (reference: unknown): string | undefined =>
  typeof reference === 'string' ? reference.split('/').at(-1) : undefined;

const defined = (values: Json): Json =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

const wayOf = (telecom: unknown): Json => {
  const { 'contact-kind': kind, 'contact-may': may, 'contact-when': when } = readExtensions(telecom as Json, lists);
  return defined({ kind, may, value: at(telecom, 'value'), when });
};

const contactOf = (patient: Json): Json =>
  defined({
    name: at(patient, 'name', 0, 'text'),
    ways: listAt(patient, 'telecom').map(wayOf),
    neutralSender: readExtensions(patient, lists)['neutral-sender'],
  });

const consentOf = (consent: Json, receiver: Json): Json => {
  const { consentLanguage, consentService, ...ours } = readExtensions(consent, lists);
  return {
    ...{ textId: at(consent, 'policyRule', 'text'), language: consentLanguage, ...ours },
    scope: ours['scope'] ?? [],
    receiver: { serviceId: consentService, organisation: receiver['name'] },
    ...{ givenAt: consent['dateTime'], expiresAt: at(consent, 'provision', 'period', 'end') },
  };
};

const referrerOf = (organisation: Json): Json =>
  defined({
    organisation: organisation['name'] === 'onbekend' ? undefined : organisation['name'],
    role: readExtensions(organisation, lists)['referrer-role'],
    reach: at(organisation, 'telecom', 0, 'value'),
  });

const urgencyOf = (priority: unknown): string | undefined =>
  Object.entries(priorities).find(([, theirs]) => theirs === priority)?.[0];

const messageOf = (communication: Json): readonly ReferralMessage[] => {
  const said = defined({
    ...readExtensions(communication, lists),
    ...{
      id: communication['id'],
      sentAt: communication['sent'],
      text: at(communication, 'payload', 0, 'contentString'),
    },
  });
  const read = referralMessage.safeParse(said);
  return read.success ? [read.data] : [];
};

/** A bundle of `referralToFhir` back, files excepted; nothing when there is no referral in it. Tolerant: see `findings`. */
export const referralFromFhir = (bundle: unknown): ReadFromFhir | undefined => {
  const resources = listAt(bundle, 'entry')
    .map((entry) => at(entry, 'resource'))
    .filter(isJson);
  const one = (type: string, id?: string): Json =>
    resources.find((resource) => resource['resourceType'] === type && (id === undefined || resource['id'] === id)) ??
    {};
  const request = one('ServiceRequest');
  if (typeof request['id'] !== 'string') return undefined;
  const [task, patient] = [one('Task'), one('Patient')];
  const receiver = one('Organization', idIn(at(request, 'performer', 0, 'reference')));
  const ours = readExtensions(request, lists);
  const forWhom = ours['forWhom'];
  const payload = defined({
    ...ours,
    ...{ id: request['id'], createdAt: request['authoredOn'], urgency: urgencyOf(request['priority']) },
    serviceId: idIn(at(task, 'owner', 'reference')),
    replaces: idIn(at(request, 'replaces', 0, 'reference')),
    forWhom: isJson(forWhom) ? { ...forWhom, agreements: forWhom['agreements'] ?? [] } : forWhom,
    why: at(request, 'reasonCode', 0, 'text'),
    language: at(patient, 'communication', 0, 'language', 'coding', 0, 'code'),
    contact: contactOf(patient),
    consent: consentOf(one('Consent'), receiver),
    referrer: referrerOf(one('Organization', idIn(at(request, 'requester', 'reference')))),
  });
  const business = listAt(at(task, 'businessStatus'), 'coding').find((coding) => at(coding, 'system') === stateSystem);
  return {
    payload: payload as ReferralPayload,
    state: at(business, 'code') as State | undefined,
    messages: resources.filter((resource) => resource['resourceType'] === 'Communication').flatMap(messageOf),
    findings: checkReferral(payload),
  };
};
