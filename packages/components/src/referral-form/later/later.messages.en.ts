import type { Translation } from '../../internal/translation.ts';
import type { LaterMessages } from './later.messages.ts';

/** English. */
export const own: Translation<LaterMessages> = {
  lang: 'en',
  status: 'complete',
  messages: {
    questionIntro: 'There is no person in this question. You only ask whether there is a place.',
    questionTo: 'Which services? Choose 1 or more.',
    questionLanguage: 'For which language?',
    questionAudience: 'For whom?',
    questionDayPart: 'When?',
    questionHere: 'Say in which municipality.',
    uncounted: 'Nobody counted how many people this fits. Ask no more than is needed.',
    unique: 'Mind: this fits so few people that one can guess who it is about. Leave something out.',
    sendQuestion: 'Ask the question',
    keep: 'Keep on this device',
    kept: (day) => `Kept until ${day}, and locked. Write down your code. Without it nobody can open it, you neither:`,
    pauseFound: 'Something was kept on this device. Do you have the code?',
    pauseCode: 'Your code',
    pauseWrong: 'This code is not right. Look well and try again.',
    pauseFailed: 'Keeping does not work here. What you filled in is still there.',
    restore: 'Go on with what you filled in',
    erase: 'Erase what was kept',
    notice: 'Mail me when there is an answer, or when it takes too long',
    noticeHint:
      'Your own address at work, never that of the person. The mail only says that there is something to see. We keep the address no longer than this question.',
    wrongNotice: 'This does not look like a mail address. See whether it is right, or leave it empty.',
    notTheirs: 'This is the address of the person. Fill in your own address at work, or leave it empty.',
  },
};
