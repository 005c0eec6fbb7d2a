import type { Directory } from './directory.ts';
import type { Service } from './hsds/service.ts';

const isPublic = ({ visibility }: { readonly visibility?: string | undefined }): boolean =>
  visibility !== 'professional';

const publicService = (service: Service): Service => {
  const parts = {
    contacts: service.contacts?.filter(isPublic),
    phones: service.phones?.filter(isPublic),
    capacities: service.capacities?.filter(isPublic),
    referral: service.referral?.filter(isPublic),
  };
  const kept = Object.fromEntries(Object.entries(parts).filter(([, items]) => items !== undefined));
  return { ...service, ...kept };
};

/** The directory without what only professionals may read: the only one that belongs on a public server. */
export const publicDirectory = (directory: Directory): Directory => ({
  ...directory,
  visibility: 'public',
  services: directory.services.filter(isPublic).map(publicService),
});
