import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const root = resolve(import.meta.dirname, '..', '..', '..', '..');
export const shared = resolve(root, '..', 'shared', 'data');
const folder = join(shared, 'hsds-3.1', 'schema');

/** Why the tests against the published schemas do not run, if they do not. */
export const skip = existsSync(folder) ? false : `There is no ../shared/data/hsds-3.1 beside the repository.`;

export type Validate = (schema: string, value: unknown) => readonly string[];

/** The faults of a value against one of the published HSDS 3.1 schemas. */
export const hsdsValidator = (): Validate => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'openapi.json');
  for (const file of files) {
    ajv.addSchema(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown>, file);
  }
  return (schema, value) => {
    const validate = ajv.getSchema(`${schema}.json`);
    if (validate === undefined) throw new Error(`There is no schema ${schema}.`);
    if (validate(value) === true) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => `${schema}${instancePath} ${message ?? ''}`);
  };
};
