import { monthAndYear } from '../../internal/long-dates.ts';
import type { Model } from '../model.ts';

/** `2027-03` → `maart 2027`. */
export const monthIn = ({ words }: Pick<Model, 'words'>, month: string): string => {
  const [year = 0, at = 1] = month.split('-').map(Number);
  return monthAndYear(year, at, words.lang);
};
