import type { Finding } from '@veerkracht/spec';
import { fieldName } from './field-name.ts';
import type { Place } from './record.ts';
import type { Said } from './said.ts';

/** `services.csv:14` or `page.json contents[3]` as a place. */
export const placeOf = (origin: string): Place => {
  const [, file, row] = /^(.+):(\d+)$/.exec(origin) ?? [];
  if (file && row) return { file, row: Number(row), path: '' };
  const [name = '', ...path] = origin.split(' ');
  return { file: name, path: path.join(' ') };
};

/** What was found on the way to the records, at its place. */
export const saidThere = ({ path, rule, severity, message, fix }: Finding): Said => {
  const [origin = '', field = ''] = path.split(' ');
  return { ...placeOf(origin), field, label: fieldName(field), rule, severity, message, fix };
};
