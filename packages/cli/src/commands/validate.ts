import type { Bilingual } from '@veerkracht/spec';
import { isProblem } from '../import/imported.ts';
import type { Counts } from '../validate/checker.ts';
import type { Said } from '../validate/said.ts';
import { asJson, bar, inWords, moreOf, summary } from '../validate/say.ts';
import { validatePath } from '../validate/validate-source.ts';
import type { Listener } from '../validate/validate-source.ts';
import { langOf, misused, readOptions } from '../options.ts';
import type { Command } from './command.ts';

export const validateHelp: Bilingual = {
  nl: `veerkracht validate BESTAND|MAP|ADRES [--all] [--json] [--lang nl|en]
  Kijkt gegevens na: HSDS in JSON, ndjson of CSV (map of zip), een HSDS-API, of uw spreadsheet.
  Zegt bij elke fout waar die staat en wat u kunt doen. Verandert niets.
  Bestanden mogen groter zijn dan het geheugen, behalve een spreadsheet (64 MB) en een zip (uitgepakt 256 MB).
  Uitkomst: 0 is goed, 1 is fouten gevonden, 2 is niet gelukt.`,
  en: `veerkracht validate FILE|FOLDER|URL [--all] [--json] [--lang nl|en]
  Checks data: HSDS in JSON, ndjson or CSV (folder or zip), an HSDS API, or your spreadsheet.
  Says of every mistake where it is and what to do. Changes nothing.
  Files may be larger than the memory, except a spreadsheet (64 MB) and a zip (256 MB unpacked).
  Exit code: 0 is fine, 1 is errors found, 2 could not run.`,
};

/** Of one rule so many are shown: a thousand equal ones hide the others. */
const shownPerRule = 10;

export const validateCommand: Command = async (args, { out, err, today, progress }) => {
  const given = readOptions(args, { all: { type: 'boolean' }, json: { type: 'boolean' } }, validateHelp);
  const lang = langOf(args);
  const [path] = isProblem(given) ? [] : given.paths;
  if (isProblem(given) || path === undefined || given.paths.length > 1) {
    const one = misused('Noem één bestand, map of adres.', 'Name one file, folder or address.', validateHelp);
    err((isProblem(given) ? given : one).problem[lang]);
    return 2;
  }
  const perRule = new Map<string, number>();
  const isShown = ({ rule }: Said): boolean => {
    const seen = (perRule.get(rule) ?? 0) + 1;
    perRule.set(rule, seen);
    return given.flag('all') || seen <= shownPerRule;
  };
  const listener: Listener = {
    hear: (found) => {
      const lines = given.flag('json') ? found.map(asJson) : found.filter(isShown).map((one) => inWords(one, lang));
      if (lines.length > 0) out(lines.join('\n'));
    },
    tick: (at, counts) => progress?.(bar(at, counts)),
  };
  const result: Counts | { readonly problem: Bilingual } = await validatePath(path, today, listener);
  progress?.('\r\u001b[K');
  if (isProblem(result)) {
    err(result.problem[lang]);
    return 2;
  }
  if (given.flag('json')) out(JSON.stringify({ type: 'summary', path, ...result }));
  else {
    const hidden = [...perRule].filter(([, count]) => !given.flag('all') && count > shownPerRule);
    out([...hidden.map(([rule, count]) => moreOf(rule, count - shownPerRule, lang)), summary(result, lang)].join('\n'));
  }
  return result.error > 0 || result.services === 0 ? 1 : 0;
};
