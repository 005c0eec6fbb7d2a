import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { conceptOfTerm, schemaVersion, writeDirectory } from '@veerkracht/spec';
import type { Directory, Level, Service } from '@veerkracht/spec';
import { firstFile } from './first-file.ts';

/** A file of the tree, without its folder and its hash. */
interface Draft {
  readonly name: string;
  readonly extension: 'json' | 'ndjson';
  readonly text: string;
  readonly about: About;
}

interface About {
  readonly kind: 'municipality' | 'directory' | 'bulk';
  readonly municipality?: string;
  /** Language of the translations in it; absent in the file with the texts of the editors only. */
  readonly language?: string;
  readonly services: number;
}

export interface PublishedFile extends About {
  /** Changes when the content changes: it can be kept for ever. */
  readonly path: string;
  /** Never changes, and always holds the newest. */
  readonly latest: string;
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

const municipalityDrafts = (directory: Directory): readonly Draft[] => {
  const areas = new Map(directory.services.map((service) => [service.id, municipalitiesOf(service)]));
  const codes = [...new Set([...areas.values()].flat())].sort();
  return codes.flatMap((municipality) => {
    const local = directory.services.filter(({ id }) => areas.get(id)?.includes(municipality));
    const names = new Set(local);
    const everywhere = directory.services.filter((one) => !names.has(one) && isEverywhere(one));
    const services = [...local, ...everywhere];
    return [undefined, ...languagesOf(services)].map((language): Draft => ({
      name: language ? `${municipality}.${language}` : municipality,
      extension: 'json',
      text: text(firstFile(directory, services, local, { municipality, ...(language && { lang: language }) })),
      about: { kind: 'municipality', municipality, services: services.length, ...(language && { language }) },
    }));
  });
};

const wholeDrafts = (directory: Directory, level: Level): readonly Draft[] => {
  const { services } = directory;
  const about = { services: services.length };
  return [
    { name: 'directory', extension: 'json', text: text(directory, level), about: { kind: 'directory', ...about } },
    ...languagesOf(services).map((language): Draft => ({
      ...{ name: `directory.${language}`, extension: 'json', about: { kind: 'directory', language, ...about } },
      text: text(
        {
          ...directory,
          services: services.map((service) => ({
            ...service,
            ...(service.translations && { translations: service.translations.filter(({ lang }) => lang === language) }),
          })),
        },
        level,
      ),
    })),
    {
      ...{ name: 'services', extension: 'ndjson', about: { kind: 'bulk', ...about } },
      text: services.map((service) => `${JSON.stringify(service)}\n`).join(''),
    },
  ];
};

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** The strongest setting takes a minute for a hundred megabytes. */
const large = 8 * 1024 * 1024;
const brotli = (bytes: Uint8Array): Uint8Array =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: bytes.length > large ? 6 : 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

const added = (contents: Map<string, Uint8Array>, { name, extension, text, about }: Draft): PublishedFile => {
  const bytes = new TextEncoder().encode(text);
  const hash = sha256(bytes);
  const path = `files/${name}.${hash.slice(0, 16)}.${extension}`;
  const latest = `${name}.${extension}`;
  const [zipped, packed] = [new Uint8Array(gzipSync(bytes, { level: 9 })), brotli(bytes)];
  for (const file of [path, latest]) {
    contents.set(file, bytes);
    contents.set(`${file}.gz`, zipped);
    contents.set(`${file}.br`, packed);
  }
  const sizes = { bytes: bytes.length, gzip_bytes: zipped.length, brotli_bytes: packed.length };
  return { ...about, path, latest, sha256: hash, ...sizes };
};

/** All files of a public directory. The same data gives the same bytes and the same version. @throws InvalidDirectoryError */
export const treeOf = (directory: Directory, level: Level): Tree => {
  const contents = new Map<string, Uint8Array>();
  const files = [...wholeDrafts(directory, level), ...municipalityDrafts(directory)].map((one) => added(contents, one));
  const version = sha256([schemaVersion, ...files.map(({ path, sha256: hash }) => `${path} ${hash}`)].join('\n'));
  return { version: version.slice(0, 16), files, contents };
};
