import ky, { isHTTPError, isTimeoutError, type KyInstance } from 'ky';
import { parseJson, type HttpOptions, type JsonReader } from './json-reader.ts';
import { faultOfStatus, SourceError } from './source-error.ts';

const toSourceError = (error: unknown, url: string): unknown => {
  if (error instanceof SourceError) return error;
  if (isHTTPError(error))
    return new SourceError(faultOfStatus(error.response.status), url, { status: error.response.status, cause: error });
  if (isTimeoutError(error)) return new SourceError('timeout', url, { cause: error });
  if (error instanceof Error && error.name === 'AbortError') return error;
  return new SourceError('offline', url, { cause: error });
};

/** The time limit of ky ends with the headers: read here, the body falls under it too. */
const whole =
  (fetch: typeof globalThis.fetch): typeof globalThis.fetch =>
  async (input, init) => {
    const response = await fetch(input, init);
    const body = await response.text();
    const { status, statusText, headers } = response;
    return new Response(body === '' ? null : body, { status, statusText, headers });
  };

const client = ({ fetch = globalThis.fetch, timeout = 10_000, retries = 2 }: HttpOptions): KyInstance =>
  ky.create({
    timeout,
    totalTimeout: false,
    retry: { limit: retries, jitter: true, backoffLimit: 3000, retryOnTimeout: true },
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    fetch: whole(fetch),
  });

/** For an API: retries that grow and spread, so that many pages do not come back at the same moment. */
export const createKyReader = (options: HttpOptions = {}): JsonReader => {
  const http = client(options);
  const known = new Map<string, { readonly etag: string; readonly text: string }>();
  return {
    async read(url, { signal }) {
      const before = known.get(url);
      try {
        const response = await http.get(url, {
          headers: { accept: 'application/json', ...(before && { 'if-none-match': before.etag }) },
          // 304 is an answer here, not an error.
          throwHttpErrors: (status) => status !== 304,
          ...(signal && { signal }),
        });
        // Read again, so that no reader can change what another gets.
        if (response.status === 304 && before) return parseJson(before.text, url);
        const text = await response.text();
        const value = parseJson(text, url);
        const etag = response.headers.get('etag');
        if (etag) known.set(url, { etag, text });
        return value;
      } catch (error) {
        signal?.throwIfAborted();
        throw toSourceError(error, url);
      }
    },
  };
};
