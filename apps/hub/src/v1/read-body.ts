import type { Bilingual } from '@veerkracht/spec';
import type { Context } from 'hono';
import * as z from 'zod/mini';
import { cleanTexts } from '../directory/tidy.ts';
import type { Fault } from '../editors/faults.ts';
import { readJson } from '../http/body.ts';
import { languageOf, Problem } from '../http/problem.ts';
import type { ProblemKind } from '../http/problem-messages.ts';

/** What each field has to be, in words. */
export type Expected = Readonly<Record<string, Bilingual>>;

export interface FieldError {
  readonly field: string;
  readonly rule?: string;
  readonly message: string;
  readonly fix?: string;
}

export const readerOf = (c: Context): 'nl' | 'en' => languageOf(c.req.header('Accept-Language'));

export const inLanguage = ({ field, rule, message, fix }: Fault, language: 'nl' | 'en'): FieldError => ({
  ...{ field, message: message[language], fix: fix[language] },
  ...(rule && { rule }),
});

/** All that is wrong at once, by field, in the language of the reader. */
export const faulty = (c: Context, kind: ProblemKind, faults: readonly Fault[]): Problem =>
  new Problem(kind, { members: { errors: faults.map((fault) => inLanguage(fault, readerOf(c))) } });

const notKnown: Bilingual = { nl: 'Dit veld bestaat hier niet.', en: 'There is no such field here.' };

const fieldsOf = (issue: z.core.$ZodIssue): readonly string[] =>
  issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? '')];

/** The body as the schema has it. @throws Problem with what each field has to be */
export const readBody = async <T extends z.ZodMiniType>(
  c: Context,
  schema: T,
  expected: Expected,
  types?: readonly string[],
): Promise<z.output<T>> => {
  const result = z.safeParse(schema, cleanTexts(await readJson(c, types)));
  if (result.success) return result.data;
  if (result.error.issues.some(({ path, code }) => path.length === 0 && code === 'invalid_type')) {
    throw new Problem('bad-body');
  }
  const fields = new Set(result.error.issues.flatMap(fieldsOf));
  const errors = [...fields].map((field): FieldError => {
    const said = Object.hasOwn(expected, field) ? expected[field] : undefined;
    return { field: field.slice(0, 60), message: (said ?? notKnown)[readerOf(c)] };
  });
  throw new Problem('invalid-body', { members: { errors } });
};
