import { autonyms } from '@veerkracht/spec/languages';
import { languagesOfPage } from '../internal/page-language.ts';
import { createSay } from '../internal/translation.ts';
import type { Say, Translation } from '../internal/translation.ts';
import { nl, type FormMessages } from './referral-form.messages.ts';

/** Everything the form says in one language. */
export interface Words extends Say<FormMessages> {
  /** A language by the name its speakers use. */
  autonym(code: string): string;
}

const loaders: Readonly<Record<string, () => Promise<{ readonly own: Translation<FormMessages> }>>> = {
  en: () => import('./referral-form.messages.en.ts'),
  ar: () => import('./referral-form.messages.ar.ts'),
  ti: () => import('./referral-form.messages.ti.ts'),
  fa: () => import('./referral-form.messages.fa.ts'),
};

const toWords = (own: Translation<FormMessages>): Words => ({
  ...createSay(own, nl),
  autonym: (code) => autonyms[code] ?? code,
});

/** Dutch, at once. */
export const dutch: Words = toWords(nl);

const loaded = new Map<string, Promise<Words>>();

/** Loads a language, once; Dutch where there is no other. */
export const loadWords = (language: string): Promise<Words> => {
  const known = loaded.get(language);
  if (known) return known;
  const coming = loaders[language]?.().then(({ own }) => toWords(own)) ?? Promise.resolve(dutch);
  loaded.set(language, coming);
  // What did not arrive is asked again.
  coming.catch(() => loaded.delete(language));
  return coming;
};

/** The language of the person, where we have words for it and it is not that of the page. */
export const secondLanguage = (spoken: string | undefined, first: string): string => {
  const [primary = ''] = (spoken ?? '').split('-');
  return languagesOfPage.includes(primary) && primary !== first ? primary : '';
};
