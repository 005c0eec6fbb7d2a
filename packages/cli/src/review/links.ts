import { lookup } from 'node:dns';
import type { LookupAddress } from 'node:dns';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Directory, Service } from '@veerkracht/spec';
import ipaddr from 'ipaddr.js';

export interface DeadLink {
  readonly url: string;
  readonly why: string;
}

export interface LinkLimits {
  /** Also addresses within one's own network: for tests, and for an intranet. */
  readonly allowLocal: boolean;
  readonly patience: number;
  readonly redirects: number;
  readonly atOnce: number;
  readonly most: number;
}

export const usualLimits: LinkLimits = { allowLocal: false, patience: 10_000, redirects: 5, atOnce: 8, most: 5000 };

const isPublicAddress = (address: string): boolean => {
  try {
    return ipaddr.process(address).range() === 'unicast';
  } catch {
    return false;
  }
};

class LocalAddressError extends Error {}

/**
 * Looks the name up once and connects to what was found: a name that points elsewhere a moment later does not come
 * past the check.
 */
const guardedLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    const [first] = addresses ?? [];
    if (error) return callback(error, '', 0);
    if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address))) {
      return callback(new LocalAddressError(), '', 0);
    }
    return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
  });
};

interface Answer {
  readonly status: number;
  readonly location?: string;
}

const ask = (url: URL, method: 'HEAD' | 'GET', limits: LinkLimits): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? secureRequest : plainRequest;
    const headers = { 'user-agent': 'veerkracht-linkcheck', accept: '*/*' };
    const guard = limits.allowLocal ? {} : { lookup: guardedLookup };
    const sent = send(url, { method, headers, ...guard, signal: AbortSignal.timeout(limits.patience), agent: false });
    sent.on('response', (response) => {
      const { location } = response.headers;
      // The body does not matter, and may be endless.
      response.destroy();
      resolve({ status: response.statusCode ?? 0, ...(location && { location }) });
    });
    sent.on('error', reject);
    sent.end();
  });

const isForbidden = (url: URL, { allowLocal }: LinkLimits): boolean => {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return true;
  if (url.username || url.password) return true;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return !allowLocal && ipaddr.isValid(host) && !isPublicAddress(host);
};

const isNever = (status: number): boolean => status === 405 || status === 501 || status === 403;

/** Why a link does not work; undefined when it does. Never throws. */
export const deadBecause = async (address: string, limits: LinkLimits): Promise<string | undefined> => {
  try {
    let url = new URL(address);
    for (let step = 0; step <= limits.redirects; step += 1) {
      if (isForbidden(url, limits)) return 'not public';
      const head = await ask(url, 'HEAD', limits);
      // Some servers only know GET.
      const answer = isNever(head.status) ? await ask(url, 'GET', limits) : head;
      const isRedirect = answer.status >= 300 && answer.status < 400 && answer.location;
      if (!isRedirect)
        return answer.status === 404 || answer.status === 410 || answer.status >= 500
          ? String(answer.status)
          : undefined;
      url = new URL(answer.location ?? '', url);
    }
    return 'too many redirects';
  } catch (error) {
    if (error instanceof LocalAddressError) return 'not public';
    const { name, code = 'no answer' } = error as { readonly name?: string; readonly code?: string };
    return name === 'AbortError' || name === 'TimeoutError' ? 'timeout' : code;
  }
};

const linksOf = (service: Service): readonly string[] => [
  ...new Set(
    [service.url, service.organization?.website, ...(service.additional_urls ?? []).map(({ url }) => url)].filter(
      (url): url is string => url !== undefined && /^https?:/i.test(url),
    ),
  ),
];

/** By service the links that do not work. Every address is asked once, a few at a time. */
export const deadLinks = async (
  { services }: Directory,
  limits: LinkLimits = usualLimits,
): Promise<ReadonlyMap<string, readonly DeadLink[]>> => {
  // Made-up services have made-up pages.
  const real = services.filter(({ status, is_fictional }) => status !== 'defunct' && !is_fictional);
  const waiting = [...new Set(real.flatMap(linksOf))].slice(0, limits.most);
  const faults = new Map<string, string>();
  const work = async (): Promise<void> => {
    for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
      const why = await deadBecause(url, limits);
      if (why !== undefined) faults.set(url, why);
    }
  };
  await Promise.all(Array.from({ length: limits.atOnce }, work));
  return new Map(
    real.map((service) => [
      service.id,
      linksOf(service).flatMap((url) => (faults.has(url) ? [{ url, why: faults.get(url) ?? '' }] : [])),
    ]),
  );
};
