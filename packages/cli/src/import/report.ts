import { rules } from '@veerkracht/spec';
import type { Finding, RuleId } from '@veerkracht/spec';
import type { Outcome } from './assemble.ts';

export type Lang = 'nl' | 'en';

const words = {
  nl: {
    services: (kept: number, received: number, dropped: number) =>
      `${received} diensten gelezen, ${kept} bewaard, ${dropped} weggelaten.`,
    columns: ['Tabel', 'Rijen', 'Gebruikt', 'Leeg', 'Dubbel', 'Weggelaten'],
    rules: ['Regel', 'Aantal', 'Soort', 'Wat'],
    severity: { error: 'fout', warning: 'let op', info: 'ter info' },
    first: (shown: number, all: number) => `De eerste ${shown} van ${all} bevindingen:`,
    none: 'Geen bevindingen.',
    written: (file: string) => `Geschreven: ${file}`,
    notWritten: 'Niets geschreven: er bleef geen dienst over.',
  },
  en: {
    services: (kept: number, received: number, dropped: number) =>
      `${received} services read, ${kept} kept, ${dropped} left out.`,
    columns: ['Table', 'Rows', 'Used', 'Empty', 'Copies', 'Left out'],
    rules: ['Rule', 'Number', 'Kind', 'What'],
    severity: { error: 'error', warning: 'warning', info: 'info' },
    first: (shown: number, all: number) => `The first ${shown} of ${all} findings:`,
    none: 'No findings.',
    written: (file: string) => `Written: ${file}`,
    notWritten: 'Nothing written: no service is left.',
  },
} as const;

const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
};

export const countByRule = (findings: readonly Finding[]): ReadonlyMap<RuleId, number> => {
  const groups = Map.groupBy(findings, ({ rule }) => rule);
  const ids = Object.keys(rules) as RuleId[];
  return new Map(ids.flatMap((rule) => (groups.has(rule) ? [[rule, groups.get(rule)?.length ?? 0] as const] : [])));
};

/** No control character of a source reaches the terminal. */
const safe = (text: string): string => text.replace(/\p{Cc}+/gu, ' ');

const shown = 10;

/** A few of every rule, so that one rule with a thousand findings does not hide the others. */
const firstOf = (findings: readonly Finding[]): readonly Finding[] => {
  const perRule = Map.groupBy(findings, ({ rule }) => rule);
  return [...perRule.values()].flatMap((group) => group.slice(0, 2)).slice(0, shown);
};

export const report = ({ counts, tallies, findings }: Outcome, file: string, lang: Lang): string => {
  const say = words[lang];
  const rows = tallies.map((tally) =>
    [tally.table, tally.received, tally.used, tally.empty, tally.copies, tally.dropped].map(String),
  );
  const perRule = [...countByRule(findings)].map(([rule, count]) => [
    rule,
    String(count),
    say.severity[rules[rule].severity],
    rules[rule].message[lang].replace(/: \{\}|\{\}/, '').trim(),
  ]);
  const first = firstOf(findings);
  const details = first.map(
    (found) => `- ${found.rule} ${safe(`${found.path}: ${found.message[lang]} -> ${found.fix[lang]}`)}`,
  );
  return [
    say.services(counts.kept, counts.received, counts.dropped),
    table([say.columns, ...rows]),
    findings.length === 0 ? say.none : table([say.rules, ...perRule]),
    ...(details.length > 0 ? [[say.first(first.length, findings.length), ...details].join('\n')] : []),
    counts.kept > 0 ? say.written(file) : say.notWritten,
    '',
  ]
    .join('\n\n')
    .trimEnd();
};

/** The same for a machine. */
export const machineReport = ({ counts, tallies, findings }: Outcome, file: string): string =>
  JSON.stringify(
    { out: file, counts, tables: tallies, rules: Object.fromEntries(countByRule(findings)), findings },
    null,
    2,
  );
