import type { Lang } from '../import/report.ts';
import { safe } from '../validate/say.ts';
import { reasonInWords } from './queue.ts';
import type { QueueItem } from './queue.ts';

const words = {
  nl: {
    heads: ['Datum', 'Wat', 'Dienst', 'Organisatie', 'Wie', 'Meer'],
    total: (items: number, services: number) => `${items} keer nakijken, bij ${services} diensten.`,
    none: 'Er is niets om na te kijken.',
  },
  en: {
    heads: ['Date', 'What', 'Service', 'Organisation', 'Who', 'More'],
    total: (items: number, services: number) => `${items} things to look at, in ${services} services.`,
    none: 'There is nothing to look at.',
  },
} as const;

const cellsOf = ({ date, reason, name, organization, owner, detail }: QueueItem, lang: Lang): readonly string[] => [
  ...[date, reasonInWords[reason][lang], name, organization, owner, detail],
];

/** A spreadsheet runs what begins with one of these; an apostrophe makes it text. */
export const csvCell = (text: string): string => {
  const harmless = /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

export const queueAsCsv = (queue: readonly QueueItem[], lang: Lang): string =>
  [[...words[lang].heads, 'id'], ...queue.map((item) => [...cellsOf(item, lang), item.id])]
    .map((row) => row.map(csvCell).join(','))
    .join('\r\n');

const widest = 40;
const fit = (text: string): string => (text.length > widest ? `${text.slice(0, widest - 1)}…` : text);

export const queueAsTable = (queue: readonly QueueItem[], lang: Lang): string => {
  const say = words[lang];
  if (queue.length === 0) return say.none;
  const rows = [say.heads, ...queue.map((item) => cellsOf(item, lang))].map((row) =>
    row.map((cell) => fit(safe(cell))),
  );
  const widths = say.heads.map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  const lines = rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [...lines, '', say.total(queue.length, new Set(queue.map(({ id }) => id)).size)].join('\n');
};
