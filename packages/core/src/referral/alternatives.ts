import { mostAlternatives } from '@veerkracht/spec/referral';
import type { Alternative } from '@veerkracht/spec/referral';
import type { ServiceRecord } from '../finder/finder.ts';

export interface Wanted {
  /** The service that said no. */
  readonly declined: ServiceRecord;
  /** Language of the person, BCP 47. */
  readonly language?: string;
  /** CBS code of the municipality. */
  readonly municipality?: string;
}

const shares = (a: readonly string[], b: readonly string[]): number => a.filter((one) => b.includes(one)).length;

/** How well a service could stand in for another; nothing when it cannot. About services only, never about a person. */
const fit = (candidate: ServiceRecord, { declined, language, municipality }: Wanted): number | undefined => {
  if (candidate.id === declined.id || candidate.status !== 'active') return undefined;
  const { municipalities } = candidate;
  if (municipality && municipalities.length > 0 && !municipalities.includes(municipality)) return undefined;
  const named = declined.relations.some(({ type, serviceId }) => type === 'alternative' && serviceId === candidate.id);
  const themes = shares(candidate.concepts.theme, declined.concepts.theme);
  if (!named && themes === 0) return undefined;
  const speaks = language !== undefined && candidate.languages.includes(language.split('-')[0] ?? language);
  return (named ? 100 : 0) + (speaks ? 20 : 0) + themes + 2 * shares(candidate.concepts.type, declined.concepts.type);
};

/** With a no come at most three services of the same map that may say yes, the closest first. Scenario 30. */
export const alternativesFor = (wanted: Wanted, services: readonly ServiceRecord[]): readonly Alternative[] =>
  services
    .flatMap((service) => {
      const score = fit(service, wanted);
      return score === undefined ? [] : [{ score, service }];
    })
    .sort((a, b) => b.score - a.score || (a.service.id < b.service.id ? -1 : 1))
    .slice(0, mostAlternatives)
    .map(({ service }) => ({ serviceId: service.id, name: service.name }));
