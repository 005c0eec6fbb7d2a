import ExcelJS from 'exceljs';
import { choices, columns } from './columns.ts';
import type { Column } from './columns.ts';

type Lang = 'nl' | 'en';

const words = {
  nl: {
    ...{ services: 'Diensten', explanation: 'Uitleg', lists: 'Lijsten' },
    heads: ['Kolom', 'Verplicht', 'Uitleg', 'Voorbeeld'],
    yes: 'ja',
    wrong: 'Kies een waarde uit de lijst.',
    intro: [
      'Zo vult u dit in',
      'Vul op het blad Diensten een rij in voor elke dienst. Rij 2 is een voorbeeld: die telt niet mee.',
      'Een kolom met * is verplicht. Laat leeg wat u niet weet: leeg is onbekend, niet nee.',
      'Zet nergens de naam van een mens. Schrijf de functie of de organisatie.',
      'Verander de namen van de kolommen niet. Kolommen verplaatsen mag wel.',
      'Verander een eigen code nooit. Hieraan zien wij dat het dezelfde dienst is.',
    ],
  },
  en: {
    ...{ services: 'Services', explanation: 'Explanation', lists: 'Lists' },
    heads: ['Column', 'Required', 'Explanation', 'Example'],
    yes: 'yes',
    wrong: 'Choose a value from the list.',
    intro: [
      'How to fill this in',
      'On the sheet Services, fill in one row for each service. Row 2 is an example: it does not count.',
      'A column with * is required. Leave empty what you do not know: empty is unknown, not no.',
      'Never write the name of a person. Write the role or the organisation.',
      'Do not change the names of the columns. You may move columns.',
      'Never change an own code. By it we see that it is the same service.',
    ],
  },
} as const;

/** Rows that have drop-downs. */
const rows = 1000;

/** Where each list stands on its sheet, for the drop-downs to point to. */
const writeLists = (book: ExcelJS.Workbook, lang: Lang): ReadonlyMap<string, string> => {
  const sheet = book.addWorksheet(words[lang].lists, { state: 'hidden' });
  return new Map(
    Object.entries(choices).map(([id, list], at) => {
      const column = sheet.getColumn(at + 1);
      column.values = [id, ...list.map(({ label }) => label[lang])];
      return [id, `${words[lang].lists}!$${column.letter}$2:$${column.letter}$${list.length + 1}`] as const;
    }),
  );
};

const ruled = (sheet: ExcelJS.Worksheet, at: number, range: string, lang: Lang): void => {
  for (let row = 2; row <= rows; row += 1) {
    sheet.getCell(row, at).dataValidation = {
      ...{ type: 'list', allowBlank: true, formulae: [range] },
      ...{ showErrorMessage: true, error: words[lang].wrong },
    };
  }
};

const headingOf = ({ heading, required }: Column, lang: Lang): string => `${heading[lang]}${required ? ' *' : ''}`;

/** The example in the language of the sheet: choices have another name there. */
const exampleOf = ({ example, list }: Column, lang: Lang): string =>
  (list && (choices[list] ?? []).find(({ label }) => label.nl === example)?.label[lang]) || example;

const writeServices = (book: ExcelJS.Workbook, lang: Lang, ranges: ReadonlyMap<string, string>): void => {
  const sheet = book.addWorksheet(words[lang].services, { views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }] });
  sheet.addRow(columns.map((column) => headingOf(column, lang)));
  sheet.addRow(columns.map((column) => exampleOf(column, lang)));
  const head = sheet.getRow(1);
  head.font = { bold: true };
  head.alignment = { wrapText: true, vertical: 'top' };
  sheet.getRow(2).font = { italic: true, color: { argb: 'FF555555' } };
  columns.forEach(({ list, kind, heading }, index) => {
    const column = sheet.getColumn(index + 1);
    column.width = Math.min(40, Math.max(14, heading[lang].length + 2));
    // As text, so that no spreadsheet turns a date, a code or a number for the phone into something else.
    if (kind !== 'list') column.numFmt = '@';
    const range = list && ranges.get(list);
    if (range) ruled(sheet, index + 1, range, lang);
  });
};

const writeExplanation = (book: ExcelJS.Workbook, lang: Lang): void => {
  const say = words[lang];
  const sheet = book.addWorksheet(say.explanation);
  for (const line of say.intro) sheet.addRow([line]);
  sheet.addRow([]);
  sheet.addRow([...say.heads]).font = { bold: true };
  for (const column of columns) {
    const { heading, required, help } = column;
    sheet.addRow([heading[lang], required ? say.yes : '', help[lang], exampleOf(column, lang)]);
  }
  sheet.getRow(1).font = { bold: true, size: 14 };
  [34, 10, 80, 34].forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
};

/** The bytes of the template. */
export const writeTemplate = async (lang: Lang): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook();
  // Explanations first in the file would be the first sheet that opens; the lists have to exist before they are used.
  const ranges = writeLists(book, lang);
  writeServices(book, lang, ranges);
  writeExplanation(book, lang);
  book.views = [{ x: 0, y: 0, width: 20_000, height: 12_000, firstSheet: 1, activeTab: 1, visibility: 'visible' }];
  return new Uint8Array(await book.xlsx.writeBuffer());
};
