import type { Finding, Informant, Value } from '@veerkracht/core/checklist';
import type { Say } from '../internal/translation.ts';
import type { QuestionnaireMessages } from './questionnaire.messages.ts';

/** How a questionnaire is shown. Keep `say`, `problems` and `flipped` the same object as long as they say the same. */
export interface QuestionnaireSettings {
  /** One or two languages (BCP 47); the first leads. Every text node gets its own `lang` and `dir`. */
  readonly languages: readonly [first: string, second?: string];
  /** How two languages stand together. */
  readonly layout: 'stacked' | 'columns' | 'flip';
  /** Shows "who says so" under every question. */
  readonly informants: boolean;
  /** Interpreter mode: big letters, and every question can be read aloud. */
  readonly large: boolean;
  readonly say: Say<QuestionnaireMessages>;
  /** Our own words in the second language, for "yes" and "no"; without it they stand in the first only. */
  readonly sayToo?: Say<QuestionnaireMessages>;
  /** Whether there is a voice for a language. */
  readonly canRead: (lang: string) => boolean;
  /** Problems shown beside fields, by key; absent: none shown yet. What cannot be read is always said. */
  readonly problems?: ReadonlyMap<string, readonly Finding[]>;
  /** Keys of what shows its second language, in the layout `flip`. */
  readonly flipped?: ReadonlySet<string>;
  /** Level of the outermost headings; 3 when not given. */
  readonly headingLevel?: number;
  /** Sets ids and names apart where the same questions are shown twice in one tree. */
  readonly prefix?: string;
  /** Whether pictures and sound of another origin may be loaded, which tells that origin who looks. Not when not given. */
  readonly mayLoad?: (url: string) => boolean;
}

/** What a visitor can do; the host changes the answers. */
export interface QuestionnaireActions {
  readonly answer: (key: string, values: readonly Value[]) => void;
  readonly toggle: (key: string, value: Value) => void;
  readonly setInformant: (key: string, informant: Informant | undefined) => void;
  /** The key is that of the repetition after which the new one comes. */
  readonly addOccurrence: (key: string) => void;
  readonly removeOccurrence: (key: string) => void;
  readonly flip: (key: string) => void;
  readonly read: (text: string, lang: string) => void;
}

/** Settings that can be told from earlier ones by `===`. */
export interface View {
  readonly settings: QuestionnaireSettings;
  /** Stays the same while only `problems` or `flipped` changes: what those do not touch is not drawn again. */
  readonly look: object;
  /** Which of the languages can be read aloud: voices come late. */
  readonly voices: string;
}

const lookKeys = ['layout', 'informants', 'large', 'say', 'sayToo', 'headingLevel', 'prefix'] as const;

/** The view for these settings: the earlier one when they say the same. */
export const viewOf = (settings: QuestionnaireSettings, before: View | undefined, others: readonly string[]): View => {
  const voices = [...settings.languages, ...others].filter((lang) => lang && settings.canRead(lang)).join(' ');
  const old = before?.settings;
  const isSameLook =
    old !== undefined &&
    voices === before?.voices &&
    settings.languages[0] === old.languages[0] &&
    settings.languages[1] === old.languages[1] &&
    lookKeys.every((key) => settings[key] === old[key]);
  if (!isSameLook) return { settings, look: {}, voices };
  const isSame = settings.problems === old.problems && settings.flipped === old.flipped;
  return isSame ? before! : { ...before!, settings };
};

/** The languages a question is shown in now: one of them while it can be flipped. */
export const languagesAt = ({ settings }: View, key: string): readonly string[] => {
  const [first, second] = settings.languages;
  if (second === undefined) return [first];
  if (settings.layout !== 'flip') return [first, second];
  return [settings.flipped?.has(key) ? second : first];
};

export const idOf = ({ settings }: View, key: string): string => `${settings.prefix ?? ''}q${key}`;
