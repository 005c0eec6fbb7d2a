import type { PageMessages } from './page.messages.ts';
import type { Messages } from './translation.ts';

/** Tigrinya: words of the glossary; the rest stays Dutch. */
export const pageMessages: Messages<PageMessages> = {
  language: 'ቋንቋ',
  draft: null,
  callNumber: (number) => `ደውል ${number}`,
  helpNow: 'ሕጂ ሓገዝ የድልየኒ ኣሎ',
  helpNowTitle: 'ሓገዝ',
  danger: 'ሓደጋ? ናብ 112 ደውል',
  helpGp: 'ሓኪም ስድራቤት',
  helpGpWhen: null,
  helpLanguage: null,
  helpChecked: null,
  helpOldSource: null,
  helpFree: 'ብነጻ',
  helpChat: null,
  helpSource: null,
  helpOr: null,
  close: null,
  quickExit: 'ቅልጡፍ መውጽኢ',
  quickExitHint: null,
  retry: null,
};
