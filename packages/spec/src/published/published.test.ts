import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'chai';
import { profileUri } from '../directory.ts';
import { objects } from '../json-schema.ts';
import { readDirectory } from '../read.ts';
import { requiredToPublish } from './added.ts';
import { dataPackage } from './datapackage.ts';
import { descriptionsNl } from './descriptions.nl.messages.ts';
import { schemaFiles } from './json-schemas.ts';
import type { Files, Json } from './json-schemas.ts';
import { coreFiles, mergedFiles, mergePatch, patchFiles } from './profile.ts';
import { dutchOf, referencePage } from './reference.ts';

const home = join(import.meta.dirname, '..', '..');
/** The schemas of HSDS itself have another licence and stand next to the repository, where they are present. */
const folder = resolve(home, '..', '..', '..', 'shared', 'data', 'hsds-3.1', 'schema');
const skip = existsSync(folder) ? false : `the HSDS 3.1 schemas are not at ${folder}`;
const hsds = (): Files =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.json') && file !== 'openapi.json')
      .map((file) => [file, JSON.parse(readFileSync(join(folder, file), 'utf8')) as Json]),
  );

/** A validator over a set of schemas: faults of a value by the name of its schema. */
const validator = (files: Files, prefix = ''): ((name: string, value: unknown) => readonly string[]) => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  for (const [file, schema] of Object.entries(files)) {
    if (schema['$id']) ajv.addSchema(schema);
    else ajv.addSchema(schema, file);
  }
  return (name, value) => {
    const validate = ajv.getSchema(`${prefix}${name}.json`);
    if (validate === undefined) throw new Error(`no schema ${name}`);
    if (validate(value) === true) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
  };
};

const examples = globSync(['examples/*.json', 'examples/valid/DIR-*.json'], { cwd: home });
const servicesOf = (file: string) =>
  readDirectory(JSON.parse(readFileSync(join(home, file), 'utf8'))).directory.services;

const secret = {
  id: '00000000-0000-4000-8000-000000000001',
  location_type: 'virtual',
  address_confidential: true,
  latitude: 51.8,
};

describe('JSON Schema per object', () => {
  const files = schemaFiles();
  const faults = validator(files, `${profileUri}/schema/`);

  it('has a file for each, draft 2020-12, with its address and references instead of copies', () => {
    for (const name of Object.keys(objects)) {
      expect(files[`${name}.json`], name).to.include({
        $id: `${profileUri}/schema/${name}.json`,
        $schema: 'https://json-schema.org/draft/2020-12/schema',
      });
    }
    expect(JSON.stringify(files['service.json'])).to.include(`"$ref":"${profileUri}/schema/schedule.json"`);
    expect(JSON.stringify(files).length).to.be.lessThan(400_000);
  });

  it('accepts every valid example, and as published those that have an owner and dates', () => {
    for (const file of examples) {
      for (const service of servicesOf(file)) expect(faults('service', service), file).to.deep.equal([]);
    }
    for (const file of examples.filter((name) => name.includes('DIR-'))) {
      for (const service of servicesOf(file)) expect(faults('published_service', service), file).to.deep.equal([]);
    }
    const bare = { id: secret.id, name: 'x', status: 'active' };
    expect(faults('service', bare)).to.deep.equal([]);
    expect(faults('published_service', bare)).to.have.length(requiredToPublish.length);
  });

  it('DIR-26: refuses a point of a secret place also where only the schema looks', () => {
    expect(faults('location', secret)).to.not.deep.equal([]);
    expect(faults('location', { ...secret, latitude: undefined })).to.deep.equal([]);
  });
});

describe('the profile in the form of HSDS', () => {
  it('a merge patch does what RFC 7386 says', () => {
    expect(mergePatch({ a: 'b', c: { d: 'e', f: 'g' } }, { a: 'z', c: { f: null } })).to.deep.equal({
      a: 'z',
      c: { d: 'e' },
    });
    expect(mergePatch({ a: [1, 2] }, { a: [3] })).to.deep.equal({ a: [3] });
    expect(mergePatch('a', { b: { c: null } })).to.deep.equal({ b: {} });
    expect(mergePatch({ a: 1 }, null)).to.equal(null);
  });

  it('only adds: no patch takes anything away or replaces a list', () => {
    for (const [file, patch] of Object.entries(patchFiles())) {
      expect(JSON.stringify(patch), file).to.not.include('null');
      if (file === 'service.json') expect(patch).to.not.have.property('required');
    }
  });

  it('applied to HSDS 3.1 it keeps every field and requirement of it', { skip }, () => {
    const before = hsds();
    const after = mergedFiles(before);
    for (const [file, schema] of Object.entries(before)) {
      expect(Object.keys(after[file]?.['properties'] as Json), file).to.include.members(
        Object.keys(schema['properties'] as Json),
      );
      expect(after[file]?.['required'], file).to.deep.equal(schema['required']);
    }
  });

  it('what is published is valid, with HSDS beside it and without', () => {
    const bases = existsSync(folder) ? [coreFiles(), hsds()] : [coreFiles()];
    for (const base of bases) {
      const merged = mergedFiles(base);
      const faults = validator(merged, merged['service.json']?.['$id'] ? `${profileUri}/schema/` : '');
      for (const file of examples.filter((name) => name.includes('DIR-')))
        for (const service of servicesOf(file)) expect(faults('service', service), file).to.deep.equal([]);
      expect(faults('service', { id: secret.id, name: 'x', status: 'active' })).to.have.length(
        requiredToPublish.length,
      );
      expect(faults('location', secret)).to.not.deep.equal([]);
    }
  });

  it('every valid example is plain HSDS 3.1', { skip }, () => {
    const faults = validator(hsds());
    for (const file of examples)
      for (const service of servicesOf(file)) expect(faults('service', service), file).to.deep.equal([]);
  });
});

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema: {
    readonly fields: readonly { readonly name: string; readonly type: string }[];
    readonly foreignKeys?: readonly { readonly fields: string; readonly reference: { readonly resource: string } }[];
  };
}

/** The reference implementation, which has no types. */
interface Frictionless {
  readonly Profile: {
    readonly load: (name: string) => Promise<{
      readonly validate: (descriptor: object) => { readonly valid: boolean; readonly errors: readonly Error[] };
    }>;
  };
}

describe('the tabular data package', () => {
  const resources = dataPackage()['resources'] as readonly Resource[];

  it('is valid by the schemas of Frictionless Data', async () => {
    const { Profile } = createRequire(import.meta.url)('datapackage') as Frictionless;
    const profile = await Profile.load('tabular-data-package');
    expect(profile.validate(dataPackage()).errors.map(String)).to.deep.equal([]);
    expect(profile.validate({ ...dataPackage(), resources: [] }).valid).to.equal(false);
  });

  it('has a table with a name of its own for each object, and keys that lead to one', () => {
    const names = new Set(resources.map(({ name }) => name));
    expect(names.size).to.equal(Object.keys(objects).length - 1);
    expect(new Set(resources.map(({ path }) => path)).size).to.equal(names.size);
    for (const { name, schema } of resources) {
      const fields = schema.fields.map((field) => field.name);
      expect(new Set(fields).size, name).to.equal(fields.length);
      for (const key of schema.foreignKeys ?? []) {
        expect(fields, name).to.include(key.fields);
        expect(names.has(key.reference.resource), name).to.equal(true);
      }
    }
  });

  it('calls the tables of HSDS as HSDS does', { skip }, () => {
    const theirs = hsds();
    for (const { name, path } of resources) {
      const schema = theirs[`${name}.json`];
      if (schema) expect(path, name).to.equal(schema['path']);
    }
  });
});

describe('the reference page', () => {
  const fields = Object.entries(schemaFiles())
    .filter(([file]) => !file.startsWith('published_'))
    .flatMap(([file, schema]) =>
      Object.keys(schema['properties'] as Json).map((field) => [file.slice(0, -5), field] as const),
    );

  it('says in Dutch of every field what it is, and of nothing else', () => {
    expect(fields.filter(([object, field]) => !dutchOf(object, field))).to.deep.equal([]);
    const known = new Set(fields.flatMap(([object, field]) => [`${object}.${field}`, `*.${field}`]));
    expect(Object.keys(descriptionsNl).filter((key) => !known.has(key))).to.deep.equal([]);
    for (const [key, text] of Object.entries(descriptionsNl)) expect(text, key).to.match(/^\p{Lu}.*\.$/u);
  });

  it('has a row for every field in both languages', () => {
    for (const lang of ['nl', 'en'] as const) {
      const page = referencePage(lang);
      expect(page.match(/^\| `/gm)).to.have.length(fields.length);
      expect(page).to.not.match(/undefined|\[object|\[\]\(#\)/);
    }
  });
});
