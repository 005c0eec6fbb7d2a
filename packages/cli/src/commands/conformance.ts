import type { Bilingual } from '@veerkracht/spec';
import { checklistConformance, checklistConformanceHelp } from '../conformance/checklist.ts';
import { hsdsConformance, hsdsConformanceHelp } from '../conformance/hsds.ts';
import { icsConformance, icsConformanceHelp } from '../conformance/ics.ts';
import { recurrenceConformance, recurrenceConformanceHelp } from '../conformance/recurrence.ts';
import { langOf, misused } from '../options.ts';
import type { Command } from './command.ts';

interface Kind {
  readonly run: Command;
  readonly help: Bilingual;
}

/** One file per kind, in `conformance/`. */
const kinds: Readonly<Record<string, Kind>> = {
  checklist: { run: checklistConformance, help: checklistConformanceHelp },
  recurrence: { run: recurrenceConformance, help: recurrenceConformanceHelp },
  ics: { run: icsConformance, help: icsConformanceHelp },
  hsds: { run: hsdsConformance, help: hsdsConformanceHelp },
};

const helpIn = (lang: 'nl' | 'en', title: string): string =>
  [title, ...Object.values(kinds).map(({ help }) => help[lang])].join('\n');

export const conformanceHelp: Bilingual = {
  nl: helpIn(
    'nl',
    `veerkracht conformance SOORT ... [--lang nl|en]
  Kijkt na of software zich houdt aan wat is afgesproken. Per geval een regel JSON {id, ok, expected, actual},
  en als laatste regel: N passed, N failed. Wat niet meetelt heeft ok null.
  Uitkomst: 0 is alles goed, 1 is dat er iets niet klopt, 2 is niet gelukt.`,
  ),
  en: helpIn(
    'en',
    `veerkracht conformance KIND ... [--lang nl|en]
  Checks whether software keeps to what was agreed. A line of JSON per case {id, ok, expected, actual}, and as the
  last line: N passed, N failed. What does not count has ok null.
  Exit code: 0 is all passed, 1 is something failed, 2 could not run.`,
  ),
};

export const conformanceCommand: Command = async (args, surroundings) => {
  const [name = '', ...rest] = args;
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (kind) return kind.run(rest, surroundings);
  const names = Object.keys(kinds).join(', ');
  const { problem } = misused(`Noem een soort: ${names}.`, `Name a kind: ${names}.`, conformanceHelp);
  surroundings.err(problem[langOf(args)]);
  return 2;
};
