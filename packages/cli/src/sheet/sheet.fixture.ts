import ExcelJS from 'exceljs';
import { zipSync } from 'fflate';
import { columns } from './columns.ts';
import { writeTemplate } from './write-template.ts';

export type Filled = Readonly<Record<string, string | Date>>;

/** A service as an editor fills it in, by key of the column. */
export const row = (more: Filled = {}): Filled => ({
  ...{ code: 'A-1', name: 'Taalcafé', organization: 'Stichting Kreek', status: 'open', phone: '078 123 45 67' },
  ...{ city: 'Dordrecht', street: 'Kade 3', postcode: '3311 AB', latitude: '51.8', longitude: '4.67' },
  ...{ 'theme.1': 'Eenzaamheid', 'type.1': 'Taal oefenen', 'cost.1': 'Gratis', municipalities: 'gm0505' },
  ...{ 'hours.MO': '9:00-12:30', assured_date: '01-11-2026', review_date: '2027-05-01' },
  ...{ owner_role: 'redactie', owner_organization: 'Gemeente Dordrecht', 'language.1': 'Arabisch' },
  ...more,
});

/** The template, filled in as in a spreadsheet program. Rows begin under the example. */
export const filledXlsx = async (rows: readonly Filled[]): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await writeTemplate('nl')).buffer as ArrayBuffer);
  const sheet = book.getWorksheet('Diensten');
  rows.forEach((one, index) =>
    columns.forEach(({ key }, at) => {
      const cell = sheet?.getCell(index + 3, at + 1);
      const value = one[key];
      if (!cell || value === undefined) return;
      if (value instanceof Date) cell.numFmt = 'dd-mm-yyyy';
      cell.value = value;
    }),
  );
  return new Uint8Array(await book.xlsx.writeBuffer());
};

const asText = (value: string | Date | undefined): string =>
  value instanceof Date ? value.toISOString() : (value ?? '');

export const filledCsv = (rows: readonly Filled[], lang: 'nl' | 'en' = 'nl'): string =>
  [columns.map(({ heading }) => heading[lang]), ...rows.map((one) => columns.map(({ key }) => asText(one[key])))]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'))
    .join('\r\n');

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export const filledOds = (rows: readonly Filled[], before = ''): Uint8Array => {
  const cell = (text: string): string =>
    text === ''
      ? '<table:table-cell/>'
      : `<table:table-cell office:value-type="string"><text:p>${escaped(text)}</text:p></table:table-cell>`;
  const lines = [
    columns.map(({ heading }) => heading.nl),
    ...rows.map((one) => columns.map(({ key }) => asText(one[key]))),
  ];
  const body = lines.map((cells) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`).join('');
  const rest = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>';
  const content = `<?xml version="1.0" encoding="UTF-8"?>${before}<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="Diensten">${body}${rest}</table:table></office:spreadsheet></office:body></office:document-content>`;
  return zipSync({ 'content.xml': new TextEncoder().encode(content) });
};
