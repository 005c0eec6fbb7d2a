import { openCsv, wholePackage } from './csv-package.ts';
import { readTable } from './csv-table.ts';
import { wholeText } from './files.ts';
import { importJson, readJson } from './hsds-json.ts';
import { isProblem, problemOf } from './imported.ts';
import type { Imported, PackageFile, Problem } from './imported.ts';

/** Files that belong together: the tables when there is one, else none. */
export const tablesAmong = (files: readonly PackageFile[]): readonly PackageFile[] =>
  files.filter(({ name }) => /\.csv$/i.test(name));

const fromTables = async (tables: readonly PackageFile[], timezone: string | undefined): Promise<Imported> => {
  const csv = openCsv(timezone ? { timezone } : {});
  try {
    for (const table of tables) for await (const row of readTable(table)) csv.add(row);
    return wholePackage(csv);
  } finally {
    csv.close();
  }
};

/** Files that belong together, held whole: tables when there is one, else JSON. */
export const importedFrom = async (files: readonly PackageFile[], timezone?: string): Promise<Imported | Problem> => {
  try {
    const tables = tablesAmong(files);
    if (tables.length > 0) return await fromTables(tables, timezone);
    const opened = [];
    for (const file of files) {
      const one = readJson(await wholeText(file));
      if (isProblem(one)) return one;
      opened.push(one);
    }
    return importJson(opened);
  } catch (error) {
    const problem = problemOf(error);
    if (problem) return problem;
    throw error;
  }
};
