import type { ReportReason } from '@veerkracht/spec/report-reasons';
import { reportReasonLabels, reportReasons } from '@veerkracht/spec/report-reasons';
import type { Messages, Translation } from '../internal/translation.ts';

type Reasons = Readonly<Record<ReportReason, string>>;
const reasonsIn = (lang: 'nl' | 'en'): Reasons =>
  Object.fromEntries(reportReasons.map((reason) => [reason, reportReasonLabels[reason][lang]])) as Reasons;

const dutch = {
  open: 'Klopt dit niet?',
  intro: 'Zeg wat er niet klopt. De gemeente kijkt ernaar. Wij weten niet wie u bent.',
  reason: 'Wat klopt er niet?',
  note: 'Wilt u er iets bij schrijven? (hoeft niet)',
  noteHint: 'Schrijf geen naam, telefoonnummer of e-mailadres op.',
  send: 'Verstuur',
  sending: 'Wordt verstuurd',
  thanks: 'Dank u. Wij kijken ernaar.',
  choose: 'Kies eerst wat er niet klopt.',
  contact: 'Er staat een telefoonnummer of e-mailadres in uw tekst. Haal dat weg en verstuur opnieuw.',
  failed: 'Het is niet verstuurd. Wat u schreef staat er nog. Probeer het later opnieuw.',
  ...reasonsIn('nl'),
};
export type ReportMessages = typeof dutch;
export const nl: Translation<ReportMessages> = { lang: 'nl', status: 'complete', messages: dutch };

const untranslated = Object.fromEntries(reportReasons.map((reason) => [reason, null])) as Readonly<
  Record<ReportReason, null>
>;

const en: Messages<ReportMessages> = {
  open: 'Is something wrong here?',
  intro: 'Say what is wrong. The municipality looks at it. We do not know who you are.',
  reason: 'What is wrong?',
  note: 'Do you want to add something? (not needed)',
  noteHint: 'Do not write a name, phone number or e-mail address.',
  send: 'Send',
  sending: 'Being sent',
  thanks: 'Thank you. We will look at it.',
  choose: 'Choose first what is wrong.',
  contact: 'There is a phone number or e-mail address in your text. Take it out and send again.',
  failed: 'It was not sent. What you wrote is still there. Try again later.',
  ...reasonsIn('en'),
};

const ar: Messages<ReportMessages> = {
  ...untranslated,
  open: 'هل هناك خطأ هنا؟',
  intro: 'قل لنا ما الخطأ. البلدية تنظر فيه. نحن لا نعرف من أنت.',
  reason: 'ما الخطأ؟',
  note: 'هل تريد أن تضيف شيئًا؟ (ليس ضروريًا)',
  noteHint: 'لا تكتب اسمًا أو رقم هاتف أو بريدًا إلكترونيًا.',
  send: 'أرسل',
  sending: 'يتم الإرسال',
  thanks: 'شكرًا لك. سننظر في الأمر.',
  choose: 'اختر أولًا ما الخطأ.',
  contact: 'في النص رقم هاتف أو بريد إلكتروني. احذفه ثم أرسل مرة أخرى.',
  failed: 'لم يتم الإرسال. ما كتبته ما زال موجودًا. حاول لاحقًا.',
  'phone-wrong': 'رقم الهاتف غير صحيح',
  'address-wrong': 'العنوان غير صحيح',
  moved: 'انتقل المكان',
  closed: 'لم يعد موجودًا',
  full: 'لا يوجد مكان',
  'language-wrong': 'اللغة غير صحيحة',
  other: 'شيء آخر غير صحيح',
};

const fa: Messages<ReportMessages> = {
  ...untranslated,
  open: 'آیا چیزی درست نیست؟',
  intro: 'بگویید چه درست نیست. شاروالی آن را می‌بیند. ما نمی‌دانیم شما کی هستید.',
  reason: 'چه درست نیست؟',
  note: 'می‌خواهید چیزی بنویسید؟ (ضرور نیست)',
  noteHint: 'نام، شمارهٔ تلفون یا ایمیل ننویسید.',
  send: 'بفرستید',
  sending: 'فرستاده می‌شود',
  thanks: 'تشکر. ما آن را می‌بینیم.',
  choose: 'اول انتخاب کنید چه درست نیست.',
  contact: null,
  failed: null,
};

const ti: Messages<ReportMessages> = {
  ...untranslated,
  ...{ open: null, intro: null, reason: null, note: null, noteHint: null, send: null, sending: null },
  ...{ thanks: null, choose: null, contact: null, failed: null },
};

const draft = (lang: string, messages: Messages<ReportMessages>): Translation<ReportMessages> => ({
  ...{ lang, status: 'draft', messages },
});

export const translations: Readonly<Record<string, Translation<ReportMessages>>> = {
  nl,
  en: { lang: 'en', status: 'complete', messages: en },
  ar: draft('ar', ar),
  ti: draft('ti', ti),
  fa: draft('fa', fa),
};
