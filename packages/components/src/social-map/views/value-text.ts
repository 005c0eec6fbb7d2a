import type { FacetName } from '@veerkracht/core/finder';
import type { Concept } from '@veerkracht/spec/codes';
import type { Words } from '../words.ts';

/** A chosen value in words. */
export const valueText = (words: Words, facet: FacetName, value: string): string => {
  if (facet === 'language') return words.languageName(value);
  if (facet.startsWith('culture/')) {
    const name = words.conceptText(facet as Concept);
    return value === 'yes' ? name : `${name}: ${words.text(value === 'no' ? 'no' : 'unknown')}`;
  }
  return words.conceptText(`${facet}/${value}` as Concept);
};
