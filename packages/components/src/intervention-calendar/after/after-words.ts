/** What is said once the list is there: added to the words of the page, with the names of concepts. */
import type { TemplateResult } from 'lit';
import type { Concept, Scheme } from '@veerkracht/spec/codes';
import { plain } from '@veerkracht/spec/labels/plain';
import type { Translation } from '../../internal/translation.ts';
import { nl as nlPage, type CalendarMessages } from '../intervention-calendar.messages.ts';
import type { Model } from '../model.ts';
import { toWords, type Words } from '../words.ts';
import { nl, type AfterMessages } from './after.messages.ts';

type AllMessages = CalendarMessages & AfterMessages;

/** Labels of concepts in one language; what is missing falls back to B1 Dutch. */
interface ConceptLabels {
  readonly schemes: Readonly<Partial<Record<Scheme, string>>>;
  readonly concepts: Readonly<Partial<Record<Concept, string>>>;
}

export interface AfterWords extends Words<AllMessages> {
  concept(concept: Concept): string | TemplateResult;
  conceptText(concept: Concept): string;
  scheme(scheme: Scheme): string | TemplateResult;
}

/** The model with all words. */
export type AfterModel = Omit<Model, 'words'> & { readonly words: AfterWords };

interface Loaded {
  readonly translation: Translation<AfterMessages>;
  readonly labels: ConceptLabels;
}

const loaders: Readonly<Record<string, () => Promise<Loaded>>> = {
  nl: async () => ({ translation: nl, labels: plain }),
  en: async () => {
    const [{ en: translation }, { en: labels }] = await Promise.all([
      import('./after.messages.en.ts'),
      import('@veerkracht/spec/labels/en'),
    ]);
    return { translation, labels };
  },
  ar: async () => {
    const [{ ar: translation }, { ar: labels }] = await Promise.all([
      import('./after.messages.ar.ts'),
      import('@veerkracht/spec/labels/ar'),
    ]);
    return { translation, labels };
  },
  ti: async () => {
    const [{ ti: translation }, { ti: labels }] = await Promise.all([
      import('./after.messages.ti.ts'),
      import('@veerkracht/spec/labels/ti'),
    ]);
    return { translation, labels };
  },
  fa: async () => {
    const [{ fa: translation }, { fa: labels }] = await Promise.all([
      import('./after.messages.fa.ts'),
      import('@veerkracht/spec/labels/fa'),
    ]);
    return { translation, labels };
  },
};

const complete = { ...nlPage, messages: { ...nlPage.messages, ...nl.messages } } as Translation<AllMessages>;

export const loadAfterWords = async (page: Words): Promise<AfterWords> => {
  const { translation, labels } = await (loaders[page.lang] ?? loaders['nl']!)();
  const messages = { ...page.translation.messages, ...translation.messages };
  const words = toWords({ ...page.translation, messages } as Translation<AllMessages>, complete);
  const marked = (own: string | undefined, dutch: string): string | TemplateResult =>
    own ?? (words.foreign(dutch, 'nl') as string | TemplateResult);
  return {
    ...words,
    conceptText: (concept) => labels.concepts[concept] ?? plain.concepts[concept],
    concept: (concept) => marked(labels.concepts[concept], plain.concepts[concept]),
    scheme: (scheme) => marked(labels.schemes[scheme], plain.schemes[scheme]),
  };
};
