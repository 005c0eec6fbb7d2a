import { finding, pageFindings } from '@veerkracht/spec';
import type { Finding } from '@veerkracht/spec';
import type { Imported, Problem, SourceFile, Tally } from './imported.ts';

type Thing = Record<string, unknown>;
const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export type Kind = 'services' | 'organizations' | 'service_at_locations' | 'taxonomies' | 'taxonomy_terms';

export interface Item {
  readonly kind: Kind;
  readonly at: string;
  readonly file: string;
  readonly value: unknown;
  /** The record on its own, as an API gives it in full; not an entry of a list. */
  readonly full: boolean;
}

const hasAny = (value: Thing, keys: readonly string[]): boolean => keys.some((key) => key in value);

/** HSDS objects do not say what they are. */
export const kindOf = (value: unknown): Kind => {
  if (!isThing(value) || 'status' in value) return 'services';
  if (!('name' in value) && hasAny(value, ['location', 'service'])) return 'service_at_locations';
  if (hasAny(value, ['parent_id', 'term_uri', 'taxonomy', 'taxonomy_id', 'term'])) return 'taxonomy_terms';
  if (hasAny(value, ['taxonomy_terms', 'version'])) return 'taxonomies';
  const organization = [
    'website',
    'logo',
    'tax_status',
    'legal_status',
    'organization_identifiers',
    'parent_organization_id',
    'services',
  ];
  return hasAny(value, organization) ? 'organizations' : 'services';
};

interface Opened {
  readonly items: readonly Item[];
  readonly head: Thing;
  readonly findings: readonly Finding[];
}

export const isApiRoot = (value: Thing): boolean => 'openapi_url' in value;
const isDirectory = (value: Thing): boolean => Array.isArray(value['services']) && !('id' in value);

const listed = (file: string, list: readonly unknown[], base: string): Item[] =>
  list.map((value, at) => ({ kind: kindOf(value), at: `${file} ${base}[${at}]`, file, value, full: false }));

const ofDirectory = (file: string, value: Thing): Opened => {
  const { services, organizations, taxonomies, taxonomy_terms, ...head } = value;
  const part = (kind: Kind, list: unknown): Item[] =>
    (Array.isArray(list) ? list : []).map((item, at) => ({
      kind,
      at: `${file} ${kind}[${at}]`,
      file,
      value: item,
      full: false,
    }));
  return {
    head,
    findings: [],
    items: [
      ...part('services', services),
      ...part('organizations', organizations),
      ...part('taxonomies', taxonomies),
      ...part('taxonomy_terms', taxonomy_terms),
    ],
  };
};

const ofPage = (file: string, value: Thing, contents: readonly unknown[]): Opened => ({
  head: {},
  items: listed(file, contents, 'contents'),
  findings: pageFindings(value, contents.length).map((found) => ({ ...found, path: `${file} ${found.path}` })),
});

const open = (file: string, value: unknown): Opened => {
  if (Array.isArray(value)) return { head: {}, findings: [], items: listed(file, value, '') };
  if (isThing(value)) {
    const { contents } = value;
    if (Array.isArray(contents)) return ofPage(file, value, contents);
    if (isDirectory(value)) return ofDirectory(file, value);
    if (isApiRoot(value)) return { head: {}, findings: [], items: [] };
    if (typeof value['id'] === 'string') {
      return { head: {}, findings: [], items: [{ kind: kindOf(value), at: file, file, value, full: true }] };
    }
  }
  const seen = isThing(value) ? Object.keys(value).slice(0, 5).join(', ') : typeof value;
  return { head: {}, items: [], findings: [finding('DIR-1', file, seen)] };
};

const parsed = ({ text }: SourceFile): unknown => JSON.parse(text.replace(/^\uFEFF/, ''));

export const readJson = (file: SourceFile): Opened | Problem => {
  try {
    return open(file.name, parsed(file));
  } catch {
    const what = file.text.trim() === '' ? ['leeg', 'empty'] : ['geen goede JSON', 'not proper JSON'];
    return {
      problem: {
        nl: `${file.name} is ${what[0]}. Haal het bestand opnieuw op bij de bron.`,
        en: `${file.name} is ${what[1]}. Fetch the file from its source again.`,
      },
    };
  }
};

const idOf = ({ value }: Item): unknown => (isThing(value) ? value['id'] : undefined);

/** What stands inside another record, as an item of its own. */
export const unfold = (item: Item): readonly Item[] => {
  const { value } = item;
  if (!isThing(value)) return [item];
  if (item.kind === 'service_at_locations') {
    const { service, ...place } = value;
    if (!isThing(service)) return [item];
    const whole = { ...service, service_at_locations: [place] };
    return [{ ...item, kind: 'services', value: whole }];
  }
  if (item.kind === 'organizations' && Array.isArray(value['services'])) {
    const { services, ...organization } = value;
    const inside = (services as unknown[]).filter(isThing).map((service, at): Item => ({
      kind: 'services',
      at: `${item.at} services[${at}]`,
      file: item.file,
      full: false,
      value: { ...service, organization },
    }));
    return [{ ...item, value: organization }, ...inside];
  }
  return [item];
};

interface Merged {
  readonly items: readonly Item[];
  readonly copies: readonly Item[];
}

const keysOf = (item: Item): readonly string[] => {
  const id = idOf(item);
  return [`${item.kind} ${JSON.stringify(item.value)}`, ...(id === undefined ? [] : [`${item.kind} ${String(id)}`])];
};
const size = (item: Item): number => JSON.stringify(item.value).length;

/** The list gives a record in short and the page of the record in full: the fullest is kept, once per set of files. */
const merge = (all: readonly Item[]): Merged => {
  const byFile = [...Map.groupBy(all, ({ file }) => file).values()].sort((left, right) => right.length - left.length);
  const kept: Item[] = [];
  const copies: Item[] = [];
  const placeOf = new Map<string, number>();
  // Lists first: two entries of one list with the same id stay two, and are for the reader to judge.
  for (const items of byFile) {
    const before = kept.length;
    for (const item of items) {
      const place = keysOf(item)
        .map((key) => placeOf.get(key))
        .find((found) => found !== undefined);
      const other = place === undefined ? undefined : kept[place];
      if (place === undefined || other === undefined) kept.push(item);
      else {
        const fuller = size(item) > size(other);
        copies.push(fuller ? other : item);
        if (fuller) kept[place] = item;
      }
    }
    for (const [at, item] of kept.slice(before).entries()) {
      for (const key of keysOf(item)) if (!placeOf.has(key)) placeOf.set(key, before + at);
    }
  }
  return { items: kept, copies };
};

const tallyOf = (kind: Kind, { items, copies }: Merged): Tally => {
  const count = (list: readonly Item[]): number => list.filter((item) => item.kind === kind).length;
  return {
    table: kind,
    received: count(items) + count(copies),
    used: count(items),
    empty: 0,
    copies: count(copies),
    dropped: 0,
  };
};

const organizationIn = ({ value }: Item): unknown =>
  isThing(value) && isThing(value['organization']) ? value['organization']['id'] : undefined;

/** Files of an HSDS 3 API, of the UK profile of it, or of ours, as one set. */
export const importJson = (opened: readonly Opened[]): Imported => {
  const merged = merge(opened.flatMap(({ items }) => items).flatMap(unfold));
  const of = (kind: Kind): readonly Item[] => merged.items.filter((item) => item.kind === kind);
  const busy = new Set(of('services').map(organizationIn));
  const kinds: readonly Kind[] = ['services', 'organizations', 'service_at_locations', 'taxonomies', 'taxonomy_terms'];
  const orphans = of('service_at_locations');
  const tallies = kinds.map((kind) => tallyOf(kind, merged)).filter(({ received }) => received > 0);
  return {
    head: Object.assign({}, ...opened.map(({ head }) => head)) as Thing,
    services: of('services').map(({ value }) => value),
    lost: 0,
    origins: of('services').map(({ at }) => at),
    organizations: of('organizations')
      .filter((item) => !busy.has(idOf(item)))
      .map(({ value }) => value),
    taxonomies: of('taxonomies').map(({ value }) => value),
    taxonomy_terms: of('taxonomy_terms').map(({ value }) => value),
    findings: [
      ...opened.flatMap(({ findings }) => findings),
      ...orphans.map(({ at, value }) => finding('DIR-19', at, String(isThing(value) ? value['id'] : ''))),
    ],
    tallies: tallies.map((tally) =>
      tally.table === 'service_at_locations' ? { ...tally, used: 0, dropped: orphans.length } : tally,
    ),
  };
};
