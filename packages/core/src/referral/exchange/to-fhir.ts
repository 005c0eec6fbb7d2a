import { declineReasonLabels, stateTable } from '@veerkracht/spec/referral';
import type { ContactWay, ReferralMessage, ReferralPayload, StatusEvent } from '@veerkracht/spec/referral';
import { writeExtensions } from './extension.ts';
import type { Json } from './extension.ts';

export interface FhirBundle extends Json {
  readonly resourceType: 'Bundle';
  readonly type: 'collection';
  readonly entry: readonly { readonly fullUrl: string; readonly resource: FhirResource }[];
}
export interface FhirResource extends Json {
  readonly resourceType: string;
  readonly id: string;
}

/** What is known of one referral by whoever opened it. */
export interface KnownReferral {
  readonly payload: ReferralPayload;
  readonly log: readonly StatusEvent[];
  readonly messages: readonly ReferralMessage[];
}

const root = 'https://veerkracht.example/fhir';
export const stateSystem = `${root}/CodeSystem/referral-state`;
export const reasonSystem = `${root}/CodeSystem/referral-reason`;
/** FHIR R4 RequestPriority. */
export const priorities = { today: 'asap', 'this-week': 'urgent', normal: 'routine' } as const;
/** ContactPoint.system. */
const systems = {
  phone: 'phone',
  'text-message': 'sms',
  email: 'email',
  post: 'other',
  'via-helper': 'other',
} as const;

const referring = { system: 'http://snomed.info/sct', code: '3457005', display: 'verwijzen van patiënt' } as const;
const coded = (system: string, code: string, text?: string): Json => ({
  coding: [{ system, code }],
  ...(text !== undefined && { text }),
});
const withExtensions = (values: Json): Json => {
  const extension = writeExtensions(values);
  return extension.length > 0 ? { extension } : {};
};
const to = (type: string, id: string): Json => ({ reference: `${type}/${id}` });

const telecomOf = ({ kind, may, value, when }: ContactWay): Json => ({
  ...withExtensions({ 'contact-kind': kind, 'contact-may': may, 'contact-when': when }),
  system: systems[kind],
  ...(value && { value }),
});

const patientOf = ({ id, contact, language, interpreter }: ReferralPayload): FhirResource => {
  const required = 'http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired';
  const extension = [
    ...(interpreter.needed === 'unknown' ? [] : [{ url: required, valueBoolean: interpreter.needed === 'yes' }]),
    ...writeExtensions({ 'neutral-sender': contact.neutralSender }),
  ];
  return {
    ...{ resourceType: 'Patient', id },
    ...(extension.length > 0 && { extension }),
    ...(contact.name && { name: [{ text: contact.name }] }),
    ...(contact.ways.length > 0 && { telecom: contact.ways.map(telecomOf) }),
    ...(language && { communication: [{ language: coded('urn:ietf:bcp:47', language), preferred: true }] }),
  };
};

const organisationsOf = ({ id, serviceId, consent, referrer }: ReferralPayload): readonly FhirResource[] => [
  {
    ...{ resourceType: 'Organization', id: `${id}-from`, name: referrer.organisation ?? 'onbekend' },
    ...withExtensions({ 'referrer-role': referrer.role }),
    ...(referrer.reach && { telecom: [{ system: 'other', value: referrer.reach }] }),
  },
  { resourceType: 'Organization', id: `${id}-to`, name: consent.receiver.organisation },
  { resourceType: 'HealthcareService', id: serviceId, providedBy: to('Organization', `${id}-to`) },
];

const requestOf = (payload: ReferralPayload): FhirResource => {
  const { id, createdAt, urgency, why, replaces, forWhom, lines, interpreter, practical, practicalNote } = payload;
  const { schemaVersion, seriesId, questionId, legalBasis, replyTo } = payload;
  return {
    ...{ resourceType: 'ServiceRequest', id },
    ...withExtensions({
      ...{ schemaVersion, seriesId, questionId, forWhom, lines, interpreter, practical, practicalNote },
      ...{ legalBasis, replyTo },
    }),
    ...(replaces && { replaces: [to('ServiceRequest', replaces)] }),
    ...{ status: 'active', intent: 'order' },
    // Nictiz ELZ: the kind of message, "verwijsbrief".
    category: [{ coding: [{ system: 'urn:oid:2.16.840.1.113883.2.4.4.30.69', code: '1' }] }],
    priority: priorities[urgency],
    code: { coding: [referring] },
    subject: to('Patient', id),
    authoredOn: createdAt,
    requester: to('Organization', `${id}-from`),
    performer: [to('Organization', `${id}-to`)],
    ...(why && { reasonCode: [{ text: why }] }),
    supportingInfo: [to('Composition', id)],
  };
};

/** The letter in words, as Nictiz ELZ wants it beside the request; made of the same lines. */
const compositionOf = ({ id, createdAt, why, lines = [] }: ReferralPayload): FhirResource => ({
  ...{ resourceType: 'Composition', id, status: 'final', type: coded('http://loinc.org', '57133-1') },
  ...{ subject: to('Patient', id), date: createdAt, author: [to('Organization', `${id}-from`)] },
  title: 'Doorverwijzing',
  section: [{ title: 'Vraag', text: narrative([why ?? '', ...lines.map(({ text }) => text)]) }],
});

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const narrative = (lines: readonly string[]): Json => ({
  status: 'generated',
  div: `<div xmlns="http://www.w3.org/1999/xhtml">${lines
    .filter((line) => line !== '')
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('')}<p/></div>`,
});

const taskOf = ({ id, serviceId, createdAt }: ReferralPayload, log: readonly StatusEvent[]): FhirResource => {
  const last = log.at(-1);
  const row = stateTable[last?.state ?? 'draft'];
  return {
    ...{ resourceType: 'Task', id, status: row.task },
    ...(last?.reason && { statusReason: coded(reasonSystem, last.reason, declineReasonLabels[last.reason].nl) }),
    businessStatus: coded(stateSystem, last?.state ?? 'draft', row.term.nl),
    ...{ intent: 'order', code: { coding: [referring] }, focus: to('ServiceRequest', id), for: to('Patient', id) },
    ...{ authoredOn: createdAt, lastModified: last?.at ?? createdAt },
    ...{ requester: to('Organization', `${id}-from`), owner: to('HealthcareService', serviceId) },
  };
};

const consentOf = ({ id, consent }: ReferralPayload): FhirResource => {
  const { textId, textHash, language, readAloud, interpreterUsed, scope, givenAt, expiresAt, receiver } = consent;
  const terms = 'http://terminology.hl7.org/CodeSystem';
  const role = coded(`${terms}/v3-ParticipationType`, 'IRCP');
  return {
    ...{ resourceType: 'Consent', id },
    ...withExtensions({
      textHash,
      consentLanguage: language,
      readAloud,
      interpreterUsed,
      scope,
      consentService: receiver.serviceId,
    }),
    ...{ status: 'active', scope: coded(`${terms}/consentscope`, 'patient-privacy') },
    ...{ category: [coded(`${terms}/v3-ActCode`, 'IDSCL')], patient: to('Patient', id), dateTime: givenAt },
    ...{ organization: [to('Organization', `${id}-from`)], policyRule: { text: textId } },
    provision: {
      ...{ type: 'permit', period: { start: givenAt, end: expiresAt } },
      actor: [{ role, reference: to('Organization', `${id}-to`) }],
    },
  };
};

const communicationOf = ({ id: referral }: ReferralPayload, message: ReferralMessage): FhirResource => {
  const { id, sentAt, from, text, ...rest } = message;
  const sender = { receiver: `${referral}-to`, referrer: `${referral}-from`, person: referral }[from];
  return {
    ...{ resourceType: 'Communication', id },
    ...withExtensions({ ...rest, from }),
    ...{ basedOn: [to('ServiceRequest', referral)], status: 'completed', subject: to('Patient', referral) },
    ...{ sent: sentAt, sender: to(from === 'person' ? 'Patient' : 'Organization', sender) },
    ...(text && { payload: [{ contentString: text }] }),
  };
};

/**
 * One referral as a FHIR R4 collection, after the Nictiz profiles of the ELZ referral: ServiceRequest, Task, Consent,
 * Communication, Composition and the Patient with no more than what was sent. Files and the keys to them do not go along:
 * whoever exports has them already opened.
 */
export const referralToFhir = ({ payload, log, messages }: KnownReferral): FhirBundle => {
  const resources = [
    requestOf(payload),
    taskOf(payload, log),
    patientOf(payload),
    consentOf(payload),
    compositionOf(payload),
    ...organisationsOf(payload),
    ...messages.map((message) => communicationOf(payload, message)),
  ];
  return {
    ...{ resourceType: 'Bundle', type: 'collection', timestamp: payload.createdAt },
    entry: resources.map((resource) => ({
      fullUrl: `${root}/${resource.resourceType}/${resource.id}`,
      resource,
    })),
  };
};
