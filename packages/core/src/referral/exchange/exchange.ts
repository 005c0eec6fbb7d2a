/** Referrals in the words of others: FHIR R4, the ZGW APIs of Dutch municipalities, CloudEvents NL. @module */
export { cloudEventToStep, eventType, referralToCloudEvent, type EventSource } from './cloud-events.ts';
export { referralFromFhir, type ReadFromFhir } from './from-fhir.ts';
export { referralToFhir, type FhirBundle, type FhirResource, type KnownReferral } from './to-fhir.ts';
export { caseCatalogue, referralToZaak, zaakToSteps, type CaseRequests, type CaseSettings } from './zgw.ts';
