/** What the form does not need at once: the question without a name, putting aside, a mail to the helper, a day in the calendar. */
import { nothing } from 'lit';
import { reminderView } from '../../internal/reminder.ts';
import type { Later } from '../model.ts';
import { keepView, keptView } from './keep-view.ts';
import { createLaterWords } from './later-words.ts';
import { noticeProblems, noticeTo, noticeView } from './notice-view.ts';
import { questionView } from './question-view.ts';
import type { CountOf } from './question-view.ts';

/** The element, as far as it is looked at here. */
export interface LaterStage {
  countOf: CountOf | undefined;
  /** Of whoever signed in. */
  token: unknown;
  clock: () => Date;
  requestUpdate(): void;
}

export const createLater = (stage: LaterStage): Later => {
  const isSignedIn = (): boolean => stage.token !== undefined;
  return {
    words: createLaterWords(() => stage.requestUpdate()) as unknown as Later['words'],
    question: (model, actions) => questionView(model, actions, (combination) => stage.countOf?.(combination)),
    keep: keepView,
    kept: keptView,
    notice: (model) => (isSignedIn() ? noticeView(model) : nothing),
    noticeTo: (answers) => (isSignedIn() ? noticeTo(answers) : undefined),
    problems: (answers, at) => (at === 'along' && isSignedIn() ? noticeProblems(answers) : []),
    reminder: ({ words }, dueAt) => reminderView(words.lang, dueAt, stage.clock()),
  };
};
