import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Guard } from './network-guard.ts';

export interface Call {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** 2xx, "never again" (410), or anything else. */
export type Outcome = 'done' | 'gone' | 'failed';

/** Milliseconds for all of it: whoever sends a byte now and then gets no more. */
const patience = 15_000;

const outcomeOf = (status: number): Outcome => {
  if (status >= 200 && status < 300) return 'done';
  return status === 410 ? 'gone' : 'failed';
};

/** Posts to the one address that the guard let through. A redirect is no answer: it could lead anywhere. */
export const createCaller =
  (guard: Guard, limit: number = patience) =>
  async ({ url, headers, body }: Call): Promise<Outcome> => {
    const target = new URL(url);
    const place = await guard(target);
    const pinned: LookupFunction = (_, options, answer) =>
      options.all ? answer(null, [place]) : answer(null, place.address, place.family);
    const request = target.protocol === 'https:' ? secureRequest : plainRequest;
    return new Promise((resolve, reject) => {
      const sent = request(target, {
        ...{ method: 'POST', lookup: pinned, agent: false, signal: AbortSignal.timeout(limit) },
        headers: { ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' },
      });
      sent.on('error', reject);
      sent.on('response', (response) => {
        // What it says besides its status is of no use here.
        response.destroy();
        resolve(outcomeOf(response.statusCode ?? 0));
      });
      sent.end(body);
    });
  };
export type Caller = ReturnType<typeof createCaller>;
