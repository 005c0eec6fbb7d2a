import { createHmac, randomBytes } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { Problem } from './problem.ts';

export interface RateLimit {
  /** Requests a minute for one client; 0 is no limit. */
  readonly perMinute: number;
  /** The proxy before the hub says who asks, in the last place of `X-Forwarded-For`. */
  readonly behindProxy: boolean;
}

const minute = 60_000;
const secretLife = 60 * minute;
const mostClients = 50_000;

interface NodeBindings {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } };
}

const addressOf = (c: Context, behindProxy: boolean): string | undefined => {
  const forwarded = behindProxy ? c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined;
  return forwarded || (c.env as NodeBindings | undefined)?.incoming?.socket?.remoteAddress;
};

/** A household has a whole IPv6 network of 64 bits. */
const networkOf = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const given = head.split(':').filter(Boolean);
  const rest = (tail ?? '').split(':').filter(Boolean);
  const zeros = Array.from({ length: tail === undefined ? 0 : Math.max(0, 8 - given.length - rest.length) }, () => '0');
  return [...given, ...zeros, ...rest].slice(0, 4).join(':').toLowerCase();
};

interface Bucket {
  tokens: number;
  at: number;
}

/**
 * Counts requests per client under a name that only this process can make and that changes every hour, so that no address
 * is kept anywhere.
 */
const createBuckets = (perMinute: number, clock: () => number) => {
  const buckets = new Map<string, Bucket>();
  let secret = randomBytes(32);
  let bornAt = clock();
  const nameOf = (address: string): string => {
    if (clock() - bornAt > secretLife) {
      secret = randomBytes(32);
      bornAt = clock();
      buckets.clear();
    }
    return createHmac('sha256', secret).update(networkOf(address)).digest('base64url').slice(0, 22);
  };
  /** Seconds to wait; 0 is welcome. */
  return (address: string): number => {
    const name = nameOf(address);
    const { tokens, at } = buckets.get(name) ?? { tokens: perMinute, at: clock() };
    const now = clock();
    const left = Math.min(perMinute, tokens + ((now - at) / minute) * perMinute);
    buckets.delete(name);
    buckets.set(name, { tokens: left >= 1 ? left - 1 : left, at: now });
    // The one that was away longest goes first.
    const [oldest] = buckets.size > mostClients ? buckets.keys() : [];
    if (oldest !== undefined) buckets.delete(oldest);
    return left >= 1 ? 0 : Math.ceil(((1 - left) * 60) / perMinute);
  };
};

export interface Limiter {
  /** Counts this request; seconds that its client has to wait, 0 is welcome. */
  readonly waitOf: (c: Context) => number;
}

export const createLimiter = (
  { perMinute, behindProxy }: RateLimit,
  clock: () => number = () => performance.now(),
): Limiter => {
  const waitFor = perMinute > 0 ? createBuckets(perMinute, clock) : undefined;
  return {
    waitOf: (c) => {
      const address = waitFor && addressOf(c, behindProxy);
      return waitFor === undefined || address === undefined ? 0 : waitFor(address);
    },
  };
};

export const rateLimit =
  (limiter: Limiter): MiddlewareHandler =>
  async (c, next) => {
    const wait = limiter.waitOf(c);
    if (wait > 0) throw new Problem('too-many-requests', { retryAfter: wait });
    await next();
  };
