import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { DatabaseAway } from './db/database.ts';
import type { Database } from './db/database.ts';
import { healthRoutes } from './health.ts';
import { hsdsRoutes } from './hsds/routes.ts';
import { apiVersion, v1Routes } from './v1/routes.ts';
import { readableByAll, securityHeaders, shortAddresses, withHeader, writableFrom } from './http/headers.ts';
import { answerProblem, Problem } from './http/problem.ts';
import { rateLimit } from './http/rate-limit.ts';
import type { RateLimit } from './http/rate-limit.ts';
import { requestLog } from './http/request-log.ts';
import { kindOf, placeOf } from './log.ts';
import type { Log } from './log.ts';
import { createMetrics, metricsRoutes } from './metrics.ts';

export interface AppOptions {
  readonly db: Database;
  readonly log: Log;
  readonly publicUrl?: string | undefined;
  readonly rateLimit?: RateLimit;
  readonly origins?: readonly string[];
}

const largestBody = 64 * 1024;

const problemOf = (error: unknown, log: Log): Problem => {
  if (error instanceof Problem) return error;
  if (error instanceof DatabaseAway) return new Problem('database-away');
  log({ event: 'error', kind: kindOf(error), at: placeOf(error) });
  return new Problem('internal-error');
};

const reads = new Set(['GET', 'HEAD']);
const notFound = (c: Context): Response =>
  answerProblem(c, new Problem(reads.has(c.req.method) ? 'not-found' : 'method-not-allowed'));

/** The whole server as one function from request to answer. It keeps no state: that is in the database. */
export const createApp = ({ db, log, publicUrl, rateLimit: limit, origins = [] }: AppOptions): Hono => {
  const metrics = createMetrics(db);
  const app = new Hono({ strict: false });
  app.use(requestLog({ log, metrics, clock: () => performance.now() }), securityHeaders, shortAddresses);
  for (const path of ['/health/*', '/hsds/*']) app.use(path, readableByAll);
  app.use('/v1/*', writableFrom(origins), withHeader('API-Version', apiVersion));
  for (const path of ['/hsds/*', '/v1/*']) app.use(path, rateLimit(limit ?? { perMinute: 0, behindProxy: false }));
  app.use(bodyLimit({ maxSize: largestBody, onError: (c) => answerProblem(c, new Problem('body-too-large')) }));
  app.route('/health', healthRoutes(db));
  app.route('/metrics', metricsRoutes(metrics));
  app.route('/hsds', hsdsRoutes(db, publicUrl));
  app.route('/v1', v1Routes(db, publicUrl));
  app.notFound(notFound);
  app.onError((error, c) => answerProblem(c, problemOf(error, log)));
  return app;
};
