import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { conceptOfTerm, schemaVersion, writeDirectory } from '@veerkracht/spec';
import type { Directory, Level, Service } from '@veerkracht/spec';
import { calendarFeed, calendarFile, hasSeries, spokenIn } from './calendar-file.ts';
import { pagesOf } from './pages.ts';
import type { Page } from './pages.ts';

/** A file of the tree, without its folder and its hash, in as many pages as it needs. */
interface Draft {
  readonly name: string;
  readonly extension: 'json' | 'ndjson' | 'ics';
  readonly pages: readonly Page[];
  readonly about: About;
}

interface About {
  readonly kind: 'municipality' | 'calendar' | 'feed' | 'directory' | 'bulk';
  readonly municipality?: string;
  /** Language of the translations in it, of a feed that of its groups; absent in the file with all of them. */
  readonly language?: string;
  readonly services: number;
}

export interface PublishedFile extends About {
  /** Changes when the content changes: it can be kept for ever. */
  readonly path: string;
  /** Never changes, and always holds the newest. Later pages have none: the one before says where they are. */
  readonly latest?: string;
  /** Which page this is, of how many, where there is more than one. */
  readonly page?: number;
  readonly pages?: number;
  /** Of what stands at `path`. */
  readonly sha256: string;
  readonly bytes: number;
  readonly gzip_bytes: number;
  readonly brotli_bytes: number;
}

export interface Tree {
  readonly version: string;
  readonly files: readonly PublishedFile[];
  readonly contents: ReadonlyMap<string, Uint8Array>;
}

const areasOf = ({ service_areas = [], service_at_locations = [] }: Service) => [
  ...service_areas,
  ...service_at_locations.flatMap((at) => at.service_areas ?? []),
];

/** Codes of the municipalities that a service names, `GM0505`. None means everywhere. */
export const municipalitiesOf = (service: Service): readonly string[] => [
  ...new Set(
    areasOf(service).flatMap(({ uri, extent }) => {
      const code = /gm(\d{4})\b/i.exec(`${uri ?? ''} ${extent ?? ''}`)?.[1];
      return code ? [`GM${code}`] : [];
    }),
  ),
];

/** For the whole country: it says so, or names no municipality. */
const isEverywhere = (service: Service): boolean =>
  municipalitiesOf(service).length === 0 ||
  (service.attributes ?? []).some(
    ({ taxonomy_term_id, taxonomy_term }) =>
      conceptOfTerm(taxonomy_term_id ?? taxonomy_term?.id ?? '') === 'reach/national' ||
      taxonomy_term?.code === 'reach/national',
  );

const languagesOf = (services: readonly Service[]): readonly string[] =>
  [...new Set(services.flatMap(({ translations = [] }) => translations.map(({ lang }) => lang)))]
    .filter((lang) => /^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(lang))
    .sort();

const text = (directory: Directory, level?: Level): string => writeDirectory(directory, level);

const onePage = (services: readonly Service[], content: string): readonly Page[] => [
  { services: services.length, write: () => content },
];

/** How a tree is made. */
export interface TreeOptions {
  readonly level: Level;
  /** Also what is only for other municipalities, at the end of the file of each: for who looks further. */
  readonly elsewhere?: boolean;
  /** Day on which it is made; only its month counts, for groups without an end. */
  readonly today: string;
}

/** The groups of a municipality, for the calendar in the page and for calendar programs: all, and per language. */
const calendarDrafts = (directory: Directory, { today }: TreeOptions): readonly Draft[] =>
  municipalCodes(directory).flatMap((municipality) => {
    const local = directory.services.filter(
      (service) => hasSeries(service) && (isEverywhere(service) || municipalitiesOf(service).includes(municipality)),
    );
    if (local.length === 0) return [];
    const file = calendarFile(directory, local, { municipality });
    const name = `${municipality}.calendar`;
    const about = { municipality, services: local.length };
    const feed = (language?: string): Draft => ({
      name: language ? `${name}.${language}` : name,
      extension: 'ics',
      pages: onePage(local, calendarFeed(file, today.slice(0, 7), language)),
      about: { kind: 'feed', ...about, ...(language && { language }) },
    });
    return [
      {
        ...{ name, extension: 'json' as const, about: { kind: 'calendar' as const, ...about } },
        pages: onePage(local, text(file)),
      },
      ...[undefined, ...spokenIn(file)].map(feed),
    ];
  });

const municipalCodes = ({ services }: Directory): readonly string[] =>
  [...new Set(services.flatMap(municipalitiesOf))].sort();

const municipalityDrafts = (directory: Directory, { elsewhere = false }: TreeOptions): readonly Draft[] => {
  const areas = new Map(directory.services.map((service) => [service.id, municipalitiesOf(service)]));
  return municipalCodes(directory).flatMap((municipality) => {
    const local = directory.services.filter(({ id }) => areas.get(id)?.includes(municipality));
    const names = new Set(local);
    const others = directory.services.filter((one) => !names.has(one));
    const services = [
      ...local,
      ...others.filter(isEverywhere),
      ...(elsewhere ? others.filter((one) => !isEverywhere(one)) : []),
    ];
    return [undefined, ...languagesOf(services)].map((language): Draft => ({
      name: language ? `${municipality}.${language}` : municipality,
      extension: 'json',
      pages: pagesOf(directory, services, local, { municipality, ...(language && { lang: language }) }),
      about: { kind: 'municipality', municipality, services: services.length, ...(language && { language }) },
    }));
  });
};

const wholeDrafts = (directory: Directory, level: Level): readonly Draft[] => {
  const { services } = directory;
  const about = { services: services.length };
  const pages = (content: string): readonly Page[] => onePage(services, content);
  return [
    {
      ...{ name: 'directory', extension: 'json', about: { kind: 'directory', ...about } },
      pages: pages(text(directory, level)),
    },
    ...languagesOf(services).map((language): Draft => ({
      ...{ name: `directory.${language}`, extension: 'json', about: { kind: 'directory', language, ...about } },
      pages: pages(
        text(
          {
            ...directory,
            services: services.map((service) => ({
              ...service,
              ...(service.translations && {
                translations: service.translations.filter(({ lang }) => lang === language),
              }),
            })),
          },
          level,
        ),
      ),
    })),
    {
      ...{ name: 'services', extension: 'ndjson', about: { kind: 'bulk', ...about } },
      pages: pages(services.map((service) => `${JSON.stringify(service)}\n`).join('')),
    },
  ];
};

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** The strongest setting takes more than a second for a megabyte, and makes it a tenth smaller. */
const large = 128 * 1024;
const brotli = (bytes: Uint8Array): Uint8Array =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: bytes.length > large ? 9 : 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

interface Packed {
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly gzip: Uint8Array;
  readonly brotli: Uint8Array;
}

const packed = (content: string): Packed => {
  const bytes = new TextEncoder().encode(content);
  return { sha256: sha256(bytes), bytes, gzip: new Uint8Array(gzipSync(bytes, { level: 9 })), brotli: brotli(bytes) };
};

const put = (contents: Map<string, Uint8Array>, file: string, { bytes, gzip, brotli: small }: Packed): void => {
  contents.set(file, bytes);
  contents.set(`${file}.gz`, gzip);
  contents.set(`${file}.br`, small);
};

const folder = 'files/';

/** From the last page to the first: each names the next by its hash, beside it or, for who comes from above, in the folder. */
const added = (
  contents: Map<string, Uint8Array>,
  { name, extension, pages, about }: Draft,
): readonly PublishedFile[] => {
  const files: PublishedFile[] = [];
  let next: string | undefined;
  for (const [at, page] of [...pages.entries()].reverse()) {
    const file = packed(page.write(next));
    const own = `${at === 0 ? name : `${name}.${at + 1}`}.${file.sha256.slice(0, 16)}.${extension}`;
    put(contents, `${folder}${own}`, file);
    const latest = `${name}.${extension}`;
    if (at === 0) put(contents, latest, next === undefined ? file : packed(page.write(`${folder}${next}`)));
    files.unshift({
      ...about,
      // The first page stands for the whole.
      services: at === 0 ? about.services : page.services,
      path: `${folder}${own}`,
      ...(at === 0 && { latest }),
      ...(pages.length > 1 && { page: at + 1, pages: pages.length }),
      ...{ sha256: file.sha256, bytes: file.bytes.length },
      ...{ gzip_bytes: file.gzip.length, brotli_bytes: file.brotli.length },
    });
    next = own;
  }
  return files;
};

/** All files of a public directory. The same data gives the same bytes and the same version. @throws InvalidDirectoryError */
export const treeOf = (directory: Directory, options: TreeOptions): Tree => {
  const contents = new Map<string, Uint8Array>();
  const drafts = [
    ...wholeDrafts(directory, options.level),
    ...municipalityDrafts(directory, options),
    ...calendarDrafts(directory, options),
  ];
  const files = drafts.flatMap((one) => added(contents, one));
  const version = sha256([schemaVersion, ...files.map(({ path, sha256: hash }) => `${path} ${hash}`)].join('\n'));
  return { version: version.slice(0, 16), files, contents };
};
