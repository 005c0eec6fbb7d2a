import type { PageMessages } from './page.messages.ts';
import type { Messages } from './translation.ts';

/** Arabic: words of the glossary, and drafts. Advice on safety stays Dutch until a native reader has seen it. */
export const pageMessages: Messages<PageMessages> = {
  language: 'اللغة',
  draft: 'هذه الترجمة مسودة. لم يراجعها أحد.',
  callNumber: (number) => `اتصل بالرقم ${number}`,
  helpNow: 'أحتاج إلى مساعدة الآن',
  helpNowTitle: 'مساعدة',
  danger: 'خطر؟ اتصل بالرقم 112',
  helpGp: 'طبيب الأسرة',
  helpGpWhen: null,
  helpLanguage: null,
  helpChecked: (day) => `آخر تحقق: ${day}`,
  helpOldSource: (day) => `المصدر من ${day}.`,
  helpFree: 'مجانًا',
  helpChat: (site) => `دردشة على ${site}`,
  helpSource: (source) => `المصدر: ${source}`,
  helpOr: (number) => `أو ${number}`,
  close: 'إغلاق',
  quickExit: 'خروج سريع',
  quickExitHint: 'أو اضغط مرتين على Esc.',
  retry: 'حاول مرة أخرى',
};
