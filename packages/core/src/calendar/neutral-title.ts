/** What others may see in somebody's calendar: that there is a group, and on which day of the week. No more. @module */
import type { Series } from '@veerkracht/spec';
import { weekdayOf } from './days.ts';
import { readWallTime } from './wall-time.ts';

interface Titles {
  readonly group: string;
  readonly groups: string;
  /** Monday first. */
  readonly days: readonly string[];
}

/** Words of our own: browsers know no Tigrinya. All but the Dutch and English are drafts. */
const titles = {
  nl: {
    ...{ group: 'Groep', groups: 'Groepen' },
    days: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  },
  en: {
    ...{ group: 'Group', groups: 'Groups' },
    days: ['on Monday', 'on Tuesday', 'on Wednesday', 'on Thursday', 'on Friday', 'on Saturday', 'on Sunday'],
  },
  ar: {
    ...{ group: 'مجموعة', groups: 'مجموعات' },
    days: ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'],
  },
  fa: {
    ...{ group: 'گروه', groups: 'گروه‌ها' },
    days: ['دوشنبه', 'سه‌شنبه', 'چهارشنبه', 'پنجشنبه', 'جمعه', 'شنبه', 'یکشنبه'],
  },
  ti: {
    ...{ group: 'ጉጅለ', groups: 'ጉጅለታት' },
    days: ['ሰኑይ', 'ሰሉስ', 'ረቡዕ', 'ሓሙስ', 'ዓርቢ', 'ቀዳም', 'ሰንበት'],
  },
} as const satisfies Readonly<Record<string, Titles>>;

export type TitleLanguage = keyof typeof titles;
export const titleLanguages = Object.keys(titles) as readonly TitleLanguage[];

/** The language of a tag if there are words in it; else Dutch. */
export const titleLanguage = (tag: string): TitleLanguage =>
  titleLanguages.find((one) => one === tag.split('-')[0]) ?? 'nl';

/** `Groep dinsdag`, in the language of the reader: never a theme, never the name of the group. */
export const neutralTitle = ({ schedule: { dtstart, byday } }: Series, lang: TitleLanguage = 'nl'): string => {
  const { group, days } = titles[lang];
  const first = readWallTime(dtstart ?? '');
  const isOnOneDay = first !== undefined && !(byday ?? '').includes(',');
  return isOnOneDay ? `${group} ${days[weekdayOf(first.day)] ?? ''}` : group;
};

/** Name of a calendar of groups: `Groepen`. */
export const calendarName = (lang: TitleLanguage): string => titles[lang].groups;
