/** Code lists of what a referral asks. Words for them stand in the messages of the form, in every language. */
export const forWhomCodes = ['self', 'adult', 'child'] as const;
export const ageBands = ['under-12', '12-15', '16-17'] as const;
/** Who agrees. `guardian` is a parent or guardian; `nidos` the guardian of a child who came alone. */
export const agreementParties = ['person', 'guardian', 'nidos'] as const;
export const interpreterGenders = ['woman', 'man', 'no-preference'] as const;
export const interpreterModes = ['phone', 'in-person', 'video', 'no-preference'] as const;
export const practicalNeeds = [
  'childcare',
  'travel',
  'daytime',
  'evening',
  'step-free',
  'help-with-reading',
  'at-home',
  'somebody-along',
  'women-only',
  'online',
] as const;
export const contactKinds = ['phone', 'text-message', 'email', 'post', 'via-helper'] as const;
export const legalBases = [
  'consent',
  'wmo-2015',
  'participatiewet',
  'wet-inburgering-2021',
  'jeugdwet',
  'vital-interest',
] as const;
export const attachmentTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export const referrerRoles = ['professional', 'volunteer', 'key-person', 'family', 'self'] as const;

export type ForWhom = (typeof forWhomCodes)[number];
export type AgeBand = (typeof ageBands)[number];
export type AgreementParty = (typeof agreementParties)[number];
export type PracticalNeed = (typeof practicalNeeds)[number];
export type ContactKind = (typeof contactKinds)[number];
export type LegalBasis = (typeof legalBases)[number];
export type AttachmentType = (typeof attachmentTypes)[number];

/** Files that go along: bytes each, and how many. */
export const attachmentLimits = { bytes: 10 * 1024 * 1024, files: 5 } as const;

/** REF-7: fields that no referral has, under any of these names, at any depth. */
export const neverAsked = [
  ...['nationality', 'nationaliteit', 'religion', 'geloof', 'ethnicity', 'etniciteit', 'bsn', 'citizenServiceNumber'],
  ...['legalStatus', 'verblijfsstatus', 'residencePermit', 'vNumber', 'vnummer', 'diagnosis', 'diagnose'],
] as const;
