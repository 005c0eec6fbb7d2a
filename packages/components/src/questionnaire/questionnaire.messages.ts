import type { Translation } from '../internal/translation.ts';

const characters = (count: string): string => (count === '1' ? '1 teken' : `${count} tekens`);
const answers = (count: string): string => (count === '1' ? '1 antwoord' : `${count} antwoorden`);

/** Dutch at level B1: the words every other language must have too. */
const messages = {
  yes: 'Ja',
  no: 'Nee',
  required: '(verplicht)',
  noAnswer: 'Nog geen antwoord',
  clear: 'Wis dit antwoord',
  choose: 'Kies een antwoord',
  other: 'Iets anders, namelijk',
  nth: (number: number) => `Antwoord ${number}`,
  drop: (number: number) => `Haal antwoord ${number} weg`,
  add: (name: string) => `Nog een keer: ${name}`,
  remove: (name: string) => `Haal weg: ${name}`,
  unit: 'Eenheid, bijvoorbeeld kg',
  noFile: 'Een bestand toevoegen kan hier niet. Neem het mee naar het gesprek.',

  'hint-date': 'Bijvoorbeeld 30-6-2026. Alleen een maand en jaar, of alleen een jaar, mag ook.',
  'hint-dateTime': 'Bijvoorbeeld 30-6-2026 14:30. Alleen een dag, een maand of een jaar mag ook.',
  'hint-time': 'Bijvoorbeeld 14:30.',
  'hint-number': (from: string, to: string) => `Een getal van ${from} tot en met ${to}.`,

  informant: 'Wie zegt dit?',
  self: 'De persoon zelf',
  seen: 'Gezien',
  told: 'Van iemand gehoord',
  'not-discussed': 'Niet besproken',
  notDiscussedIsNotNo: 'Niet besproken is geen “nee”. Dit antwoord telt niet mee.',
  forget: 'Wis wie dit zegt',

  talk: 'Wat kunt u zeggen?',
  doTitle: 'Wel doen',
  dontTitle: 'Liever niet doen',
  read: 'Lees voor',
  /* After these comes the name of a language, in that language. */
  readIn: 'Lees voor:',
  noVoice: 'Dit apparaat kan niet voorlezen in:',
  flip: 'Toon in:',
  notIn: 'Niet vertaald:',

  supportLink: (host: string) => `Meer uitleg op ${host}`,
  mediaAway: (host: string) =>
    `Een afbeelding of geluid van ${host} wordt niet geladen, want dan ziet ${host} dat u dit opent.`,
  mediaUnknown: 'Een afbeelding of geluid kan hier niet getoond worden.',

  /* What is the matter, by the code of the finding; `wrong-…` by the type of what cannot be read. */
  'required-missing': 'Vul hier iets in.',
  'required-group-empty': 'Vul in dit deel ten minste 1 vraag in.',
  'wrong-decimal': 'Dit is geen getal. Gebruik alleen cijfers.',
  'wrong-integer': 'Dit is geen heel getal. Gebruik alleen cijfers, zonder komma.',
  'wrong-date': 'Dit is geen datum. Schrijf bijvoorbeeld 30-6-2026.',
  'wrong-time': 'Dit is geen tijd. Schrijf bijvoorbeeld 14:30.',
  'below-minimum': (limit: string) => `Dit is te laag. Het laagste is ${limit}.`,
  'above-maximum': (limit: string) => `Dit is te hoog. Het hoogste is ${limit}.`,
  'too-many-decimals': (count: string) =>
    count === '0' ? 'Gebruik geen cijfers achter de komma.' : `Gebruik ten hoogste ${count} cijfers achter de komma.`,
  'too-short': (count: string) => `Dit is te kort. Schrijf ten minste ${characters(count)}.`,
  'too-long': (count: string) => `Dit is te lang. Schrijf ten hoogste ${characters(count)}.`,
  'regex-mismatch': 'Dit is niet geschreven zoals gevraagd. Kijk naar de uitleg bij de vraag.',
  'newline-in-string': 'Schrijf dit op één regel.',
  'too-many-answers': (count: string) => `Dit zijn te veel antwoorden. Kies er ten hoogste ${count || '1'}.`,
  'too-few-answers': (count: string) => `Geef ten minste ${answers(count)}.`,
  'exclusive-option-combined': 'Deze antwoorden gaan niet samen. Haal er een weg.',
  'answer-not-in-options': 'Dit antwoord staat niet in de lijst. Kies een van de antwoorden.',
  'unit-not-allowed': 'Deze eenheid kan hier niet. Kies een andere.',
  problem: 'Dit antwoord past niet bij de vraag. Kijk het na.',
};

export type QuestionnaireMessages = typeof messages;

export const nl: Translation<QuestionnaireMessages> = { lang: 'nl', status: 'complete', messages };
