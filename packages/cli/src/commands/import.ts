import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { writeDirectory } from '@veerkracht/spec';
import type { Bilingual } from '@veerkracht/spec';
import { assemble } from '../import/assemble.ts';
import type { Outcome } from '../import/assemble.ts';
import { listSources } from '../import/files.ts';
import { importedFrom } from '../import/imported-from.ts';
import { isProblem } from '../import/imported.ts';
import type { Problem } from '../import/imported.ts';
import { machineReport, report } from '../import/report.ts';
import type { Lang } from '../import/report.ts';
import { save } from '../save.ts';
import { isSheetFile } from '../sheet/read-sheets.ts';
import type { Source } from '../validate/source.ts';
import type { Command } from './command.ts';

export const importHelp: Bilingual = {
  nl: `veerkracht import SPREADSHEET [--previous VORIGE] [--remove] [--key WOORD] [--out BESTAND] [--name NAAM] [--lang nl|en] [--json]
  Leest een ingevulde template (.xlsx, .ods of .csv) en zegt wat er verandert. Met een fout erin schrijft het niets.
  --previous: de vorige versie. Daar komt het spreadsheet bij. --remove: haalt weg wat niet meer in het spreadsheet staat.
  --key: een vast woord, bijvoorbeeld uw gemeente. Nodig als een andere redactie dezelfde codes gebruikt.
veerkracht import MAP|BESTAND... [--out BESTAND] [--name NAAM] [--timezone Europe/Amsterdam] [--lang nl|en] [--json]
  Leest HSDS 1, 2 of 3 (CSV-map of JSON) en schrijft een bestand (directory.json) in het Veerkracht-profiel.`,
  en: `veerkracht import SPREADSHEET [--previous FILE] [--remove] [--key WORD] [--out FILE] [--name NAME] [--lang nl|en] [--json]
  Reads a filled-in template (.xlsx, .ods or .csv) and says what changes. With an error in it nothing is written.
  --previous: the last version, into which the spreadsheet goes. --remove: takes away what is no longer in it.
  --key: a fixed word, for instance your municipality. Needed when another editor uses the same codes.
veerkracht import FOLDER|FILE... [--out FILE] [--name NAME] [--timezone Europe/Amsterdam] [--lang nl|en] [--json]
  Reads HSDS 1, 2 or 3 (a folder of CSV, or JSON) and writes one file (directory.json) in the Veerkracht profile.`,
};

interface Options {
  readonly paths: readonly string[];
  readonly out: string;
  readonly lang: Lang;
  readonly json: boolean;
  readonly remove: boolean;
  readonly key: string;
  readonly name?: string;
  readonly timezone?: string;
  readonly previous?: string;
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
      previous: { type: 'string' },
      key: { type: 'string', default: '' },
      remove: { type: 'boolean', default: false },
      lang: { type: 'string', default: 'nl' },
      json: { type: 'boolean', default: false },
    },
  });

const optionsOf = (args: readonly string[]): Options | Problem => {
  try {
    const { values, positionals } = parse(args);
    const { out, json, lang, name, timezone, previous, remove, key } = values;
    if (lang !== 'nl' && lang !== 'en') return wrong('Kies --lang nl of --lang en.', 'Choose --lang nl or --lang en.');
    if (positionals.length === 0) return wrong('Noem een map of bestand.', 'Name a folder or file.');
    if (timezone && !isZone(timezone))
      return wrong(`Tijdzone ${timezone} bestaat niet.`, `There is no time zone ${timezone}.`);
    return {
      ...{ paths: positionals, out, json, lang, remove, key },
      ...(name && { name }),
      ...(timezone && { timezone }),
      ...(previous && { previous }),
    };
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    return wrong(`Deze opties begrijp ik niet. ${said}`, `I do not understand these options. ${said}`);
  }
};

const nothing: Problem = {
  problem: {
    nl: 'Hier staan geen diensten in. Geef een map met services.csv, of JSON van een HSDS-API.',
    en: 'There are no services in this. Give a folder with services.csv, or JSON of an HSDS API.',
  },
};

const run = async (options: Options, today: string): Promise<Outcome | Problem> => {
  const files = await listSources(options.paths);
  if (isProblem(files)) return files;
  const source = await importedFrom(files, options.timezone);
  if (isProblem(source)) return source;
  if (source.services.length + source.lost === 0) return nothing;
  const outcome = assemble(source, { today, ...(options.name && { name: options.name }) });
  // An empty file would take the place of one that people use.
  if (outcome.counts.kept === 0) return outcome;
  return (await save(options.out, writeDirectory(outcome.directory))) ?? outcome;
};

/** One spreadsheet that was filled in; tables of HSDS go the other way. */
const templateOf = async ({ paths, key }: Options): Promise<Source | Problem | undefined> => {
  const [path] = paths;
  if (path === undefined || paths.length > 1 || !isSheetFile(path)) return undefined;
  const info = await stat(path).catch(() => undefined);
  if (info === undefined || !info.isFile()) return undefined;
  const { openSheets } = await import('../validate/open-source.ts');
  const source = await openSheets(path, key);
  if (/\.csv$/i.test(path) && (isProblem(source) || !source.isTemplate)) return undefined;
  return isProblem(source) || source.isTemplate ? source : noTemplate(path);
};

const noTemplate = (path: string): Problem => ({
  problem: {
    nl: `${path} is niet de template. Begin met het bestand van "veerkracht template".`,
    en: `${path} is not the template. Begin with the file of "veerkracht template".`,
  },
});

export const importCommand: Command = async (args, surroundings) => {
  const { out, err, today } = surroundings;
  const options = optionsOf(args);
  if (isProblem(options)) {
    err(options.problem[args.includes('en') ? 'en' : 'nl']);
    return 2;
  }
  const template = await templateOf(options);
  if (template && isProblem(template)) {
    err(template.problem[options.lang]);
    return 2;
  }
  if (template) return (await import('./import-template.ts')).importTemplate(template, options, surroundings);
  const outcome = await run(options, today);
  if (isProblem(outcome)) {
    err(outcome.problem[options.lang]);
    return 2;
  }
  out(options.json ? machineReport(outcome, options.out) : report(outcome, options.out, options.lang));
  return outcome.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
};
