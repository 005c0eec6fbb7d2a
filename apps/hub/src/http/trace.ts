import { randomUUID } from 'node:crypto';

/** Where a request stands in a chain of requests (W3C Trace Context). */
export interface Trace {
  readonly traceId: string;
  /** This step of the chain. */
  readonly spanId: string;
  readonly flags: string;
}

const pattern = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})(-.*)?$/;
const longest = 128;

const hex = (digits: 16 | 32): string => randomUUID().replaceAll('-', '').slice(-digits);

/** Goes on with the trace of whoever asks; what cannot be read begins a new one, as the standard says. */
export const traceOf = (header: string | undefined): Trace => {
  const spanId = hex(16);
  const [, traceId, flags] = pattern.exec((header ?? '').slice(0, longest)) ?? [];
  return { traceId: traceId ?? hex(32), spanId, flags: flags ?? '00' };
};

export const traceparentOf = ({ traceId, spanId, flags }: Trace): string => `00-${traceId}-${spanId}-${flags}`;
