/** Logboek Dataverwerkingen 0.8: that something of somebody was worked on, why, and under which trace. @module */
import type { MiddlewareHandler } from 'hono';
import { isUuid } from '../directory/tidy.ts';
import type { Log } from '../log.ts';

/** In the register of processing activities of the municipality (GDPR, article 30). */
const activities = {
  referrals: 'https://veerkracht.example/verwerkingen/verwijzen',
  'capacity-questions': 'https://veerkracht.example/verwerkingen/vragen-om-een-plek',
} as const;

export const processedPaths = [
  '/v1/referrals',
  '/v1/referrals/*',
  '/v1/capacity-questions',
  '/v1/capacity-questions/*',
];

const shapeOf = (part: string): string => {
  if (isUuid(part)) return '{id}';
  return /^\d+$/.test(part) ? '{number}' : part;
};

/** The method and the place, never the id. */
const nameOf = (method: string, parts: readonly string[]): string =>
  [method, ...parts.map(shapeOf)].join(' ').slice(0, 100);

/** One line for each request; the referral itself is the pseudonym of whom it is about. */
export const processingLog =
  (log: Log, clock: () => Date): MiddlewareHandler =>
  async (c, next) => {
    const start = clock().toISOString();
    await next();
    const parts = c.req.path.split('/').slice(2);
    const [resource = '', id] = parts;
    const [, traceId, spanId] = String(c.get('traceparent')).split('-');
    log({
      ...{
        event: 'processing',
        trace_id: traceId,
        span_id: spanId,
        start_time: start,
        end_time: clock().toISOString(),
      },
      ...{ status: c.res.status < 400 ? 'OK' : 'ERROR', name: nameOf(c.req.method, parts) },
      'dpl.core.processing_activity_id':
        resource === 'referrals' ? activities.referrals : activities['capacity-questions'],
      ...(isUuid(id) && { 'dpl.core.data_subject_id': id, 'dpl.core.data_subject_id_type': 'referral' }),
    });
  };
