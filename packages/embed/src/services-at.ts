import type { ReferralService } from '@veerkracht/components/referral-form';
import { readRecord, readTerms } from '@veerkracht/core/finder';
import { createSource } from '@veerkracht/sdk';

/** The services of a directory, to choose from. */
export const servicesAt = async (address: string): Promise<readonly ReferralService[]> => {
  const found: ReferralService[] = [];
  for await (const { services, taxonomyTerms = [] } of createSource(address).pages({})) {
    const names = readTerms(taxonomyTerms);
    for (const service of services) {
      const { record } = readRecord(service, names);
      if (record) found.push({ id: record.id, name: record.name, organisation: record.organization ?? record.name });
    }
  }
  return found;
};
