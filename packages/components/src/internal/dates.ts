/** Dates in words. Where a browser has no words for a language it must not slip into English: Dutch then. */
const supported = (lang: string): string => {
  const [found] = Intl.DateTimeFormat.supportedLocalesOf([lang]);
  // Chromium counts `ti` as supported and prints English-like placeholders.
  return found === undefined || /^(ti|so|ps|ku|kmr|ckb)\b/.test(lang) ? 'nl' : lang;
};

/** The language in which dates can be said: the reader's, or Dutch. */
export const dateLanguage = supported;

const formats = new Map<string, Intl.DateTimeFormat>();
const format = (lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${lang} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  // Gregorian and Latin digits: these are dates to keep an appointment by.
  const made = new Intl.DateTimeFormat(`${supported(lang)}-u-ca-gregory-nu-latn`, { timeZone: 'UTC', ...options });
  formats.set(key, made);
  return made;
};

/** `2026-11-21` → `21 november 2026`. */
export const dayInWords = (date: string, lang: string): string =>
  format(lang, { day: 'numeric', month: 'long', year: 'numeric' }).format(Date.parse(`${date.slice(0, 10)}T00:00:00Z`));

/** `2026-11-24` → `dinsdag 24 november`. */
export const weekdayInWords = (date: string, lang: string): string =>
  format(lang, { weekday: 'long', day: 'numeric', month: 'long' }).format(Date.parse(`${date}T00:00:00Z`));

const clocks = new Map<string, Intl.DateTimeFormat>();
/** Made once: making one takes longer than all the rest of a small change. */
const clockIn = (timeZone: string): Intl.DateTimeFormat => {
  const made =
    clocks.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  clocks.set(timeZone, made);
  return made;
};

/** The clock on the wall in a time zone. */
export const wallTime = (
  now: Date,
  timeZone = 'Europe/Amsterdam',
): { readonly date: string; readonly time: string } => {
  const [date = '', time = ''] = clockIn(timeZone).format(now).split(' ');
  return { date, time };
};
