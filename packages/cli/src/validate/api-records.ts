import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { Problem } from '../import/imported.ts';
import { jsonRecords, ndjsonRecords } from './json-records.ts';
import type { Source } from './source.ts';
import type { Progress, SourceRecord } from './record.ts';

export interface ApiLimits {
  /** No more pages than this are followed. */
  readonly pages: number;
  /** Records of the list that are also fetched in full. */
  readonly details: number;
  /** Milliseconds that one answer may take. */
  readonly patience: number;
  /** Bytes of one answer. */
  readonly bytes: number;
}

const usual: ApiLimits = { pages: 2000, details: 25, patience: 30_000, bytes: 64 * 1024 * 1024 };

/** The API does not answer, or not with what it should. */
export class ApiError extends Error {}

type Thing = Readonly<Record<string, unknown>>;
const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

async function* bounded(response: Response, most: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  if (response.body === null) return;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > most) throw new ApiError(`more than ${most} bytes`);
    yield chunk;
  }
}

const ask = async (url: URL, { patience }: ApiLimits): Promise<Response> => {
  try {
    const headers = { accept: 'application/json, application/x-ndjson;q=0.9' };
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(patience) });
    if (!response.ok) throw new ApiError(`${response.status} ${url.pathname}`);
    return response;
  } catch (error) {
    if (error instanceof ApiError) throw error;
    throw new ApiError(error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'no answer');
  }
};

const jsonOf = async (response: Response, limits: ApiLimits): Promise<unknown> => {
  const parts: Uint8Array[] = [];
  for await (const chunk of bounded(response, limits.bytes)) parts.push(chunk);
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown;
  } catch {
    throw new ApiError('no JSON');
  }
};

const under = (base: URL, path: string): URL => {
  const url = new URL(base);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/${path}`;
  return url;
};

/** The list of services and the first page of it; the address may be that of the list or that of the API. */
const firstPage = async (base: URL, limits: ApiLimits): Promise<readonly [list: URL, page: unknown]> => {
  const isList = /\/services\/?$/.test(base.pathname);
  const list = isList ? base : under(base, 'services');
  return [list, await jsonOf(await ask(list, limits), limits)];
};

const contentsOf = (page: unknown): readonly unknown[] => {
  if (Array.isArray(page)) return page as unknown[];
  const contents = isThing(page) ? page['contents'] : undefined;
  return Array.isArray(contents) ? (contents as unknown[]) : [];
};

const isLast = (page: unknown, number: number): boolean => {
  if (!isThing(page) || contentsOf(page).length === 0) return true;
  const { last_page, total_pages } = page;
  return last_page === true || (typeof total_pages === 'number' ? number >= total_pages : last_page !== false);
};

async function* pageRecords(
  list: URL,
  first: unknown,
  limits: ApiLimits,
  progress: Progress,
): AsyncGenerator<SourceRecord> {
  let page = first;
  let details = limits.details;
  for (let number = 1; number <= limits.pages; number += 1) {
    const file = number === 1 ? list.href : `${list.href} (${number})`;
    const contents = contentsOf(page);
    if (isThing(page)) yield { list: 'head', value: { ...page, contents }, place: { file, path: '' } };
    for (const [at, value] of contents.entries()) {
      const id = isThing(value) ? value['id'] : undefined;
      const full = details > 0 && typeof id === 'string' ? await detailOf(list, id, limits) : undefined;
      details -= 1;
      const path = full ? `services/${String(id)}` : `contents[${at}]`;
      yield { list: 'services', value: full ?? value, place: { file: full ? list.href : file, path } };
    }
    if (isThing(page) && typeof page['total_pages'] === 'number') progress.total = page['total_pages'];
    progress.done = number;
    if (isLast(page, number)) return;
    const next = new URL(list);
    next.searchParams.set('page', String(number + 1));
    page = await jsonOf(await ask(next, limits), limits);
  }
}

/** What the API says of itself. Only an answer is looked at: a list alone, without a root, is no fault of the list. */
const rootRecords = async (list: URL, limits: ApiLimits): Promise<readonly SourceRecord[]> => {
  const root = new URL(list);
  root.pathname = root.pathname.replace(/services\/?$/, '');
  try {
    const value = await jsonOf(await ask(root, limits), limits);
    return isThing(value) ? [{ list: 'api', value, place: { file: root.href, path: '' } }] : [];
  } catch (error) {
    if (error instanceof ApiError) return [];
    throw error;
  }
};

async function* apiRecords(
  list: URL,
  first: unknown,
  limits: ApiLimits,
  progress: Progress,
): AsyncGenerator<SourceRecord> {
  yield* await rootRecords(list, limits);
  yield* pageRecords(list, first, limits, progress);
}

/** A list gives records in short. One that has no page of its own is looked at as the list has it. */
const detailOf = async (list: URL, id: string, limits: ApiLimits): Promise<Thing | undefined> => {
  try {
    const found = await jsonOf(await ask(under(list, encodeURIComponent(id)), limits), limits);
    return isThing(found) && found['id'] === id ? found : undefined;
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
};

const unanswered = (url: string, why: string): Problem => ({
  problem: {
    nl: `${url} geeft geen lijst met diensten (${why}). Geef het adres van een HSDS-API of van een bestand.`,
    en: `${url} gives no list of services (${why}). Give the address of an HSDS API or of a file.`,
  },
});

const ofFile = async (url: URL, limits: ApiLimits): Promise<Source> => {
  const response = await ask(url, limits);
  const total = Number(response.headers.get('content-length'));
  const progress = { done: 0, ...(total > 0 && { total }) };
  const isLines = /ndjson|jsonl/.test(`${response.headers.get('content-type')} ${url.pathname}`);
  if (!isLines) {
    return { records: jsonRecords(url.href, bounded(response, usual.bytes * 16)), findings: [], progress };
  }
  const input = Readable.fromWeb(response.body as ReadableStream);
  return { records: ndjsonRecords(url.href, createInterface({ input })), findings: [], progress };
};

/** A live HSDS or Open Referral UK API, or one file on the web. Only over http(s); pages, bytes and time are bounded. */
export const openApi = async (address: string, given: Partial<ApiLimits> = {}): Promise<Source | Problem> => {
  const limits = { ...usual, ...given };
  try {
    const base = new URL(address);
    if (/\.(json|ndjson|jsonl)$/i.test(base.pathname)) return await ofFile(base, limits);
    const [list, page] = await firstPage(base, limits);
    if (contentsOf(page).length === 0 && !(isThing(page) && 'contents' in page))
      return unanswered(address, 'no services');
    const progress: Progress = { done: 0 };
    return { records: apiRecords(list, page, limits, progress), findings: [], progress };
  } catch (error) {
    if (error instanceof ApiError || error instanceof TypeError) return unanswered(address, error.message);
    throw error;
  }
};
