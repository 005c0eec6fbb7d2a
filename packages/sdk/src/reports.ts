import type { ReportReason } from '@veerkracht/spec/report-reasons';
import type { WorkOptions } from './fetch-with-work.ts';
import { fetchWithWork } from './fetch-with-work.ts';
import { lostBecause, saidIn, textIn } from './hub-answer.ts';
import type { Said } from './hub-answer.ts';
import { faultOfStatus } from './source-error.ts';
import type { SourceFault } from './source-error.ts';

/** "Klopt dit niet?": what a visitor says about a service. */
export interface Report {
  readonly serviceId: string;
  readonly reason: ReportReason;
  /** At most 500 characters, without a phone number or mail address: the hub refuses those. */
  readonly note?: string;
}

/**
 * Why a report was not received, besides what can go wrong with any request: `contact-details` in the note,
 * something else that the hub did not take (`invalid`), a service that is gone (`not-found`).
 */
export type ReportFault = SourceFault | 'contact-details' | 'invalid';

/** A report that was not received. Nothing was stored; what the visitor wrote is still with whoever called. */
export class ReportError extends Error {
  override readonly name = 'ReportError';
  readonly fault: ReportFault;
  /** HTTP status, when there was an answer. */
  readonly status: number | undefined;
  /** What the hub said about it to a reader, in the language that was asked for. */
  readonly detail: string | undefined;

  constructor(
    fault: ReportFault,
    { status, detail, cause }: { readonly status?: number; readonly detail?: string; readonly cause?: unknown } = {},
  ) {
    super(`report not received: ${fault}${status === undefined ? '' : ` (${status})`}`, { cause });
    this.fault = fault;
    this.status = status;
    this.detail = detail;
  }
}

export const isReportError = (error: unknown): error is ReportError =>
  error instanceof Error && error.name === 'ReportError';

export interface SendOptions extends Pick<WorkOptions, 'onWork'> {
  /** Another `fetch`, for a test or a proxy. */
  readonly fetch?: typeof globalThis.fetch;
  readonly signal?: AbortSignal;
  /** Milliseconds. */
  readonly timeout?: number;
  /** In which language the hub says what is wrong. */
  readonly language?: 'nl' | 'en';
}

export interface ReportReceipt {
  /** A number for whoever wants to ask about it; it tells nothing of who sent it. */
  readonly id: string;
}

const refusalOf = (status: number, said: Said): ReportError => {
  const detail = textIn(said, 'detail');
  const isAboutContact = textIn(said, 'type')?.endsWith('/contact-details') === true;
  const fault = isAboutContact ? 'contact-details' : status === 400 ? 'invalid' : faultOfStatus(status);
  return new ReportError(fault, { status, ...(detail !== undefined && { detail }) });
};

/**
 * Sends a report to a Veerkracht hub: no cookies, nothing of the page it comes from. It is sent once, never again by
 * itself, so that one visitor is not counted twice. `hubUrl` is the root of the hub, `https://gids.gemeente.example`.
 * @throws ReportError, or the reason of `signal` when that stops it
 */
export const sendReport = async (
  hubUrl: string,
  { serviceId, reason, note }: Report,
  { fetch = globalThis.fetch, signal, timeout = 10_000, language = 'nl', onWork }: SendOptions = {},
): Promise<ReportReceipt> => {
  const limit = AbortSignal.timeout(timeout);
  const send = async (): Promise<readonly [Response, Said]> => {
    const response = await fetchWithWork({ fetch, hub: hubUrl, onWork })(`${hubUrl.replace(/\/+$/, '')}/v1/reports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', 'accept-language': language },
      body: JSON.stringify({ serviceId, reason, ...(note !== undefined && { note }) }),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    return [response, await saidIn(response)];
  };
  const [response, said] = await send().catch((error: unknown) => {
    signal?.throwIfAborted();
    throw new ReportError(lostBecause(error), { cause: error });
  });
  if (!response.ok) throw refusalOf(response.status, said);
  const id = textIn(said, 'id');
  if (id === undefined) throw new ReportError('format', { status: response.status });
  return { id };
};
