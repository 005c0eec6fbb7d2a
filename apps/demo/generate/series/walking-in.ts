import { free, men, mixed, walkIn, women } from './group.ts';
import type { Group } from './group.ts';

/** Every week, for whoever comes; there since long. */
const open = (
  kind: Group['kind'],
  at: string,
  name: string,
  day: Group['day'],
  hours: Group['hours'],
  languages: readonly string[],
  more: NonNullable<Group['more']>,
): Group => ({
  ...{ kind, at, name, day, hours, languages, more, inWeeks: -25, join: walkIn },
  ...(kind !== 'sport' && { pausesAtChristmas: true }),
});

/** What one can walk in to. */
export const walkingIn: readonly Group[] = [
  open('meeting', 'Huiskamer De Kreek', 'Open huiskamer', 1, ['10:00', '13:00'], ['nl', 'ar', 'fa'], {
    ...free,
    childcare: 'yes',
  }),
  open('meeting', 'Buurthuis Het Wilgenveld', 'Koffie in de buurt', 3, ['10:00', '12:00'], ['nl', 'uk'], { ...free }),
  open('meeting', 'Ontmoetingshuis De Lange Tafel', 'Samen eten', 5, ['17:30', '20:00'], ['nl', 'en'], {
    cost: 'small-fee',
  }),
  open('meeting', 'Buurtkamer De Blauwe Deur', 'Vrouwenochtend', 4, ['09:30', '11:30'], ['nl'], {
    ...women,
    ...free,
    childcare: 'yes',
  }),
  open('meeting', 'Huiskamer Het Zonneplein', 'Inloop met spelletjes', 2, ['13:30', '15:30'], ['nl', 'en'], {
    ...free,
  }),
  open('meeting', 'Buurthuis De Spaarnekamer', 'Inloop voor iedereen', 3, ['13:30', '15:30'], ['nl', 'ti', 'tr'], {
    ...free,
  }),
  open('meeting', 'Vrouwengroep De Duinroos Zandvoort', 'Vrouwengroep', 2, ['09:30', '11:30'], ['ar', 'nl'], {
    ...women,
    ...free,
    childcare: 'yes',
  }),
  open('meeting', 'Huiskamer Het Lindehof', 'Soep en praten', 1, ['11:30', '13:30'], ['nl', 'uk'], {
    cost: 'small-fee',
  }),
  open('meeting', 'Open Kerk aan de Kade', 'Stil moment en koffie', 7, ['14:00', '15:30'], ['nl', 'ar'], { ...free }),
  open('meeting', 'Vereniging Het Open Venster', 'Muziekmiddag', 6, ['14:00', '17:00'], ['nl', 'ar', 'ti', 'fa'], {
    ...mixed,
    ...free,
  }),
  open('language', 'Taalcafé De Letterboot', 'Taalcafé in de ochtend', 1, ['09:30', '11:00'], ['nl'], { ...free }),
  open('language', 'Taalcafé De Letterboot', 'Taalcafé in de avond', 4, ['19:00', '20:30'], ['nl'], { ...free }),
  open('language', 'Taalhuis Aan Tafel', 'Praten aan tafel', 2, ['13:30', '15:00'], ['nl'], { ...free }),
  open('language', 'Leespunt Het Bladwijzer', 'Samen de krant lezen', 3, ['10:00', '11:30'], ['nl'], { ...free }),
  open('language', 'Bibliotheek De Inktpot', 'Taalcafé in de bibliotheek', 5, ['10:00', '11:30'], ['nl'], { ...free }),
  open('language', 'Bibliotheek De Boekenbrug', 'Taalcafé Schalkwijk', 2, ['10:00', '11:30'], ['nl'], { ...free }),
  open('language', 'Taalhuis Haarlem-Oost', 'Praatgroep voor beginners', 4, ['13:00', '14:30'], ['nl'], { ...free }),
  open('language', 'Taal en Thee Maatjes', 'Taal en thee voor vrouwen', 3, ['13:00', '14:30'], ['nl'], {
    ...women,
    ...free,
    childcare: 'yes',
  }),
  open('sport', 'Voetbalclub De Dijktrappers', 'Voetbal zonder club', 5, ['19:00', '20:30'], ['nl'], {
    ...men,
    ...free,
  }),
  open('sport', 'Wandelgroep Stap voor Stap', 'Wandelen langs de rivier', 2, ['10:00', '11:30'], ['nl', 'ar'], {
    ...mixed,
    ...free,
  }),
  open('sport', 'Strandlopers Zandvoort', 'Wandelen op het strand', 7, ['10:00', '11:30'], ['nl'], { ...free }),
  open('sport', 'Vrouwen in Beweging Wielwijk', 'Bewegen op muziek', 4, ['10:00', '11:00'], ['nl', 'ar', 'ti'], {
    ...women,
    ...free,
    childcare: 'yes',
  }),
];
