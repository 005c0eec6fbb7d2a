import type * as z from 'zod/mini';
import { directory as directorySchema, postcodePoint, schemaVersion } from './directory.ts';
import type { Directory } from './directory.ts';
import { finding } from './finding.ts';
import type { Finding } from './finding.ts';
import { organization, type Organization } from './hsds/organization.ts';
import { service, type Service } from './hsds/service.ts';
import { taxonomy, taxonomyTerm } from './hsds/taxonomy.ts';
import { isSecret } from './profile/secret-address.ts';
import { inOurVersion, versionFindings } from './version.ts';

export interface Reading<T> {
  /** Absent only when nothing usable is left. */
  readonly value?: T;
  readonly findings: readonly Finding[];
}

type Tree = Record<string | number, unknown>;
type Issue = z.core.$ZodIssue;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** No honest record is nested deeper; what is would only exhaust the stack. */
const deepest = 64;

/** For every list its items' places in the source: leaving items out must not shift what findings point to. */
type Places = WeakMap<object, number[]>;

/** Required in a line of a change log, where an empty text says something: there was nothing, or nothing is left. */
const mayBeEmpty: ReadonlySet<string> = new Set(['previous_value', 'replacement_value']);

/** Feeds write "no value" as null or as an empty string; both are an absent field. A copy, the input stays as it is. */
const withoutNulls = (value: unknown, places: Places, depth = 0): unknown => {
  if (depth > deepest) return undefined;
  if (Array.isArray(value)) {
    const kept = [...value.entries()].filter(([, item]) => item !== null && item !== undefined);
    const list = kept.map(([, item]) => withoutNulls(item, places, depth + 1));
    places.set(
      list,
      kept.map(([index]) => index),
    );
    return list;
  }
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([key, item]) => item !== null && (item !== '' || mayBeEmpty.has(key)));
  return Object.fromEntries(
    kept.map(([key, item]) => [
      key,
      // A word of another kind must not cost the secret.
      key === 'address_confidential' ? isSecret(item) : withoutNulls(item, places, depth + 1),
    ]),
  );
};

export const pathOf = (base: string, path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (said, key) => (typeof key === 'number' ? `${said}[${key}]` : said ? `${said}.${String(key)}` : String(key)),
    base,
  );

const parentOf = (root: unknown, path: readonly PropertyKey[]): Tree | undefined => {
  let at = root as Tree | undefined;
  for (const key of path.slice(0, -1)) at = at?.[key as string] as Tree | undefined;
  return at;
};

/** The path as it was in the source. */
const sourcePath = (root: unknown, path: readonly PropertyKey[], places: Places): PropertyKey[] => {
  let at = root as Tree | undefined;
  return path.map((key) => {
    const place = Array.isArray(at) ? places.get(at)?.[Number(key)] : undefined;
    at = at?.[key as string] as Tree | undefined;
    return place ?? key;
  });
};

/** Removes all of them at once, lists from the back, so that no index shifts before it is used. */
const removeAll = (root: unknown, paths: readonly (readonly PropertyKey[])[], places: Places): void => {
  const keysOf = new Map<Tree, Set<PropertyKey>>();
  for (const path of paths) {
    const parent = parentOf(root, path);
    const key = path.at(-1);
    if (parent === undefined || key === undefined) continue;
    keysOf.set(parent, (keysOf.get(parent) ?? new Set()).add(key));
  }
  for (const [parent, keys] of keysOf) {
    if (!Array.isArray(parent)) for (const key of keys) delete parent[key as string];
    else {
      for (const index of [...keys].map(Number).sort((left, right) => right - left)) {
        parent.splice(index, 1);
        places.get(parent)?.splice(index, 1);
      }
    }
  }
};

const absent = (root: unknown, issue: Issue): boolean =>
  parentOf(root, issue.path)?.[issue.path.at(-1) as string] === undefined;

const say = (root: unknown, issue: Issue, path: string): Finding => {
  // Says which field, never what stood in it: it is the secret.
  if (issue.code === 'custom' && issue.params?.['rule'] === 'DIR-26')
    return finding('DIR-26', path, String(issue.path.at(-1)));
  if (absent(root, issue)) return finding('DIR-3', path, String(issue.path.at(-1)));
  const value = parentOf(root, issue.path)?.[issue.path.at(-1) as string];
  return finding('DIR-2', path, `${JSON.stringify(value)?.slice(0, 60)}`);
};

/**
 * Reads tolerantly: a value that does not fit is left out and becomes a finding; an object that lacks what it
 * needs is left out of its list; the rest stays. Only the top object itself can be lost.
 */
export const read = <T extends z.ZodMiniType>(schema: T, input: unknown, base = ''): Reading<z.output<T>> => {
  const places: Places = new WeakMap();
  const value = withoutNulls(input, places);
  const findings = new Map<string, Finding>();
  const note = (issue: Issue): void => {
    const path = pathOf(base, sourcePath(value, issue.path, places));
    // A required value that did not fit is missing in the next round: one fault, one finding.
    if (!findings.has(path)) findings.set(path, say(value, issue, path));
  };
  for (let round = 0; round < 100; round += 1) {
    const result = schema.safeParse(value);
    if (result.success) return { value: result.data as z.output<T>, findings: [...findings.values()] };
    const issues = result.error.issues.filter((issue) => issue.path.length > 0);
    if (issues.length === 0) return { findings: [...findings.values(), finding('DIR-1', base, typeof input)] };
    issues.forEach(note);
    const isLost = (issue: Issue): boolean => issue.path.length === 1 && absent(value, issue);
    if (issues.every(isLost)) return { findings: [...findings.values()] };
    const paths = issues
      .filter((issue) => !isLost(issue))
      .map((issue) => (absent(value, issue) ? issue.path.slice(0, -1) : issue.path));
    removeAll(value, paths, places);
  }
  return { findings: [...findings.values(), finding('DIR-1', base, 'too many faults')] };
};

const nameless = '(naam ontbreekt)';

/** Reads one service. One without a name or status is kept: people can still find it by its other words. */
export const readService = (given: unknown, base = 'service'): Reading<Service> => {
  if (!isObject(given)) return { findings: [finding('DIR-1', base, typeof given)] };
  const input = inOurVersion(given);
  const missing = (['name', 'status'] as const).filter((key) => typeof input[key] !== 'string' || input[key] === '');
  const reading = read(
    service,
    { ...input, name: input['name'] || nameless, status: input['status'] || 'active' },
    base,
  );
  const said = missing.map((key) => finding('DIR-3', `${base}.${key}`, key));
  return { ...reading, findings: [...said, ...reading.findings] };
};

interface Batch {
  readonly services: readonly unknown[];
  readonly rest: Record<string, unknown>;
  readonly findings: readonly Finding[];
}

/** What a page of an API says of itself is not so, or it is one page of several. */
export const pageFindings = (page: Readonly<Record<string, unknown>>, length: number): readonly Finding[] => {
  const { total_items: total, total_pages: pages } = page;
  const off = typeof total === 'number' && (total !== length || Number(pages) > 1);
  return off ? [finding('DIR-5', 'total_items', `${total}, ${length}`)] : [];
};

const unpack = (input: unknown): Batch => {
  if (Array.isArray(input)) return { services: input, rest: {}, findings: [] };
  if (!isObject(input)) return { services: [], rest: {}, findings: [finding('DIR-1', '', String(input).slice(0, 40))] };
  const { services, contents, ...rest } = input;
  if (Array.isArray(services)) {
    const next = rest['next_page'];
    const count = typeof next === 'string' ? [finding('DIR-5', 'next_page', next.slice(0, 80))] : [];
    return { services, rest, findings: count };
  }
  if (Array.isArray(contents)) {
    return { services: contents, rest: {}, findings: pageFindings(input, contents.length) };
  }
  if (typeof input['id'] === 'string' && 'status' in input) return { services: [input], rest: {}, findings: [] };
  return { services: [], rest: {}, findings: [finding('DIR-1', '', Object.keys(input).slice(0, 5).join(', '))] };
};

export interface DirectoryReading {
  readonly directory: Directory;
  readonly findings: readonly Finding[];
  /** `received` = `kept` + `dropped`; every dropped one has an error finding. */
  readonly counts: { readonly received: number; readonly kept: number; readonly dropped: number };
  /** For every kept service its place in what was received. */
  readonly origins: readonly number[];
}

const readEach = <T extends z.ZodMiniType>(
  schema: T,
  input: unknown,
  base: string,
  findings: Finding[],
): z.output<T>[] =>
  (Array.isArray(input) ? input : []).flatMap((item, index) => {
    const reading = read(schema, item, `${base}[${index}]`);
    findings.push(...reading.findings);
    return reading.value === undefined ? [] : [reading.value];
  });

export interface ReadOptions {
  /**
   * Makes a stable UUID from a text (UUIDv5). With it a service whose id is not a UUID, or was given to another
   * service already, is kept under an id of its own; without it such a service is left out.
   */
  readonly stableId?: (seed: string) => string;
}

const isUuid = (value: unknown): boolean =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);

const readServices = (
  items: readonly unknown[],
  { stableId }: ReadOptions,
  findings: Finding[],
): readonly (readonly [origin: number, service: Service])[] => {
  const contents = new Map<string, Set<string>>();
  const take = (item: unknown, base: string): Service | undefined => {
    const id = isObject(item) ? item['id'] : undefined;
    if (stableId && isObject(item) && !isUuid(id) && (typeof id === 'string' || typeof id === 'number')) {
      findings.push(finding('DIR-20', `${base}.id`, String(id)));
      return take({ ...item, id: stableId(String(id)) }, base);
    }
    const reading = readService(item, base);
    findings.push(...reading.findings);
    const service = reading.value;
    if (service === undefined) return undefined;
    const before = contents.get(service.id);
    const content = JSON.stringify(service);
    if (before === undefined) {
      contents.set(service.id, new Set([content]));
      return service;
    }
    findings.push(finding('DIR-4', `${base}.id`, service.id));
    if (before.has(content) || stableId === undefined) return undefined;
    before.add(content);
    return { ...service, id: stableId(content) };
  };
  // Spread: a hole in a list is an item that is missing, not one that may be skipped.
  return [...items].flatMap((item, index) => {
    const service = take(item, `services[${index}]`);
    return service === undefined ? [] : [[index, service] as const];
  });
};

const nothing = (received: number, findings: readonly Finding[]): DirectoryReading => ({
  directory: { schema_version: schemaVersion, services: [] },
  findings,
  counts: { received, kept: 0, dropped: received },
  origins: [],
});

/** Reads our file, a bare list, a page of an HSDS API or one service. Never throws. */
export const readDirectory = (input: unknown, options: ReadOptions = {}): DirectoryReading => {
  const batch = unpack(input);
  const version = versionFindings(batch.rest['schema_version']);
  const findings: Finding[] = [...batch.findings, ...version];
  // What a word meant may have changed: half-understood help is worse than none.
  if (version.some(({ severity }) => severity === 'error')) return nothing(batch.services.length, findings);
  const found = readServices(batch.services, options, findings);
  const services = found.map(([, service]) => service);
  const { organizations, taxonomies, taxonomy_terms, postcode_points, ...rest } = batch.rest;
  const lists = {
    organizations: readEach(organization, organizations, 'organizations', findings) as Organization[],
    taxonomies: readEach(taxonomy, taxonomies, 'taxonomies', findings),
    taxonomy_terms: readEach(taxonomyTerm, taxonomy_terms, 'taxonomy_terms', findings),
    postcode_points: readEach(postcodePoint, postcode_points, 'postcode_points', findings),
  };
  const head = read(directorySchema, { ...rest, schema_version: schemaVersion, services: [] });
  findings.push(...head.findings);
  const filled = Object.fromEntries(Object.entries(lists).filter(([, items]) => items.length > 0));
  const received = batch.services.length;
  return {
    directory: { ...head.value, ...filled, schema_version: schemaVersion, services },
    findings,
    counts: { received, kept: services.length, dropped: received - services.length },
    origins: found.map(([origin]) => origin),
  };
};
