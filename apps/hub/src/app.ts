import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createRoleReader } from './editors/tokens.ts';
import type { Oidc } from './editors/tokens.ts';
import { DatabaseAway } from './db/database.ts';
import type { Database } from './db/database.ts';
import { healthRoutes } from './health.ts';
import { createRecordCache } from './hsds/record-cache.ts';
import { answerRemembered } from './hsds/remembered.ts';
import { hsdsRoutes, resources } from './hsds/routes.ts';
import { apiVersion, v1Routes } from './v1/routes.ts';
import { readableByAll, securityHeaders, shortAddresses, withHeader, writableFrom } from './http/headers.ts';
import { answerProblem, Problem } from './http/problem.ts';
import { createLimiter, rateLimit } from './http/rate-limit.ts';
import type { RateLimit } from './http/rate-limit.ts';
import { createWatch, requestLog } from './http/request-log.ts';
import { kindOf, placeOf } from './log.ts';
import type { Log } from './log.ts';
import { createMetrics, metricsRoutes } from './metrics.ts';

export interface AppOptions {
  readonly db: Database;
  readonly log: Log;
  readonly publicUrl?: string | undefined;
  readonly rateLimit?: RateLimit;
  readonly origins?: readonly string[];
  /** Who signs the tokens of editors; without one nobody can correct anything. */
  readonly oidc?: Oidc | undefined;
  readonly clock?: () => Date;
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
export const createApp = ({ db, log, publicUrl, oidc, ...options }: AppOptions): Hono => {
  const { rateLimit: limit, origins = [], clock = () => new Date() } = options;
  const metrics = createMetrics(db);
  const app = new Hono({ strict: false });
  const watch = createWatch({ log, metrics, clock: () => performance.now() });
  const limiter = createLimiter(limit ?? { perMinute: 0, behindProxy: false });
  const cache = createRecordCache(db);
  for (const { path, table, one } of resources) {
    const address = `/hsds${path}/:id`;
    app.get(address, answerRemembered(address, cache(table, one({})), watch, limiter));
  }
  app.use(requestLog(watch), securityHeaders, shortAddresses);
  for (const path of ['/health/*', '/hsds/*']) app.use(path, readableByAll);
  app.use('/v1/*', writableFrom(origins), withHeader('API-Version', apiVersion));
  for (const path of ['/hsds/*', '/v1/*']) app.use(path, rateLimit(limiter));
  app.use(bodyLimit({ maxSize: largestBody, onError: (c) => answerProblem(c, new Problem('body-too-large')) }));
  app.route('/health', healthRoutes(db));
  app.route('/metrics', metricsRoutes(metrics));
  app.route('/hsds', hsdsRoutes(db, cache, publicUrl));
  const editing = { database: db, readRoles: createRoleReader(oidc), clock };
  app.route('/v1', v1Routes({ ...editing, publicUrl, issuer: oidc?.issuer }));
  app.notFound(notFound);
  app.onError((error, c) => answerProblem(c, problemOf(error, log)));
  return app;
};
