import { Deviation } from './check.ts';

export type Thing = Readonly<Record<string, unknown>>;
export const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export interface HsdsApiOptions {
  /** Another `fetch`, for a server without an address. */
  readonly fetch?: typeof globalThis.fetch;
  readonly signal?: AbortSignal;
  /** Milliseconds for one answer. */
  readonly timeout?: number;
  /** Pages that are read to see whether everything comes once; a larger directory is looked at in part. */
  readonly mostPages?: number;
  /** Faults of a service in the eyes of another validator, in words; `HSDS-14` reports them. */
  readonly validate?: (service: unknown) => readonly string[];
}

export interface Answer {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Absent when the text is no JSON. */
  readonly json?: unknown;
}

export type Question = Readonly<Record<string, string>> | string;

export interface Listed {
  /** The envelope of the first page. */
  readonly first: Thing;
  readonly records: readonly Thing[];
  readonly total: number;
  /** False when there are more pages than are read. */
  readonly complete: boolean;
  readonly url: string;
}

/** An HSDS API as the checks ask it: what several of them need is asked once. */
export interface HsdsApi {
  readonly ask: (path: string, question?: Question) => Promise<Answer>;
  /** One page of services. Rejects with a `Deviation` when it is none. */
  readonly page: (question?: Question, path?: string) => Promise<Listed>;
  readonly root: () => Promise<Answer>;
  readonly description: () => Promise<Thing | undefined>;
  readonly everything: () => Promise<Listed>;
  /** Some services in full, with their addresses. */
  readonly details: () => Promise<readonly Answer[]>;
  readonly validate: HsdsApiOptions['validate'];
}

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
};

const mostBytes = 64 * 1024 * 1024;

/** Stops at the limit, so that an answer without end is no end of memory. */
const textOf = async (response: Response, url: string): Promise<string> => {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  let [text, size] = ['', 0];
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > mostBytes) throw new Deviation(`an answer of more than ${mostBytes} bytes`, url);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
};

const jsonOf = (text: string): { readonly json?: unknown } => {
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    return {};
  }
};

const listedIn = ({ url, status, json }: Answer): Listed => {
  if (status !== 200) throw new Deviation(`answered ${status}`, url);
  if (!isThing(json) || !Array.isArray(json['contents'])) throw new Deviation('the answer has no list "contents"', url);
  const records = (json['contents'] as unknown[]).filter(isThing);
  const total = typeof json['total_items'] === 'number' ? json['total_items'] : records.length;
  const complete = typeof json['total_pages'] !== 'number' || json['total_pages'] <= 1;
  return { first: json, records, total, complete, url };
};

const perPage = '100';

/** All pages, one after the other, as far as they are read. */
const readAll = async (page: HsdsApi['page'], mostPages: number): Promise<Listed> => {
  const first = await page({ per_page: perPage });
  const pages = Number(first.first['total_pages'] ?? 1);
  const records = [...first.records];
  for (let number = 2; number <= Math.min(pages, mostPages); number += 1) {
    records.push(...(await page({ per_page: perPage, page: String(number) })).records);
  }
  return { ...first, records, complete: pages <= mostPages };
};

const sampleSize = 12;

/** Spread over the list, so that the first and the last are among them. */
export const sampleOf = <T>(all: readonly T[], size = sampleSize): readonly T[] => {
  const count = Math.min(size, all.length);
  return Array.from(
    { length: count },
    (_, at) => all[Math.floor((at * (all.length - 1)) / Math.max(1, count - 1))] as T,
  );
};

/** @throws TypeError when the address is no http(s) address. */
export const createHsdsApi = (baseUrl: string, options: HsdsApiOptions = {}): HsdsApi => {
  const { fetch = globalThis.fetch, signal, timeout = 30_000, mostPages = 100, validate } = options;
  const base = new URL(baseUrl);
  if (!/^https?:$/.test(base.protocol)) throw new TypeError(`${baseUrl} is no http(s) address`);
  const root = `${base.origin}${base.pathname.replace(/\/+$/, '')}`;

  const ask = async (path: string, question: Question = ''): Promise<Answer> => {
    const query = typeof question === 'string' ? question : new URLSearchParams(question).toString();
    const url = `${root}${path}${query ? `?${query}` : ''}`;
    const limit = AbortSignal.timeout(timeout);
    try {
      const response = await fetch(url, {
        headers: { accept: 'application/json, application/x-ndjson;q=0.9', origin: 'https://reader.example' },
        signal: signal ? AbortSignal.any([signal, limit]) : limit,
        credentials: 'omit',
      });
      const text = await textOf(response, url);
      return { url, status: response.status, headers: response.headers, text, ...jsonOf(text) };
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof Deviation) throw error;
      const why = limit.aborted ? `no answer within ${timeout} ms` : 'no answer';
      throw new Deviation(why, url);
    }
  };
  const page: HsdsApi['page'] = async (question, path = '/services') => listedIn(await ask(path, question));
  const everything = once(() => readAll(page, mostPages));
  const rootAnswer = once(() => ask('/'));
  return {
    ...{ ask, page, everything, validate, root: rootAnswer },
    description: once(async () => {
      const { json } = await rootAnswer();
      const address = isThing(json) ? json['openapi_url'] : undefined;
      if (typeof address !== 'string' || !URL.canParse(address, `${root}/`)) return undefined;
      const target = new URL(address, `${root}/`).href;
      const found = target.startsWith(root)
        ? await ask(target.slice(root.length))
        : await askElsewhere(target, options);
      return isThing(found?.json) ? found.json : undefined;
    }),
    details: once(async () => {
      const { records } = await everything();
      const answers: Answer[] = [];
      for (const { id } of sampleOf(records)) answers.push(await ask(`/services/${encodeURIComponent(String(id))}`));
      return answers;
    }),
  };
};

/** The description may stand on another server. */
const askElsewhere = async (url: string, { fetch = globalThis.fetch, signal }: HsdsApiOptions) => {
  if (!/^https?:/.test(url)) return undefined;
  try {
    const response = await fetch(url, { credentials: 'omit', ...(signal && { signal }) });
    return jsonOf(await textOf(response, url));
  } catch {
    signal?.throwIfAborted();
    return undefined;
  }
};
