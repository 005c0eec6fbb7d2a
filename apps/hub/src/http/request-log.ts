import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Log } from '../log.ts';

/** The pattern of the path, not the path, and nothing of the query: who looked for what is nobody's business. */
export const requestLog =
  (log: Log, clock: () => number): MiddlewareHandler =>
  async (c, next) => {
    const began = clock();
    await next();
    const path = routePath(c, -1);
    log({ event: 'request', method: c.req.method, path, status: c.res.status, ms: Math.round(clock() - began) });
  };
