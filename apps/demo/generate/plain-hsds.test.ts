import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'chai';
import { makeDirectory } from './directory.ts';

/** The schemas of HSDS itself have another licence and stand next to the repository, where they are present. */
const schemas = resolve(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data', 'hsds-3.1', 'schema');
const skip = existsSync(schemas) ? false : `the HSDS 3.1 schemas are not at ${schemas}`;

const validator = (): ((name: string) => (data: unknown) => string[]) => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  for (const file of readdirSync(schemas).filter((name) => /^[a-z_]+\.json$/.test(name) && name !== 'openapi.json')) {
    const schema = JSON.parse(readFileSync(join(schemas, file), 'utf8')) as object;
    ajv.addSchema(schema, file);
  }
  return (name) => (data) => {
    const validate = ajv.getSchema(`${name}.json`);
    if (validate === undefined) throw new Error(`no schema ${name}`);
    return validate(data) === true
      ? []
      : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
  };
};

describe('the set as plain HSDS 3.1', () => {
  it('every service, organisation and taxonomy term is valid without our profile', { skip }, () => {
    const { services, taxonomies, taxonomy_terms } = makeDirectory();
    const check = validator();
    expect(services.flatMap(check('service'))).to.deep.equal([]);
    expect(
      services.flatMap(({ organization }) => (organization ? check('organization')(organization) : [])),
    ).to.deep.equal([]);
    expect((taxonomies ?? []).flatMap(check('taxonomy'))).to.deep.equal([]);
    expect((taxonomy_terms ?? []).flatMap(check('taxonomy_term'))).to.deep.equal([]);
  });

  it('and the check does find what is wrong', { skip }, () => {
    expect(validator()('service')({ id: 'x', name: 'y', status: 'open' })).to.have.length.greaterThan(1);
  });
});
