import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeDirectory } from '@veerkracht/spec';
import type { Bilingual } from '@veerkracht/spec';
import { assemble } from '../import/assemble.ts';
import type { Outcome } from '../import/assemble.ts';
import { importCsv } from '../import/csv-package.ts';
import { readTable } from '../import/csv-table.ts';
import { readSources } from '../import/files.ts';
import { importJson, readJson } from '../import/hsds-json.ts';
import { isProblem } from '../import/imported.ts';
import type { Imported, Problem, SourceFile } from '../import/imported.ts';
import { machineReport, report } from '../import/report.ts';
import type { Lang } from '../import/report.ts';
import type { Command } from './command.ts';

export const importHelp: Bilingual = {
  nl: `veerkracht import MAP|BESTAND... [--out BESTAND] [--name NAAM] [--timezone Europe/Amsterdam] [--lang nl|en] [--json]
  Leest HSDS 1, 2 of 3 (CSV-map of JSON) en schrijft een bestand (directory.json) in het Veerkracht-profiel.`,
  en: `veerkracht import FOLDER|FILE... [--out FILE] [--name NAME] [--timezone Europe/Amsterdam] [--lang nl|en] [--json]
  Reads HSDS 1, 2 or 3 (a folder of CSV, or JSON) and writes one file (directory.json) in the Veerkracht profile.`,
};

interface Options {
  readonly paths: readonly string[];
  readonly out: string;
  readonly lang: Lang;
  readonly json: boolean;
  readonly name?: string;
  readonly timezone?: string;
}

const isZone = (zone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
};

const wrong = (nl: string, en: string): Problem => ({
  problem: { nl: `${nl}\n${importHelp.nl}`, en: `${en}\n${importHelp.en}` },
});

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: 'string', default: 'directory.json' },
      name: { type: 'string' },
      timezone: { type: 'string' },
      lang: { type: 'string', default: 'nl' },
      json: { type: 'boolean', default: false },
    },
  });

const optionsOf = (args: readonly string[]): Options | Problem => {
  try {
    const { values, positionals } = parse(args);
    const { out, json, lang, name, timezone } = values;
    if (lang !== 'nl' && lang !== 'en') return wrong('Kies --lang nl of --lang en.', 'Choose --lang nl or --lang en.');
    if (positionals.length === 0) return wrong('Noem een map of bestand.', 'Name a folder or file.');
    if (timezone && !isZone(timezone))
      return wrong(`Tijdzone ${timezone} bestaat niet.`, `There is no time zone ${timezone}.`);
    return { paths: positionals, out, json, lang, ...(name && { name }), ...(timezone && { timezone }) };
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    return wrong(`Deze opties begrijp ik niet. ${said}`, `I do not understand these options. ${said}`);
  }
};

const firstProblem = <T extends object>(results: readonly (T | Problem)[]): Problem | undefined =>
  results.find(isProblem);

const nothing: Problem = {
  problem: {
    nl: 'Hier staan geen diensten in. Geef een map met services.csv, of JSON van een HSDS-API.',
    en: 'There are no services in this. Give a folder with services.csv, or JSON of an HSDS API.',
  },
};

const importedFrom = (files: readonly SourceFile[], timezone: string | undefined): Imported | Problem => {
  const [csv, json] = [/\.csv$/i, /./].map((kind) => files.filter(({ name }) => kind.test(name)));
  if (csv && csv.length > 0) {
    const tables = csv.map(readTable);
    const problem = firstProblem(tables);
    return (
      problem ??
      importCsv(
        tables.flatMap((table) => (isProblem(table) ? [] : table)),
        timezone ? { timezone } : {},
      )
    );
  }
  const opened = (json ?? []).map(readJson);
  return firstProblem(opened) ?? importJson(opened.flatMap((one) => (isProblem(one) ? [] : [one])));
};

/** Beside the place it goes to first, so that nobody ever reads half a file. */
const save = async (file: string, text: string): Promise<Problem | undefined> => {
  const path = resolve(file);
  const draft = `${path}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(draft, text);
    await rename(draft, path);
    return undefined;
  } catch {
    await rm(draft, { force: true }).catch(() => undefined);
    return {
      problem: {
        nl: `Ik kan niet schrijven naar ${file}. Kies met --out een andere plek.`,
        en: `I cannot write to ${file}. Choose another place with --out.`,
      },
    };
  }
};

const run = async (options: Options, today: string): Promise<Outcome | Problem> => {
  const files = await readSources(options.paths);
  if (isProblem(files)) return files;
  const source = importedFrom(files, options.timezone);
  if (isProblem(source)) return source;
  if (source.services.length + source.lost === 0) return nothing;
  const outcome = assemble(source, { today, ...(options.name && { name: options.name }) });
  // An empty file would take the place of one that people use.
  if (outcome.counts.kept === 0) return outcome;
  return (await save(options.out, writeDirectory(outcome.directory))) ?? outcome;
};

export const importCommand: Command = async (args, { out, err, today }) => {
  const options = optionsOf(args);
  if (isProblem(options)) {
    err(options.problem[args.includes('en') ? 'en' : 'nl']);
    return 2;
  }
  const outcome = await run(options, today);
  if (isProblem(outcome)) {
    err(outcome.problem[options.lang]);
    return 2;
  }
  out(options.json ? machineReport(outcome, options.out) : report(outcome, options.out, options.lang));
  return outcome.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
};
