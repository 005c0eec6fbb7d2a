import { randomBytes } from 'node:crypto';

/** Where a request stands in a chain of requests (W3C Trace Context). */
export interface Trace {
  readonly traceId: string;
  /** This step of the chain. */
  readonly spanId: string;
  readonly flags: string;
}

const pattern = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})(-.*)?$/;
const longest = 128;

/** Goes on with the trace of whoever asks; what cannot be read begins a new one, as the standard says. */
export const traceOf = (header: string | undefined): Trace => {
  const spanId = randomBytes(8).toString('hex');
  const [, traceId, flags] = pattern.exec((header ?? '').slice(0, longest)) ?? [];
  return { traceId: traceId ?? randomBytes(16).toString('hex'), spanId, flags: flags ?? '00' };
};

export const traceparentOf = ({ traceId, spanId, flags }: Trace): string => `00-${traceId}-${spanId}-${flags}`;
