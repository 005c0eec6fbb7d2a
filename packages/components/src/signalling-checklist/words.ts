import { autonyms } from '@veerkracht/spec/languages';
import { createSay } from '../internal/translation.ts';
import type { Say, Translation } from '../internal/translation.ts';
import { nl as dutchQuestions, type QuestionnaireMessages } from '../questionnaire/questionnaire.messages.ts';
import type { AfterMessages } from './after/after.messages.ts';
import { nl, type ChecklistMessages } from './signalling-checklist.messages.ts';

/** What themes of the directory are called. */
export interface ThemeLabels {
  readonly concepts: Readonly<Record<string, string>>;
}

/** Everything the aid says in one language. */
export interface Words extends Say<ChecklistMessages> {
  /** What stands at the questions themselves. */
  readonly questions: Say<QuestionnaireMessages>;
  /** What is said after filling in; Dutch comes with what says it. */
  readonly after: Translation<AfterMessages> | undefined;
  readonly labels: ThemeLabels | undefined;
  /** A language by the name its speakers use. */
  autonym(code: string): string;
}

/** A language as its module has it. */
interface Loaded {
  readonly own: Translation<ChecklistMessages>;
  readonly questions: Translation<QuestionnaireMessages>;
  readonly after?: Translation<AfterMessages>;
  readonly labels?: ThemeLabels;
}

const loaders: Readonly<Record<string, () => Promise<Loaded>>> = {
  en: () => import('./signalling-checklist.messages.en.ts'),
  ar: () => import('./signalling-checklist.messages.ar.ts'),
  ti: () => import('./signalling-checklist.messages.ti.ts'),
  fa: () => import('./signalling-checklist.messages.fa.ts'),
};

const toWords = ({ own, questions, after, labels }: Loaded): Words => ({
  ...createSay(own, nl),
  questions: createSay(questions, dutchQuestions),
  after,
  labels,
  autonym: (code) => autonyms[code] ?? code,
});

/** Dutch, at once. */
export const dutch: Words = toWords({ own: nl, questions: dutchQuestions });

const loaded = new Map<string, Promise<Words>>();

/** Loads a language, once; Dutch where there is no other. */
export const loadWords = (language: string): Promise<Words> => {
  const known = loaded.get(language);
  if (known) return known;
  const coming = loaders[language]?.().then(toWords) ?? Promise.resolve(dutch);
  loaded.set(language, coming);
  // What did not arrive is asked again.
  coming.catch(() => loaded.delete(language));
  return coming;
};
