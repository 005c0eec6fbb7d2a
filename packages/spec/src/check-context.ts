import type { Finding } from './finding.ts';
import type { Service } from './hsds/service.ts';
import type { TaxonomyTerm } from './hsds/taxonomy.ts';
import type { Region } from './profile/region.ts';

/** One rule, or a few that belong together, for one service. */
export type Check = (service: Service, path: string, context: Context) => readonly Finding[];

/** What a check knows besides the service. */
export interface Context {
  readonly today: string;
  readonly byId: ReadonlyMap<string, Service>;
  readonly regions: readonly Region[];
  /** Names of organisations in small letters: they are no persons, however they sound. */
  readonly organizations: ReadonlySet<string>;
  readonly locationIds: ReadonlySet<string>;
  readonly localTerms: ReadonlyMap<string, TaxonomyTerm>;
  readonly isPublic: boolean;
}
