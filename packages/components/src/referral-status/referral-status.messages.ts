import { pageMessages } from '../internal/page.messages.ts';
import type { MessagesOf, Translation } from '../internal/translation.ts';
import type { DeclineReason, State } from '@veerkracht/spec/referral';

/** Dutch at level B1. What each state is called stands in the standard (`stateTable`). */
const messages = {
  ...pageMessages,
  title: 'Hoe staat het ervoor?',
  askedOf: (service: string) => `Gevraagd aan ${service}`,
  service: 'Een organisatie',
  now: 'Nu',
  since: (day: string) => `sinds ${day}`,
  due: (day: string) => `Antwoord verwacht vóór ${day}.`,
  overdue: 'Het antwoord is er nog niet, en had er al moeten zijn. Bel de organisatie, of vraag het ergens anders.',
  weeks: (weeks: number) => (weeks === 1 ? 'Ongeveer 1 week wachten' : `Ongeveer ${weeks} weken wachten`),
  appointment: 'Uw afspraak',
  place: 'Waar',
  withWhom: 'Met',
  interpreter: 'Tolk',
  before: 'Wat er gebeurde',
  messages: 'Berichten',
  noMessages: 'Er zijn nog geen berichten.',
  fromReceiver: 'De organisatie',
  fromYou: 'U',
  write: 'Schrijf een bericht',
  writeHint: 'Alleen de organisatie kan dit lezen.',
  send: 'Verstuur',
  sent: 'Verstuurd.',
  alternatives: 'Zij noemen deze andere organisaties',
  askHere: 'Vraag het hier',
  askHereHint: 'Bewaarde u uw antwoorden? Dan hoeft u ze niet opnieuw in te vullen.',
  meantime: 'In de tussentijd',
  meantimeText: 'Zoek iets waar u nu al terecht kunt: een groep, een maatje, sport of een huiskamer.',
  findMeantime: 'Zoek hulp voor nu',
  withdraw: 'Stoppen',
  withdrawText: 'U mag altijd stoppen. Dan wissen wij wat wij bewaren. De organisatie hoort dat u stopt.',
  withdrawSure: 'Weet u het zeker?',
  withdrawYes: 'Ja, stop',
  withdrawNo: 'Nee, ga terug',
  keepLink: 'Bewaar deze pagina',
  keepLinkText: 'Wie deze link of deze code heeft, kan meelezen en stoppen.',
  qr: 'QR-code van deze link',
  copy: 'Kopieer de link',
  refresh: 'Kijk opnieuw',
  loading: 'Wij kijken hoe het ervoor staat.',
  noLink: 'Deze pagina werkt alleen met een link. Open de link die u kreeg.',
  'fault.offline': 'Er is geen verbinding. Probeer het later opnieuw.',
  'fault.not-found':
    'Deze link hoort nergens bij. Kijk of hij heel is. Staat de vraag nog klaar om te versturen? Open dan eerst de pagina waar u hem maakte.',
  'fault.gone': 'Dit is gestopt en gewist.',
  'fault.refused': 'Dit kan nu niet meer. Kijk opnieuw hoe het ervoor staat.',
  'fault.failed': 'Het lukte niet. Probeer het opnieuw.',
} as const;

export type StatusMessages = MessagesOf<typeof messages>;

/** A language of the page, with its words for the states and reasons of the standard as far as it has them. */
export interface StatusTranslation extends Translation<StatusMessages> {
  readonly states?: Readonly<Partial<Record<State, string>>>;
  readonly reasons?: Readonly<Partial<Record<DeclineReason, string>>>;
}

export const nl: StatusTranslation = { lang: 'nl', status: 'complete', messages };
