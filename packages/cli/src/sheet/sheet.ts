/** A sheet as everybody who has a spreadsheet sees it: names, row numbers and texts. @module */

export interface SheetRow {
  /** As the spreadsheet numbers it: the first row is 1. */
  readonly row: number;
  /** By column; an empty cell is an empty text. Dates are `2026-11-21`, times `09:30`. */
  readonly cells: readonly string[];
}

export interface Sheet {
  readonly name: string;
  /** Without rows in which nothing stands. */
  readonly rows: readonly SheetRow[];
}

/** No template is wider; what is would only fill the memory. */
export const widest = 300;
export const longest = 200_000;

/** The day of a date as spreadsheets count it, or the time of a part of a day. */
export const dateOf = (serial: number, from1904 = false): string => {
  const minutes = Math.round((serial % 1) * 1440);
  const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  if (serial < 1) return time;
  const day = new Date(Date.UTC(1899, 11, 30) + (Math.floor(serial) + (from1904 ? 1462 : 0)) * 86_400_000);
  return Number.isNaN(day.getTime()) ? String(serial) : day.toISOString().slice(0, 10);
};
