import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readQuestionnaire } from '@veerkracht/core/checklist';
import type { Bilingual } from '@veerkracht/spec';
import type { Command } from '../commands/command.ts';
import { isProblem } from '../import/imported.ts';
import { langOf, misused, readOptions } from '../options.ts';
import { isObject, objects, Refusal } from './case.ts';
import type { Json, Lookup } from './case.ts';
import { isOutcomeCase, runOutcomeCase } from './outcome-case.ts';
import { isRemoveDisabledCase, runRemoveDisabledCase } from './remove-disabled-case.ts';
import type { Result } from './result.ts';
import { isScenario, runScenario } from './scenario.ts';
import { isScoreCase, runScoreCase } from './score-case.ts';
import { isTruthRow, runTruthRow } from './truth-row.ts';

export const checklistConformanceHelp: Bilingual = {
  nl: `veerkracht conformance checklist BESTAND... [--questionnaires MAP] [--lang nl|en]
  Laat gevallen voor vragenlijsten lopen, met de vragenlijsten uit MAP: voorwaarden, nagekeken antwoorden,
  antwoorden zonder wat niet geldt, stappen na elkaar en scores.`,
  en: `veerkracht conformance checklist FILE... [--questionnaires FOLDER] [--lang nl|en]
  Runs cases for questionnaires, with the questionnaires of FOLDER: conditions, checked responses, responses
  without what does not hold, steps one after another, and scores.`,
};

interface Form {
  readonly is: (one: Json) => boolean;
  readonly run: (one: Json, lookup: Lookup) => Omit<Result, 'id'>;
}

/** A questionnaire by itself: whether it can be read. */
const reading: Form = {
  is: (one) => one['resourceType'] === 'Questionnaire',
  run: (one) => {
    const { questionnaire, findings } = readQuestionnaire(one);
    const codes = [...new Set(findings.map(({ code }) => code))].sort();
    return { ok: questionnaire !== undefined, expected: 'readable', actual: questionnaire ? 'readable' : codes };
  },
};

/** What tells the forms apart, the most telling first. */
const forms: readonly Form[] = [
  reading,
  { is: isTruthRow, run: runTruthRow },
  { is: isRemoveDisabledCase, run: runRemoveDisabledCase },
  { is: isScenario, run: runScenario },
  { is: isOutcomeCase, run: runOutcomeCase },
  { is: isScoreCase, run: runScoreCase },
];

const formOf = (one: Json): Form | undefined => forms.find(({ is }) => is(one));

/** The cases in a file: a list, a single case, or an object with lists of cases under whatever name. */
const casesIn = (json: unknown): readonly Json[] => {
  if (Array.isArray(json)) return objects(json);
  if (!isObject(json)) return [];
  if (formOf(json)) return [json];
  return Object.values(json)
    .filter((value) => objects(value).some(formOf))
    .flatMap(objects);
};

const runCase = (one: Json, lookup: Lookup): Omit<Result, 'id'> => {
  const form = formOf(one);
  if (!form) return { ok: false, expected: null, actual: 'refused: a form of case that is not known' };
  try {
    return form.run(one, lookup);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const expected = one['expected'] ?? one['expect'] ?? one['values'] ?? null;
    return { ok: false, expected, actual: error.message };
  }
};

const nameOf = (one: Json, file: string, at: number): string => {
  const name = one['id'] ?? one['name'];
  return typeof name === 'string' || typeof name === 'number' ? String(name) : `${basename(file)}[${at}]`;
};

const problem = (nl: string, en: string): { readonly problem: Bilingual } => ({ problem: { nl, en } });

const readJson = async (path: string): Promise<{ readonly json: unknown } | { readonly problem: Bilingual }> => {
  try {
    return { json: JSON.parse(await readFile(path, 'utf8')) as unknown };
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    return problem(`Ik kan ${path} niet als JSON lezen. ${why}`, `I cannot read ${path} as JSON. ${why}`);
  }
};

/** The questionnaires of a folder, by what a case may call them. */
const readFolder = async (folder: string): Promise<ReadonlyMap<string, unknown> | { readonly problem: Bilingual }> => {
  const found = new Map<string, unknown>();
  try {
    for (const file of (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()) {
      const read = await readJson(join(folder, file));
      const json = 'json' in read ? read.json : undefined;
      if (!isObject(json)) continue;
      const { id, url, version } = json;
      const names = [file, file.replace(/\.json$/, ''), id, url, `${String(url)}|${String(version)}`];
      for (const name of names) if (typeof name === 'string' && !found.has(name)) found.set(name, json);
    }
    return found;
  } catch {
    return problem(`De map ${folder} is er niet.`, `There is no folder ${folder}.`);
  }
};

/** Runs any files of the forms above; a form is told by what a case holds, never by the name of its file. */
export const checklistConformance: Command = async (args, { out, err }) => {
  const given = readOptions(args, { questionnaires: { type: 'string' } }, checklistConformanceHelp);
  if (isProblem(given)) {
    err(given.problem[langOf(args)]);
    return 2;
  }
  const { lang, paths } = given;
  const folder = given.text('questionnaires');
  const none = misused('Noem een of meer bestanden.', 'Name one or more files.', checklistConformanceHelp);
  const known = folder === undefined ? new Map<string, unknown>() : await readFolder(folder);
  const files = await Promise.all(paths.map(readJson));
  const wrong = [...(paths.length === 0 ? [none] : []), ...files, known].find(isProblem);
  if (wrong || isProblem(known)) {
    if (wrong) err(wrong.problem[lang]);
    return 2;
  }
  const lookup: Lookup = (name) => known.get(name) ?? known.get(basename(name));
  const counts = { passed: 0, failed: 0 };
  const seen = new Map<string, number>();
  for (const [index, file] of files.entries()) {
    const cases = 'json' in file ? casesIn(file.json) : [];
    if (cases.length === 0) {
      const path = paths[index]!;
      err(problem(`In ${path} staan geen gevallen die ik ken.`, `There are no cases I know in ${path}.`).problem[lang]);
      return 2;
    }
    for (const [at, one] of cases.entries()) {
      const name = nameOf(one, paths[index]!, at);
      const times = (seen.get(name) ?? 0) + 1;
      seen.set(name, times);
      const result: Result = { id: times > 1 ? `${name} (${times})` : name, ...runCase(one, lookup) };
      if (result.ok !== null) counts[result.ok ? 'passed' : 'failed'] += 1;
      out(JSON.stringify(result));
    }
  }
  out(`${counts.passed} passed, ${counts.failed} failed`);
  return counts.failed > 0 ? 1 : 0;
};
