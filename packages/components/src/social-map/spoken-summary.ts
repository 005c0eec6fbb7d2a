import { waitingTime } from '@veerkracht/core/finder';
import type { ServiceRecord } from '@veerkracht/core/finder';
import type { Model } from './model.ts';
import { openingLines } from './opening-text.ts';
import { nameText } from './views/card-view.ts';

/** What is read aloud: the name, what it costs, how to get in, when it is open; in the language of the page. */
export const spokenSummary = (record: ServiceRecord, model: Model): string => {
  const { words, now } = model;
  const cost =
    record.concepts.cost.map((one) => words.conceptText(`cost/${one}`)).join(', ') || words.text('costUnknown');
  const access =
    record.concepts.access.map((one) => words.conceptText(`access/${one}`)).join(', ') || words.text('accessUnknown');
  const wait = waitingTime(record, now.date);
  const when = wait.weeks ? words.text('afterWeeks', wait.weeks) : '';
  return [nameText(record, model), cost, access, when, ...openingLines(record, model).map(({ text }) => text)]
    .filter(Boolean)
    .join('. ');
};
