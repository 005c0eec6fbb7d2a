import { Hono } from 'hono';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from './db/database.ts';
import { spamToday } from './referrals/daily.ts';
import { outboxDepth } from './referrals/delivery.ts';

export interface Seen {
  readonly method: string;
  /** The pattern of the path, of which there are few. */
  readonly path: string;
  readonly status: number;
  readonly seconds: number;
}

export interface Metrics {
  readonly seen: (request: Seen) => void;
  readonly text: () => Promise<string>;
  readonly contentType: string;
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Counts by pattern of the path and status; nothing of who asked, or what. */
export const createMetrics = (database: Database, clock: () => Date): Metrics => {
  const registry = new Registry();
  const labelNames = ['method', 'route', 'status'] as const;
  const requests = new Counter({
    ...{ name: 'hub_requests_total', help: 'Requests answered.', labelNames, registers: [registry] },
  });
  const durations = new Histogram({
    ...{ name: 'hub_request_duration_seconds', help: 'Time until the answer began.', registers: [registry] },
    ...{ labelNames: ['route'] as const, buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10] },
  });
  const connections = new Gauge({
    ...{ name: 'hub_database_connections', help: 'Connections of the pool.', registers: [registry] },
    labelNames: ['state'] as const,
    collect: () => {
      for (const [state, count] of Object.entries(database.usage())) connections.set({ state }, count);
    },
  });
  const outbox = { registers: [registry] };
  const waiting = new Gauge({ ...outbox, name: 'hub_outbox_waiting', help: 'Notices that were not delivered yet.' });
  const oldest = new Gauge({ ...outbox, name: 'hub_outbox_oldest_seconds', help: 'Age of the oldest of them.' });
  const spam = new Gauge({
    ...{ name: 'hub_spam_today', help: 'How often a receiver said today that a referral was spam.' },
    ...{ registers: [registry], labelNames: ['service'] as const },
  });
  const lookAtSpam = async (): Promise<void> => {
    spam.reset();
    const counts = await spamToday(database, clock()).catch(() => []);
    for (const { service, count } of counts) spam.set({ service }, count);
  };
  const lookAtOutbox = async (): Promise<void> => {
    // Without a database there are other figures still.
    const depth = await outboxDepth(database, clock()).catch(() => undefined);
    waiting.set(depth?.waiting ?? Number.NaN);
    oldest.set(depth?.oldest ?? Number.NaN);
  };
  return {
    seen: ({ method, path, status, seconds }) => {
      requests.inc({ method: methods.has(method) ? method : 'other', route: path, status: String(status) });
      durations.observe({ route: path }, seconds);
    },
    text: async () => {
      await Promise.all([lookAtOutbox(), lookAtSpam()]);
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
};

/** For Prometheus. A proxy before the hub need not let it through. */
export const metricsRoutes = (metrics: Metrics): Hono => {
  const app = new Hono();
  app.get('/', async (c) => {
    c.header('Cache-Control', 'no-store');
    c.header('Content-Type', metrics.contentType);
    return c.body(await metrics.text());
  });
  return app;
};
