import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import { delimiterOf } from '../import/csv-table.ts';
import { isProblem, Unreadable } from '../import/imported.ts';
import type { PackageFile, Problem } from '../import/imported.ts';
import type { Sheet } from './sheet.ts';

export const isSheetFile = (name: string): boolean => /\.(xlsx|ods|csv)$/i.test(name);

const unreadable = (name: string): Problem => ({
  problem: {
    nl: `${name} kan ik niet lezen als spreadsheet. Open het in een spreadsheet en bewaar het opnieuw als .xlsx.`,
    en: `I cannot read ${name} as a spreadsheet. Open it in a spreadsheet and save it as .xlsx again.`,
  },
});

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const csvSheet = (bytes: Uint8Array): readonly Sheet[] => {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const options = { bom: true, delimiter: delimiterOf(text), relax_column_count: true, info: true } as const;
  const records = parse(text, options) as unknown as readonly CsvRecord[];
  const rows = records.map(({ record }, at) => ({ row: at + 1, cells: record.map((cell) => cell.trim()) }));
  return [{ name: '', rows: rows.filter(({ cells }) => cells.some(Boolean)) }];
};

/** Only the parts that hold text; pictures and macros stay where they are. */
const wanted = (path: string): boolean =>
  path === 'content.xml' ||
  /^xl\/(workbook|sharedStrings|styles)\.xml$/.test(path) ||
  path === 'xl/_rels/workbook.xml.rels' ||
  /^xl\/worksheets\/[^/]+\.xml$/.test(path);

const bytesOf = async ({ chunks }: PackageFile): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  for await (const part of chunks()) parts.push(part);
  return Buffer.concat(parts);
};

/** The sheets of an .xlsx, .ods or .csv. */
export const readSheets = async (path: string): Promise<readonly Sheet[] | Problem> => {
  const name = basename(path);
  try {
    if (/\.csv$/i.test(name)) return csvSheet(await readFile(path));
    const [{ openZip }, { odsSheets }, { xlsxSheets }] = await Promise.all([
      import('./zip.ts'),
      import('./ods-rows.ts'),
      import('./xlsx-rows.ts'),
    ]);
    const zip = await openZip(path, name, wanted);
    if (isProblem(zip)) return zip;
    const parts = new Map<string, Uint8Array>();
    try {
      for (const part of zip.files) parts.set(part.name, await bytesOf(part));
    } finally {
      zip.close();
    }
    const sheets = parts.has('content.xml') ? odsSheets(parts) : xlsxSheets(parts);
    return sheets.length > 0 ? sheets : unreadable(name);
  } catch (error) {
    return error instanceof Unreadable ? error : unreadable(name);
  }
};
