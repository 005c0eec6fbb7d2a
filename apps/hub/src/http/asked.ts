import type { Context } from 'hono';
import { badParameter } from './parameters.ts';
import type { Asked, Parameter, Parameters } from './parameters.ts';
import { Problem } from './problem.ts';

/** A name and a value, as somebody gave them. */
export type Pair = readonly [name: string, value: string];

const unknownParameter = (name: string): Problem =>
  badParameter(name.slice(0, 50), {
    nl: `De parameter "${name.slice(0, 50)}" bestaat hier niet.`,
    en: `There is no parameter "${name.slice(0, 50)}" here.`,
  });

const wrong = (name: string, { expected }: Parameter<unknown>): Problem =>
  badParameter(name, {
    nl: `De parameter "${name}" moet zijn: ${expected.nl}.`,
    en: `The parameter "${name}" must be: ${expected.en}.`,
  });

const twice = (name: string): Problem =>
  badParameter(name, {
    nl: `De parameter "${name}" mag maar één keer voorkomen.`,
    en: `The parameter "${name}" may be given only once.`,
  });

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    throw new Problem('bad-encoding');
  }
};

/** Stricter than URLSearchParams, which puts a replacement character where the encoding is broken. */
export const pairsOf = (query: string): readonly Pair[] =>
  query
    .split('&')
    .filter(Boolean)
    .map((pair) => {
      const at = pair.indexOf('=');
      const [name, value] = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
      return [decode(name), decode(value).normalize('NFC')] as const;
    });

/** A filter that is not understood would give an answer that is too wide, so it is refused. @throws Problem */
export const readPairs = (pairs: readonly Pair[], parameters: Parameters): Asked => {
  const values: Record<string, unknown[]> = {};
  for (const [name, given] of pairs) {
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (parameter === undefined) throw unknownParameter(name);
    if (given === '') continue;
    const value = given.includes('\0') ? undefined : parameter.parse(given);
    if (value === undefined) throw wrong(name, parameter);
    const before = values[name] ?? [];
    if (before.length > 0 && (parameter.many !== true || before.length >= 20)) throw twice(name);
    values[name] = [...before, value];
  }
  return values;
};

export const readParameters = (query: string, parameters: Parameters): Asked => readPairs(pairsOf(query), parameters);

/** The question of an address, as it was written. */
export const queryOf = (c: Context): string => {
  const at = c.req.url.indexOf('?');
  return at < 0 ? '' : (c.req.url.slice(at + 1).split('#')[0] ?? '');
};
