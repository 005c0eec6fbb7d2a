import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { DatabaseAway } from './db/database.ts';
import type { Database } from './db/database.ts';
import { healthRoutes } from './health.ts';
import { hsdsRoutes } from './hsds/routes.ts';
import { readableByAll, securityHeaders, shortAddresses } from './http/headers.ts';
import { answerProblem, Problem } from './http/problem.ts';
import { requestLog } from './http/request-log.ts';
import { kindOf, placeOf } from './log.ts';
import type { Log } from './log.ts';

export interface AppOptions {
  readonly db: Database;
  readonly log: Log;
  readonly publicUrl?: string | undefined;
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
export const createApp = ({ db, log, publicUrl }: AppOptions): Hono => {
  const app = new Hono({ strict: false });
  app.use(
    requestLog(log, () => performance.now()),
    securityHeaders,
    readableByAll,
    shortAddresses,
  );
  app.use(bodyLimit({ maxSize: largestBody, onError: (c) => answerProblem(c, new Problem('body-too-large')) }));
  app.route('/health', healthRoutes(db));
  app.route('/hsds', hsdsRoutes(db, publicUrl));
  app.notFound(notFound);
  app.onError((error, c) => answerProblem(c, problemOf(error, log)));
  return app;
};
