/**
 * Signing up for a group with a Veerkracht hub. A name and a way to reach somebody leave the page sealed for the
 * organiser; the hub cannot open them, and never sees the secret with which somebody cancels.
 * @module
 */
import type { WorkOptions } from './fetch-with-work.ts';
import { fetchWithWork } from './fetch-with-work.ts';
import { lostBecause, saidIn, textIn } from './hub-answer.ts';
import type { Said } from './hub-answer.ts';
import { faultOfStatus } from './source-error.ts';
import type { SourceFault } from './source-error.ts';

/** JWE in its General JSON form (RFC 7516, section 7.2.1). */
export interface JwePayload {
  readonly protected?: string;
  readonly recipients: readonly { readonly encrypted_key?: string; readonly header?: object }[];
  readonly iv?: string;
  readonly ciphertext: string;
  readonly tag?: string;
}

/** Who wants to take part. A first name or another name will do. */
export interface SignUpEntry {
  readonly name: string;
  /** ISO 639; the only thing that the hub may know, to count who waits for a group in that language. */
  readonly language?: string;
  /** One way to reach them: a number or an address. */
  readonly reach: string;
}

export interface SeriesStanding {
  readonly places: 'free' | 'few' | 'full' | 'unknown';
  /** How many people wait for a group like this. */
  readonly interested?: number;
  /** How many more are needed for it to start. */
  readonly needed?: number;
}

/**
 * Why somebody is not signed up, besides what can go wrong with any request: the group cannot be joined (`closed`),
 * the hub did not take what was sent (`invalid`), the link is of nothing that can be cancelled (`not-found`).
 */
export type SignUpFault = SourceFault | 'closed' | 'invalid';

/** A sign-up that was not received. What the visitor wrote is still with whoever called. */
export class SignUpError extends Error {
  override readonly name = 'SignUpError';
  readonly fault: SignUpFault;
  /** HTTP status, when there was an answer. */
  readonly status: number | undefined;
  /** What the hub said about it to a reader. */
  readonly detail: string | undefined;
  /** With `closed`: `walk-in`, `elsewhere`, `started`, `over`, `cancelled` or `places-left`. */
  readonly reason: string | undefined;

  constructor(
    fault: SignUpFault,
    {
      status,
      detail,
      reason,
      cause,
    }: {
      readonly status?: number | undefined;
      readonly detail?: string | undefined;
      readonly reason?: string | undefined;
      readonly cause?: unknown;
    } = {},
  ) {
    super(`not signed up: ${fault}${status === undefined ? '' : ` (${status})`}`, { cause });
    this.fault = fault;
    this.status = status;
    this.detail = detail;
    this.reason = reason;
  }
}

export const isSignUpError = (error: unknown): error is SignUpError =>
  error instanceof Error && error.name === 'SignUpError';

export interface SignUpsOptions extends Pick<WorkOptions, 'onWork'> {
  /** Root of the hub, `https://gids.gemeente.example`. */
  readonly hub: string;
  /** Seals for the organiser of a series. What it is given is nowhere else in what is sent. */
  readonly seal: (plaintext: object, series: string) => Promise<JwePayload>;
  /** The page that cancels: its address with a fragment is the cancel link. */
  readonly page: string;
  /** Another `fetch`, for a test or a proxy. */
  readonly fetch?: typeof globalThis.fetch;
  /** Milliseconds that one request may take. */
  readonly timeout?: number;
  /** In which language the hub says what is wrong. */
  readonly language?: 'nl' | 'en';
}

export interface SignUps {
  readonly standing: (series: string) => Promise<SeriesStanding>;
  readonly signUp: (
    series: string,
    entry: SignUpEntry,
  ) => Promise<{ readonly outcome: 'place' | 'waiting-list'; readonly cancelLink: string }>;
  readonly interest: (
    series: string,
    entry: SignUpEntry,
  ) => Promise<{ readonly cancelLink: string; readonly interested: number; readonly needed?: number }>;
  /** Takes the whole link, or what stands in it after `#afmelden=`. Cancelling twice is no fault. */
  readonly cancel: (link: string) => Promise<void>;
}

const countIn = (said: Said, field: string): number | undefined => {
  const value = said[field];
  return Number.isInteger(value) ? (value as number) : undefined;
};

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

const random = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length));

const kindOf = (said: Said): string | undefined => textIn(said, 'type')?.split('/').at(-1);

const refusalOf = (status: number, said: Said): SignUpError => {
  const isClosed = kindOf(said) === 'sign-up-closed';
  const fault = isClosed ? 'closed' : status === 400 || status === 422 ? 'invalid' : faultOfStatus(status);
  return new SignUpError(fault, { status, detail: textIn(said, 'detail'), reason: textIn(said, 'reason') });
};

const lost = (error: unknown): SignUpError =>
  isSignUpError(error) ? error : new SignUpError(lostBecause(error), { cause: error });

/** The hub may have it already, or will take it in a moment; the key makes sure that it counts once. */
const isPassing = ({ fault, status, reason }: SignUpError): boolean =>
  ['offline', 'timeout', 'server'].includes(fault) || (status === 409 && reason === undefined && fault !== 'closed');

const pauses = [400, 1600];
const pause = (ms: number): Promise<void> =>
  // Spread by chance, so that many pages do not come back at the same moment.
  new Promise((resolve) => void setTimeout(resolve, ms * (0.5 + Math.random())));

const again = async <T>(work: () => Promise<T>, [wait, ...left]: readonly number[] = pauses): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    const known = lost(error);
    if (wait === undefined || !isPassing(known)) throw known;
    await pause(wait);
    return again(work, left);
  }
};

/** What goes to the hub, once made; sent again it is the same to the letter. */
interface Attempt {
  readonly key: string;
  readonly secret: string;
  readonly body: string;
}

const fragment = 'afmelden=';

const linkIn = (link: string): { readonly id: string; readonly secret: string } => {
  const token = link.slice(link.indexOf('#') + 1).replace(fragment, '');
  const [, id, secret] = /^([0-9a-f-]{36})\.([\w-]{43})$/i.exec(token.trim()) ?? [];
  if (id === undefined || secret === undefined) throw new SignUpError('not-found');
  return { id, secret };
};

/** Signs people up with a hub: no cookies, nothing of the page it comes from. */
export const createSignUps = (options: SignUpsOptions): SignUps => {
  const { hub, seal, page, fetch = globalThis.fetch, timeout = 10_000, language = 'nl' } = options;
  const root = hub.replace(/\/+$/, '');
  const request = fetchWithWork(options);
  /** Those of which nobody knows whether the hub has them: who tries again is not counted twice. */
  const open = new Map<string, Attempt>();

  const ask = async (path: string, sent?: { readonly body: string; readonly key?: string }): Promise<Said> => {
    // Whoever takes something back does no work for it.
    const response = await (sent?.key === undefined ? fetch : request)(`${root}/v1/${path}`, {
      method: sent ? 'POST' : 'GET',
      headers: {
        ...{ accept: 'application/json', 'accept-language': language },
        ...(sent && { 'content-type': 'application/json' }),
        ...(sent?.key !== undefined && { 'idempotency-key': sent.key }),
      },
      ...(sent && { body: sent.body }),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(timeout),
    });
    const said = await saidIn(response);
    if (!response.ok) throw refusalOf(response.status, said);
    return said;
  };

  const attempt = async (series: string, { name, reach, language: spoken }: SignUpEntry): Promise<Attempt> => {
    const bytes = random(32);
    const cancelHash = base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
    const sealed = await seal({ name, reach }, series);
    const body = JSON.stringify({ sealed, cancelHash, ...(spoken !== undefined && { language: spoken }) });
    return { key: base64url(random(24)), secret: base64url(bytes), body };
  };

  const send = async (kind: 'sign-ups' | 'interest', series: string, entry: SignUpEntry) => {
    const path = `series/${encodeURIComponent(series)}/${kind}`;
    const same = JSON.stringify([path, entry.name, entry.language, entry.reach]);
    const made = open.get(same) ?? (await attempt(series, entry));
    open.set(same, made);
    const said = await again(() => ask(path, { body: made.body, key: made.key })).catch((error: unknown) => {
      if (isSignUpError(error) && !isPassing(error)) open.delete(same);
      throw error;
    });
    open.delete(same);
    const id = textIn(said, 'id');
    if (id === undefined) throw new SignUpError('format');
    const link = new URL(page);
    link.hash = `${fragment}${id}.${made.secret}`;
    return { said, cancelLink: link.href };
  };

  return {
    standing: async (series) => {
      const said = await again(() => ask(`series/${encodeURIComponent(series)}/standing`));
      const places = (['free', 'few', 'full'] as const).find((one) => one === said['places']) ?? 'unknown';
      const [interested, needed] = [countIn(said, 'interested'), countIn(said, 'needed')];
      return { places, ...(interested !== undefined && { interested }), ...(needed !== undefined && { needed }) };
    },
    signUp: async (series, entry) => {
      const { said, cancelLink } = await send('sign-ups', series, entry);
      const outcome = (['place', 'waiting-list'] as const).find((one) => one === said['outcome']);
      if (outcome === undefined) throw new SignUpError('format');
      return { outcome, cancelLink };
    },
    interest: async (series, entry) => {
      const { said, cancelLink } = await send('interest', series, entry);
      const [interested, needed] = [countIn(said, 'interested'), countIn(said, 'needed')];
      if (interested === undefined) throw new SignUpError('format');
      return { cancelLink, interested, ...(needed !== undefined && { needed }) };
    },
    cancel: async (link) => {
      const { id, secret } = linkIn(link);
      await again(() => ask(`sign-ups/${id}/cancellations`, { body: JSON.stringify({ secret }) }));
    },
  };
};
