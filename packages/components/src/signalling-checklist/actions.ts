import type { QuestionnaireActions } from '../questionnaire/questionnaire-view.ts';

/** What the views can ask for while somebody fills in; the element answers. */
export interface Actions extends QuestionnaireActions {
  /** To a screen by its key, or to the `result`. */
  readonly go: (key: string) => void;
  readonly toggleParts: () => void;
  readonly setLanguage: (language: string) => void;
  readonly openHelp: () => void;
  readonly closeHelp: () => void;
  readonly leave: () => void;
}
