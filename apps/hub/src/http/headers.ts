import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { Problem } from './problem.ts';

/** Anyone may read; nothing here is ever asked with a cookie. */
export const readableByAll = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD'],
  allowHeaders: ['Accept', 'Accept-Language', 'Content-Type', 'If-None-Match'],
  exposeHeaders: ['ETag', 'Retry-After'],
  maxAge: 86_400,
});

const secure = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'cross-origin',
} as const;

export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(secure)) c.res.headers.set(name, value);
};

const longestAddress = 4096;

export const shortAddresses: MiddlewareHandler = async (c, next) => {
  if (c.req.url.length > longestAddress) throw new Problem('address-too-long');
  await next();
};
