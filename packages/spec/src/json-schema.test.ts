import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { jsonSchema, objects } from './json-schema.ts';

type Name = keyof typeof objects;
interface Schema {
  readonly required?: readonly string[];
  readonly properties: Readonly<Record<string, { readonly description?: string }>>;
  readonly additionalProperties?: unknown;
}

const names = Object.keys(objects) as Name[];
const schemaOf = (name: Name): Schema => jsonSchema(name) as unknown as Schema;
const folder = resolve(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data', 'hsds-3.1', 'schema');
const skip = existsSync(folder) ? false : `the HSDS 3.1 schemas are not at ${folder}`;

/** What the profile adds to objects of HSDS, and nothing else. */
const added: Readonly<Partial<Record<Name, readonly string[]>>> = {
  service: ['is_fictional', 'interpretation', 'markers', 'wait_times', 'service_relation', 'translations'],
  schedule: ['timezone_id'],
};
const own: readonly Name[] = ['directory', 'interpretation', 'marker', 'wait_time', 'service_relation', 'translation'];

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

  it('describes every field of the profile', () => {
    for (const name of own) {
      for (const [field, { description }] of Object.entries(schemaOf(name).properties)) {
        expect(description, `${name}.${field}`).to.match(/\S/);
      }
    }
  });

  it('requires exactly what HSDS requires, and has no field that HSDS has under another name', { skip }, () => {
    for (const name of names.filter((name) => !own.includes(name))) {
      const theirs = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Schema;
      const ours = schemaOf(name);
      expect([...(ours.required ?? [])].sort(), name).to.deep.equal([...(theirs.required ?? [])].sort());
      const extra = Object.keys(ours.properties).filter((field) => !(field in theirs.properties));
      expect(extra, name).to.deep.equal(added[name] ?? []);
    }
  });
});
