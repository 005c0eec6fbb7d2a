import { finding } from '@veerkracht/spec';
import type { Finding } from '@veerkracht/spec';
import { belongs, keyed } from './csv-links.ts';
import type { Known } from './csv-links.ts';
import type { Row } from './csv-table.ts';
import { timeOf, weekdayOf } from './hours.ts';
import { idFor } from './stable-id.ts';

export type Fate = 'used' | 'empty' | 'copies' | 'dropped';

export interface Judged {
  readonly fate: Fate;
  readonly findings: readonly Finding[];
}

/** Parts that HSDS wants of every address. */
export const addressNeeds = ['address_1', 'city', 'state_province', 'postal_code', 'country'] as const;

/** Hours of one day, as HSDS 1 had them. */
export const isWeekday = ({ table, cells }: Row): boolean => table === 'schedules' && cells['weekday'] !== undefined;

/** Says nothing: a weekday without hours, an eligibility without text. */
export const isEmpty = (row: Row): boolean =>
  (row.table === 'eligibilities' && !row.cells['eligibility']) ||
  (isWeekday(row) && !row.cells['opens_at'] && !row.cells['closes_at']);

/** What a row cannot do without. */
export const missing = ({ table, cells }: Row): readonly string[] => {
  if (table === 'services' && !cells['id'] && !cells['name']) return ['id, name'];
  if (table === 'phones' && !cells['number']) return ['number'];
  if (table === 'url' && !cells['url']) return ['url'];
  if (table === 'addresses' && addressNeeds.every((column) => !cells[column])) return ['address_1'];
  return [];
};

/** What a row lacks, or says wrongly, while it can still be used. */
const remarks = ({ table, cells, at }: Row, known: Known): readonly Finding[] => {
  if (table === 'organizations' && !cells['description']) return [finding('DIR-3', at, 'description')];
  if (table === 'addresses') {
    const lacks = addressNeeds.filter((column) => !cells[column]);
    return lacks.length > 0 ? [finding('DIR-3', at, lacks.join(', '))] : [];
  }
  const organization = cells['organization_id'];
  if (
    table === 'services' &&
    organization &&
    !known.has(keyed('organizations', idFor('organizations', organization)))
  ) {
    return [finding('DIR-19', at, `organization_id ${organization}`)];
  }
  const [opens, closes] = [timeOf(cells['opens_at'] ?? ''), timeOf(cells['closes_at'] ?? '')];
  return table === 'schedules' && opens && closes && closes <= opens
    ? [finding('DIR-9', at, `${opens}, ${closes}`)]
    : [];
};

const pointsTo = ({ table, cells }: Row): string =>
  Object.entries(cells)
    .filter(([column]) => column.endsWith('_id'))
    .map((entry) => entry.join(' '))
    .join(', ') || table;

/** What becomes of a row, and what there is to say about it on its own. */
export const judge = (row: Row, known: Known): Judged => {
  const drop = (found: Finding): Judged => ({ fate: 'dropped', findings: [found] });
  const lacks = missing(row);
  if (lacks.length > 0) return drop(finding('DIR-3', row.at, lacks.join(', ')));
  if (isEmpty(row)) return { fate: 'empty', findings: [] };
  if (isWeekday(row) && !weekdayOf(row.cells['weekday'] ?? ''))
    return drop(finding('DIR-2', row.at, row.cells['weekday']));
  return belongs(row, known)
    ? { fate: 'used', findings: remarks(row, known) }
    : drop(finding('DIR-19', row.at, pointsTo(row)));
};
