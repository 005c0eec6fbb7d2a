/** Why a source gave nothing: what a page says to its reader depends on it. */
export type SourceFault = 'offline' | 'timeout' | 'refused' | 'server' | 'not-found' | 'format' | 'empty';

/** A source that could not be read. `message` is for developers; readers get a sentence by `fault`. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly fault: SourceFault;
  /** Without query and fragment: what somebody looked for does not belong in a log. */
  readonly url: string;
  /** HTTP status, when there was an answer. */
  readonly status: number | undefined;

  constructor(
    fault: SourceFault,
    url: string,
    { status, cause }: { readonly status?: number; readonly cause?: unknown } = {},
  ) {
    const bare = url.replace(/[?#].*$/, '');
    super(`${fault}: ${bare}${status === undefined ? '' : ` answered ${status}`}`, { cause });
    this.fault = fault;
    this.url = bare;
    this.status = status;
  }
}

export const isSourceError = (error: unknown): error is SourceError =>
  error instanceof Error && error.name === 'SourceError';

/** What an HTTP status means for somebody who wanted a directory. */
export const faultOfStatus = (status: number): SourceFault => {
  if (status === 404 || status === 410) return 'not-found';
  return status >= 500 || status === 429 ? 'server' : 'refused';
};
