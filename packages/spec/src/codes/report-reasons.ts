import type { Bilingual } from '../finding.ts';

/** What somebody can say is wrong with a record ("klopt dit niet?"). Ids never change. */
export const reportReasons = [
  'phone-wrong',
  'address-wrong',
  'moved',
  'closed',
  'full',
  'hours-wrong',
  'language-wrong',
  'other',
] as const;
export type ReportReason = (typeof reportReasons)[number];

/** As a visitor reads them: Dutch at level B1. */
export const reportReasonLabels: Readonly<Record<ReportReason, Bilingual>> = {
  'phone-wrong': { nl: 'Het telefoonnummer klopt niet', en: 'The phone number is wrong' },
  'address-wrong': { nl: 'Het adres klopt niet', en: 'The address is wrong' },
  moved: { nl: 'Dit is verhuisd', en: 'This has moved' },
  closed: { nl: 'Dit bestaat niet meer', en: 'This no longer exists' },
  full: { nl: 'Er is geen plek meer', en: 'There is no room left' },
  'hours-wrong': { nl: 'De openingstijden kloppen niet', en: 'The opening hours are wrong' },
  'language-wrong': { nl: 'De taal klopt niet', en: 'The language is wrong' },
  other: { nl: 'Iets anders klopt niet', en: 'Something else is wrong' },
};
