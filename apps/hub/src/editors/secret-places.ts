import type { Service, ServiceAtLocation } from '@veerkracht/spec';

const isSecret = ({ location }: ServiceAtLocation): boolean => location?.address_confidential === true;

/**
 * DIR-26 goes further than one version of a record: a shelter that is secret today does not get a street tomorrow
 * because somebody left a field out. Gives the paths of the places that a correction would make known; a place that
 * was known before may stay, and what is no secret any more is said in the file itself.
 */
export const openedPlaces = (before: Service, after: Service): readonly string[] => {
  const old = before.service_at_locations ?? [];
  if (!old.some(isSecret)) return [];
  const known = new Set(old.filter((at) => !isSecret(at)).map(({ id }) => id.toLowerCase()));
  return (after.service_at_locations ?? []).flatMap((at, index) =>
    isSecret(at) || known.has(at.id.toLowerCase()) ? [] : [`service_at_locations[${index}].location`],
  );
};
