/**
 * The rules of the directory profile, by id. Ids never change and are cited by tests.
 * Severity: `error` = left out, or not to be published; `warning` = shown, but a person should look, `info` = good to know.
 * @module
 */
import type { Rule } from './rule.ts';
import { profileRules } from './rules-profile.ts';
import { seriesRules } from './rules-series.ts';

export const rules = {
  'DIR-1': {
    severity: 'error',
    message: { nl: 'Dit is geen bestand met diensten: {}', en: 'This is not a file with services: {}' },
    fix: {
      nl: 'Geef een HSDS-bestand, een lijst van diensten of een pagina van een HSDS-API.',
      en: 'Give an HSDS file, a list of services or a page of an HSDS API.',
    },
  },
  'DIR-2': {
    severity: 'error',
    message: { nl: 'Deze waarde past niet: {}', en: 'This value does not fit: {}' },
    fix: { nl: 'Verbeter de waarde. Nu is zij weggelaten.', en: 'Correct the value. It is left out for now.' },
  },
  'DIR-3': {
    severity: 'error',
    message: { nl: 'Dit verplichte veld ontbreekt: {}', en: 'This required field is missing: {}' },
    fix: { nl: 'Vul het veld in.', en: 'Fill in the field.' },
  },
  'DIR-4': {
    severity: 'error',
    message: { nl: 'Het id komt twee keer voor: {}', en: 'The id occurs twice: {}' },
    fix: {
      nl: 'Geef elke dienst een eigen id. Een gelijke kopie is weggelaten.',
      en: 'Give every service an id of its own. An equal copy is left out.',
    },
  },
  'DIR-5': {
    severity: 'warning',
    message: { nl: 'Het aantal klopt niet: {}', en: 'The number is not right: {}' },
    fix: {
      nl: 'Vraag de bron om total_items gelijk te maken aan wat er staat. Noemt zij next_page? Neem dan het hele bestand.',
      en: 'Ask the source to make total_items equal to what is there. Does it name next_page? Then take the whole file.',
    },
  },
  'DIR-6': {
    severity: 'warning',
    message: { nl: 'De dienst heeft geen punt op de kaart.', en: 'The service has no point on the map.' },
    fix: {
      nl: 'Vul breedte en lengte in, of zeg dat de plek niet te bezoeken is (virtual).',
      en: 'Fill in latitude and longitude, or say that it is not a place to visit (virtual).',
    },
  },
  'DIR-7': {
    severity: 'warning',
    message: { nl: 'Er staat niet wanneer dit is nagekeken.', en: 'It does not say when this was checked.' },
    fix: { nl: 'Kijk de gegevens na en vul assured_date in.', en: 'Check the record and fill in assured_date.' },
  },
  'DIR-8': {
    severity: 'warning',
    message: { nl: 'Niemand kan hier contact opnemen: {}', en: 'Nobody can get in touch here: {}' },
    fix: {
      nl: 'Vul een telefoonnummer, mailadres, webpagina of adres in.',
      en: 'Fill in a phone number, mail address, web page or address.',
    },
  },
  'DIR-9': {
    severity: 'warning',
    message: { nl: 'Twee gegevens spreken elkaar tegen: {}', en: 'Two statements contradict each other: {}' },
    fix: { nl: 'Vraag het na en verbeter een van de twee.', en: 'Ask, and correct one of the two.' },
  },
  'DIR-10': {
    severity: 'warning',
    message: { nl: 'Dit lijkt dezelfde dienst als {}', en: 'This looks like the same service as {}' },
    fix: { nl: 'Voeg ze samen als het er een is.', en: 'Merge them if they are one.' },
  },
  'DIR-11': {
    severity: 'error',
    message: {
      nl: 'Verzonnen gegevens zijn niet als zodanig te herkennen: {}',
      en: 'Made-up data cannot be told apart: {}',
    },
    fix: {
      nl: 'Zet "(voorbeeld)" achter de naam, gebruik .example en een nummer dat niemand kan bellen.',
      en: 'Put "(voorbeeld)" behind the name, use .example and a number that nobody can dial.',
    },
  },
  'DIR-12': {
    severity: 'error',
    message: { nl: 'Een hulplijn mag nooit verzonnen zijn.', en: 'A help line may never be made up.' },
    fix: { nl: 'Gebruik alleen echte, gecontroleerde hulplijnen.', en: 'Use only real, checked help lines.' },
  },
  'DIR-13': {
    severity: 'warning',
    message: {
      nl: 'Deze verwijzing gaat naar een dienst die er niet is: {}',
      en: 'This points to a service that is not there: {}',
    },
    fix: {
      nl: 'Verwijs naar een bestaande dienst of haal de verwijzing weg.',
      en: 'Point to an existing service or remove it.',
    },
  },
  'DIR-14': {
    severity: 'warning',
    message: {
      nl: 'De dienst is gesloten, maar andere verwijzen ernaar: {}',
      en: 'The service is closed, but others point to it: {}',
    },
    fix: { nl: 'Verwijs naar de opvolger.', en: 'Point to its successor.' },
  },
  'DIR-15': {
    severity: 'warning',
    message: {
      nl: 'De wachttijd is van {} en wordt als onbekend getoond.',
      en: 'The waiting time is of {} and is shown as unknown.',
    },
    fix: { nl: 'Vraag de wachttijd opnieuw na.', en: 'Ask for the waiting time again.' },
  },
  'DIR-16': {
    severity: 'info',
    message: { nl: 'Deze term kennen wij niet: {}', en: 'We do not know this term: {}' },
    fix: {
      nl: 'Kies een term uit de lijst; zoeken op het woord werkt wel.',
      en: 'Choose a term of the list; searching for the word does work.',
    },
  },
  'DIR-17': {
    severity: 'warning',
    message: { nl: 'De enige weg hierheen is vol: {}', en: 'The only way in is full: {}' },
    fix: { nl: 'Noem een andere weg of een alternatief.', en: 'Name another way in or an alternative.' },
  },
  'DIR-18': {
    severity: 'info',
    message: { nl: 'Deze tijd heeft geen tijdzone: {}', en: 'This time has no time zone: {}' },
    fix: {
      nl: 'Vul timezone_id in, bijvoorbeeld Europe/Amsterdam.',
      en: 'Fill in timezone_id, for instance Europe/Amsterdam.',
    },
  },
  'DIR-19': {
    severity: 'warning',
    message: { nl: 'Deze rij hoort bij niets: {}', en: 'This row belongs to nothing: {}' },
    fix: { nl: 'Verbeter de verwijzing of haal de rij weg.', en: 'Correct the reference or remove the row.' },
  },
  'DIR-20': {
    severity: 'info',
    message: { nl: 'Het id is geen UUID en is omgezet: {}', en: 'The id is not a UUID and was converted: {}' },
    fix: { nl: 'Gebruik een UUID die niet verandert.', en: 'Use a UUID that does not change.' },
  },
  ...profileRules,
  ...seriesRules,
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;
