import type { Opening, ServiceRecord } from '@veerkracht/core/finder';
import type { Model } from './model.ts';

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Not what a line of weekdays and hours can say truly: the second Tuesday, every other week. */
const isSeldom = ({ frequency, days, interval }: Opening): boolean =>
  frequency === 'MONTHLY' || interval > 1 || days.some((day) => !weekdays.includes(day));

/** The hours that hold now or later, a line each, in the language of the page; editors' own words are Dutch. */
export const openingLines = (
  { openings }: ServiceRecord,
  { words, now }: Model,
): readonly { readonly text: string; readonly lang: string }[] => {
  const names = words.text('weekdays').split(' ');
  return openings
    .filter(({ until }) => until === undefined || until >= now.date)
    .map((opening) => {
      if (opening.description && isSeldom(opening)) return { text: opening.description, lang: 'nl' };
      const days = opening.days.map((day) => names[weekdays.indexOf(day.slice(-2))] ?? day).join(', ');
      const hours = opening.opens ? words.text('hoursBetween', opening.opens, opening.closes ?? '') : '';
      const seldom = isSeldom(opening) ? `(${words.text('notEveryWeek')})` : '';
      const text = [days, hours].filter(Boolean).join(' ');
      return text ? { text: `${text} ${seldom}`.trim(), lang: '' } : { text: opening.description ?? '', lang: 'nl' };
    })
    .filter(({ text }) => text !== '');
};
