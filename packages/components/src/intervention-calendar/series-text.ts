/** What can be said of a series in a few words. */
import type { TemplateResult } from 'lit';
import { isFree, placesNow, rhythmOf } from '@veerkracht/core/calendar';
import type { SeriesRecord, Session } from '@veerkracht/core/calendar';
import { weekdayAndDay } from '../internal/long-dates.ts';
import type { Model } from './model.ts';
import { ruleSentence, timeRange } from './rule-sentence.ts';
import type { Words } from './words.ts';

type Text = string | TemplateResult;

/** `10:00–12:00`; empty for a whole day. */
export const timeOf = ({ start, end }: Session): string => timeRange(start.second, end?.second);

/** The same day in the calendar of the reader, with its name; empty when nobody asked. */
export const secondDate = (day: number, model: Model): string => model.after?.secondDate(day, model) ?? '';

export const languagesText = ({ series }: SeriesRecord, { words }: Model): Text => {
  const languages = series.languages ?? [];
  return languages.length > 0 ? languages.map(words.languageName).join(', ') : words.html('languagesUnknown');
};

export const genderText = ({ series: { gender = 'unknown' } }: SeriesRecord, words: Words): Text | undefined =>
  gender === 'unknown' ? undefined : words.html(gender);

const costWords = { yes: 'costFree', no: 'costSome', unknown: 'costUnknown' } as const;

const isOnline = ({ series: { online } }: SeriesRecord): boolean => online !== undefined && online.kind !== 'none';

export const whereText = (record: SeriesRecord, words: Words): Text | undefined => {
  const { place } = record;
  const at = [place?.name, place?.city].filter((part) => part !== undefined).join(', ');
  if (isOnline(record)) return at ? `${at} · ${words.text('online')}` : words.html('online');
  return at === '' ? undefined : at;
};

const placesWords = {
  free: 'placesFree',
  few: 'placesFew',
  full: 'placesFull',
  unknown: 'placesUnknown',
} as const;

export const placesText = (places: keyof typeof placesWords, words: Words): Text => words.html(placesWords[places]);

export const placesOf = ({ series }: SeriesRecord, { now }: Model) => placesNow(series, now.date);

/** What is not as it should be with a session; undefined when it goes on as planned. */
export const stateKey = ({ status }: Session): 'cancelled' | 'moved' | 'tentative' | undefined =>
  status === 'planned' ? undefined : status;

const plannedDay = ({ planned }: Session): number => Math.round(Date.parse(`${planned}T00:00:00Z`) / 86_400_000);

export const stateText = (session: Session, words: Words): Text | undefined => {
  const state = stateKey(session);
  if (state === 'moved') return words.html('moved', weekdayAndDay(plannedDay(session), words.lang));
  return state && words.html(state);
};

/** One line: language, with whom, what it costs, where. */
export const factsOf = (record: SeriesRecord, model: Model): readonly Text[] => {
  const { words } = model;
  const { childcare, interpreter } = record.series;
  return [
    languagesText(record, model),
    interpreter === 'yes' ? words.html('withInterpreter') : undefined,
    genderText(record, words),
    words.html(costWords[isFree(record.series)]),
    childcare === 'yes' ? words.html('childcareYes') : undefined,
    whereText(record, words),
  ].filter((part) => part !== undefined);
};

/** With dots between them; one text where all is text. */
export const dotted = (parts: readonly Text[]): unknown =>
  parts.every((part) => typeof part === 'string')
    ? parts.join(' · ')
    : parts.map((part, at) => (at > 0 ? [' · ', part] : part));

/** The sentence of its rule, in the language of the page. */
export const ruleText = (record: SeriesRecord, sessions: readonly Session[], { words }: Model): Text | undefined => {
  const rhythm = rhythmOf(record, sessions);
  return rhythm && words.html('rule', (patterns) => ruleSentence(rhythm, patterns));
};
