import type { Lang } from '../import/report.ts';
import type { Counts } from './checker.ts';
import type { Progress } from './record.ts';
import type { Said } from './said.ts';

const words = {
  nl: {
    severity: { error: 'FOUT', warning: 'LET OP', info: 'INFO' },
    ...{ line: 'regel', sheet: 'blad', row: 'rij', fix: 'Doe dit:' },
    more: (rule: string, count: number) => `${rule}: nog ${count} keer. Met --all ziet u alles.`,
    total: ({ services, error, warning, info }: Counts) =>
      `${services} diensten bekeken: ${error} fouten, ${warning} keer let op, ${info} keer ter info.`,
    none: 'Er zijn geen diensten gevonden.',
    fine: 'Dit bestand kunt u gebruiken.',
    mend: 'Verbeter eerst de fouten.',
  },
  en: {
    severity: { error: 'ERROR', warning: 'WARNING', info: 'INFO' },
    ...{ line: 'line', sheet: 'sheet', row: 'row', fix: 'Do this:' },
    more: (rule: string, count: number) => `${rule}: ${count} more. With --all you see them all.`,
    total: ({ services, error, warning, info }: Counts) =>
      `${services} services looked at: ${error} errors, ${warning} warnings, ${info} remarks.`,
    none: 'No services were found.',
    fine: 'You can use this file.',
    mend: 'Correct the errors first.',
  },
} as const;

/** No control character of a source reaches the terminal. */
export const safe = (text: string): string => text.replace(/\p{Cc}+/gu, ' ');

/** One finding in words: where, what, and what to do. */
export const inWords = (found: Said, lang: Lang): string => {
  const say = words[lang];
  const { file, line, sheet, row, path, label, field } = found;
  const name = label[lang] === field ? field : `${label[lang]}${row === undefined && field ? ` (${field})` : ''}`;
  const where = [
    file,
    line === undefined ? '' : `${say.line} ${line}`,
    sheet === undefined ? '' : `${say.sheet} ${sheet}`,
    row === undefined ? '' : `${say.row} ${row}`,
    path,
    name,
  ];
  const place = where.filter(Boolean).join(', ');
  const text = `${say.severity[found.severity]} ${found.rule}  ${place}\n  ${found.message[lang]}\n  ${say.fix} ${found.fix[lang]}`;
  return text.split('\n').map(safe).join('\n');
};

/** The same for a machine, on one line. */
export const asJson = (found: Said): string => JSON.stringify({ type: 'finding', ...found });

export const summary = (counts: Counts, lang: Lang): string => {
  const say = words[lang];
  const verdict = counts.services === 0 ? say.none : counts.error > 0 ? say.mend : say.fine;
  return `${say.total(counts)}\n${verdict}`;
};

export const moreOf = (rule: string, count: number, lang: Lang): string => words[lang].more(rule, count);

const width = 30;

/** A bar for a terminal: it stays on its line. */
export const bar = ({ done, total }: Progress, { services }: Counts): string => {
  const part = total ? Math.min(1, done / total) : 0;
  const full = Math.round(part * width);
  const percent = total ? ` ${String(Math.round(part * 100)).padStart(3)} %` : '';
  return `\r[${'#'.repeat(full)}${'.'.repeat(width - full)}]${percent} ${services}`;
};
