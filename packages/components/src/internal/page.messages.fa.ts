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
  helpChecked: (day) => `آخرین بررسی: ${day}`,
  helpOldSource: (day) => `منبع از ${day} است.`,
  helpFree: 'رایگان',
  helpChat: (site) => `چت در ${site}`,
  helpSource: (source) => `منبع: ${source}`,
  helpOr: (number) => `یا ${number}`,
  close: 'بستن',
  quickExit: 'خروج سریع',
  quickExitHint: 'یا دو بار Esc را فشار دهید.',
  retry: 'دوباره کوشش کنید',
};
