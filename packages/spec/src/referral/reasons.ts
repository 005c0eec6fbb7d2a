import type { Bilingual } from '../finding.ts';

/** Why a receiver says no, gives a referral back or passes it on. Codes never change. They are about the offer. */
export const declineReasons = [
  'no-capacity',
  'language-not-available',
  'outside-area',
  'other-age-group',
  'other-kind-of-help',
  'already-helped',
  'not-reachable',
  'decision-needed-first',
  'person-does-not-want',
  'other',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** As the person reads them: Dutch at level B1. */
export const declineReasonLabels: Readonly<Record<DeclineReason, Bilingual>> = {
  'no-capacity': { nl: 'Er is nu geen plek', en: 'There is no place now' },
  'language-not-available': { nl: 'Zij spreken de taal niet', en: 'They do not speak the language' },
  'outside-area': { nl: 'Zij helpen alleen in een andere plaats', en: 'They only help in another place' },
  'other-age-group': { nl: 'Zij helpen een andere leeftijd', en: 'They help another age' },
  'other-kind-of-help': { nl: 'U heeft andere hulp nodig', en: 'Another kind of help is needed' },
  'already-helped': { nl: 'Er is al iemand die helpt', en: 'Somebody is helping already' },
  'not-reachable': { nl: 'Zij konden u niet bereiken', en: 'They could not reach you' },
  'decision-needed-first': { nl: 'De gemeente zegt eerst ja of nee', en: 'The municipality says yes or no first' },
  'person-does-not-want': { nl: 'U wilt het niet meer', en: 'You do not want it any more' },
  other: { nl: 'Iets anders', en: 'Something else' },
};

/** With a no come at most so many services that may say yes. */
export const mostAlternatives = 3;
