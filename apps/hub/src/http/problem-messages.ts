import type { Bilingual } from '@veerkracht/spec';

interface ProblemText {
  readonly title: Bilingual;
  readonly detail: Bilingual;
}

export const problemTexts = {
  'bad-parameter': {
    title: { nl: 'Ongeldige parameter', en: 'Invalid parameter' },
    detail: { nl: 'Een parameter heeft een waarde die niet kan.', en: 'A parameter has a value that is not possible.' },
  },
  'bad-encoding': {
    title: { nl: 'Onleesbaar adres', en: 'Unreadable address' },
    detail: {
      nl: 'De vraag in het adres is niet goed gecodeerd (procenttekens, UTF-8).',
      en: 'The query in the address is not encoded well (percent signs, UTF-8).',
    },
  },
  'bad-body': {
    title: { nl: 'Onleesbare gegevens', en: 'Unreadable data' },
    detail: { nl: 'Wat u stuurde is geen JSON-object.', en: 'What was sent is no JSON object.' },
  },
  'unsupported-media-type': {
    title: { nl: 'Onbekende soort gegevens', en: 'Unsupported media type' },
    detail: {
      nl: 'Stuur dit als JSON, met het juiste Content-Type.',
      en: 'Send this as JSON, with the right Content-Type.',
    },
  },
  'not-found': {
    title: { nl: 'Niet gevonden', en: 'Not found' },
    detail: { nl: 'Op dit adres is niets.', en: 'There is nothing at this address.' },
  },
  'unknown-id': {
    title: { nl: 'Onbekend nummer', en: 'Unknown id' },
    detail: {
      nl: 'Er is niets met dit id. Misschien is het uit de gids gehaald.',
      en: 'There is nothing with this id. It may have been taken out of the directory.',
    },
  },
  gone: {
    title: { nl: 'Vervallen', en: 'Gone' },
    detail: {
      nl: 'Dit is uit de gids gehaald. Staat er een opvolger bij, kijk dan daar.',
      en: 'This was taken out of the directory. If there is a successor, look there.',
    },
  },
  'method-not-allowed': {
    title: { nl: 'Kan hier niet', en: 'Method not allowed' },
    detail: { nl: 'Dat kan niet op dit adres.', en: 'That cannot be done at this address.' },
  },
  'body-too-large': {
    title: { nl: 'Te veel gegevens', en: 'Too much data' },
    detail: { nl: 'Er is meer gestuurd dan deze server aanneemt.', en: 'More was sent than this server accepts.' },
  },
  'address-too-long': {
    title: { nl: 'Adres te lang', en: 'Address too long' },
    detail: { nl: 'Het adres is langer dan 4096 tekens.', en: 'The address is longer than 4096 characters.' },
  },
  'too-many-requests': {
    title: { nl: 'Te veel vragen', en: 'Too many requests' },
    detail: { nl: 'Er kwamen te veel vragen kort na elkaar. Wacht even.', en: 'Too many requests came at once. Wait.' },
  },
  'origin-not-allowed': {
    title: { nl: 'Niet vanaf deze pagina', en: 'Not from this page' },
    detail: {
      nl: 'Vanaf deze website mag hier niets worden veranderd.',
      en: 'This website may not change anything here.',
    },
  },
  'internal-error': {
    title: { nl: 'Er ging iets mis', en: 'Something went wrong' },
    detail: {
      nl: 'Er ging iets mis op de server. Het is gemeld aan de beheerder.',
      en: 'Something went wrong on the server. It has been logged for the operator.',
    },
  },
  'database-away': {
    title: { nl: 'Even niet bereikbaar', en: 'Not available for a moment' },
    detail: {
      nl: 'De gegevens zijn nu niet te bereiken. Probeer het zo weer.',
      en: 'The data cannot be reached now. Try again in a moment.',
    },
  },
} as const satisfies Record<string, ProblemText>;

export type ProblemKind = keyof typeof problemTexts;
