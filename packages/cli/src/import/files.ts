import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isProblem, Unreadable } from './imported.ts';
import type { PackageFile, Problem, SourceFile } from './imported.ts';

/** One JSON file of a package is held whole, as one text. */
const tooLarge = 512 * 1024 * 1024;

/** Whether a file can hold records. `datapackage.json` describes tables and holds no rows. */
export const isData = (path: string): boolean =>
  /\.(csv|json)$/i.test(path) && !/(^|[\\/])datapackage\.json$/.test(path);

export const absent = (path: string): Problem => ({
  problem: {
    nl: `${path} is er niet, of u mag het niet lezen. Geef een map met CSV-bestanden of een JSON-bestand.`,
    en: `${path} is not there, or may not be read. Give a folder with CSV files or a JSON file.`,
  },
});

const notText = (name: string): Problem => ({
  problem: {
    nl: `${name} is geen tekst in UTF-8. Bewaar het opnieuw als CSV (UTF-8) of JSON.`,
    en: `${name} is not text in UTF-8. Save it again as CSV (UTF-8) or JSON.`,
  },
});

/** The text of a file, piece by piece. @throws Unreadable */
export async function* textOf({ name, chunks }: PackageFile): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decoded = (bytes?: Uint8Array): string => {
    try {
      const text = bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
      if (!text.includes('\0')) return text;
    } catch {
      // Said below, as for what is no text at all.
    }
    throw new Unreadable(notText(name));
  };
  for await (const bytes of chunks()) yield decoded(bytes);
  yield decoded();
}

/** A file held whole. @throws Unreadable */
export const wholeText = async (file: PackageFile): Promise<SourceFile> => {
  if (file.size > tooLarge) throw new Unreadable(notText(file.name));
  const parts: string[] = [];
  for await (const part of textOf(file)) parts.push(part);
  return { name: file.name, text: parts.join('') };
};

async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Uint8Array>;
  } catch {
    throw new Unreadable(absent(path));
  }
}

const fileOf = async (path: string, name: string): Promise<PackageFile> => ({
  ...{ name, size: (await stat(path)).size },
  chunks: () => chunksOf(path),
});

const listed = async (path: string): Promise<readonly PackageFile[] | Problem> => {
  try {
    if (!(await stat(path)).isDirectory()) return [await fileOf(path, basename(path))];
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile() && isData(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    const base = path.replace(/\/+$/, '').length + 1;
    return await Promise.all(paths.map((file) => fileOf(file, file.slice(base))));
  } catch {
    return absent(path);
  }
};

/** Every CSV and JSON file that is given, or that stands in a folder that is given. */
export const listSources = async (paths: readonly string[]): Promise<readonly PackageFile[] | Problem> => {
  const files: PackageFile[] = [];
  for (const path of paths) {
    const list = await listed(path);
    if (isProblem(list)) return list;
    files.push(...list);
  }
  return files;
};
