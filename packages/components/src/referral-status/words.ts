import { html, type TemplateResult } from 'lit';
import { autonyms } from '@veerkracht/spec/languages';
import { declineReasonLabels, stateTable } from '@veerkracht/spec/referral';
import type { DeclineReason, State } from '@veerkracht/spec/referral';
import { createSay } from '../internal/translation.ts';
import type { Say } from '../internal/translation.ts';
import { nl, type StatusMessages, type StatusTranslation } from './referral-status.messages.ts';

type Text = string | TemplateResult;

/** Everything the status page says in one language. */
export interface Words extends Say<StatusMessages> {
  autonym(code: string): string;
  /** What a state is called for the person it is about. */
  state(state: State): Text;
  reason(reason: DeclineReason): Text;
}

const loaders: Readonly<Record<string, () => Promise<{ readonly own: StatusTranslation }>>> = {
  en: () => import('./referral-status.messages.en.ts'),
  ar: () => import('./referral-status.messages.ar.ts'),
  ti: () => import('./referral-status.messages.ti.ts'),
  fa: () => import('./referral-status.messages.fa.ts'),
};

interface Bilingual {
  readonly nl: string;
  readonly en: string;
}

const toWords = (own: StatusTranslation): Words => {
  const said = (draft: string | undefined, { nl: dutchText, en }: Bilingual): Text => {
    if (own.lang === 'nl') return dutchText;
    if (own.lang === 'en') return en;
    return draft ?? html`<span lang="nl" dir="ltr">${dutchText}</span>`;
  };
  return {
    ...createSay(own, nl),
    autonym: (code) => autonyms[code] ?? code,
    state: (state) => said(own.states?.[state], stateTable[state].plain),
    reason: (reason) => said(own.reasons?.[reason], declineReasonLabels[reason]),
  };
};

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
