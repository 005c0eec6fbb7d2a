import * as engine from '@veerkracht/core/checklist';
import type { Answers } from '@veerkracht/core/checklist';
import type { ReadAloud } from '../internal/read-aloud.ts';
import type { Actions } from './actions.ts';
import type { LanguageChange } from './events.ts';
import { flippedIn, type Model } from './model.ts';
import { dangersAt } from './screens.ts';

/** What the actions need of the element. */
export interface Stage {
  readonly model: () => Model;
  readonly update: (part: Partial<Model>) => void;
  /** What gets the focus after the next rendering. */
  readonly focusNext: (selector: string) => void;
  readonly setLanguage: (language: string) => void;
  readonly fire: <T>(type: string, detail: T) => void;
  readonly dialog: () => HTMLDialogElement | null;
  /** Reads aloud, once that is loaded. */
  readonly speech: () => ReadAloud | undefined;
  readonly leave: () => void;
}

export const createActions = (stage: Stage): Actions => {
  const { model, update } = stage;
  const change = (key: string, next: (answers: Answers) => Answers): void => {
    const { answers } = model();
    if (!answers) return;
    const before = dangersAt(answers, key);
    const changed = next(answers);
    update({ answers: changed, done: undefined });
    // A danger opens help before anything else; the answer stays.
    if (dangersAt(changed, key).some((danger) => !before.includes(danger))) stage.dialog()?.showModal();
  };
  return {
    answer: (key, values) => change(key, (answers) => engine.answer(answers, key, values)),
    toggle: (key, value) => change(key, (answers) => engine.toggle(answers, key, value)),
    setInformant: (key, informant) => change(key, (answers) => engine.setInformant(answers, key, informant)),
    addOccurrence: (key) => change(key, (answers) => engine.addOccurrence(answers, key)),
    removeOccurrence: (key) => change(key, (answers) => engine.removeOccurrence(answers, key)),
    flip: (key) => update({ flipped: flippedIn(model().flipped, key) }),
    read: (text, lang) => (stage.speech()?.speaking ? stage.speech()?.stop() : stage.speech()?.start(text, lang)),
    go: (at) => {
      stage.speech()?.stop();
      stage.focusNext('#screen');
      update({ at, partsOpen: false, done: undefined });
    },
    toggleParts: () => update({ partsOpen: !model().partsOpen }),
    setLanguage: (language) => {
      stage.speech()?.stop();
      stage.setLanguage(language);
      stage.fire<LanguageChange>('vk-language-change', { language });
    },
    openHelp: () => stage.dialog()?.showModal(),
    closeHelp: () => stage.dialog()?.close(),
    leave: stage.leave,
  };
};
