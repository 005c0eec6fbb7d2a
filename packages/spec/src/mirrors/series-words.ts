/** One Dutch sentence per series, for readers who know plain HSDS only. */
import { languageNames } from '../codes/codes.ts';
import type { Schedule } from '../hsds/schedule.ts';
import type { Series } from '../profile/series.ts';
import { dateInDutch, joined, paragraph } from './dutch.ts';

const weekdays = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;
const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const weekdayOf = (date: string): string => weekdays[(new Date(date).getUTCDay() + 6) % 7] ?? '';

/** `2TU` is `2e dinsdag`, `-1TU` is `laatste dinsdag`, `-2TU` is `2e dinsdag van achteren`. */
const dayWords = (text: string): string => {
  const [, nth = '', day = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text.trim()) ?? [];
  const name = weekdays[codes.indexOf(day)] ?? text;
  const number = Number(nth);
  if (number === 0) return name;
  if (number === -1) return `laatste ${name}`;
  return `${Math.abs(number)}e ${name}${number < 0 ? ' van achteren' : ''}`;
};

const rhythmWords = ({ freq, interval = 1, byday, bymonthday, dtstart }: Schedule): string => {
  const days = byday ? joined(byday.split(',').map(dayWords)) : dtstart ? weekdayOf(dtstart) : '';
  if (freq === 'WEEKLY') {
    if (interval > 1) return `om de ${interval} weken${days && ` op ${days}`}`;
    return days ? `elke ${days}` : 'elke week';
  }
  const often = interval > 1 ? `om de ${interval} maanden` : 'elke maand';
  if (byday) return `${often} op de ${days}`;
  const dates = bymonthday ?? (dtstart && String(Number(dtstart.slice(8))));
  return dates ? `${often} op dag ${dates}` : often;
};

const hourOf = (time: string): string => time.slice(0, 5);

const timeWords = ({ opens_at, closes_at }: Schedule): string => {
  if (!opens_at) return '';
  return closes_at ? ` van ${hourOf(opens_at)} tot ${hourOf(closes_at)} uur` : ` om ${hourOf(opens_at)} uur`;
};

/** How many sessions go on. Absent when that takes more than counting: days that are closed in a longer rhythm. */
const timesOf = ({
  freq,
  interval = 1,
  count,
  byday,
  dtstart = '',
  closed_dates = [],
}: Schedule): number | undefined => {
  if (count === undefined || closed_dates.length === 0) return count;
  if (freq !== 'WEEKLY' || interval > 1) return undefined;
  const days = byday ? byday.split(',').map(dayWords) : [weekdayOf(dtstart)];
  return count - closed_dates.filter((date) => date >= dtstart && days.includes(weekdayOf(date))).length;
};

const whenWords = (schedule: Schedule): readonly string[] => {
  const { freq, dtstart, until } = schedule;
  const times = timesOf(schedule);
  if (!freq) return dtstart ? [`op ${weekdayOf(dtstart)} ${dateInDutch(dtstart)}${timeWords(schedule)}`] : [];
  return [
    `${rhythmWords(schedule)}${timeWords(schedule)}`,
    ...(times === undefined ? [] : [`${times} keer`]),
    ...(dtstart ? [`vanaf ${dateInDutch(dtstart)}`] : []),
    ...(until ? [`tot en met ${dateInDutch(until)}`] : []),
  ];
};

const changeWords = ({ exceptions = [] }: Series): readonly string[] =>
  exceptions.flatMap(({ kind, planned, date = planned, opens_at }) => {
    if (kind === 'cancelled') return [`niet op ${dateInDutch(planned)}`];
    if (kind === 'room') return [];
    const time = opens_at ? ` om ${hourOf(opens_at)} uur` : '';
    if (kind === 'extra') return [`ook op ${dateInDutch(date)}${time}`];
    return [`niet op ${dateInDutch(planned)} maar op ${dateInDutch(date)}${time}`];
  });

const joinWords = ({ joining }: Series): readonly string[] => {
  if (joining?.rule === 'walk-in') return ['zonder afspraak'];
  if (joining?.rule === 'start-only') return ['meedoen kan alleen vanaf de eerste keer'];
  return joining?.until_session === undefined ? [] : [`meedoen kan tot en met keer ${joining.until_session}`];
};

const seriesWords = (one: Series): string => {
  // The marks and the one full stop are how the sentence is found again.
  const opening = `In de agenda: “${one.name.replace(/[“”\s]+/g, ' ').trim()}”`;
  if (one.status === 'ended') return '';
  if (one.status === 'cancelled') return `${opening} gaat niet door.`;
  const languages = (one.languages ?? []).map((code) => languageNames.nl[code] ?? code);
  const words = [
    ...whenWords(one.schedule),
    ...changeWords(one),
    ...(one.status === 'tentative' ? ['nog niet zeker'] : []),
    ...(languages.length > 0 ? [`in het ${joined(languages)}`] : []),
    ...(one.gender === 'women' ? ['alleen voor vrouwen'] : []),
    ...(one.gender === 'men' ? ['alleen voor mannen'] : []),
    ...(one.childcare === 'yes' ? ['met oppas voor kinderen'] : []),
    ...joinWords(one),
  ];
  return `${[opening, ...words.map((word) => word.replace(/[.“”\s]+/g, ' '))].join('; ')}.`;
};

/** `series` in `description`. What is over is not said. */
export const seriesInWords = (all: readonly Series[]): string => paragraph(all.map(seriesWords));

/** Recognises a sentence that was made here. */
export const madeSeries = /In de agenda: “[^“”]*”[^.“]*\./;
