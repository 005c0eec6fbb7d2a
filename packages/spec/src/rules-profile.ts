import type { Rule } from './rule.ts';

/** The rules about what the profile adds to HSDS; part of `rules`. */
export const profileRules = {
  'DIR-21': {
    severity: 'error',
    message: {
      nl: 'Dit bestand is geschreven in een nieuwere versie die wij niet kunnen lezen: {}',
      en: 'This file is written in a newer version that we cannot read: {}',
    },
    fix: {
      nl: 'Werk Veerkracht bij, of vraag de bron om een bestand in deze versie.',
      en: 'Update Veerkracht, or ask the source for a file in this version.',
    },
  },
  'DIR-22': {
    severity: 'info',
    message: { nl: 'Dit bestand heeft een andere versie: {}', en: 'This file has another version: {}' },
    fix: {
      nl: 'Het is gelezen; nieuwe velden zijn bewaard maar worden niet gebruikt.',
      en: 'It was read; new fields are kept but not used.',
    },
  },
  'DIR-23': {
    severity: 'warning',
    message: { nl: 'Niemand zorgt voor deze gegevens.', en: 'Nobody owns this record.' },
    fix: {
      nl: 'Vul owner_role en owner_organization in: een functie en een organisatie.',
      en: 'Fill in owner_role and owner_organization: a function and an organisation.',
    },
  },
  'DIR-24': {
    severity: 'warning',
    message: {
      nl: 'Er staat niet wanneer dit weer wordt nagekeken: {}',
      en: 'It does not say when this is looked at again: {}',
    },
    fix: { nl: 'Vul review_date in, na assured_date.', en: 'Fill in review_date, after assured_date.' },
  },
  'DIR-25': {
    severity: 'warning',
    message: { nl: 'Dit had moeten zijn nagekeken op {}.', en: 'This should have been checked on {}.' },
    fix: {
      nl: 'Kijk de gegevens na en vul assured_date en review_date opnieuw in.',
      en: 'Check the record and fill in assured_date and review_date again.',
    },
  },
  'DIR-26': {
    severity: 'error',
    message: {
      nl: 'Een geheim adres heeft hier toch een plek: {}',
      en: 'A confidential address gives its place away: {}',
    },
    fix: {
      nl: 'Haal straat, punt, naam en route weg en maak de plek "virtual". Het veld is weggelaten.',
      en: 'Take away street, point, name and route and make the place "virtual". The field is left out.',
    },
  },
  'DIR-27': {
    severity: 'error',
    message: { nl: 'Hier lijkt de naam van een mens te staan.', en: 'This looks like the name of a person.' },
    fix: {
      nl: 'Schrijf de functie of de organisatie op, bijvoorbeeld "redactie van de sociale kaart".',
      en: 'Write the function or the organisation, for instance "editors of the directory".',
    },
  },
  'DIR-28': {
    severity: 'warning',
    message: {
      nl: 'De tekst zegt niet hetzelfde als de gegevens: {}',
      en: 'The text does not say what the data says: {}',
    },
    fix: {
      nl: 'Zet deze zin in het veld, of laat de teksten opnieuw maken.',
      en: 'Put this sentence in the field, or have the texts made again.',
    },
  },
  'DIR-29': {
    severity: 'error',
    message: {
      nl: 'Dit is alleen voor professionals, maar het bestand is voor iedereen: {}',
      en: 'This is for professionals only, but the file is for everybody: {}',
    },
    fix: { nl: 'Haal het uit het openbare bestand.', en: 'Take it out of the public file.' },
  },
  'DIR-30': {
    severity: 'warning',
    message: { nl: 'Voor wie het is, klopt niet met de termen: {}', en: 'For whom it is does not fit the terms: {}' },
    fix: {
      nl: 'Geef elke groep één antwoord, en een term alleen aan een groep die welkom is.',
      en: 'Give every group one answer, and a term only to a group that is welcome.',
    },
  },
  'DIR-31': {
    severity: 'warning',
    message: { nl: 'Deze eigen term hangt nergens onder: {}', en: 'This local term has no broader term: {}' },
    fix: {
      nl: 'Geef de term een eigen voorvoegsel en met parent_id een bredere term van ons.',
      en: 'Give the term a prefix of its own and with parent_id a broader term of ours.',
    },
  },
  'DIR-32': {
    severity: 'warning',
    message: { nl: 'Deze regio klopt niet: {}', en: 'This region is not right: {}' },
    fix: {
      nl: 'Noem de regio in regions, met deze gemeente erin.',
      en: 'Name the region in regions, with this municipality in it.',
    },
  },
  'DIR-33': {
    severity: 'warning',
    message: { nl: 'Deze weggehaalde dienst klopt niet: {}', en: 'This removed service is not right: {}' },
    fix: {
      nl: 'Noem een opvolger die er is, en haal de dienst zelf weg.',
      en: 'Name a successor that is there, and remove the service itself.',
    },
  },
  'DIR-34': {
    severity: 'warning',
    message: { nl: 'Er staat niet wie dit zegt en wanneer: {}', en: 'It does not say who states this and when: {}' },
    fix: {
      nl: 'Vul stated_by en checked_on in, of maak er "unknown" van.',
      en: 'Fill in stated_by and checked_on, or make it "unknown".',
    },
  },
  'DIR-35': {
    severity: 'warning',
    message: { nl: 'Er staat niet wat deze dienst doet.', en: 'It does not say what this service does.' },
    fix: {
      nl: 'Zeg in een paar zinnen wat iemand hier krijgt (description).',
      en: 'Say in a few sentences what somebody gets here (description).',
    },
  },
} as const satisfies Record<string, Rule>;
