import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Problem, SourceFile } from './imported.ts';
import { isProblem } from './imported.ts';

const readable = /\.(csv|json)$/i;
const tooLarge = 512 * 1024 * 1024;
/** Describes tables, holds no rows. */
const skipped: ReadonlySet<string> = new Set(['datapackage.json']);

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

const load = async (path: string, name: string): Promise<SourceFile | Problem> => {
  try {
    if ((await stat(path)).size > tooLarge) return notText(name);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
    return text.includes('\0') ? notText(name) : { name, text };
  } catch (error) {
    return error instanceof TypeError ? notText(name) : absent(path);
  }
};

const listed = async (path: string): Promise<readonly (readonly [path: string, name: string])[] | Problem> => {
  try {
    if (!(await stat(path)).isDirectory()) return [[path, basename(path)]];
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && readable.test(entry.name) && !skipped.has(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file, file.slice(path.replace(/\/+$/, '').length + 1)] as const);
  } catch {
    return absent(path);
  }
};

/** Every CSV and JSON file that is given, or that stands in a folder that is given. */
export const readSources = async (paths: readonly string[]): Promise<readonly SourceFile[] | Problem> => {
  const files: SourceFile[] = [];
  for (const path of paths) {
    const list = await listed(path);
    if (isProblem(list)) return list;
    for (const [file, name] of list) {
      const source = await load(file, name);
      if (isProblem(source)) return source;
      files.push(source);
    }
  }
  return files;
};
