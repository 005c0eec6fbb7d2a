import { importCsv } from './csv-package.ts';
import { readTable } from './csv-table.ts';
import { importJson, readJson } from './hsds-json.ts';
import { isProblem } from './imported.ts';
import type { Imported, Problem, SourceFile } from './imported.ts';

const firstProblem = <T extends object>(results: readonly (T | Problem)[]): Problem | undefined =>
  results.find(isProblem);

/** Files that belong together: tables when there is one, else JSON. */
export const importedFrom = (files: readonly SourceFile[], timezone?: string): Imported | Problem => {
  const [csv, json] = [/\.csv$/i, /./].map((kind) => files.filter(({ name }) => kind.test(name)));
  if (csv && csv.length > 0) {
    const tables = csv.map(readTable);
    const rows = tables.flatMap((table) => (isProblem(table) ? [] : table));
    return firstProblem(tables) ?? importCsv(rows, timezone ? { timezone } : {});
  }
  const opened = (json ?? []).map(readJson);
  return firstProblem(opened) ?? importJson(opened.flatMap((one) => (isProblem(one) ? [] : [one])));
};
