import type { TemplateResult } from 'lit';
import type { Concept, Scheme } from '@veerkracht/spec/codes';
import { autonyms } from '@veerkracht/spec/languages';
import type { Vocabulary } from '@veerkracht/core/finder';
import { plain } from '@veerkracht/spec/labels/plain';
import { synonyms } from '@veerkracht/spec/synonyms/nl';
import { languageNamesIn } from '../internal/language-names.ts';
import { createSay } from '../internal/translation.ts';
import type { Say, Translation } from '../internal/translation.ts';
import { nl, type SocialMapMessages } from './social-map.messages.ts';

/** Labels of concepts in one language; what is missing falls back to B1 Dutch. */
interface ConceptLabels {
  readonly schemes: Readonly<Partial<Record<Scheme, string>>>;
  readonly concepts: Readonly<Partial<Record<Concept, string>>>;
}

interface Loaded {
  readonly translation: Translation<SocialMapMessages>;
  readonly labels: ConceptLabels;
  /** What people type in this language. */
  readonly synonyms: Vocabulary;
}

/** Everything the finder says in one language. */
export interface Words extends Say<SocialMapMessages> {
  concept(concept: Concept): string | TemplateResult;
  conceptText(concept: Concept): string;
  scheme(scheme: Scheme): string | TemplateResult;
  schemeText(scheme: Scheme): string;
  /** A language by its name for this reader. */
  languageName(code: string): string;
  /** A language by the name its speakers use. */
  autonym(code: string): string;
  /** Words of this language by which concepts are found. */
  readonly vocabularies: readonly Vocabulary[];
}

const loaders: Readonly<Record<string, () => Promise<Loaded>>> = {
  nl: async () => ({ translation: nl, labels: plain, synonyms }),
  en: async () => {
    const [{ en: translation }, { en: labels }] = await Promise.all([
      import('./social-map.messages.en.ts'),
      import('@veerkracht/spec/labels/en'),
    ]);
    return { translation, labels, synonyms };
  },
  ar: async () => {
    const [{ ar: translation }, { ar: labels }, typed] = await Promise.all([
      import('./social-map.messages.ar.ts'),
      import('@veerkracht/spec/labels/ar'),
      import('@veerkracht/spec/synonyms/ar'),
    ]);
    return { translation, labels, synonyms: typed.synonyms };
  },
  ti: async () => {
    const [{ ti: translation }, { ti: labels }, typed] = await Promise.all([
      import('./social-map.messages.ti.ts'),
      import('@veerkracht/spec/labels/ti'),
      import('@veerkracht/spec/synonyms/ti'),
    ]);
    return { translation, labels, synonyms: typed.synonyms };
  },
  fa: async () => {
    const [{ fa: translation }, { fa: labels }, typed] = await Promise.all([
      import('./social-map.messages.fa.ts'),
      import('@veerkracht/spec/labels/fa'),
      import('@veerkracht/spec/synonyms/fa'),
    ]);
    return { translation, labels, synonyms: typed.synonyms };
  },
};

const toWords = ({ translation, labels, synonyms: typed }: Loaded, fallback: ConceptLabels): Words => {
  const say = createSay(translation, nl);
  const conceptText = (concept: Concept): string => labels.concepts[concept] ?? fallback.concepts[concept] ?? concept;
  const schemeText = (scheme: Scheme): string => labels.schemes[scheme] ?? fallback.schemes[scheme] ?? scheme;
  return {
    ...say,
    vocabularies: [plain.concepts, synonyms, labels.concepts, typed].filter((one, at, all) => all.indexOf(one) === at),
    conceptText,
    schemeText,
    concept: (concept) =>
      labels.concepts[concept] ?? (say.foreign(conceptText(concept), 'nl') as string | TemplateResult),
    scheme: (scheme) => labels.schemes[scheme] ?? (say.foreign(schemeText(scheme), 'nl') as string | TemplateResult),
    languageName: languageNamesIn(say.lang),
    autonym: (code) => autonyms[code] ?? code,
  };
};

/** Dutch, at once. */
export const dutch: Words = toWords({ translation: nl, labels: plain, synonyms }, plain);

/** Loads a language; `professional` uses the words professionals use among each other, in Dutch. */
export const loadWords = async (language: string, professional: boolean): Promise<Words> => {
  const loaded = await (loaders[language] ?? loaders['nl']!)();
  if (!professional || language !== 'nl') return toWords(loaded, plain);
  const { nl: labels } = await import('@veerkracht/spec/labels/nl');
  return toWords({ ...loaded, labels }, labels);
};
