/** What must be put right before a questionnaire can be called completed. */
import type { Answers } from './answers.ts';
import { compare, orderOfQuantities, sameCoding, sameValue } from './compare-values.ts';
import { finding } from './finding.ts';
import type { Finding, ResponseCode } from './finding.ts';
import type { Item, ItemType, Option, Quantity, Value } from './model.ts';
import { counted, occurrences, valuesOf } from './occurrence.ts';
import type { Occurrence } from './occurrence.ts';

type Tell = (code: ResponseCode, detail?: string) => void;

const typesOf: Readonly<Partial<Record<ItemType, readonly Value['type'][]>>> = {
  boolean: ['boolean'],
  decimal: ['decimal', 'integer'],
  integer: ['integer'],
  date: ['date'],
  dateTime: ['dateTime', 'date'],
  time: ['time'],
  string: ['string'],
  text: ['string'],
  url: ['uri'],
  attachment: ['attachment'],
  reference: ['reference'],
  quantity: ['quantity'],
};

const hasRightType = ({ type, options, open }: Item, value: Value): boolean => {
  const types = typesOf[type];
  if (types) return types.includes(value.type);
  if (value.type === 'coding' || (open && value.type === 'string')) return true;
  // Options of another type than Coding are answered with that type; what is not among them is found later.
  return options.length > 0 && value.type !== 'attachment';
};

const isOption = (options: readonly Option[], value: Value): boolean =>
  options.some((option) =>
    value.type === 'coding' && option.value.type === 'coding'
      ? sameCoding(value.value, option.value.value, option.value.value.system === undefined)
      : sameValue(option.value, value),
  );

const checkQuantity = (value: Quantity, limit: Value | undefined, sign: 1 | -1, tell: Tell): void => {
  if (limit?.type !== 'quantity') return;
  const hasUnits = value.code !== undefined && limit.value.code !== undefined;
  const order = hasUnits ? orderOfQuantities(value, limit.value) : 'incomparable';
  if (order === 'incomparable') tell('quantity-not-comparable', limit.value.unit);
  else if (order * sign > 0) tell(sign < 0 ? 'below-minimum' : 'above-maximum', String(limit.value.value));
};

/** 2022-06-30 is above a maximum of 2022-06: the HL7 validator compares what is written. */
const isBeyond = (value: Value, limit: Value, operator: '<' | '>'): boolean => {
  const verdict = compare(value, operator, limit);
  if (verdict !== 'unclear') return verdict === true;
  return operator === '<' ? String(value.value) < String(limit.value) : String(value.value) > String(limit.value);
};

const checkRange = ({ limits: { min, max } }: Item, value: Value, tell: Tell): void => {
  if (value.type === 'quantity') {
    checkQuantity(value.value, min, -1, tell);
    checkQuantity(value.value, max, 1, tell);
    return;
  }
  if (min && isBeyond(value, min, '<')) tell('below-minimum', String(min.value));
  if (max && isBeyond(value, max, '>')) tell('above-maximum', String(max.value));
};

const decimalsOf = (value: number): number => {
  const [digits = '', power] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(power ?? 0));
};

const checkText = ({ type, limits }: Item, text: string, tell: Tell): void => {
  if (limits.minLength !== undefined && text.length < limits.minLength) tell('too-short', String(limits.minLength));
  if (limits.maxLength !== undefined && text.length > limits.maxLength) tell('too-long', String(limits.maxLength));
  if (limits.fits && !limits.fits(text)) tell('regex-mismatch');
  if (type === 'string' && /[\r\n]/.test(text)) tell('newline-in-string');
};

const mimeFits = (allowed: string, given: string): boolean =>
  allowed === given || (allowed.endsWith('/*') && given.startsWith(allowed.slice(0, -1)));

const checkValue = (item: Item, value: Value, tell: Tell): void => {
  const { limits, options } = item;
  if (!hasRightType(item, value)) return tell('wrong-answer-type', value.type);
  checkRange(item, value, tell);
  const isFree = item.open && value.type === 'string';
  if (options.length > 0 && !isFree && !isOption(options, value)) tell('answer-not-in-options');
  if (options.length === 0 && item.type === 'choice' && !item.open) tell('no-options-provided');
  if (value.type === 'string' || value.type === 'uri') checkText(item, value.value, tell);
  if ((value.type === 'decimal' || value.type === 'integer') && limits.decimals !== undefined) {
    if (decimalsOf(value.value) > limits.decimals) tell('too-many-decimals', String(limits.decimals));
  }
  if (value.type === 'quantity' && limits.units.length > 0) {
    const { system, code } = value.value;
    if (!limits.units.some((unit) => unit.code === code && unit.system === system)) tell('unit-not-allowed', code);
  }
  if (value.type === 'attachment') {
    const { contentType = '', size, data } = value.value;
    const bytes = size ?? (data ? Math.floor((data.replace(/=+$/, '').length * 3) / 4) : 0);
    if (limits.mimeTypes.length > 0 && !limits.mimeTypes.some((allowed) => mimeFits(allowed, contentType))) {
      tell('attachment-mime-type', contentType);
    }
    if (limits.maxSize !== undefined && bytes > limits.maxSize) tell('attachment-too-large', String(limits.maxSize));
  }
};

/** What is the matter with what was filled in; not with what was not. */
const checkGiven = ({ item }: Occurrence, values: readonly Value[], tell: Tell): void => {
  for (const value of values) checkValue(item, value, tell);
  const { maxOccurs } = item.limits;
  if (values.length > (maxOccurs ?? Infinity)) tell('too-many-answers', String(maxOccurs));
  else if (maxOccurs === undefined && !item.repeats && values.length > 1) tell('duplicate-response-item');
  const isExclusive = (value: Value): boolean =>
    item.options.some((one) => one.exclusive && sameValue(one.value, value));
  if (values.length > 1 && values.some(isExclusive)) tell('exclusive-option-combined');
};

const hasAnswer = (occurrence: Occurrence): boolean => {
  if (!occurrence.enabled) return false;
  const answers = counted(occurrence);
  return (
    answers.length > 0 ||
    occurrence.items.some(hasAnswer) ||
    occurrence.answers.some(({ items }) => items.some(hasAnswer))
  );
};

const checkMissing = (occurrence: Occurrence, count: number, tell: Tell): void => {
  const { item } = occurrence;
  if (item.type === 'display') return;
  if (item.type === 'group') {
    if (item.required && !hasAnswer(occurrence)) tell('required-group-empty');
    return;
  }
  const { minOccurs } = item.limits;
  if (item.required && count === 0) tell('required-missing');
  else if (minOccurs !== undefined && count < minOccurs) tell('too-few-answers', String(minOccurs));
};

/** Which occurrences are held to what is required of them: all, unless said otherwise. */
export type IsExpected = (occurrence: Occurrence) => boolean;

/** What is the matter with one occurrence, in itself. Nothing when it is disabled. */
export const problemsAt = (occurrence: Occurrence, isExpected: IsExpected = () => true): readonly Finding[] => {
  if (!occurrence.enabled) return [];
  const found: Finding[] = [];
  const tell: Tell = (code, detail) => void found.push(finding(code, occurrence.key, occurrence.item.linkId, detail));
  const values = occurrence.informant === 'not-discussed' ? [] : valuesOf(occurrence);
  checkGiven(occurrence, values, tell);
  if (isExpected(occurrence)) checkMissing(occurrence, values.length, tell);
  return found;
};

/** All that stands in the way of "completed" (`error`), and what is odd (`warning`, `info`). `path` is the key. */
export const problems = (answers: Answers): readonly Finding[] =>
  [...occurrences(answers.items)].flatMap((occurrence) => problemsAt(occurrence));
