import type { Translation } from '../../internal/translation.ts';
import type { LaterMessages } from './later.messages.ts';

/** Dari and Persian, a draft that no native reader has seen. */
export const own: Translation<LaterMessages> = {
  lang: 'fa',
  status: 'draft',
  messages: {
    questionIntro: null,
    questionTo: null,
    questionLanguage: null,
    questionAudience: null,
    questionDayPart: null,
    questionHere: null,
    uncounted: null,
    unique: null,
    sendQuestion: null,
    keep: null,
    kept: null,
    pauseFound: null,
    pauseCode: null,
    pauseWrong: null,
    pauseFailed: null,
    restore: null,
    erase: null,
    notice: null,
    noticeHint: null,
    wrongNotice: null,
    notTheirs: null,
  },
};
