import { writeDirectory } from '@veerkracht/spec';
import type { Bilingual } from '@veerkracht/spec';
import { comparisonInWords } from '../diff/say.ts';
import { isProblem } from '../import/imported.ts';
import type { Lang } from '../import/report.ts';
import { save } from '../save.ts';
import { mergeRows } from '../sheet/import-template.ts';
import type { Merge } from '../sheet/import-template.ts';
import { asJson, inWords, summary } from '../validate/say.ts';
import type { Said } from '../validate/said.ts';
import type { Source } from '../validate/source.ts';
import { validateSource } from '../validate/validate-source.ts';
import { readVersion } from './read-version.ts';
import type { ExitCode, Surroundings } from './command.ts';

export interface TemplateImport {
  readonly out: string;
  readonly lang: Lang;
  readonly json: boolean;
  readonly remove: boolean;
  readonly name?: string;
  readonly previous?: string;
}

const words = {
  nl: {
    refused: 'Er is niets geschreven. Verbeter eerst de fouten in het spreadsheet.',
    empty: 'Er staan geen diensten in het spreadsheet. Er is niets geschreven.',
    written: (file: string) => `Geschreven: ${file}`,
    gone: (names: string, count: number) =>
      `Niet meer in het spreadsheet (${count}): ${names}.\nZe blijven staan. Zijn ze gestopt? Gebruik dan --remove: ze gaan weg en hun naam blijft bewaard.`,
  },
  en: {
    refused: 'Nothing was written. Correct the errors in the spreadsheet first.',
    empty: 'There are no services in the spreadsheet. Nothing was written.',
    written: (file: string) => `Written: ${file}`,
    gone: (names: string, count: number) =>
      `No longer in the spreadsheet (${count}): ${names}.\nThey stay. Did they stop? Use --remove: they go and leave a tombstone.`,
  },
} as const;

const tell = (merge: Merge, { lang, remove, out, json }: TemplateImport): string => {
  if (json) {
    const gone = merge.gone.map(({ id, name }) => ({ id, name }));
    return JSON.stringify({
      type: 'import',
      out,
      ...merge.comparison,
      [remove ? 'removed' : 'proposed_removal']: gone,
    });
  }
  const names = merge.gone.map(({ name }) => name).join(', ');
  const proposal = merge.gone.length > 0 && !remove ? [words[lang].gone(names, merge.gone.length)] : [];
  return [comparisonInWords(merge.comparison, lang), ...proposal, words[lang].written(out)].join('\n');
};

/** The rows of a template into a directory: all of them, or nothing at all. */
export const importTemplate = async (
  source: Source,
  options: TemplateImport,
  { out, err, today }: Surroundings,
): Promise<ExitCode> => {
  const { lang, json } = options;
  const fail = ({ problem }: { readonly problem: Bilingual }): ExitCode => {
    err(problem[lang]);
    return 2;
  };
  const previous = options.previous === undefined ? undefined : await readVersion(options.previous);
  if (previous && isProblem(previous)) return fail(previous);
  const rows = [...(source.records as Iterable<{ readonly value: unknown }>)];
  const found: Said[] = [];
  const counts = await validateSource(source, today, {
    hear: (some) => void found.push(...some),
    tick: () => undefined,
  });
  if (found.length > 0) out(found.map((one) => (json ? asJson(one) : inWords(one, lang))).join('\n'));
  if (!json) out(summary(counts, lang));
  if (counts.error > 0 || counts.services === 0) {
    out(
      json ? JSON.stringify({ type: 'refused', ...counts }) : words[lang][counts.services === 0 ? 'empty' : 'refused'],
    );
    return 1;
  }
  const { remove, name } = options;
  const merge = mergeRows(
    rows.map(({ value }) => value),
    previous,
    { today, remove, ...(name && { name }) },
  );
  const problem = await save(options.out, writeDirectory(merge.directory));
  if (problem) return fail(problem);
  out(tell(merge, options));
  return 0;
};
