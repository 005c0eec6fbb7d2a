/** The reader's own calendar beside the Gregorian one, for who asks for it. */
import { dateLanguage } from '../../internal/dates.ts';

export const secondCalendars = ['persian', 'ethiopic'] as const;
export type SecondCalendar = (typeof secondCalendars)[number];

/** The thirteen months in Tigrinya, which browsers do not have (CLDR 48, Unicode licence). */
const ethiopicInTigrinya = 'መስከረም|ጥቅምቲ|ሕዳር|ታሕሳስ|ጥሪ|ለካቲት|መጋቢት|ሚያዝያ|ጉንበት|ሰነ|ሓምለ|ነሓሰ|ጳጉሜን'.split('|');

const msOfDay = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (lang: string, calendar: SecondCalendar, month: 'long' | 'numeric'): Intl.DateTimeFormat => {
  const key = `${lang}-u-ca-${calendar}-nu-latn ${month}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(key.split(' ')[0], { timeZone: 'UTC', day: 'numeric', month, year: 'numeric' });
  formats.set(key, made);
  return made;
};

/**
 * `24 Aban 1405`, without its era: "AM" would read as morning. `lang` may be a tag, since Dari and Farsi have other
 * months. Whoever shows it names the calendar: in Tigrinya two months of the two calendars have one name.
 */
export const daySecondly = (day: number, calendar: SecondCalendar, lang: string): string => {
  const isOurs = calendar === 'ethiopic' && lang.startsWith('ti');
  const tag = lang.startsWith('prs') ? 'fa-AF' : dateLanguage(lang);
  const parts = formatOf(isOurs ? 'en' : tag, calendar, isOurs ? 'numeric' : 'long').formatToParts(day * msOfDay);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  const month = isOurs ? ethiopicInTigrinya[Number(part('month')) - 1] : part('month');
  return `${part('day')} ${month} ${part('year')}`;
};
