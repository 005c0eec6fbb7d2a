import type { Bilingual } from '@veerkracht/spec';
import type { Context } from 'hono';
import { getPath } from 'hono/utils/url';
import { problemTexts } from './problem-messages.ts';
import type { ProblemKind } from './problem-messages.ts';

type Status = 400 | 401 | 403 | 404 | 405 | 409 | 410 | 412 | 413 | 414 | 415 | 422 | 428 | 429 | 500 | 503;
const statuses: Readonly<Record<ProblemKind, Status>> = {
  'bad-parameter': 400,
  'bad-encoding': 400,
  'bad-body': 400,
  'unsupported-media-type': 415,
  'not-found': 404,
  'unknown-id': 404,
  gone: 410,
  'method-not-allowed': 405,
  'body-too-large': 413,
  'address-too-long': 414,
  'too-many-requests': 429,
  'origin-not-allowed': 403,
  'editors-off': 401,
  'not-signed-in': 401,
  'token-expired': 401,
  'token-refused': 401,
  'not-allowed': 403,
  'precondition-required': 428,
  'precondition-failed': 412,
  'invalid-record': 400,
  'invalid-body': 400,
  'contact-details': 400,
  'idempotency-key-required': 400,
  'idempotency-key-reused': 422,
  'request-running': 409,
  'unknown-receiver': 404,
  'referrals-off': 503,
  'key-replaced': 409,
  'step-refused': 409,
  'unknown-referral': 404,
  'referral-there': 409,
  'content-gone': 410,
  'chunk-there': 409,
  'quota-reached': 409,
  'work-needed': 403,
  'work-invalid': 403,
  'work-used': 403,
  'work-expired': 403,
  'service-full-today': 429,
  'sign-up-closed': 409,
  'unknown-sign-up': 404,
  'already-decided': 409,
  outdated: 409,
  busy: 503,
  'issuer-away': 503,
  'internal-error': 500,
  'database-away': 503,
};

interface ProblemOptions {
  readonly detail?: Bilingual;
  readonly members?: Readonly<Record<string, unknown>>;
  readonly retryAfter?: number;
  readonly allow?: readonly string[];
}

/** Something that the one who asked should be told, as RFC 9457 has it. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly kind: ProblemKind;
  readonly detail: Bilingual | undefined;
  /** What else a program can use, such as the parameter at fault. */
  readonly members: Readonly<Record<string, unknown>>;
  /** Seconds. */
  readonly retryAfter: number | undefined;
  /** What can be done at this address. */
  readonly allow: readonly string[];
  constructor(kind: ProblemKind, { detail, members = {}, retryAfter, allow = ['GET'] }: ProblemOptions = {}) {
    super(kind);
    this.kind = kind;
    this.detail = detail;
    this.members = members;
    this.retryAfter = retryAfter;
    this.allow = allow;
  }
}

interface Preference {
  readonly tag: string;
  readonly weight: number;
}

const preferences = (header: string): readonly Preference[] =>
  header.split(',').flatMap((part) => {
    const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
    const quality = Number(/q\s*=\s*([\d.]+)/.exec(rest.join(';'))?.[1] ?? 1);
    return quality > 0 ? [{ tag: tag.trim(), weight: quality }] : [];
  });

/** Dutch, unless the reader asks for English and prefers it. */
export const languageOf = (header: string | undefined): 'nl' | 'en' => {
  const wanted = preferences((header ?? '').slice(0, 500));
  const best = (language: string): number =>
    Math.max(
      0,
      ...wanted.filter(({ tag }) => tag === language || tag.startsWith(`${language}-`)).map((one) => one.weight),
    );
  return best('en') > best('nl') ? 'en' : 'nl';
};

const base = 'https://veerkracht.example/problems/';

/** Whoever may get something may ask for its head as well. */
const allowed = (methods: readonly string[]): string =>
  [...methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])), 'OPTIONS'].join(', ');

/** RFC 6750, section 3. */
const challenge = (kind: ProblemKind): string =>
  kind.startsWith('token-') ? 'Bearer error="invalid_token"' : 'Bearer';

/** `instance` is the path without the query, which can hold a postcode or what somebody searched for. */
export const answerProblem = (c: Context, problem: Problem): Response => {
  const language = languageOf(c.req.header('Accept-Language'));
  const { title, detail } = problemTexts[problem.kind];
  const status = statuses[problem.kind];
  const body = {
    type: `${base}${problem.kind}`,
    title: title[language],
    status,
    detail: (problem.detail ?? detail)[language],
    instance: getPath(c.req.raw),
    ...problem.members,
  };
  c.header('Content-Type', 'application/problem+json; charset=utf-8');
  c.header('Content-Language', language);
  c.header('Vary', 'Accept-Language');
  c.header('Cache-Control', 'no-store');
  const wait = problem.retryAfter ?? (status === 503 ? 10 : undefined);
  if (wait !== undefined) c.header('Retry-After', String(wait));
  if (status === 405) c.header('Allow', allowed(problem.allow));
  if (status === 401) c.header('WWW-Authenticate', challenge(problem.kind));
  return c.body(JSON.stringify(body), status);
};
