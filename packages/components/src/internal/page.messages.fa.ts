import type { PageMessages } from './page.messages.ts';
import type { Messages } from './translation.ts';

/** Dari: words of the glossary, and drafts. Advice on safety stays Dutch until a native reader has seen it. */
export const pageMessages: Messages<PageMessages> = {
  language: 'زبان',
  draft: 'این ترجمه پیش‌نویس است. هیچ‌کس آن را بررسی نکرده است.',
  callNumber: (number) => `به ${number} زنگ بزنید`,
  helpNow: 'همین حالا به کمک ضرورت دارم',
  helpNowTitle: 'کمک',
  danger: 'خطر؟ به 112 زنگ بزنید',
  helpGp: 'داکتر خانواده',
  helpGpWhen: null,
  helpLanguage: null,
  helpChecked: null,
  helpOldSource: null,
  helpFree: 'رایگان',
  helpChat: null,
  helpSource: null,
  helpOr: null,
  close: 'بستن',
  quickExit: 'خروج سریع',
  quickExitHint: null,
  retry: 'دوباره کوشش کنید',
};
