import type { Translation } from '../../internal/translation.ts';
import type { LaterMessages } from './later.messages.ts';

/** Arabic, a draft that no native reader has seen. */
export const own: Translation<LaterMessages> = {
  lang: 'ar',
  status: 'draft',
  messages: {
    questionIntro: 'ليس في هذا السؤال أي شخص. تسأل فقط هل يوجد مكان.',
    questionTo: 'إلى أي جهات؟ اختر واحدة أو أكثر.',
    questionLanguage: 'لأي لغة؟',
    questionAudience: 'لمن؟',
    questionDayPart: 'متى؟',
    questionHere: 'اذكر أيضًا في أي بلدية.',
    uncounted: 'لم يحسب أحد على كم شخص ينطبق هذا. لا تسأل عن أكثر مما يلزم.',
    unique: 'انتبه: هذا ينطبق على عدد قليل جدًا من الناس، ويمكن تخمين من هو الشخص. احذف شيئًا.',
    sendQuestion: 'اطرح السؤال',
    keep: 'احفظ على هذا الجهاز',
    kept: (day) => `محفوظ حتى ${day}، ومقفل. اكتب رمزك على ورقة. بدون الرمز لا يستطيع أحد فتحه، ولا أنت:`,
    pauseFound: 'هناك شيء محفوظ على هذا الجهاز. هل لديك الرمز؟',
    pauseCode: 'رمزك',
    pauseWrong: 'هذا الرمز غير صحيح. انظر جيدًا وحاول مرة أخرى.',
    pauseFailed: 'لا يمكن الحفظ هنا. ما كتبته ما زال موجودًا.',
    restore: 'تابع ما كتبته',
    erase: 'امسح ما هو محفوظ',
    notice: 'أرسلوا لي بريدًا إلكترونيًا عندما يوجد جواب، أو عندما يتأخر كثيرًا',
    noticeHint:
      'عنوان بريدك أنت في العمل، وليس أبدًا عنوان الشخص. في الرسالة يُكتب فقط أن هناك شيئًا يمكن رؤيته. لا نحفظ العنوان أطول من هذا الطلب.',
    wrongNotice: 'هذا لا يشبه عنوان بريد إلكتروني. تأكد منه، أو اتركه فارغًا.',
    notTheirs: 'هذا عنوان الشخص. اكتب عنوان بريدك أنت في العمل، أو اتركه فارغًا.',
  },
};
