/** Whether two values are equal, and which is the greater, as far as that can be said. */
import type { Coding, Operator, Quantity, Value } from './model.ts';

/**
 * `unclear`: the one is less precise than the other (1970 against 1970-10-15). `incomparable`: two kinds of thing, or
 * quantities whose units are not the same. `nonsense`: an order was asked of what has none.
 */
export type Verdict = boolean | 'unclear' | 'incomparable' | 'nonsense';

/** Negative, zero or positive as for a sort. */
type Order = number | 'unclear' | 'incomparable';

const orderOf = <T extends number | string>(left: T, right: T): number => (left < right ? -1 : left > right ? 1 : 0);

const zone = /(Z|[+-]\d\d:\d\d)$/;
const zoned = (text: string): boolean => text.includes('T') && zone.test(text);
/** Seconds are as precise as their fraction is not. */
const withoutFraction = (text: string): string => text.replace(zone, '').replace(/\.0+$/, '');

/** Dates, times and both, each possibly partial. */
const orderOfMoments = (left: string, right: string): Order => {
  if (zoned(left) && zoned(right)) return orderOf(Date.parse(left), Date.parse(right));
  const [one, other] = [withoutFraction(left), withoutFraction(right)];
  if (one === other) return zoned(left) === zoned(right) ? 0 : 'unclear';
  const length = Math.min(one.length, other.length);
  const order = orderOf(one.slice(0, length), other.slice(0, length));
  if (order !== 0) return order;
  const rest = one.slice(length) || other.slice(length);
  // 10:00:00.5 is later than 10:00:00, and not more precise than it.
  return rest.startsWith('.') ? orderOf(one, other) : 'unclear';
};

const metric: Readonly<Record<string, number>> = { k: 3, h: 2, da: 1, '': 0, d: -1, c: -2, m: -3, u: -6, n: -9 };
const ucum = 'http://unitsofmeasure.org';

/** How many of which base unit; only metric prefixes before metre, gram, litre and second. */
const inBase = ({ value, system, code }: Quantity) => {
  const parts = system === ucum ? /^(k|h|da|d|c|m|u|n|)(m|g|l|L|s)$/.exec(code ?? '') : null;
  return parts && value !== undefined
    ? { base: parts[2]!.toLowerCase(), value: Number(`${value}e${metric[parts[1]!]}`) }
    : undefined;
};

/** The same unit, both without one, or two of one metric base. */
export const orderOfQuantities = (left: Quantity, right: Quantity): number | 'incomparable' => {
  if (left.value === undefined || right.value === undefined) return 'incomparable';
  const same =
    left.code === right.code && left.system === right.system && (left.code !== undefined || left.unit === right.unit);
  if (same) return orderOf(left.value, right.value);
  const [one, other] = [inBase(left), inBase(right)];
  return one && other && one.base === other.base ? orderOf(one.value, other.value) : 'incomparable';
};

const kinds = {
  boolean: 'boolean',
  integer: 'number',
  decimal: 'number',
  date: 'moment',
  dateTime: 'moment',
  time: 'time',
  string: 'string',
  uri: 'string',
  coding: 'coding',
  quantity: 'quantity',
  reference: 'reference',
  attachment: 'attachment',
} as const;

export const sameCoding = (left: Coding, right: Coding, anySystem = false): boolean =>
  left.code === right.code &&
  (anySystem || left.system === right.system) &&
  // Without a code the display is all there is.
  (left.code !== undefined || left.display === right.display);

const ordered = (left: Value, right: Value): Order => {
  if (kinds[left.type] !== kinds[right.type]) return 'incomparable';
  if (left.type === 'quantity' && right.type === 'quantity') return orderOfQuantities(left.value, right.value);
  if (typeof left.value === 'object' || typeof right.value === 'object') return 'incomparable';
  if (kinds[left.type] === 'moment' || left.type === 'time') {
    return orderOfMoments(String(left.value), String(right.value));
  }
  return orderOf(left.value as string | number, right.value as string | number);
};

/** `=` between an answer and what is expected. */
export const equal = (answer: Value, expected: Value, anySystem = false): Verdict => {
  if (answer.type === 'coding' && expected.type === 'coding')
    return sameCoding(answer.value, expected.value, anySystem);
  if (answer.type === 'reference' && expected.type === 'reference') {
    return answer.value.reference === expected.value.reference;
  }
  if (answer.type === 'attachment' || kinds[answer.type] !== kinds[expected.type]) return false;
  const order = ordered(answer, expected);
  return typeof order === 'number' ? order === 0 : order;
};

const withoutOrder: ReadonlySet<string> = new Set(['boolean', 'coding', 'reference', 'attachment']);

export const hasNoOrder = ({ type }: Value): boolean => withoutOrder.has(type);

/** One answer against one expectation; `!=` and `exists` are about all answers and stand in `evaluate.ts`. */
export const compare = (
  answer: Value,
  operator: Exclude<Operator, 'exists' | '!='>,
  expected: Value,
  anySystem = false,
): Verdict => {
  if (operator === '=') return equal(answer, expected, anySystem);
  if (hasNoOrder(expected)) return 'nonsense';
  const order = ordered(answer, expected);
  if (typeof order !== 'number') return order;
  if (operator === '>') return order > 0;
  if (operator === '<') return order < 0;
  return operator === '>=' ? order >= 0 : order <= 0;
};

/** The same thing answered twice. */
export const sameValue = (left: Value, right: Value): boolean =>
  left.type === right.type &&
  (typeof left.value === 'object' ? equal(left, right) === true || left === right : left.value === right.value);
