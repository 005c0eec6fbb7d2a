import { longest, widest } from './sheet.ts';
import type { Sheet, SheetRow } from './sheet.ts';
import { walkXml } from './xml.ts';
import type { Attributes } from './xml.ts';

/** Rows that are alike stand once, with a number; of what is filled in no more than this many are meant. */
const mostRepeats = 1000;

const times = (attributes: Attributes, name: string): number => Math.max(1, Number(attributes[name] ?? 1) || 1);

/** `PT9H30M0S` is `09:30`. */
const timeOf = (duration: string): string => {
  const [, hours = '0', minutes = '0'] = /^PT(\d+)H(\d+)M/.exec(duration) ?? [];
  return `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`;
};

const valueOf = (cell: Attributes, text: string): string => {
  const type = cell['office:value-type'];
  if (type === 'date') return (cell['office:date-value'] ?? text).slice(0, 10);
  if (type === 'time') return timeOf(cell['office:time-value'] ?? '');
  if (type === 'boolean') return cell['office:boolean-value'] === 'true' ? 'ja' : 'nee';
  if (type === 'float') return cell['office:value'] ?? text;
  return text;
};

interface Reading {
  readonly sheets: { readonly name: string; readonly rows: SheetRow[] }[];
  row: number;
  cells: string[];
  cell: Attributes;
  repeatRow: number;
  texts: string[];
  depth: number;
  aside: number;
}

const endCell = (state: Reading): void => {
  const value = valueOf(state.cell, state.texts.join('\n')).trim();
  const repeat = times(state.cell, 'table:number-columns-repeated');
  for (let count = 0; count < repeat && state.cells.length < widest; count += 1) state.cells.push(value);
};

const endRow = (state: Reading): void => {
  const rows = state.sheets.at(-1)?.rows;
  const filled = state.cells.some(Boolean);
  const repeat = filled ? Math.min(state.repeatRow, mostRepeats) : 0;
  for (let count = 0; rows && count < repeat && rows.length < longest; count += 1) {
    rows.push({ row: state.row + 1 + count, cells: state.cells });
  }
  state.row += state.repeatRow;
};

const opened = (state: Reading, name: string, attributes: Attributes): void => {
  if (name === 'annotation') state.aside += 1;
  if (state.aside > 0) return;
  if (name === 'table') {
    state.sheets.push({ name: attributes['table:name'] ?? '', rows: [] });
    state.row = 0;
  } else if (name === 'table-row') {
    state.cells = [];
    state.repeatRow = times(attributes, 'table:number-rows-repeated');
  } else if (name === 'table-cell' || name === 'covered-table-cell') {
    state.cell = attributes;
    state.texts = [];
  } else if (name === 'p') {
    state.texts.push('');
    state.depth += 1;
  } else if (name === 's' && state.texts.length > 0) {
    state.texts[state.texts.length - 1] += ' '.repeat(Math.min(times(attributes, 'text:c'), 100));
  }
};

const closed = (state: Reading, name: string): void => {
  if (name === 'annotation') state.aside -= 1;
  else if (state.aside > 0) return;
  else if (name === 'p') state.depth -= 1;
  else if (name === 'table-cell' || name === 'covered-table-cell') endCell(state);
  else if (name === 'table-row') endRow(state);
};

/** Every sheet of an .ods. @throws when it is not proper XML. */
export const odsSheets = (parts: ReadonlyMap<string, Uint8Array>): readonly Sheet[] => {
  const state: Reading = {
    ...{ sheets: [], row: 0, cells: [], cell: {}, repeatRow: 1, texts: [], depth: 0, aside: 0 },
  };
  const content = parts.get('content.xml');
  if (content === undefined) return [];
  walkXml(content, {
    open: (name, attributes) => opened(state, name, attributes),
    close: (name) => closed(state, name),
    text: (text) => {
      if (state.depth > 0 && state.aside === 0) state.texts[state.texts.length - 1] += text;
    },
  });
  return state.sheets;
};
