const day = 86_400_000;

/** The date so many days before another; negative for after. */
export const daysBefore = (today: string, days: number): string =>
  new Date(Date.parse(today) - days * day).toISOString().slice(0, 10);

const lastSunday = (year: number, month: number): string => {
  const last = new Date(Date.UTC(year, month, 0));
  return daysBefore(last.toISOString().slice(0, 10), last.getUTCDay());
};

/** The next day on which the clock changes in the Netherlands: the last Sunday of March or October. */
export const nextClockChange = (today: string): string => {
  const year = Number(today.slice(0, 4));
  const changes = [lastSunday(year, 3), lastSunday(year, 10), lastSunday(year + 1, 3)];
  return changes.find((change) => change > today) ?? lastSunday(year + 1, 3);
};

const weekdays: Readonly<Record<string, string>> = {
  MO: 'maandag',
  TU: 'dinsdag',
  WE: 'woensdag',
  TH: 'donderdag',
  FR: 'vrijdag',
  SA: 'zaterdag',
  SU: 'zondag',
};

/** `maandag, woensdag en vrijdag` */
export const weekdaysInDutch = (byday: string): string =>
  joined(byday.split(',').map((code) => weekdays[code] ?? code));

/** `a, b en c` */
export const joined = (words: readonly string[], and = 'en'): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;

/** `9.30 uur` */
export const clock = (time: string): string => {
  const [hours, minutes] = time.split(':');
  return minutes === '00' ? `${Number(hours)} uur` : `${Number(hours)}.${minutes} uur`;
};
