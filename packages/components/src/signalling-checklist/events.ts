import type { Finding, ScoreReason } from '@veerkracht/core/checklist';

/** Detail of `vk-themes-choose`: themes of the directory, by id. Never an answer, never who. */
export interface ThemesChoice {
  readonly themes: readonly string[];
}

/** One line that the user left in, in the language they read it in. */
export interface SharedLine {
  readonly text: string;
  /** BCP 47. */
  readonly lang: string;
}

/** Detail of `vk-lines-share`: for a form in the same page. */
export interface LinesShare {
  readonly lines: readonly SharedLine[];
}

/** Detail of `vk-language-change`: the user chose a language for the page. */
export interface LanguageChange {
  readonly language: string;
}

/** Detail of `vk-error`: for who put the element on the page. */
export interface ChecklistError {
  readonly about: 'questionnaire' | 'score';
  /** What is the matter and what to do, in English, a line for each finding. */
  readonly explanation: readonly string[];
  readonly findings: readonly Finding[];
  /** Why no score may be shown. */
  readonly reasons: readonly ScoreReason[];
}
