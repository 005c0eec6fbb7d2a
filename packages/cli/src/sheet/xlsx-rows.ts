import { dateOf, longest, widest } from './sheet.ts';
import type { Sheet, SheetRow } from './sheet.ts';
import { walkXml } from './xml.ts';

type Parts = ReadonlyMap<string, Uint8Array>;

/** Numbers of the formats that Excel has for dates and times without naming them. */
const builtInDates: ReadonlySet<number> = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);
const isDateFormat = (format: string): boolean => /[ymdhs]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

const emptyBytes = new TextEncoder().encode('<none/>');
const part = (parts: Parts, name: string): Uint8Array => parts.get(name) ?? emptyBytes;

const sharedStrings = (parts: Parts): readonly string[] => {
  const strings: string[] = [];
  let inText = false;
  let phonetic = 0;
  walkXml(part(parts, 'xl/sharedStrings.xml'), {
    open: (name) => {
      if (name === 'si') strings.push('');
      if (name === 'rPh') phonetic += 1;
      inText = name === 't' && phonetic === 0;
    },
    close: (name) => {
      if (name === 'rPh') phonetic -= 1;
      inText = false;
    },
    text: (text) => {
      if (inText) strings[strings.length - 1] += text;
    },
  });
  return strings;
};

/** For every style of a cell whether it is that of a date. */
const dateStyles = (parts: Parts): readonly boolean[] => {
  const own = new Map<number, string>();
  const styles: boolean[] = [];
  let inCells = false;
  walkXml(part(parts, 'xl/styles.xml'), {
    open: (name, attributes) => {
      if (name === 'numFmt') own.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const format = Number(attributes['numFmtId'] ?? 0);
      styles.push(builtInDates.has(format) || isDateFormat(own.get(format) ?? ''));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
};

interface Book {
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
  readonly from1904: boolean;
}

const bookOf = (parts: Parts): Book => {
  const targets = new Map<string, string>();
  walkXml(part(parts, 'xl/_rels/workbook.xml.rels'), {
    open: (name, { Id = '', Target = '' }) => {
      if (name === 'Relationship') targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  const sheets: { name: string; path: string }[] = [];
  let from1904 = false;
  walkXml(part(parts, 'xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      const path = targets.get(attributes['r:id'] ?? '');
      if (name === 'sheet' && path) sheets.push({ name: attributes['name'] ?? '', path });
    },
  });
  return { sheets, from1904 };
};

/** `AB12` is column 27. */
const columnOf = (reference: string): number => {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
};

interface Styles {
  readonly strings: readonly string[];
  readonly dates: readonly boolean[];
  readonly from1904: boolean;
}

const shown = ({ t, s }: Readonly<Record<string, string>>, raw: string, styles: Styles): string => {
  if (t === 's') return styles.strings[Number(raw)] ?? '';
  if (t === 'b') return raw === '1' ? 'ja' : 'nee';
  if (t !== undefined && t !== 'n') return raw;
  const isDate = styles.dates[Number(s ?? 0)] === true;
  return isDate && raw !== '' && Number.isFinite(Number(raw)) ? dateOf(Number(raw), styles.from1904) : raw;
};

const rowsOf = (bytes: Uint8Array, styles: Styles): readonly SheetRow[] => {
  const rows: SheetRow[] = [];
  let cells: string[] = [];
  let row = 0;
  let column = -1;
  let cell: Readonly<Record<string, string>> = {};
  let raw = '';
  let inValue = false;
  walkXml(bytes, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = Number(attributes['r'] ?? row + 1);
        cells = [];
        column = -1;
      }
      if (name === 'c') {
        cell = attributes;
        column = attributes['r'] ? columnOf(attributes['r']) : column + 1;
        raw = '';
      }
      inValue = name === 'v' || name === 't';
    },
    text: (text) => {
      if (inValue) raw += text;
    },
    close: (name) => {
      inValue = false;
      if (name === 'c' && column >= 0 && column < widest) {
        while (cells.length < column) cells.push('');
        cells[column] = shown(cell, raw, styles).trim();
      }
      if (name === 'row' && rows.length < longest && cells.some(Boolean)) rows.push({ row, cells });
    },
  });
  return rows;
};

/** Every sheet of an .xlsx. @throws when a part is not proper XML. */
export const xlsxSheets = (parts: Parts): readonly Sheet[] => {
  const { sheets, from1904 } = bookOf(parts);
  const styles: Styles = { strings: sharedStrings(parts), dates: dateStyles(parts), from1904 };
  return sheets.map(({ name, path }) => ({ name, rows: rowsOf(part(parts, path), styles) }));
};
