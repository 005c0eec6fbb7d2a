import type { ReferralService } from '@veerkracht/components/referral-form';
import { readRecord, readTerms } from '@veerkracht/core/finder';
import { createSource } from '@veerkracht/sdk';

/** Names of the groups of a service, as far as they can be read. */
const seriesIn = (service: unknown): NonNullable<ReferralService['series']> => {
  const { series } = service as { readonly series?: unknown };
  const all = Array.isArray(series) ? (series as readonly { readonly id?: unknown; readonly name?: unknown }[]) : [];
  return all.flatMap((one) =>
    typeof one?.id === 'string' && typeof one.name === 'string' ? [{ id: one.id, name: one.name }] : [],
  );
};

/** The services of a directory, to choose from. */
export const servicesAt = async (address: string): Promise<readonly ReferralService[]> => {
  const found: ReferralService[] = [];
  for await (const { services, taxonomyTerms = [] } of createSource(address).pages({})) {
    const names = readTerms(taxonomyTerms);
    for (const service of services) {
      const { record } = readRecord(service, names);
      if (!record) continue;
      const { id, name, organization = name } = record;
      found.push({ id, name, organisation: organization, series: seriesIn(service) });
    }
  }
  return found;
};
