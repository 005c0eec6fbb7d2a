import { Hono } from 'hono';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { mostSealedBytes } from '@veerkracht/spec/referral';
import { createTokenReaders } from './editors/tokens.ts';
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
import { createProofOfWork } from './http/proof-of-work.ts';
import type { WorkSettings } from './http/proof-of-work.ts';
import { createLimiter, rateLimit } from './http/rate-limit.ts';
import type { RateLimit } from './http/rate-limit.ts';
import { createSenderReader } from './http/senders.ts';
import { createWatch, requestLog } from './http/request-log.ts';
import { kindOf, placeOf } from './log.ts';
import type { Log } from './log.ts';
import { createMetrics, metricsRoutes } from './metrics.ts';
import { processedPaths, processingLog } from './http/processing-log.ts';
import { largestChunk } from './referrals/attachments.ts';
import { referralsOff } from './referrals/desk.ts';
import type { ReferralSettings } from './referrals/desk.ts';

export interface AppOptions {
  readonly db: Database;
  readonly log: Log;
  readonly publicUrl?: string | undefined;
  readonly rateLimit?: RateLimit;
  /** What the device of an anonymous sender has to do; absent: nothing. */
  readonly proofOfWork?: WorkSettings | undefined;
  readonly origins?: readonly string[];
  /** Who signs the tokens of editors; without one nobody can correct anything. */
  readonly oidc?: Oidc | undefined;
  readonly clock?: () => Date;
  /** Who receives referrals, and how; without it nobody can be sent one. */
  readonly referrals?: ReferralSettings;
}

const kibi = 1024;
const largestBody = 64 * kibi;
/** What is sealed, in JSON: quotation marks in it count twice. */
const largestReferral = 2 * mostSealedBytes + 16 * kibi;

const limitOf = (path: string): number => {
  if (/^\/v1\/referrals\/[^/]+\/attachments\//.test(path)) return largestChunk;
  return path.startsWith('/v1/referrals') ? largestReferral : largestBody;
};
const tooLarge = (c: Context): Response => answerProblem(c, new Problem('body-too-large'));
const limits = [largestBody, largestReferral, largestChunk].map(
  (maxSize) => [maxSize, bodyLimit({ maxSize, onError: tooLarge })] as const,
);
const bodyLimits: MiddlewareHandler = (c, next) => {
  const limit = limitOf(c.req.path);
  const [, check] = limits.find(([maxSize]) => maxSize === limit) ?? [];
  return check ? check(c, next) : next();
};

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
  const metrics = createMetrics(db, clock);
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
  for (const path of processedPaths) app.use(path, processingLog(log, clock));
  for (const path of ['/hsds/*', '/v1/*']) app.use(path, rateLimit(limiter));
  app.use(bodyLimits);
  app.route('/health', healthRoutes(db));
  app.route('/metrics', metricsRoutes(metrics));
  app.route('/hsds', hsdsRoutes(db, cache, publicUrl));
  const { readRoles, readOrganisations } = createTokenReaders(oidc);
  const proofOfWork = options.proofOfWork && createProofOfWork(db, options.proofOfWork, clock);
  const senderIn = createSenderReader(readRoles, proofOfWork);
  const common = { database: db, readOrganisations, senderIn, clock };
  const desk = { ...(options.referrals ?? referralsOff), ...common };
  app.route('/v1', v1Routes({ ...common, readRoles, proofOfWork, publicUrl, issuer: oidc?.issuer, desk }));
  app.notFound(notFound);
  app.onError((error, c) => answerProblem(c, problemOf(error, log)));
  return app;
};
