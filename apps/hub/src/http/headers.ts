import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { Problem } from './problem.ts';
import { workHeader } from './proof-of-work.ts';

const crossOrigin = {
  allowHeaders: ['Accept', 'Accept-Language', 'Content-Type', 'If-None-Match', 'traceparent'],
  exposeHeaders: ['ETag', 'Retry-After', 'API-Version', 'traceparent'],
  maxAge: 86_400,
};

/** What a reader from another website is told beside an answer. */
export const readableHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': crossOrigin.exposeHeaders.join(','),
} as const;

/** Anyone may read, also with a question in a body; nothing here is ever asked with a cookie. */
export const readableByAll = cors({ ...crossOrigin, origin: '*', allowMethods: ['GET', 'HEAD', 'POST'] });

const reads = new Set(['GET', 'HEAD']);

/** Anyone may read; only pages of the websites that are named may change something. Others than browsers send no origin. */
export const writableFrom = (origins: readonly string[]): MiddlewareHandler => {
  const withToken = {
    ...crossOrigin,
    allowHeaders: [...crossOrigin.allowHeaders, 'Authorization', 'If-Match', 'Idempotency-Key', workHeader],
  };
  const reading = cors({ ...withToken, origin: '*', allowMethods: ['GET', 'HEAD'] });
  const writing = cors({
    ...{ ...withToken, origin: [...origins], allowMethods: ['POST', 'PUT', 'PATCH'] },
    exposeHeaders: [...crossOrigin.exposeHeaders, 'Location', 'Idempotency-Key-Expires'],
  });
  return async (c, next) => {
    const asked = c.req.method === 'OPTIONS' ? c.req.header('Access-Control-Request-Method') : c.req.method;
    if (asked === undefined || reads.has(asked)) return reading(c, next);
    const origin = c.req.header('Origin');
    if (origin !== undefined && !origins.includes(origin)) throw new Problem('origin-not-allowed');
    return writing(c, next);
  };
};

export const secureHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Frame-Options': 'DENY',
  'Strict-Transport-Security': 'max-age=31536000',
} as const;

export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(secureHeaders)) c.res.headers.set(name, value);
};

export const withHeader =
  (name: string, value: string): MiddlewareHandler =>
  async (c, next) => {
    await next();
    c.res.headers.set(name, value);
  };

const longestAddress = 4096;

export const shortAddresses: MiddlewareHandler = async (c, next) => {
  if (c.req.url.length > longestAddress) throw new Problem('address-too-long');
  await next();
};
