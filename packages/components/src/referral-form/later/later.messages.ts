import type { MessagesOf, Translation } from '../../internal/translation.ts';

/** What is said by what comes in later. Dutch at level B1. */
const messages = {
  questionIntro: 'In deze vraag staat geen persoon. U vraagt alleen of er plek is.',
  questionTo: 'Aan welke diensten? Kies er 1 of meer.',
  questionLanguage: 'Voor welke taal?',
  questionAudience: 'Voor wie?',
  questionDayPart: 'Wanneer?',
  questionHere: 'Zeg erbij in welke gemeente.',
  uncounted: 'Niemand heeft geteld voor hoeveel mensen dit geldt. Vraag niet meer dan nodig is.',
  unique: 'Let op: dit past bij zo weinig mensen, dat te raden is om wie het gaat. Laat iets weg.',
  sendQuestion: 'Stel de vraag',
  keep: 'Bewaar op dit apparaat',
  kept: (day: string) => `Bewaard tot ${day}, op slot. Schrijf uw code op. Zonder code kan niemand erbij, ook u niet:`,
  pauseFound: 'Er is iets bewaard op dit apparaat. Heeft u de code?',
  pauseCode: 'Uw code',
  pauseWrong: 'Deze code klopt niet. Kijk goed en probeer het opnieuw.',
  pauseFailed: 'Bewaren lukt hier niet. Wat u invulde, staat er nog.',
  restore: 'Ga verder met wat u had ingevuld',
  erase: 'Wis wat bewaard is',
  notice: 'Mail mij als er antwoord is, of als het te lang duurt',
  noticeHint:
    'Uw eigen adres op het werk, nooit dat van de persoon. In de mail staat alleen dat er iets te zien is. Wij bewaren het adres niet langer dan deze vraag.',
  wrongNotice: 'Dit lijkt geen mailadres. Kijk of het klopt, of laat het leeg.',
  notTheirs: 'Dit is het adres van de persoon. Vul uw eigen adres op het werk in, of laat het leeg.',
} as const;

export type LaterMessages = MessagesOf<typeof messages>;

export const nl: Translation<LaterMessages> = { lang: 'nl', status: 'complete', messages };
