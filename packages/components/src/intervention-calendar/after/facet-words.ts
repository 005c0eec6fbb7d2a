/** The facets of the calendar and their values in words. */
import type { TemplateResult } from 'lit';
import type { CalendarFacet } from '@veerkracht/core/calendar';
import type { Concept } from '@veerkracht/spec/codes';
import type { AfterModel, AfterWords } from './after-words.ts';

export const facetValues = {
  gender: ['women', 'men', 'mixed', 'unknown'],
  part: ['morning', 'afternoon', 'evening', 'weekend'],
  where: ['place', 'online', 'unknown'],
  joining: ['walk-in', 'registration', 'unknown'],
  places: ['free', 'few', 'full', 'unknown'],
} as const;

const titles = {
  language: 'facetLanguage',
  gender: 'facetGender',
  part: 'facetPart',
  free: 'facetFree',
  childcare: 'facetChildcare',
  where: 'facetWhere',
  joining: 'facetJoining',
  places: 'facetPlaces',
} as const;

const isConceptFacet = (facet: CalendarFacet): facet is 'audience' | 'theme' | 'level' => !(facet in titles);

export const facetTitle = (words: AfterWords, facet: CalendarFacet): string | TemplateResult =>
  isConceptFacet(facet) ? words.scheme(facet) : words.html(titles[facet]);

const names = {
  women: 'women',
  men: 'men',
  mixed: 'mixed',
  yes: 'yes',
  no: 'no',
  morning: 'morning',
  afternoon: 'afternoon',
  evening: 'evening',
  weekend: 'weekend',
  place: 'place',
  online: 'online',
  'walk-in': 'walkIn',
  registration: 'registration',
  free: 'placesFree',
  few: 'placesFew',
  full: 'placesFull',
  unknown: 'unknown',
} as const;

const keyOf = (value: string): (typeof names)[keyof typeof names] => names[value as keyof typeof names] ?? 'unknown';

export const valueLabel = (words: AfterWords, facet: CalendarFacet, value: string): string | TemplateResult => {
  if (facet === 'language') return words.languageName(value);
  return isConceptFacet(facet) ? words.concept(`${facet}/${value}` as Concept) : words.html(keyOf(value));
};

/** A chosen value by itself: "Oppas: ja" where yes alone would say nothing. */
export const valueText = (words: AfterWords, facet: CalendarFacet, value: string): string => {
  if (facet === 'language') return words.languageName(value);
  if (isConceptFacet(facet)) return words.conceptText(`${facet}/${value}` as Concept);
  const text = words.text(keyOf(value));
  return ['yes', 'no', 'unknown'].includes(value) ? `${words.text(titles[facet])} ${text}` : text;
};

/** How many things were chosen. */
export const chosenCount = ({ query }: AfterModel): number =>
  Object.values(query.filters).reduce((sum, values) => sum + (values?.length ?? 0), 0) +
  (query.lessons.length > 0 ? 1 : 0) +
  (query.within === undefined ? 0 : 1);
