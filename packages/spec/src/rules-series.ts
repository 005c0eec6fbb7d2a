import type { Rule } from './rule.ts';

/** The rules about groups, trainings and meetings; part of `rules`. */
export const seriesRules = {
  'DIR-36': {
    severity: 'warning',
    message: {
      nl: 'Niemand kan zien wanneer deze reeks is: {}',
      en: 'Nobody can tell when this series takes place: {}',
    },
    fix: {
      nl: 'Vul dtstart, opens_at (zonder verschil met UTC) en timezone_id in, en of count of until. Zonder einde kan alleen bij "walk-in".',
      en: 'Fill in dtstart, opens_at (without an offset) and timezone_id, and either count or until. Only a "walk-in" may have no end.',
    },
  },
  'DIR-37': {
    severity: 'warning',
    message: {
      nl: 'Deze laatste keer om in te stappen is er niet: {}',
      en: 'There is no such last session to join: {}',
    },
    fix: {
      nl: 'Vul until_session in: 1 of meer, en niet meer dan het aantal keren.',
      en: 'Fill in until_session: 1 or more, and no more than there are sessions.',
    },
  },
  'DIR-38': {
    severity: 'error',
    message: {
      nl: 'De link voor na aanmelden staat in een openbaar bestand: {}',
      en: 'The link for after signing up is in a public file: {}',
    },
    fix: {
      nl: 'Haal online.url weg; wie zich aanmeldt, krijgt de link.',
      en: 'Take away online.url; whoever signs up gets the link.',
    },
  },
  'DIR-39': {
    severity: 'warning',
    message: {
      nl: 'Of er plek is, was voor het laatst bekend op {} en wordt als onbekend getoond.',
      en: 'Whether there are places was last known on {} and is shown as unknown.',
    },
    fix: {
      nl: 'Vraag het opnieuw na en vul places_as_of in, of maak er "unknown" van.',
      en: 'Ask again and fill in places_as_of, or make it "unknown".',
    },
  },
  'DIR-40': {
    severity: 'error',
    message: { nl: 'Bij de trainers lijkt een naam te staan.', en: 'A trainer looks like the name of a person.' },
    fix: {
      nl: 'Schrijf de functie op, bijvoorbeeld "trainer met vluchtelingenachtergrond".',
      en: 'Write the role, for instance "trainer with a refugee background".',
    },
  },
  'DIR-41': {
    severity: 'warning',
    message: {
      nl: 'Er zijn meer mensen nodig dan er plek is: {}',
      en: 'More people are needed than there are places: {}',
    },
    fix: { nl: 'Verbeter minimum of capacity.', en: 'Correct minimum or capacity.' },
  },
} as const satisfies Record<string, Rule>;
