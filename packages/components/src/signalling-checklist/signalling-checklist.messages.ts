import { pageMessages } from '../internal/page.messages.ts';
import type { MessagesOf, Translation } from '../internal/translation.ts';

/** Dutch at level B1, for filling in. What comes after that is in `after/after.messages.ts`. */
const messages = {
  ...pageMessages,
  helpNow: 'Ik maak me nu ernstig zorgen',
  helpGp: 'De huisarts',
  helpGpWhen: 'Is het dringend, maar geen gevaar? Bel samen de huisarts. Ook in de avond en in het weekend.',
  helpFirst: 'Blijf bij de persoon en bel samen. U hoeft dit niet alleen te doen.',
  helpKept: 'Wat u heeft ingevuld, blijft staan.',
  contact: 'Uw contact bij de gemeente',
  contactMissing: 'Bel de organisatie waar u werkt of vrijwilliger bent.',
  purpose: 'Waar is dit voor?',
  nothingLeaves: 'Wij bewaren en versturen niets. Sluit u de pagina, dan is alles weg.',
  loading: 'De vragen worden geladen.',
  unreadable: 'Deze vragenlijst kan hier niet worden getoond.',
  unreadableHow: 'De gemeente moet dit herstellen. Hulp kunt u altijd bellen.',
  secondDraft: (name: string) => `De vertaling (${name}) is een concept. Niemand heeft haar nagekeken.`,
  aroundTalk: 'Tweede taal en tolk',
  parts: 'Onderdelen',
  skip: 'U mag alles overslaan.',
  previous: 'Terug',
  next: 'Verder',
  toResult: 'Bekijk wat u kunt doen',
  card: 'Goed om te weten',
  cardVolunteer: 'Niet behandelen, wel dit doen',
  result: 'Wat nu?',
} as const;

export type ChecklistMessages = MessagesOf<typeof messages>;

export const nl: Translation<ChecklistMessages> = { lang: 'nl', status: 'complete', messages };
