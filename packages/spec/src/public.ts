import type { Directory } from './directory.ts';
import type { Service } from './hsds/service.ts';
import type { Series } from './profile/series.ts';

const isPublic = ({ visibility }: { readonly visibility?: string | undefined }): boolean =>
  visibility !== 'professional';

/** Without the link that people get after signing up. */
const publicSeries = (one: Series): Series => {
  if (one.online?.kind !== 'after-sign-up') return one;
  const { url: _url, ...online } = one.online;
  return { ...one, online };
};

const publicService = (service: Service): Service => {
  const parts = {
    contacts: service.contacts?.filter(isPublic),
    phones: service.phones?.filter(isPublic),
    capacities: service.capacities?.filter(isPublic),
    referral: service.referral?.filter(isPublic),
    series: service.series?.map(publicSeries),
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
