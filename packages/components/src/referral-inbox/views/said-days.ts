import { dayInWords, wallTime } from '../../internal/dates.ts';
import type { Model } from '../model.ts';

/** The day of a moment, as the clock in the Netherlands has it. What is no moment is shown as it came. */
export const dayOf = ({ words }: Pick<Model, 'words'>, moment: string): string => {
  const at = new Date(moment);
  return Number.isNaN(at.getTime()) ? moment : dayInWords(wallTime(at).date, words.lang);
};

export const dayAndTime = (model: Pick<Model, 'words'>, moment: string): string => {
  const at = new Date(moment);
  return Number.isNaN(at.getTime()) ? moment : `${dayOf(model, moment)}, ${wallTime(at).time}`;
};
