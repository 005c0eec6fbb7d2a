import { autonyms } from '@veerkracht/spec/languages';
import { languageNamesIn } from '../internal/language-names.ts';
import { knowDateNames } from '../internal/long-dates.ts';
import { createSay } from '../internal/translation.ts';
import type { Say, Translation } from '../internal/translation.ts';
import { nl, type CalendarMessages } from './intervention-calendar.messages.ts';

/** What the list says in one language. */
export interface Words<M extends CalendarMessages = CalendarMessages> extends Say<M> {
  /** Of what it was made, so that what comes later can add to it. */
  readonly translation: Translation<M>;
  /** A language by its name for this reader. */
  languageName(code: string): string;
  /** A language by the name its speakers use. */
  autonym(code: string): string;
}

const loaders: Readonly<Record<string, () => Promise<Translation<CalendarMessages>>>> = {
  nl: async () => nl,
  en: async () => (await import('./intervention-calendar.messages.en.ts')).en,
  ar: async () => (await import('./intervention-calendar.messages.ar.ts')).ar,
  ti: async () => {
    // Browsers have no names of days and months in this language.
    const [{ ti }, { ownDateNames }] = await Promise.all([
      import('./intervention-calendar.messages.ti.ts'),
      import('../internal/own-date-names.ts'),
    ]);
    knowDateNames(ownDateNames);
    return ti;
  },
  fa: async () => (await import('./intervention-calendar.messages.fa.ts')).fa,
};

export const toWords = <M extends CalendarMessages>(
  translation: Translation<M>,
  complete: Translation<M>,
): Words<M> => {
  const say = createSay(translation, complete);
  return {
    ...say,
    translation,
    languageName: languageNamesIn(say.lang),
    autonym: (code) => autonyms[code] ?? code,
  };
};

/** Dutch, at once. */
export const dutch: Words = toWords(nl, nl);

export const loadWords = async (language: string): Promise<Words> =>
  toWords(await (loaders[language] ?? loaders['nl']!)(), nl);
