import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { createInterface } from 'node:readline';
import { absent, isData, listSources } from '../import/files.ts';
import { tableOf } from '../import/csv-table.ts';
import { importedFrom, tablesAmong } from '../import/imported-from.ts';
import { isProblem } from '../import/imported.ts';
import type { Imported, PackageFile, Problem } from '../import/imported.ts';
import { isSheetFile, readSheets } from '../sheet/read-sheets.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { readTemplate, templateSheet } from '../sheet/template-rows.ts';
import { counted, csvRecords, rowsOf, stages } from './csv-records.ts';
import { jsonRecords, ndjsonRecords } from './json-records.ts';
import { placeOf, saidThere } from './origin.ts';
import type { Progress, SourceRecord } from './record.ts';
import type { Source } from './source.ts';

const largestSheet = 64 * 1024 * 1024;
const largestPackage = 512 * 1024 * 1024;

const tooLarge = (path: string): Problem => ({
  problem: {
    nl: `${path} is te groot. Een spreadsheet mag 64 MB zijn en een zip 512 MB. Geef een map met CSV-bestanden, of JSON.`,
    en: `${path} is too large. A spreadsheet may be 64 MB and a zip 512 MB. Give a folder with CSV files, or JSON.`,
  },
});

const ofImported = (imported: Imported): Source => {
  const part = (list: SourceRecord['list'], values: readonly unknown[]): SourceRecord[] =>
    values.map((value, at) => ({ list, value, place: { file: '', path: `${list}[${at}]` } }));
  const services = imported.services.map((value, at): SourceRecord => ({
    ...{ list: 'services', value, place: placeOf(imported.origins[at] ?? '') },
  }));
  const hasHead = Object.keys(imported.head).length > 0;
  const head = hasHead ? part('head', [{ ...imported.head, services: [] }]) : [];
  const terms = part('taxonomy_terms', imported.taxonomy_terms);
  const records = [...head, ...terms, ...part('organizations', imported.organizations), ...services];
  return { records, findings: imported.findings.map(saidThere), progress: { done: 0 } };
};

const ofTables = (file: string, sheets: readonly Sheet[]): Source | Problem => {
  const rows = sheets.flatMap((sheet) => {
    const [header, ...rest] = sheet.rows;
    const names = (header?.cells ?? []).map((name) => name.toLowerCase());
    const table = tableOf(sheet.name || file);
    return rest.map(({ row, cells }) => ({
      table,
      at: `${sheet.name ? `${file}/${sheet.name}` : file}:${row}`,
      cells: Object.fromEntries(names.flatMap((name, at) => (name && cells[at] ? [[name, cells[at]] as const] : []))),
    }));
  });
  if (rows.some(({ table }) => table === 'services')) {
    const progress: Progress = { done: 0 };
    return { records: csvRecords(rows, progress), findings: [], progress };
  }
  return {
    problem: {
      nl: `${file} heeft geen blad dat ik ken. Begin met het bestand van "veerkracht template".`,
      en: `${file} has no sheet that I know. Begin with the file of "veerkracht template".`,
    },
  };
};

/** A filled-in template, or tables of HSDS as sheets. */
export const openSheets = async (path: string, key = ''): Promise<Source | Problem> => {
  const file = basename(path);
  if ((await stat(path)).size > largestSheet) return tooLarge(path);
  const sheets = await readSheets(path);
  if (isProblem(sheets)) return sheets;
  const sheet = templateSheet(sheets);
  if (sheet === undefined) return ofTables(file, sheets);
  return { ...readTemplate(file, sheet, key), progress: { done: 0 }, isTemplate: true };
};

/** Tables one record at a time; JSON of several files, in which records stand in short and in full, as a whole. */
const openFiles = async (files: readonly PackageFile[]): Promise<Source | Problem> => {
  const tables = tablesAmong(files);
  if (tables.length > 0) {
    const progress = { done: 0, total: stages * tables.reduce((sum, { size }) => sum + size, 0) };
    return { records: csvRecords(rowsOf(tables, progress), progress), findings: [], progress };
  }
  const imported = await importedFrom(files);
  return isProblem(imported) ? imported : ofImported(imported);
};

const openPackage = async (path: string): Promise<Source | Problem> => {
  const { openZip } = await import('../sheet/zip.ts');
  const zip = await openZip(path, basename(path), isData);
  if (isProblem(zip)) return zip;
  const source = await openFiles(zip.files);
  if (isProblem(source)) {
    zip.close();
    return source;
  }
  const { records } = source;
  const untilClosed = async function* (): typeof records {
    try {
      yield* records;
    } finally {
      zip.close();
    }
  };
  return { ...source, records: untilClosed() };
};

const chunks = (path: string): AsyncIterable<Uint8Array> => createReadStream(path, { highWaterMark: 256 * 1024 });

const openText = (path: string, size: number): Source => {
  const progress = { done: 0, total: size };
  const file = basename(path);
  if (!/\.(ndjson|jsonl)$/i.test(path))
    return { records: jsonRecords(file, counted(chunks(path), progress)), findings: [], progress };
  const input = createReadStream(path);
  input.on('data', (chunk) => void (progress.done += chunk.length));
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  return { records: ndjsonRecords(file, lines), findings: [], progress };
};

/** Opens whatever holds services, without reading it all where that can be helped. */
export const openSource = async (path: string): Promise<Source | Problem> => {
  if (/^https?:\/\//i.test(path)) return (await import('./api-records.ts')).openApi(path);
  const info = await stat(path).catch(() => undefined);
  if (info === undefined) return absent(path);
  if (info.isDirectory()) {
    const files = await listSources([path]);
    return isProblem(files) ? files : openFiles(files);
  }
  const isZip = extname(path).toLowerCase() === '.zip';
  if (isZip) return info.size > largestPackage ? tooLarge(path) : openPackage(path);
  return isSheetFile(path) ? openSheets(path) : openText(path, info.size);
};
