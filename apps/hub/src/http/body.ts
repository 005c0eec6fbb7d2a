import type { Context } from 'hono';
import { isObject } from '../directory/tidy.ts';
import { pairsOf } from './asked.ts';
import type { Pair } from './asked.ts';
import { badParameter } from './parameters.ts';
import { Problem } from './problem.ts';

const mediaType = (c: Context): string =>
  (c.req.header('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** @throws Problem */
export const readJson = async (c: Context, types: readonly string[] = ['application/json']): Promise<unknown> => {
  if (!types.includes(mediaType(c))) throw new Problem('unsupported-media-type');
  try {
    return JSON.parse(await c.req.text());
  } catch (error) {
    throw error instanceof SyntaxError ? new Problem('bad-body') : error;
  }
};

const valueOf = (name: string, value: unknown): string => {
  if (typeof value === 'string') return value.toWellFormed().normalize('NFC');
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw badParameter(name.slice(0, 50), {
    nl: `De parameter "${name.slice(0, 50)}" moet een tekst, een getal of true/false zijn, of een lijst daarvan.`,
    en: `The parameter "${name.slice(0, 50)}" must be a text, a number or true/false, or a list of those.`,
  });
};

const pairsOfObject = (body: unknown): readonly Pair[] => {
  if (!isObject(body)) throw new Problem('bad-body');
  return Object.entries(body).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((item) => item !== null)
      .map((item) => [name, valueOf(name, item)] as const),
  );
};

/** The same parameters as in an address, in a JSON body or a form: for what should not stand in any log. */
export const bodyPairs = async (c: Context): Promise<readonly Pair[]> => {
  if (mediaType(c) === 'application/x-www-form-urlencoded') return pairsOf(await c.req.text());
  if (mediaType(c) === '' && (await c.req.text()) === '') return [];
  return pairsOfObject(await readJson(c));
};
