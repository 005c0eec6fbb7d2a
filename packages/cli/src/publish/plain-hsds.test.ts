import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readDirectory, terms } from '@veerkracht/spec';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'chai';
import { shared, skipWithout } from '../run.fixture.ts';
import { serviceOfRow } from '../sheet/service-of-row.ts';
import { madeUpService } from '../validate/services.fixture.ts';
import { finderFile } from './finder-file.ts';

const folder = 'hsds-3.1/schema';

const validator = (): ((name: string) => (data: unknown) => string[]) => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  for (const file of readdirSync(join(shared, folder)).filter((name) => /^(?!openapi)[a-z_]+\.json$/.test(name))) {
    ajv.addSchema(JSON.parse(readFileSync(join(shared, folder, file), 'utf8')) as object, file);
  }
  return (name) => (data) => {
    const validate = ajv.getSchema(`${name}.json`);
    if (validate === undefined) throw new Error(`no schema ${name}`);
    return validate(data) === true
      ? []
      : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
  };
};

describe('what we write, as plain HSDS 3.1', { skip: skipWithout(folder) }, () => {
  it('the first file of a municipality', () => {
    const { directory } = readDirectory({
      services: Array.from({ length: 20 }, (_, at) => ({
        ...madeUpService(at),
        attributes: terms.slice(at, at + 9).map(({ id }, place) => ({
          id: String(madeUpService(at * 20 + place)['id']),
          taxonomy_term_id: id,
        })),
      })),
      taxonomy_terms: terms,
    });
    const first = finderFile(directory, directory.services, directory.services, { municipality: 'GM0505' });
    const check = validator();
    expect(first.services).to.have.length(20);
    expect(first.services.flatMap(check('service'))).to.deep.equal([]);
    expect(first.services.flatMap(({ organization }) => check('organization')(organization))).to.deep.equal([]);
    expect((first.taxonomy_terms ?? []).flatMap(check('taxonomy_term'))).to.deep.equal([]);
  });

  it('a row of the template', () => {
    const row = new Map<string, unknown>([
      ...([
        ['code', 'A-1'],
        ['name', 'Taalcafé'],
        ['organization', 'Kreek'],
        ['status', 'active'],
      ] as const),
      ...([
        ['city', 'Dordrecht'],
        ['language.1', 'ar'],
        ['phone', '078'],
        ['type.1', 'type/language'],
      ] as const),
      ['hours.MO', [{ opens: '09:00', closes: '12:00' }]],
      ['municipalities', ['GM0505']],
      ['minimum_age', 18],
    ]);
    expect(validator()('service')(serviceOfRow(row, ''))).to.deep.equal([]);
  });
});
