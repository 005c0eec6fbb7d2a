import { SourceError } from './source-error.ts';

export interface HttpOptions {
  /** Another `fetch`, for a test or a proxy. */
  readonly fetch?: typeof globalThis.fetch;
  /** Milliseconds for one attempt. */
  readonly timeout?: number;
  /** Attempts after the first. */
  readonly retries?: number;
}

/** Reads JSON, remembering the `ETag` of each address for as long as it lives. Rejects with a `SourceError`. */
export interface JsonReader {
  read(url: string, options: { readonly signal?: AbortSignal | undefined }): Promise<unknown>;
}

export const parseJson = (text: string, url: string): unknown => {
  if (text.trim() === '') throw new SourceError('empty', url);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SourceError('format', url, { cause });
  }
};
