import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { traceOf, traceparentOf } from './trace.ts';

export interface Answered {
  readonly method: string;
  /** The pattern of the path, not the path, and nothing of the query: who looked for what is nobody's business. */
  readonly path: string;
  readonly status: number;
}

export interface WatchedRequest {
  readonly traceparent: string;
  readonly end: (answered: Answered) => void;
}

/** Sees requests come and go. */
export interface Watch {
  /** With the `traceparent` of whoever asks. */
  readonly begin: (traceparent: string | undefined) => WatchedRequest;
}

interface Watching {
  readonly log: Log;
  readonly metrics: Metrics;
  /** Milliseconds. */
  readonly clock: () => number;
}

export const createWatch = ({ log, metrics, clock }: Watching): Watch => ({
  begin: (header) => {
    const began = clock();
    const trace = traceOf(header);
    return {
      traceparent: traceparentOf(trace),
      end: ({ method, path, status }) => {
        const ms = clock() - began;
        metrics.seen({ method, path, status, seconds: ms / 1000 });
        log({ event: 'request', method, path, status, ms: Math.round(ms), trace: trace.traceId });
      },
    };
  },
});

export const requestLog =
  (watch: Watch): MiddlewareHandler =>
  async (c, next) => {
    const request = watch.begin(c.req.header('traceparent'));
    c.set('traceparent', request.traceparent);
    await next();
    c.res.headers.set('traceparent', request.traceparent);
    request.end({ method: c.req.method, path: routePath(c, -1), status: c.res.status });
  };
