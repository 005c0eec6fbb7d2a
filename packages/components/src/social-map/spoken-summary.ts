import { waitingTime } from '@veerkracht/core/finder';
import type { ServiceRecord } from '@veerkracht/core/finder';
import type { Model } from './model.ts';
import { nameText } from './views/card-view.ts';

/** What is read aloud: the name, what it costs, how to get in, when it is open; in the language of the page. */
export const spokenSummary = (record: ServiceRecord, { words, now, ...model }: Model): string => {
  const cost =
    record.concepts.cost.map((one) => words.conceptText(`cost/${one}`)).join(', ') || words.text('costUnknown');
  const access =
    record.concepts.access.map((one) => words.conceptText(`access/${one}`)).join(', ') || words.text('accessUnknown');
  const names = words.text('weekdays').split(' ');
  const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
  const hours = record.openings.map((opening) => {
    const days = opening.days.map((day) => names[codes.indexOf(day.slice(-2))] ?? day).join(', ');
    return opening.opens ? `${days} ${words.text('hoursBetween', opening.opens, opening.closes ?? '')}` : days;
  });
  const wait = waitingTime(record, now.date);
  const when = wait.weeks ? words.text('afterWeeks', wait.weeks) : '';
  return [nameText(record, { words, now, ...model }), cost, access, when, ...hours].filter(Boolean).join('. ');
};
