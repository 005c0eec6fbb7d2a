/** What leaves the page, because somebody asks for it. @module */
import type { CaseSettings, KnownReferral } from '@veerkracht/core/referral/exchange';
import { download } from '../internal/download.ts';
import type { DeskReferral } from './desk.ts';
import { markOf } from './listing.ts';

const knownOf = ({ payload, log, messages }: DeskReferral): KnownReferral => ({ payload, log, messages });
const nameOf = (referral: DeskReferral, kind: string): string =>
  `verwijzing-${markOf(referral.id).toLowerCase()}.${kind}.json`;

/** A FHIR R4 bundle, or requests to the ZGW APIs. */
export const takeOut = async (referral: DeskReferral, settings?: CaseSettings): Promise<void> => {
  const { referralToFhir, referralToZaak } = await import('@veerkracht/core/referral/exchange');
  const known = knownOf(referral);
  const [value, type, kind] = settings
    ? [referralToZaak(known, settings), 'application/json', 'zgw']
    : [referralToFhir(known), 'application/fhir+json', 'fhir'];
  download(nameOf(referral, kind), type, JSON.stringify(value, null, 2));
};
