import { html, type TemplateResult } from 'lit';
import { autonyms } from '@veerkracht/spec/languages';
import { declineReasonLabels, stateTable } from '@veerkracht/spec/referral';
import type { DeclineReason, State } from '@veerkracht/spec/referral';
import { dutch as dutchForm, loadWords as loadFormWords } from '../referral-form/words.ts';
import type { Words as FormWords } from '../referral-form/words.ts';
import { createSay } from '../internal/translation.ts';
import type { Say, Translation } from '../internal/translation.ts';
import { nl, type InboxMessages } from './referral-inbox.messages.ts';

/** Everything the inbox says in one language. */
export interface Words extends Say<InboxMessages> {
  autonym(code: string): string;
  /** The word of the field for a state. */
  term(state: State): string;
  /** The same, marked as Dutch where the page speaks another language than Dutch and English. */
  state(state: State): string | TemplateResult;
  /** As the person reads it. */
  reason(reason: DeclineReason): string;
  /** The words with which the form asked: what came in reads as it was sent. */
  readonly form: FormWords;
}

const loaders: Readonly<Record<string, () => Promise<{ readonly own: Translation<InboxMessages> }>>> = {
  en: () => import('./referral-inbox.messages.en.ts'),
  ar: () => import('./referral-inbox.messages.ar.ts'),
  ti: () => import('./referral-inbox.messages.ti.ts'),
  fa: () => import('./referral-inbox.messages.fa.ts'),
};

const toWords = (own: Translation<InboxMessages>, form: FormWords): Words => {
  const inWords = own.lang === 'en' ? 'en' : 'nl';
  const term = (state: State): string => stateTable[state].term[inWords];
  return {
    ...createSay(own, nl),
    form,
    term,
    autonym: (code) => autonyms[code] ?? code,
    state: (state) => (own.lang === inWords ? term(state) : html`<span lang="nl" dir="ltr">${term(state)}</span>`),
    reason: (reason) => declineReasonLabels[reason][inWords],
  };
};

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
