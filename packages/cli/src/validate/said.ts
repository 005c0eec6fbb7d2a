import type { Bilingual, Finding } from '@veerkracht/spec';
import { fieldName } from './field-name.ts';
import { outwards } from './field-lines.ts';
import type { Place, SourceRecord } from './record.ts';

/** A finding with its place: what `validate` says. */
export interface Said extends Place {
  /** JSON path within the record, as HSDS calls it. */
  readonly field: string;
  /** The same for whoever filled in a form: the heading of the column, or the name of the field in words. */
  readonly label: Bilingual;
  readonly rule: Finding['rule'];
  readonly severity: Finding['severity'];
  readonly message: Bilingual;
  readonly fix: Bilingual;
}

/** What was found on the way, of no one record. Empty when only the progress moved. */
export interface Aside {
  readonly found: readonly Said[];
}

const headingOf = (headings: ReadonlyMap<string, string> | undefined, field: string): string | undefined => {
  if (headings === undefined) return undefined;
  for (const path of outwards(field)) {
    const heading = headings.get(path);
    if (heading !== undefined) return heading;
  }
  return undefined;
};

/** The finding at the place of its record, or at the line of the field itself. `field` is relative to the record. */
export const said = (
  found: Finding,
  field: string,
  record: Pick<SourceRecord, 'place' | 'headings' | 'lineOf'>,
): Said => {
  const heading = headingOf(record.headings, field);
  const { rule, severity, message, fix } = found;
  const label = heading === undefined ? fieldName(field) : { nl: heading, en: heading };
  const line = record.lineOf?.(field);
  return { ...record.place, ...(line !== undefined && { line }), field, label, rule, severity, message, fix };
};
