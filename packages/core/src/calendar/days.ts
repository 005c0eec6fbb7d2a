/** Days of the calendar as whole numbers, so that planning is counting: day 0 is 1 January 1970, a Thursday. */

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** Years are counted from March, so that the leap day is the last of its year; 400 years are 146,097 days. */
export const dayOf = (year: number, month: number, day: number): number => {
  const from = month <= 2 ? year - 1 : year;
  const era = Math.floor(from / 400);
  const ofEra = from - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
};

export const civilOf = (day: number): CivilDate => {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const rest = shifted - era * 146_097;
  const ofEra = Math.floor(
    (rest - Math.floor(rest / 1460) + Math.floor(rest / 36_524) - Math.floor(rest / 146_096)) / 365,
  );
  const ofYear = rest - (365 * ofEra + Math.floor(ofEra / 4) - Math.floor(ofEra / 100));
  const march = Math.floor((5 * ofYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  return {
    year: ofEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * march + 2) / 5) + 1,
  };
};

/** 0 is Monday, as in ISO 8601. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

export const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0);

/** The first day of week 1: of the first week with at least four days in the year. Weeks begin at `start`, 0 is Monday. */
export const firstWeekOf = (year: number, start = 0): number => {
  const fourth = dayOf(year, 1, 4);
  return fourth - ((weekdayOf(fourth) - start + 7) % 7);
};

/** Number of the week by ISO 8601, with the year it belongs to. */
export const isoWeekOf = (day: number): { readonly year: number; readonly week: number } => {
  const { year } = civilOf(day + 3 - weekdayOf(day));
  return { year, week: Math.floor((day - firstWeekOf(year)) / 7) + 1 };
};
