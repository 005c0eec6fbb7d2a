import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { jsonSchema, objects } from './json-schema.ts';
import { addedFields, ownObjects } from './published/added.ts';

type Name = keyof typeof objects;
interface Schema {
  readonly required?: readonly string[];
  readonly properties: Readonly<Record<string, { readonly description?: string; readonly type?: unknown }>>;
  readonly additionalProperties?: unknown;
}

const names = Object.keys(objects) as Name[];
const schemaOf = (name: Name): Schema => jsonSchema(name) as unknown as Schema;
const folder = resolve(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data', 'hsds-3.1', 'schema');
const skip = existsSync(folder) ? false : `the HSDS 3.1 schemas are not at ${folder}`;

describe('generated JSON Schema', () => {
  it('is draft 2020-12, one object each, open to fields that it does not know', () => {
    for (const name of names) {
      expect(jsonSchema(name)).to.include({
        title: name,
        type: 'object',
        $schema: 'https://json-schema.org/draft/2020-12/schema',
      });
      expect(schemaOf(name).additionalProperties, name).to.deep.equal({});
    }
  });

  it('describes every field', () => {
    for (const name of names) {
      // An object within an object is described where it stands itself.
      for (const [field, { description, type }] of Object.entries(schemaOf(name).properties)) {
        if (type !== 'object') expect(description ?? '', `${name}.${field}`).to.match(/^\S/);
      }
    }
  });

  it('requires exactly what HSDS requires, and has no field that HSDS has under another name', { skip }, () => {
    for (const name of names.filter((name) => !ownObjects.includes(name))) {
      const theirs = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Schema;
      const ours = schemaOf(name);
      expect([...(ours.required ?? [])].sort(), name).to.deep.equal([...(theirs.required ?? [])].sort());
      const extra = Object.keys(ours.properties).filter((field) => !(field in theirs.properties));
      expect(extra, name).to.deep.equal(addedFields[name] ?? []);
    }
  });
});
