import { textIn } from '@veerkracht/core/checklist';
import type { Text } from '@veerkracht/core/checklist';
import type { QuestionnaireSettings } from '../questionnaire/questionnaire-view.ts';
import type { Model } from './model.ts';

type Look = Pick<Model, 'words' | 'second' | 'layout' | 'flipped' | 'interpreter' | 'mirror' | 'canRead' | 'problems'>;

/** How the questions are shown now. */
export const settingsOf = ({
  words,
  second,
  layout,
  flipped,
  interpreter,
  mirror,
  canRead,
  problems,
}: Look): QuestionnaireSettings => ({
  // Who sits at the other side has a side of their own.
  languages: second && !(interpreter && mirror) ? [words.lang, second.lang] : [words.lang],
  layout,
  informants: true,
  large: interpreter,
  say: words.questions,
  ...(second && { sayToo: second.questions }),
  canRead,
  flipped,
  ...(problems && { problems }),
});

/** A text in the language of the page, for a name or a line. */
export const plain = (text: Text, { words }: Pick<Model, 'words'>): string => textIn(text, words.lang).plain;
