/**
 * Waits as they were measured from the referrals themselves, in the place of what somebody once said. A hub gives the
 * median over 90 days, and only from five referrals on. @module
 */
import { withMirrors } from '@veerkracht/spec';
import type { Directory, Service } from '@veerkracht/spec';
import { stableId } from '../import/stable-id.ts';

interface Measured {
  readonly days: number;
  readonly asOf: string;
}

/** Services that are asked about at the same time. */
const atOnce = 8;
const patience = 20_000;

const isMeasured = (value: unknown): value is Measured => {
  const { days, asOf } = (value ?? {}) as Partial<Record<keyof Measured, unknown>>;
  return typeof days === 'number' && days >= 0 && typeof asOf === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(asOf);
};

/** What a hub measured of one service; nothing when it has too few referrals, or does not know it. */
const measuredOf = async (hub: string, id: string, fetch: typeof globalThis.fetch): Promise<Measured | undefined> => {
  const address = `${hub.replace(/\/+$/, '')}/v1/receivers/${id}/waiting-time`;
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(patience) });
  if (!response.ok) return undefined;
  const { measured } = (await response.json()) as { readonly measured?: unknown };
  return isMeasured(measured) ? measured : undefined;
};

const source = 'Gemeten: de middelste van alle wachttijden in 90 dagen';

/** From asking to the first appointment is the wait for `intake`; whether there is a stop is for the service to say. */
const measuredService = (service: Service, { days, asOf }: Measured): Service => {
  const others = (service.wait_times ?? []).filter(({ stage }) => stage !== 'intake');
  const said = (service.wait_times ?? []).find(({ stage }) => stage === 'intake');
  const weeks = Math.round((days / 7) * 2) / 2;
  const intake = {
    ...{ stage: 'intake' as const, status: said?.status ?? ('open' as const), weeks_min: weeks, as_of: asOf, source },
  };
  return { ...service, wait_times: [intake, ...others] };
};

export interface MeasuredOptions {
  /** Root of the hub. */
  readonly hub: string;
  readonly today: string;
  readonly fetch?: typeof globalThis.fetch;
}

/** The directory with what was measured in it. @throws when the hub cannot be reached */
export const withMeasuredWaits = async (
  directory: Directory,
  { hub, today, fetch = globalThis.fetch }: MeasuredOptions,
): Promise<{ readonly directory: Directory; readonly count: number }> => {
  const measured = new Map<string, Measured>();
  for (let at = 0; at < directory.services.length; at += atOnce) {
    const some = directory.services.slice(at, at + atOnce);
    for (const [index, found] of (await Promise.all(some.map(({ id }) => measuredOf(hub, id, fetch)))).entries()) {
      const id = some[index]?.id;
      if (found && id !== undefined) measured.set(id, found);
    }
  }
  const changed = directory.services.map((service) => {
    const found = measured.get(service.id);
    return found ? measuredService(service, found) : service;
  });
  const byId = new Map(changed.map((service) => [service.id, service]));
  const context = { today, byId, regions: directory.regions ?? [], stableId };
  const services = changed.map((service) => (measured.has(service.id) ? withMirrors(service, context) : service));
  return { directory: { ...directory, services }, count: measured.size };
};
