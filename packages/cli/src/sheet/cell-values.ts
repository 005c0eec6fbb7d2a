import type { Column } from './columns.ts';
import { valueOf } from './columns.ts';

/** What stands in a cell, read; or that it does not fit. */
export type CellValue = { readonly value: unknown } | { readonly wrong: string };

const wrong = (text: string): CellValue => ({ wrong: text.slice(0, 60) });

const isDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** `2026-11-21`, and as people write it: `21-11-2026`, `21/11/2026`. */
const dayOf = (text: string): CellValue => {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  const [, day2, month2, year2] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  const [y, m, d] = [year ?? year2, month ?? month2, day ?? day2].map(Number);
  if (y === undefined || m === undefined || d === undefined || !isDay(y, m, d)) return wrong(text);
  return { value: `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` };
};

const numberOf = (text: string): CellValue => {
  const number = Number(text.replace(',', '.'));
  return Number.isFinite(number) ? { value: number } : wrong(text);
};

export interface Hours {
  readonly opens: string;
  readonly closes: string;
}

const span = /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|tot|to)\s*(\d{1,2})(?:[:.](\d{2}))?$/i;
const clock = (hour = '', minute = '00'): string => `${hour.padStart(2, '0')}:${minute}`;
const isTime = (time: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(time);

/** `9:00-12:30; 13:00-17:00` */
const hoursOf = (text: string): CellValue => {
  const spans = text.split(/[;,]/).map((part): Hours | undefined => {
    const [, hour, minute, hour2, minute2] = span.exec(part.trim()) ?? [];
    const [opens, closes] = [clock(hour, minute), clock(hour2, minute2)];
    return hour && isTime(opens) && isTime(closes) && opens < closes ? { opens, closes } : undefined;
  });
  return spans.every((one) => one !== undefined) ? { value: spans } : wrong(text);
};

const municipalitiesOf = (text: string): CellValue => {
  const codes = text
    .split(/[;,\s]+/)
    .filter(Boolean)
    .map((code) => code.toUpperCase());
  return codes.every((code) => /^GM\d{4}$/.test(code)) ? { value: [...new Set(codes)] } : wrong(text);
};

const faults = /^#(REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!)/;

/** One filled cell by what its column asks. */
export const readCell = ({ kind, list }: Column, text: string): CellValue => {
  if (faults.test(text)) return wrong(text);
  if (kind === 'list' && list) {
    const value = valueOf(list, text);
    return value === undefined ? wrong(text) : { value };
  }
  if (kind === 'date') return dayOf(text);
  if (kind === 'number') return numberOf(text);
  if (kind === 'hours') return hoursOf(text);
  if (kind === 'municipalities') return municipalitiesOf(text);
  if (kind === 'url' && /^www\./i.test(text)) return { value: `https://${text}` };
  return { value: text };
};
