import { readDirectory, taxonomies, terms, withMirrors } from '@veerkracht/spec';
import type { Directory, Service, TaxonomyTerm } from '@veerkracht/spec';
import { compare } from '../diff/compare.ts';
import type { Comparison } from '../diff/compare.ts';
import { stableId } from '../import/stable-id.ts';
import { ownFields } from './service-of-row.ts';

export interface Previous {
  readonly directory: Directory;
}

type Fields = Readonly<Record<string, unknown>>;

/** A field that the template asks for is as the template says, also when that is nothing; all else stays. */
const merged = (old: Fields | undefined, fresh: Fields): Fields => {
  const kept = Object.entries(old ?? {}).filter(([field]) => !ownFields.includes(field));
  return { ...Object.fromEntries(kept), ...fresh };
};

/** The organisation keeps what another source said about it. */
const withOldOrganization = (old: Service | undefined, fresh: Fields): Fields => {
  const organization = fresh['organization'] as Fields | undefined;
  const before = old?.organization;
  return before && organization && before.id === organization['id']
    ? { ...fresh, organization: { ...before, ...organization, description: before.description } }
    : fresh;
};

export interface Merge {
  readonly directory: Directory;
  readonly comparison: Comparison;
  /** Services of before that are no longer in the spreadsheet. */
  readonly gone: readonly Service[];
}

export interface MergeOptions {
  readonly today: string;
  readonly name?: string;
  /** Takes away what is no longer in the spreadsheet, and leaves a tombstone. */
  readonly remove: boolean;
}

const usedTerms = (services: readonly Service[], own: readonly TaxonomyTerm[]): readonly TaxonomyTerm[] => {
  const used = new Set(services.flatMap(({ attributes = [] }) => attributes.map((one) => one.taxonomy_term_id)));
  const known = new Map([...terms, ...own].map((term) => [term.id, term]));
  return [...known.values()].filter(({ id }) => used.has(id) || own.some((term) => term.id === id));
};

/** The last version with the rows of a spreadsheet put in. The rows have been checked already. */
export const mergeRows = (rows: readonly unknown[], previous: Directory | undefined, options: MergeOptions): Merge => {
  const { today, name, remove } = options;
  const before = new Map((previous?.services ?? []).map((service) => [service.id, service]));
  const fresh = rows.map((row) => {
    const old = before.get(String((row as Fields)['id']));
    return withOldOrganization(old, merged(old, row as Fields));
  });
  const { directory: read } = readDirectory({ services: fresh });
  const ids = new Set(read.services.map(({ id }) => id));
  const gone = [...before.values()].filter(({ id }) => !ids.has(id));
  const untold = [...read.services, ...(remove ? [] : gone)];
  const byId = new Map(untold.map((service) => [service.id, service]));
  const context = { today, byId, stableId, ...(previous?.regions && { regions: previous.regions }) };
  const services = untold.map((service) => (ids.has(service.id) ? withMirrors(service, context) : service));
  const graves = remove ? gone.map(({ id, name: old }) => ({ id, name: old, removed_on: today })) : [];
  const tombstones = [...(previous?.tombstones ?? []).filter(({ id }) => !byId.has(id)), ...graves];
  const { tombstones: _old, services: _services, ...head } = previous ?? { ...read, language: 'nl' };
  const own = previous?.taxonomy_terms ?? [];
  const directory: Directory = {
    ...head,
    ...(name && { name }),
    taxonomies: previous?.taxonomies ?? [...taxonomies],
    taxonomy_terms: [...usedTerms(services, own)],
    ...(tombstones.length > 0 && { tombstones }),
    services,
  };
  const comparison = compare(previous ?? { schema_version: directory.schema_version, services: [] }, directory);
  return { directory, comparison, gone };
};
