/** Beside the link of a referral: a day in one's own calendar on which to look (scenario 29). Comes in when there is one. */
import { html, type TemplateResult } from 'lit';
import { followUpCalendar } from '@veerkracht/core/calendar';
import { wallTime } from './dates.ts';
import { download } from './download.ts';
import { createSay } from './translation.ts';
import type { MessagesOf, Translation } from './translation.ts';

const dutch = {
  remind: 'Zet in mijn agenda wanneer ik ga kijken',
  hint: 'In de agenda staat alleen: kijk of er antwoord is.',
  title: 'Kijk of er antwoord is',
} as const;

type ReminderMessages = MessagesOf<typeof dutch>;

const nl: Translation<ReminderMessages> = { lang: 'nl', status: 'complete', messages: dutch };
const translations: Readonly<Record<string, Translation<ReminderMessages>>> = {
  nl,
  en: {
    ...{ lang: 'en', status: 'complete' },
    messages: {
      remind: 'Put the day to look in my calendar',
      hint: 'The calendar only says: see whether there is an answer.',
      title: 'See whether there is an answer',
    },
  },
  ar: {
    ...{ lang: 'ar', status: 'draft' },
    messages: {
      remind: 'أضف إلى تقويمي موعد الاطّلاع',
      hint: 'في التقويم يظهر فقط: انظر هل وصل رد.',
      title: 'انظر هل وصل رد',
    },
  },
  fa: {
    ...{ lang: 'fa', status: 'draft' },
    messages: {
      remind: 'روز دیدن را در تقویم من بگذار',
      hint: 'در تقویم فقط می‌نویسد: ببین جواب آمده یا نه.',
      title: 'ببین جواب آمده یا نه',
    },
  },
  ti: { lang: 'ti', status: 'draft', messages: { remind: null, hint: null, title: null } },
};

/** What others see in the calendar tells no name, no theme and not where the answer is. */
const save = (dueAt: string, title: string, stamp: Date): void => {
  const { date } = wallTime(new Date(dueAt));
  const file = followUpCalendar({ uid: crypto.randomUUID(), stamp, date, title });
  download(`${title}.ics`, 'text/calendar;charset=utf-8', file);
};

export const reminderView = (lang: string, dueAt: string, now: Date): TemplateResult => {
  const say = createSay(translations[lang] ?? nl, nl);
  return html`<p>
      <button type="button" class="button" @click=${() => save(dueAt, say.text('title'), now)}>
        ${say.html('remind')}
      </button>
    </p>
    <p class="small">${say.html('hint')}</p>`;
};
