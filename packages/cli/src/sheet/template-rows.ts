import { finding } from '@veerkracht/spec';
import type { SourceRecord } from '../validate/record.ts';
import type { Said } from '../validate/said.ts';
import { said } from '../validate/said.ts';
import { readCell } from './cell-values.ts';
import { columns, plain } from './columns.ts';
import type { Column } from './columns.ts';
import { serviceOfRow } from './service-of-row.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** Where the headings stand may shift by a title or an explanation above them. */
const headingWithin = 10;
const enough = 3;

const byHeading = new Map(
  columns.flatMap((column) => [
    [plain(column.heading.nl), column] as const,
    [plain(column.heading.en), column] as const,
  ]),
);

interface Layout {
  readonly headingRow: number;
  readonly at: readonly (Column | undefined)[];
  readonly texts: readonly string[];
}

const layoutOf = ({ rows }: Sheet): Layout | undefined => {
  const rated = rows.slice(0, headingWithin).map(({ row, cells }): Layout => ({
    ...{ headingRow: row, texts: cells },
    at: cells.map((cell) => byHeading.get(plain(cell))),
  }));
  const known = ({ at }: Layout): number => at.filter(Boolean).length;
  const best = rated.reduce<Layout | undefined>((top, one) => (top && known(top) >= known(one) ? top : one), undefined);
  return best && known(best) >= enough && best.at.some((column) => column?.key === 'name') ? best : undefined;
};

/** The sheet of the template, whatever it is called. */
export const templateSheet = (sheets: readonly Sheet[]): Sheet | undefined =>
  sheets.find((sheet) => layoutOf(sheet) !== undefined);

const example = { code: 'MAATJE-01', name: 'Maatje in de buurt (voorbeeld)' } as const;

/** For paths in the service the key of the column that fills them, where the names differ. */
const keyOfPath: readonly (readonly [path: string, key: string])[] = [
  ['organization', 'organization'],
  ['organization_id', 'organization'],
  ['organization.website', 'website'],
  ['application_process', 'application'],
  ['fees_description', 'fees'],
  ['eligibility_description', 'eligibility'],
  ['is_fictional', 'fictional'],
  ['phones', 'phone'],
  ['languages', 'language.1'],
  ['interpretation', 'interpreter'],
  ['service_at_locations', 'street'],
  ['service_at_locations[0].location.latitude', 'latitude'],
  ['service_at_locations[0].location.longitude', 'longitude'],
  ['service_at_locations[0].location.name', 'place'],
  ['service_at_locations[0].location.address_confidential', 'secret'],
  ['service_areas', 'municipalities'],
  ['wait_times', 'wait_status'],
  ['wait_times[0].as_of', 'wait_as_of'],
  ['referral', 'referral'],
  ['referral[0].channel', 'referral_channel'],
  ['target_groups', 'group.1'],
  ['schedules', 'hours.MO'],
  ['id', 'code'],
  ...['name', 'status', 'description', 'url', 'email', 'minimum_age', 'maximum_age', 'assured_date', 'owner_role']
    .concat(['owner_organization', 'review_date'])
    .map((key) => [key, key] as const),
];

const headingsOf = ({ at, texts }: Layout): ReadonlyMap<string, string> => {
  const written = new Map(at.flatMap((column, index) => (column ? [[column.key, texts[index] ?? ''] as const] : [])));
  return new Map(
    keyOfPath.flatMap(([path, key]) => (written.has(key) ? [[path, written.get(key) ?? ''] as const] : [])),
  );
};

export interface TemplateReading {
  readonly records: readonly SourceRecord[];
  /** What is wrong with the cells themselves. */
  readonly findings: readonly Said[];
}

interface Frame {
  readonly file: string;
  readonly sheet: string;
  readonly layout: Layout;
  readonly headings: ReadonlyMap<string, string>;
  readonly key: string;
}

const readRow = ({ file, sheet, layout, headings, key }: Frame, { row, cells }: SheetRow): TemplateReading => {
  const place = { file, ...(sheet && { sheet }), row, path: '' };
  const about = (heading: string) => ({ place, headings: new Map([['cell', heading]]) });
  const values = new Map<string, unknown>();
  const findings: Said[] = [];
  cells.forEach((text, index) => {
    if (text === '') return;
    const column = layout.at[index];
    const heading = layout.texts[index] ?? '';
    const read = column ? readCell(column, text) : { wrong: text.slice(0, 60) };
    if ('wrong' in read)
      findings.push(said(finding('DIR-2', '', read.wrong), 'cell', about(heading || `${index + 1}`)));
    else if (column) values.set(column.key, read.value);
  });
  if (values.get('code') === example.code && values.get('name') === example.name) return { records: [], findings: [] };
  const missing = columns.filter(({ required, key: one }) => required && !values.has(one));
  for (const { key: one, heading } of missing) {
    const wasWrong = findings.some(
      ({ label }) => plain(label.nl) === plain(heading.nl) || plain(label.nl) === plain(heading.en),
    );
    if (!wasWrong)
      findings.push(said(finding('DIR-3', '', heading.nl), 'cell', about(headings.get(one) ?? heading.nl)));
  }
  const record: SourceRecord = { list: 'services', value: serviceOfRow(values, key), place, headings };
  return { records: [record], findings };
};

/** The services of a filled-in template. `key` keeps the ids of two editors apart. */
export const readTemplate = (file: string, sheet: Sheet, key = ''): TemplateReading => {
  const layout = layoutOf(sheet);
  if (layout === undefined) return { records: [], findings: [] };
  const frame: Frame = { file, sheet: sheet.name, layout, headings: headingsOf(layout), key };
  const readings = sheet.rows.filter(({ row }) => row > layout.headingRow).map((row) => readRow(frame, row));
  return {
    records: readings.flatMap(({ records }) => records),
    findings: readings.flatMap(({ findings }) => findings),
  };
};
