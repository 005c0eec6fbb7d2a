import { parseJson, type HttpOptions, type JsonReader } from './json-reader.ts';
import { faultOfStatus, SourceError } from './source-error.ts';

const faultOf = (error: unknown): 'timeout' | 'offline' =>
  error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'offline';

const pause = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });

/**
 * For one file on a web server: the platform's own fetch is enough, and a page that shows a file does not load an
 * HTTP client for it (`docs/decisions/0003-two-readers.md`).
 */
export const createFetchReader = ({
  fetch = globalThis.fetch,
  timeout = 10_000,
  retries = 1,
}: HttpOptions): JsonReader => {
  const known = new Map<string, { readonly etag: string; readonly text: string }>();

  const attempt = async (url: string, signal: AbortSignal | undefined): Promise<unknown> => {
    const before = known.get(url);
    const limit = AbortSignal.timeout(timeout);
    const response = await fetch(url, {
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
      headers: { accept: 'application/json', ...(before && { 'if-none-match': before.etag }) },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    // Read again, so that no reader can change what another gets.
    if (response.status === 304 && before) return parseJson(before.text, url);
    if (!response.ok) throw new SourceError(faultOfStatus(response.status), url, { status: response.status });
    const text = await response.text();
    const value = parseJson(text, url);
    const etag = response.headers.get('etag');
    if (etag) known.set(url, { etag, text });
    return value;
  };

  const read = async (url: string, signal: AbortSignal | undefined, left: number): Promise<unknown> => {
    try {
      return await attempt(url, signal);
    } catch (error) {
      signal?.throwIfAborted();
      const fault = error instanceof SourceError ? error : new SourceError(faultOf(error), url, { cause: error });
      if (left === 0 || !['offline', 'timeout', 'server'].includes(fault.fault)) throw fault;
      // Spread by chance, so that many pages do not come back at the same moment.
      await pause(300 + Math.random() * 700, signal);
      return read(url, signal, left - 1);
    }
  };

  return { read: (url, { signal }) => read(url, signal, retries) };
};
