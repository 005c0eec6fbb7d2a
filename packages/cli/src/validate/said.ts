import type { Bilingual, Finding } from '@veerkracht/spec';
import { fieldName } from './field-name.ts';
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

const headingOf = (headings: ReadonlyMap<string, string> | undefined, field: string): string | undefined => {
  for (let path = field; headings && path !== ''; path = path.replace(/(\.?[^.[\]]+|\[\d+\])$/, '')) {
    const heading = headings.get(path);
    if (heading !== undefined) return heading;
  }
  return undefined;
};

/** The finding at the place of its record. `field` is relative to the record. */
export const said = (found: Finding, field: string, record: Pick<SourceRecord, 'place' | 'headings'>): Said => {
  const heading = headingOf(record.headings, field);
  const { rule, severity, message, fix } = found;
  const label = heading === undefined ? fieldName(field) : { nl: heading, en: heading };
  return { ...record.place, field, label, rule, severity, message, fix };
};
