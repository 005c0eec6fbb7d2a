import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { createInterface } from 'node:readline';
import { fieldName } from './field-name.ts';
import type { Finding } from '@veerkracht/spec';
import { absent, readSources } from '../import/files.ts';
import { importCsv } from '../import/csv-package.ts';
import { tableOf } from '../import/csv-table.ts';
import { importedFrom } from '../import/imported-from.ts';
import { isProblem } from '../import/imported.ts';
import type { Imported, Problem } from '../import/imported.ts';
import { isSheetFile, readSheets } from '../sheet/read-sheets.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { readTemplate, templateSheet } from '../sheet/template-rows.ts';
import { jsonRecords, ndjsonRecords } from './json-records.ts';
import type { Place, Progress, SourceRecord } from './record.ts';
import type { Said } from './said.ts';

export interface Source {
  readonly records: AsyncIterable<SourceRecord> | Iterable<SourceRecord>;
  /** What was found while opening it. */
  readonly findings: readonly Said[];
  readonly progress: Progress;
  /** Filled in by hand in the template: texts that we write later are not missed. */
  readonly isTemplate?: true;
}

const largestSheet = 64 * 1024 * 1024;
const largestPackage = 512 * 1024 * 1024;

const tooLarge = (path: string): Problem => ({
  problem: {
    nl: `${path} is te groot voor een spreadsheet of zip. Geef JSON of ndjson.`,
    en: `${path} is too large for a spreadsheet or zip. Give JSON or ndjson.`,
  },
});

/** `services.csv:14` or `page.json contents[3]` as a place. */
const placeOf = (origin: string): Place => {
  const [, file, row] = /^(.+):(\d+)$/.exec(origin) ?? [];
  if (file && row) return { file, row: Number(row), path: '' };
  const [name = '', ...path] = origin.split(' ');
  return { file: name, path: path.join(' ') };
};

const saidOf = ({ path, rule, severity, message, fix }: Finding): Said => {
  const [origin = '', field = ''] = path.split(' ');
  return { ...placeOf(origin), field, label: fieldName(field), rule, severity, message, fix };
};

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
  return { records, findings: imported.findings.map(saidOf), progress: { done: 0 } };
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
  if (rows.some(({ table }) => table === 'services')) return ofImported(importCsv(rows, {}));
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
  const sheets = await readSheets(file, await readFile(path));
  if (isProblem(sheets)) return sheets;
  const sheet = templateSheet(sheets);
  if (sheet === undefined) return ofTables(file, sheets);
  return { ...readTemplate(file, sheet, key), progress: { done: 0 }, isTemplate: true };
};

const openPackage = async (path: string): Promise<Source | Problem> => {
  const { openZip } = await import('../sheet/zip.ts');
  const parts = openZip(basename(path), await readFile(path), (name) => /\.(csv|json)$/i.test(name));
  if (isProblem(parts)) return parts;
  const files = [...parts].map(([name, bytes]) => ({ name, text: new TextDecoder().decode(bytes) }));
  const imported = importedFrom(files.filter(({ name }) => !/(^|\/)datapackage\.json$/.test(name)));
  return isProblem(imported) ? imported : ofImported(imported);
};

async function* counted(path: string, progress: Progress): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Uint8Array>) {
    progress.done += chunk.length;
    yield chunk;
  }
}

const openText = (path: string, size: number): Source => {
  const progress = { done: 0, total: size };
  const file = basename(path);
  if (!/\.(ndjson|jsonl)$/i.test(path))
    return { records: jsonRecords(file, counted(path, progress)), findings: [], progress };
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
    const files = await readSources([path]);
    const imported = isProblem(files) ? files : importedFrom(files);
    return isProblem(imported) ? imported : ofImported(imported);
  }
  const isZip = extname(path).toLowerCase() === '.zip';
  if (isZip) return info.size > largestPackage ? tooLarge(path) : openPackage(path);
  return isSheetFile(path) ? openSheets(path) : openText(path, info.size);
};
