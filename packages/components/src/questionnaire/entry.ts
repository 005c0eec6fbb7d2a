/** What somebody types, and what it means. */
import type { Item, Value } from '@veerkracht/core/checklist';

const two = (part: string | number): string => String(part).padStart(2, '0');

/** `30-6-2026`, `6-2026`, `2026`, and the same the other way round. */
const dateOf = (text: string): string | undefined => {
  const parts = text.split(/[-/. ]+/);
  const [year, month, day] = parts.length > 1 && parts[0]!.length === 4 ? parts : parts.toReversed();
  if (!/^\d{4}$/.test(year ?? '')) return undefined;
  if (month === undefined) return year;
  if (!/^(0?[1-9]|1[0-2])$/.test(month)) return undefined;
  if (day === undefined) return `${year}-${two(month)}`;
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const isDay = /^\d{1,2}$/.test(day) && Number(day) >= 1 && Number(day) <= days && parts.length === 3;
  return isDay ? `${year}-${two(month)}-${two(day)}` : undefined;
};

const timeOf = (text: string): string | undefined => {
  const [, hour, minute, second = '00'] = /^(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?$/.exec(text) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return `${two(hour)}:${minute}:${second}`;
};

/** FHIR wants a zone beside a clock: that of this device on that day. */
const momentOf = (text: string): string | undefined => {
  const [, day = text, clock] = /^(\S+)[ T]+(\d{1,2}[:.]\d\d\S*)$/.exec(text) ?? [];
  const date = dateOf(day);
  if (clock === undefined || date?.length !== 10) return clock === undefined ? date : undefined;
  const time = timeOf(clock.replace(/([+-]\d\d:\d\d|Z)$/, ''));
  if (time === undefined) return undefined;
  const minutes = -new Date(`${date}T${time}`).getTimezoneOffset();
  const zone = `${two(Math.trunc(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
  return `${date}T${time}${minutes < 0 ? '-' : '+'}${zone}`;
};

const numberOf = (text: string, isWhole: boolean): number | undefined =>
  (isWhole ? /^-?\d{1,15}$/ : /^-?\d{1,15}([.,]\d{1,15})?$/).test(text) ? Number(text.replace(',', '.')) : undefined;

const read = ({ type }: Item, text: string): Value | undefined => {
  if (type === 'integer' || type === 'decimal') {
    const value = numberOf(text, type === 'integer');
    return value === undefined ? undefined : { type, value };
  }
  if (type === 'date' || type === 'dateTime' || type === 'time') {
    const value = (type === 'date' ? dateOf : type === 'time' ? timeOf : momentOf)(text);
    return value === undefined ? undefined : { type, value };
  }
  if (type === 'url') return { type: 'uri', value: text };
  if (type === 'reference') return { type, value: { reference: text } };
  return undefined;
};

/** The value of what was typed. What cannot be read stays as the text it is: nothing entered is lost. */
export const readEntry = (item: Item, typed: string): Value | undefined => {
  if (typed.trim() === '') return undefined;
  return read(item, typed.trim()) ?? { type: 'string', value: typed };
};

export const readQuantity = (
  typed: string,
  unit: Omit<Value & { type: 'quantity' }, 'type'>['value'],
): Value | undefined => {
  if (typed.trim() === '') return undefined;
  const value = numberOf(typed.trim(), false);
  return value === undefined ? { type: 'string', value: typed } : { type: 'quantity', value: { ...unit, value } };
};

const numberIn = (value: number, lang: string): string =>
  lang === 'en' ? String(value) : String(value).replace('.', ',');

/** `2026-06-30` → `30-6-2026`; `2026-06-30T14:30:00+02:00` → `30-6-2026 14:30`. */
export const momentIn = (text: string): string => {
  const [date = '', clock] = text.split('T');
  const day = date
    .split('-')
    .toReversed()
    .map((part) => part.replace(/^0/, ''))
    .join('-');
  return clock ? `${day} ${clock.slice(0, 5)}` : day;
};

/** A value as somebody would write it. */
export const writtenValue = ({ type, value }: Value, lang: string): string => {
  if (typeof value === 'number') return numberIn(value, lang);
  if (type === 'date' || type === 'dateTime') return momentIn(value);
  if (type === 'time') return value.replace(/:00(\.0+)?$/, '');
  if (typeof value !== 'object') return String(value);
  if (type === 'quantity') return value.value === undefined ? '' : numberIn(value.value, lang);
  if (type === 'coding') return value.display ?? value.code ?? '';
  return type === 'reference' ? value.reference : type === 'attachment' ? (value.title ?? value.url ?? '') : '';
};

/** What an item is asked in a field of its own for, but holds a text: it could not be read. */
export const isUnreadable = ({ type, options, open }: Item, value: Value): boolean =>
  value.type === 'string' && type !== 'string' && type !== 'text' && options.length === 0 && !open && type !== 'choice';
