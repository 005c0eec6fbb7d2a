import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { schemaVersion } from '@veerkracht/spec';
import type { Directory } from '@veerkracht/spec';
import type { PublishedFile, Tree } from './tree.ts';

export interface Index {
  readonly schema_version: string;
  readonly version: string;
  readonly previous_version?: string;
  /** Day on which this version was published. */
  readonly published_on: string;
  /** The oldest and newest day on which a record was checked. */
  readonly checked: { readonly oldest?: string; readonly newest?: string };
  readonly name?: string;
  readonly license?: string;
  readonly services: number;
  readonly files: readonly PublishedFile[];
}

const readIndex = async (folder: string): Promise<Partial<Index>> => {
  try {
    return JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as Partial<Index>;
  } catch {
    return {};
  }
};

/** Beside its place first: a web server never sends half a file. */
const put = async (path: string, bytes: Uint8Array): Promise<void> => {
  const draft = `${path}.${process.pid}.tmp`;
  await writeFile(draft, bytes);
  await rename(draft, path);
};

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const indexOf = (tree: Tree, { services, name, license }: Directory, today: string, previous?: string): Index => {
  const days = services.flatMap(({ assured_date }) => assured_date ?? []).sort();
  const [oldest, newest] = [days[0], days.at(-1)];
  return {
    ...{ schema_version: schemaVersion, version: tree.version },
    ...(previous && { previous_version: previous }),
    published_on: today,
    checked: { ...(oldest && { oldest }), ...(newest && { newest }) },
    ...(name && { name }),
    ...(license && { license }),
    ...{ services: services.length, files: tree.files },
  };
};

/**
 * Writes the tree: first the files that nobody knows of yet, then those with lasting names, the index at the end. So
 * a reader of the index finds every file it names. False when this version was there already: nothing is touched.
 */
export const writeTree = async (folder: string, tree: Tree, directory: Directory, today: string): Promise<boolean> => {
  const { version: previous } = await readIndex(folder);
  const names = [...tree.contents.keys()];
  const complete = await Promise.all(names.map((name) => isThere(join(folder, name))));
  if (previous === tree.version && complete.every(Boolean)) return false;
  const isHashed = (name: string): boolean => name.startsWith('files/');
  for (const name of [...names.filter(isHashed), ...names.filter((one) => !isHashed(one))]) {
    const path = join(folder, name);
    if (isHashed(name) && (await isThere(path))) continue;
    await mkdir(dirname(path), { recursive: true });
    await put(path, tree.contents.get(name) ?? new Uint8Array());
  }
  const index = indexOf(tree, directory, today, previous === tree.version ? undefined : previous);
  const bytes = new TextEncoder().encode(`${JSON.stringify(index, null, 2)}\n`);
  await put(join(folder, 'index.json.gz'), gzipSync(bytes, { level: 9 }));
  await put(join(folder, 'index.json.br'), brotliCompressSync(bytes));
  await put(join(folder, 'index.json'), bytes);
  return true;
};
