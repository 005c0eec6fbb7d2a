import type { MessagesOf } from './translation.ts';

/** What every component of a page says: language, help now, leaving. Dutch at level B1. */
export const pageMessages = {
  language: 'Taal',
  draft: 'Deze vertaling is een concept. Niemand heeft haar nagekeken.',
  callNumber: (number: string) => `Bel ${number}`,
  helpNow: 'Ik heb nu hulp nodig',
  helpNowTitle: 'Hulp nu',
  danger: 'Gevaar? Bel 112',
  helpGp: 'Uw huisarts',
  helpGpWhen: 'Is het dringend, maar geen gevaar? Bel uw huisarts. Ook in de avond en in het weekend.',
  helpLanguage: 'De meeste hulplijnen spreken Nederlands en Engels. Vraag iemand om mee te bellen.',
  helpChecked: (day: string) => `Nagekeken op ${day}`,
  helpOldSource: (day: string) => `De bron is van ${day}.`,
  helpFree: 'Gratis',
  helpChat: (site: string) => `Chat op ${site}`,
  helpSource: (source: string) => `Bron: ${source}`,
  helpOr: (number: string) => `of ${number}`,
  close: 'Sluiten',
  quickExit: 'Snel weg',
  quickExitHint: 'Of druk 2 keer op Esc.',
  retry: 'Probeer opnieuw',
} as const;

export type PageMessages = MessagesOf<typeof pageMessages>;
