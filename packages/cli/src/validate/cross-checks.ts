import { broaderConcept, checkDirectory, finding, schemaVersion } from '@veerkracht/spec';
import type { Directory, Service, TaxonomyTerm } from '@veerkracht/spec';
import type { SourceRecord } from './record.ts';
import { said } from './said.ts';
import type { Said } from './said.ts';

export type Kept = Pick<SourceRecord, 'place' | 'headings'>;

/** Rules that need other records: they are looked at in the end. */
const later: ReadonlySet<string> = new Set(['DIR-10', 'DIR-13', 'DIR-14', 'DIR-17']);
/** So many findings wait to be taken back by a record that is still to come; more would fill the memory. */
const mostWaiting = 50_000;

/** Of a service what another one can point to or look like. */
const stubOf = ({ id, name, status, organization_id, url, ...rest }: Service): Service => {
  const { service_relation, additional_urls, wait_times, service_at_locations } = rest;
  const city = service_at_locations?.[0]?.location?.addresses?.[0]?.city;
  const isFull = wait_times?.some(({ status }) => status === 'intake_stop') === true;
  const address = { id, address_1: '', city: city ?? '', state_province: '', postal_code: '', country: 'NL' };
  return {
    ...{ id, name, status },
    ...(organization_id && { organization_id }),
    ...(isFull && { wait_times: [{ stage: 'intake', status: 'intake_stop', as_of: '2000-01-01' }] }),
    ...(service_relation && { service_relation, ...(additional_urls && { additional_urls }) }),
    ...(url && { url }),
    ...(city && {
      service_at_locations: [
        { id, location: { id, location_type: 'physical', addresses: [{ ...address, address_type: 'physical' }] } },
      ],
    }),
  };
};

const at = (value: unknown, path: string): unknown =>
  path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>(
      (inside, key) =>
        typeof inside === 'object' && inside !== null ? (inside as Readonly<Record<string, unknown>>)[key] : undefined,
      value,
    );

/** The code of a municipality in its TOOI address. */
const municipalityIn = (uri: unknown): string => /\/gm(\d{4})$/i.exec(String(uri))?.[1] ?? '';

/** What a later record has to bring to take a finding back. */
const neededBy = ({ rule, field }: Said, service: Service): string | undefined => {
  const value = at(service, field);
  if (rule === 'DIR-27' && typeof value === 'string') return `name ${value.trim().toLowerCase()}`;
  if (rule === 'DIR-19') return `location ${String(at(value, 'location_id'))}`;
  if (rule === 'DIR-16') return `term ${String(at(value, 'taxonomy_term_id'))}`;
  if (rule === 'DIR-29') return 'professional';
  if (rule === 'DIR-32') return `region ${String(at(value, 'region_id'))} ${municipalityIn(at(value, 'uri'))}`;
  return undefined;
};

const isLinkMirror = ({ rule, field }: Said): boolean => rule === 'DIR-28' && field === 'additional_urls';

type Stubs = ReadonlyMap<string, readonly [stub: Service, record: Kept]>;

const graves = (heads: readonly Directory[], stubs: Stubs): readonly Said[] =>
  heads.flatMap(({ tombstones = [] }) =>
    tombstones.flatMap(({ id, name, successor_id }, index) => {
      const fine = !stubs.has(id) && (!successor_id || stubs.get(successor_id)?.[0].status === 'active');
      const place = { place: { file: '', path: `tombstones[${index}]` } };
      return fine ? [] : [said(finding('DIR-33', '', name ?? id), `tombstones[${index}]`, place)];
    }),
  );

const looseTerms = (terms: ReadonlyMap<string, TaxonomyTerm>, today: string): readonly Said[] =>
  checkDirectory({ schema_version: schemaVersion, services: [], taxonomy_terms: [...terms.values()] }, today)
    .filter(({ rule }) => rule === 'DIR-31')
    .map((found) => said(found, found.path, { place: { file: '', path: '' } }));

export const crossChecks = (today: string) => {
  const stubs = new Map<string, readonly [stub: Service, record: Kept]>();
  const waiting: (readonly [found: Said, needs: string])[] = [];
  const present = new Set<string>();
  const terms = new Map<string, TaxonomyTerm>();
  const heads: Directory[] = [];

  const noteOrganization = (one: Service['organization']): void => {
    if (one === undefined) return;
    present.add(`name ${one.name.toLowerCase()}`);
    for (const { id } of one.locations ?? []) present.add(`location ${id}`);
  };

  const related = (): readonly Said[] =>
    [...stubs.values()].flatMap(([stub, record]) => {
      const targets = (stub.service_relation ?? []).flatMap(({ service_id: id }) => stubs.get(id)?.[0] ?? []);
      if (!stub.service_relation?.length) return [];
      return checkDirectory({ schema_version: schemaVersion, services: [stub, ...targets] }, today)
        .filter(({ path }) => path.startsWith('services[0]'))
        .map((found) => said(found, found.path.replace(/^services\[0\]\.?/, ''), record))
        .filter((found) => (later.has(found.rule) && found.rule !== 'DIR-10') || isLinkMirror(found));
    });

  const doubles = (): readonly Said[] => {
    const groups = Map.groupBy(stubs.values(), ([{ organization_id }]) => organization_id ?? '');
    return [...groups.values()].flatMap((group) =>
      group.length < 2
        ? []
        : checkDirectory({ schema_version: schemaVersion, services: group.map(([stub]) => stub) }, today).flatMap(
            (found) => {
              const record = group[Number(/^services\[(\d+)\]$/.exec(found.path)?.[1])]?.[1];
              return found.rule === 'DIR-10' && record ? [said(found, 'name', record)] : [];
            },
          ),
    );
  };

  const isTakenBack = (needs: string): boolean => {
    if (present.has(needs)) return true;
    const term = needs.startsWith('term ') ? terms.get(needs.slice(5)) : undefined;
    return term !== undefined && broaderConcept(term, terms) !== undefined;
  };

  return {
    /** Whether the finding has to wait until everything was seen. */
    waits: (found: Said, service: Service): boolean => {
      if (later.has(found.rule) || isLinkMirror(found)) return true;
      const needs = waiting.length < mostWaiting ? neededBy(found, service) : undefined;
      if (needs === undefined) return false;
      waiting.push([found, needs]);
      return true;
    },
    keep: (service: Service, { place, headings }: Kept): void => {
      // Never the record itself: with its value all of them would stay.
      stubs.set(service.id, [stubOf(service), headings ? { place, headings } : { place }]);
      noteOrganization(service.organization);
      for (const { location } of service.service_at_locations ?? []) {
        if (location) present.add(`location ${location.id}`);
      }
    },
    keepHead: (head: Directory): void => {
      for (const organization of head.organizations ?? []) noteOrganization(organization);
      if (head.visibility === 'professional') present.add('professional');
      for (const { id, municipalities } of head.regions ?? []) {
        for (const code of ['', ...municipalities]) present.add(`region ${id} ${code.replace('GM', '')}`);
      }
      for (const term of head.taxonomy_terms ?? []) terms.set(term.id, term);
      if (head.tombstones) heads.push({ ...head, services: [], taxonomy_terms: [], organizations: [] });
    },
    finish: (): readonly Said[] => [
      ...waiting.filter(([, needs]) => !isTakenBack(needs)).map(([found]) => found),
      ...related(),
      ...doubles(),
      ...graves(heads, stubs),
      ...looseTerms(terms, today),
    ],
  };
};
