import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { traceOf, traceparentOf } from './trace.ts';

interface Watch {
  readonly log: Log;
  readonly metrics: Metrics;
  /** Milliseconds. */
  readonly clock: () => number;
}

/** The pattern of the path, not the path, and nothing of the query: who looked for what is nobody's business. */
export const requestLog =
  ({ log, metrics, clock }: Watch): MiddlewareHandler =>
  async (c, next) => {
    const began = clock();
    const trace = traceOf(c.req.header('traceparent'));
    await next();
    c.res.headers.set('traceparent', traceparentOf(trace));
    const [method, path, status] = [c.req.method, routePath(c, -1), c.res.status];
    const ms = clock() - began;
    metrics.seen({ method, path, status, seconds: ms / 1000 });
    log({ event: 'request', method, path, status, ms: Math.round(ms), trace: trace.traceId });
  };
