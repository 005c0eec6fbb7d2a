import type { Outcome } from '@veerkracht/core/checklist';
import { textIn } from '@veerkracht/core/checklist';
import type { SharedLine } from '../events.ts';
import type { Model } from '../model.ts';

/** What may go along to a form, a line each: what was noticed and what goes well, nothing else. */
export const linesFor = ({ noticed, strengths }: Outcome, { words }: Pick<Model, 'words'>): readonly SharedLine[] => {
  const texts = [...noticed.flatMap(({ items }) => items), ...strengths].map(({ text }) => textIn(text, words.lang));
  const lines = texts.map(({ plain, lang }): SharedLine => ({ text: plain, lang: lang ?? words.lang }));
  return [...new Map(lines.map((line) => [line.text, line])).values()];
};

/** Those that the user left in. */
export const linesLeft = (outcome: Outcome, model: Pick<Model, 'words' | 'picked'>): readonly SharedLine[] =>
  linesFor(outcome, model).filter(({ text }) => !model.picked.withoutLines.has(text));

export const themesLeft = ({ themes }: Outcome, { picked }: Pick<Model, 'picked'>): readonly string[] =>
  themes.filter((theme) => !picked.withoutThemes.has(theme));
