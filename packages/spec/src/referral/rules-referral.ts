import type { Bilingual } from '../finding.ts';

/** The rules of referrals by id; SPEC.md says why each is there. Ids never change and are cited by tests. */
export const referralRules = {
  'REF-1': { nl: 'Alleen stappen uit de tabel.', en: 'Only steps that are in the table.' },
  'REF-2': { nl: 'Een nee heeft een reden.', en: 'A no has a reason.' },
  'REF-3': {
    nl: 'Elke verwijzing heeft een dag waarop antwoord nodig is.',
    en: 'Every referral has a day on which an answer is due.',
  },
  'REF-4': {
    nl: 'Doorzetten kan alleen als de persoon daar ook ja tegen zegt.',
    en: 'Passing on needs a new yes of the person.',
  },
  'REF-5': { nl: 'Bij een kind zeggen de goede mensen ja.', en: 'For a child the right people agree.' },
  'REF-6': { nl: 'Zonder ja van de persoon gaat er niets weg.', en: 'Nothing is sent without the yes of the person.' },
  'REF-7': {
    nl: 'Nooit gevraagd, nooit verstuurd: BSN, nationaliteit, geloof, verblijfsstatus, diagnose.',
    en: 'Never asked, never sent: BSN, nationality, religion, legal status, diagnosis.',
  },
  'REF-8': {
    nl: 'Een nummer of adres gaat alleen mee als dat veilig is.',
    en: 'A number or address goes along only where that is safe.',
  },
  'REF-9': { nl: 'De versie is van deze soort.', en: 'The version is one of this kind.' },
  'REF-10': {
    nl: 'In een vraag over een plek staat geen persoon.',
    en: 'A question about a place has no person in it.',
  },
  'REF-11': {
    nl: 'Sleutels gelden alleen als de gemeente ze heeft getekend.',
    en: 'Keys count only when the municipality signed them.',
  },
  'REF-12': { nl: 'Een organisatie heeft ten minste twee sleutels.', en: 'An organisation has at least two keys.' },
  'REF-13': { nl: 'Een vervangen sleutel werkt nog 30 dagen.', en: 'A replaced key works for 30 more days.' },
  'REF-14': { nl: 'Alleen deze manieren van verzegelen.', en: 'Only these ways of sealing.' },
} as const satisfies Record<string, Bilingual>;
export type ReferralRuleId = keyof typeof referralRules;
