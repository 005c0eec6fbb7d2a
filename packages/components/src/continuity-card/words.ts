import { autonyms } from '@veerkracht/spec/languages';
import { dutch as dutchForm, loadWords as loadFormWords } from '../referral-form/words.ts';
import type { Words as FormWords } from '../referral-form/words.ts';
import { createSay } from '../internal/translation.ts';
import type { Say, Translation } from '../internal/translation.ts';
import { nl, type CardMessages } from './continuity-card.messages.ts';

/** Everything the card says in one language. */
export interface Words extends Say<CardMessages> {
  autonym(code: string): string;
  /** The form asks about an interpreter in the same words. */
  readonly form: FormWords;
}

const loaders: Readonly<Record<string, () => Promise<{ readonly own: Translation<CardMessages> }>>> = {
  en: () => import('./continuity-card.messages.en.ts'),
  ar: () => import('./continuity-card.messages.ar.ts'),
  ti: () => import('./continuity-card.messages.ti.ts'),
  fa: () => import('./continuity-card.messages.fa.ts'),
};

const toWords = (own: Translation<CardMessages>, form: FormWords): Words => ({
  ...createSay(own, nl),
  form,
  autonym: (code) => autonyms[code] ?? code,
});

/** Dutch, at once. */
export const dutch: Words = toWords(nl, dutchForm);

const loaded = new Map<string, Promise<Words>>();

/** Loads a language, once; Dutch where there is no other. */
export const loadWords = (language: string): Promise<Words> => {
  const known = loaded.get(language);
  if (known) return known;
  const load = loaders[language];
  const coming = load
    ? Promise.all([load(), loadFormWords(language)]).then(([{ own }, form]) => toWords(own, form))
    : Promise.resolve(dutch);
  loaded.set(language, coming);
  // What did not arrive is asked again.
  coming.catch(() => loaded.delete(language));
  return coming;
};
