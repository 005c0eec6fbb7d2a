import type { Bilingual } from '@veerkracht/spec';
import { compare } from '../diff/compare.ts';
import { comparisonInWords } from '../diff/say.ts';
import { isProblem } from '../import/imported.ts';
import { langOf, misused, readOptions } from '../options.ts';
import type { Command } from './command.ts';
import { readVersion } from './read-version.ts';

export const diffHelp: Bilingual = {
  nl: `veerkracht diff OUD NIEUW [--json] [--lang nl|en]
  Zegt wat een bezoeker anders ziet: nieuw, weg, en per dienst wat er veranderde.`,
  en: `veerkracht diff OLD NEW [--json] [--lang nl|en]
  Says what a visitor sees differently: new, gone, and per service what changed.`,
};

export const diffCommand: Command = async (args, { out, err }) => {
  const given = readOptions(args, { json: { type: 'boolean' } }, diffHelp);
  const lang = langOf(args);
  const [before, after] = isProblem(given) ? [] : given.paths;
  if (isProblem(given) || before === undefined || after === undefined || given.paths.length > 2) {
    const two = misused('Noem twee bestanden: oud en nieuw.', 'Name two files: old and new.', diffHelp);
    err((isProblem(given) ? given : two).problem[lang]);
    return 2;
  }
  const [old, now] = [await readVersion(before), await readVersion(after)];
  for (const version of [old, now]) {
    if (isProblem(version)) {
      err(version.problem[lang]);
      return 2;
    }
  }
  if (isProblem(old) || isProblem(now)) return 2;
  const comparison = compare(old, now);
  out(given.flag('json') ? JSON.stringify({ type: 'diff', ...comparison }) : comparisonInWords(comparison, lang));
  return 0;
};
