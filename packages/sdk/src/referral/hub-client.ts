import type { Refusal } from '@veerkracht/core/referral';
import type { StatusEvent } from '@veerkracht/spec/referral';
import { workProblem } from '../fetch-with-work.ts';
import { canTryAgain, isReferralError, ReferralError } from './referral-error.ts';
import type { ReferralFault } from './referral-error.ts';
import { referralProblems } from './wire.ts';

export interface HubOptions {
  /** Root of the hub, `https://gids.gemeente.example`. */
  readonly hub: string;
  /** Another `fetch`, for a test or a proxy. */
  readonly fetch?: typeof globalThis.fetch;
  /** Waits so many milliseconds before the next try; another one for a test. */
  readonly wait?: (milliseconds: number) => Promise<void>;
  /** Tries in all. */
  readonly tries?: number;
  /** Milliseconds for one try. */
  readonly timeout?: number;
  /** In which language the hub says what is wrong. */
  readonly language?: 'nl' | 'en';
}

export interface HubRequest {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly signal?: AbortSignal | undefined;
}

export type HubClient = (path: string, request?: HubRequest) => Promise<Response>;

type Said = Readonly<Record<string, unknown>>;

const faultOf = (status: number, type: string): ReferralFault => {
  if (type === referralProblems.keyReplaced) return 'key-replaced';
  if (type === referralProblems.stepRefused) return 'step-refused';
  if (type === referralProblems.keyReused) return 'reused';
  if (type === referralProblems.running || status === 429 || type.startsWith(workProblem)) return 'busy';
  if (status === 401 || status === 403) return 'not-allowed';
  if (status === 404) return 'not-found';
  if (status === 410) return 'gone';
  return status >= 500 ? 'server' : 'invalid';
};

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Longer than this nobody waits here: whoever asked decides. */
const minute = 60_000;

/** Milliseconds that the hub asks for (RFC 9110 §10.2.3). */
const askedFor = ({ headers }: Response, now: number): number => {
  const said = headers.get('retry-after');
  if (!said) return 0;
  const seconds = /^\d+$/.test(said) ? Number(said) : (Date.parse(said) - now) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds * 1000) : 0;
};

const refusalOf = async (response: Response): Promise<ReferralError> => {
  const said = (await response.json().catch(() => ({}))) as Said;
  const type = textOf(said['type'])?.split('/').at(-1) ?? '';
  return new ReferralError(faultOf(response.status, type), {
    status: response.status,
    detail: textOf(said['detail']),
    refusal: textOf(said['refusal']) as Refusal | undefined,
    // RFC 9457 has a `status` of its own, the number; the step is called `current`.
    current: said['current'] as StatusEvent | undefined,
    directory: textOf(said['directory']),
    retryAfter: askedFor(response, Date.now()),
  });
};

const sleep = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/**
 * Asks a hub, and again when it is busy or out of reach: every request here can be repeated without harm. No cookies,
 * nothing of the page. Waits 0.5 s, 1 s, 2 s and so on, spread by chance, or as long as the hub says.
 */
export const createHubClient = ({
  hub,
  fetch = globalThis.fetch,
  wait = sleep,
  tries = 4,
  timeout = 20_000,
  language = 'nl',
}: HubOptions): HubClient => {
  const root = hub.replace(/\/+$/, '');
  const once = async (path: string, { signal, headers, ...request }: HubRequest): Promise<Response> => {
    const limit = AbortSignal.timeout(timeout);
    try {
      return await fetch(`${root}${path}`, {
        ...request,
        headers: { accept: 'application/json', 'accept-language': language, ...headers },
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal: signal ? AbortSignal.any([signal, limit]) : limit,
      });
    } catch (error) {
      signal?.throwIfAborted();
      const isLate = error instanceof Error && error.name === 'TimeoutError';
      throw new ReferralError(isLate ? 'timeout' : 'offline', { cause: error });
    }
  };
  return async (path, request = {}) => {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await once(path, request).catch((error: unknown) => error);
      const response = answer instanceof Response ? answer : undefined;
      if (response?.ok) return response;
      const error = response ? await refusalOf(response) : answer;
      const asked = isReferralError(error) ? error.retryAfter : 0;
      if (!canTryAgain(error) || attempt >= tries || asked > minute) throw error;
      await wait(Math.max(asked, 500 * 2 ** (attempt - 1) * (0.5 + Math.random())));
      request.signal?.throwIfAborted();
    }
  };
};

/** JSON of an answer that is an object. */
export const readAnswer = async <T>(response: Response): Promise<T> => {
  const value: unknown = await response.json().catch((error: unknown) => {
    throw new ReferralError('format', { status: response.status, cause: error });
  });
  if (typeof value !== 'object' || value === null) throw new ReferralError('format', { status: response.status });
  return value as T;
};

export const json = (value: unknown): Pick<Required<HubRequest>, 'body' | 'headers'> => ({
  body: JSON.stringify(value),
  headers: { 'content-type': 'application/json' },
});
