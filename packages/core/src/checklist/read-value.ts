/** Between FHIR's `value[x]` and ours. */
import { choiceKey, isObject, numberOf, stringOf } from './fhir-json.ts';
import type { Json } from './fhir-json.ts';
import type { Coding, Quantity, Value } from './model.ts';

export const readCoding = (from: Json): Coding => ({
  system: stringOf(from['system']),
  version: stringOf(from['version']),
  code: stringOf(from['code']),
  display: stringOf(from['display']),
});

const readQuantity = (from: Json): Quantity => ({
  value: numberOf(from['value']),
  unit: stringOf(from['unit']),
  system: stringOf(from['system']),
  code: stringOf(from['code']),
});

const texts = {
  Date: 'date',
  DateTime: 'dateTime',
  Time: 'time',
  String: 'string',
  Uri: 'uri',
  Markdown: 'string',
} as const;

const clock = String.raw`([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?`;
const time = new RegExp(`^${clock}$`);
const moment = new RegExp(
  String.raw`^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T${clock}(Z|[+-]\d\d:\d\d)?)?)?)?$`,
);

const wellFormed = (type: string, value: string): boolean => {
  if (type === 'time') return time.test(value);
  return !type.startsWith('date') || (moment.test(value) && (type === 'dateTime' || !value.includes('T')));
};

const readObject = (type: string, value: Json): Value | undefined => {
  if (type === 'Coding') return { type: 'coding', value: readCoding(value) };
  if (type === 'Quantity') return { type: 'quantity', value: readQuantity(value) };
  if (type === 'Reference') {
    const reference = stringOf(value['reference']);
    return reference === undefined ? undefined : { type: 'reference', value: { reference } };
  }
  if (type !== 'Attachment') return undefined;
  const [contentType, url, title, data] = ['contentType', 'url', 'title', 'data'].map((key) => stringOf(value[key]));
  return { type: 'attachment', value: { contentType, url, title, data, size: numberOf(value['size']) } };
};

/** The value under `prefix` + a FHIR data type; undefined when there is none that fits its type. */
export const readValue = (holder: Json, prefix: 'value' | 'answer' = 'value'): Value | undefined => {
  const key = choiceKey(holder, prefix);
  if (key === undefined) return undefined;
  const type = key.slice(prefix.length);
  const value = holder[key];
  if (typeof value === 'boolean') return type === 'Boolean' ? { type: 'boolean', value } : undefined;
  if (typeof value === 'number') {
    if (type === 'Integer') return Number.isInteger(value) ? { type: 'integer', value } : undefined;
    return type === 'Decimal' && Number.isFinite(value) ? { type: 'decimal', value } : undefined;
  }
  if (typeof value === 'string') {
    const known = Object.hasOwn(texts, type) ? texts[type as keyof typeof texts] : undefined;
    return known && wellFormed(known, value) ? { type: known, value } : undefined;
  }
  return isObject(value) ? readObject(type, value) : undefined;
};

const filled = (from: object): Json =>
  Object.fromEntries(Object.entries(from).filter(([, value]) => value !== undefined));

/** As FHIR writes it: `{ valueCoding: { … } }`. */
export const writeValue = ({ type, value }: Value): Json => ({
  [`value${type.charAt(0).toUpperCase()}${type.slice(1)}`]: typeof value === 'object' ? filled(value) : value,
});
