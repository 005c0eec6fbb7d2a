/** The words of the form with those of what comes in later. */
import { createSay } from '../../internal/translation.ts';
import type { Say, Translation } from '../../internal/translation.ts';
import type { Model } from '../model.ts';
import type { FormMessages } from '../referral-form.messages.ts';
import type { Words } from '../words.ts';
import { nl, type LaterMessages } from './later.messages.ts';

export type LaterWords = Say<FormMessages & LaterMessages> & Pick<Words, 'autonym'>;

const loaders: Readonly<Record<string, () => Promise<{ readonly own: Translation<LaterMessages> }>>> = {
  en: () => import('./later.messages.en.ts'),
  ar: () => import('./later.messages.ar.ts'),
  ti: () => import('./later.messages.ti.ts'),
  fa: () => import('./later.messages.fa.ts'),
};

const both = (words: Words, own: Translation<LaterMessages>): LaterWords => {
  const later = createSay(own, nl);
  const sayOf = (key: PropertyKey): Say<object> => (Object.hasOwn(nl.messages, key) ? later : words) as Say<object>;
  return {
    ...words,
    text: (key, ...values) => sayOf(key).text(key as never, ...(values as never)),
    html: (key, ...values) => sayOf(key).html(key as never, ...(values as never)),
  };
};

/** Gives the words in every language of the page; Dutch until another has come, and then `redraw` is told. */
export const createLaterWords = (redraw: () => void): ((words: Words) => LaterWords) => {
  const known = new WeakMap<Words, LaterWords>();
  return (words) => {
    const made = known.get(words) ?? both(words, nl);
    if (!known.has(words)) {
      known.set(words, made);
      void loaders[words.lang]?.().then(
        ({ own }) => {
          known.set(words, both(words, own));
          redraw();
        },
        () => known.delete(words),
      );
    }
    return made;
  };
};

/** What is drawn here is drawn with all words. */
export const wordsOf = ({ words }: Model): LaterWords => words as unknown as LaterWords;
