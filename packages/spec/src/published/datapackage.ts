import { profileUri, schemaVersion } from '../directory.ts';
import { objects } from '../json-schema.ts';
import { schemaFiles } from './json-schemas.ts';
import type { Json } from './json-schemas.ts';

/** File names as in the tabular form of HSDS; others are the name of the object with an s. */
const paths: Readonly<Record<string, string>> = {
  address: 'addresses.csv',
  accessibility: 'accessibility.csv',
  service_at_location: 'service_at_location.csv',
  service_capacity: 'service_capacity.csv',
  taxonomy: 'taxonomies.csv',
  metadata: 'metadata.csv',
  funding: 'funding.csv',
  url: 'url.csv',
  evidence: 'evidence.csv',
  series: 'series.csv',
};

/** What an object stands in, or holds: a table has nothing around it, so it gets a column for each of them. */
const links: Readonly<Record<string, readonly string[]>> = {
  interpretation: ['service_id'],
  marker: ['service_id'],
  wait_time: ['service_id'],
  // Here `service_id` is the other service.
  service_relation: ['from_service_id'],
  translation: ['service_id'],
  target_group: ['service_id'],
  evidence: ['service_id'],
  referral: ['service_id'],
  series: ['service_id', 'schedule_id'],
  series_exception: ['series_id'],
  series_joining: ['series_id'],
  joining_way: ['series_id'],
  series_online: ['series_id'],
};

const types: Readonly<Record<string, string>> = {
  string: 'string',
  number: 'number',
  integer: 'integer',
  boolean: 'boolean',
};
const formats: Readonly<Record<string, string>> = { date: 'date', 'date-time': 'datetime' };

const isScalar = (schema: Json): boolean =>
  typeof schema['type'] === 'string' ? schema['type'] in types : Array.isArray(schema['anyOf']);
const isTextList = (schema: Json): boolean =>
  schema['type'] === 'array' && (schema['items'] as Json | undefined)?.['type'] === 'string';

const fieldOf = (name: string, schema: Json, required: boolean): Json => {
  const { type, format, enum: values, description } = schema;
  const constraints = { ...(required && { required }), ...(Array.isArray(values) && { enum: values }) };
  const kind = isTextList(schema) ? 'array' : (formats[String(format)] ?? types[String(type)] ?? 'string');
  return {
    name,
    type: kind,
    ...(['uuid', 'uri', 'email'].includes(String(format)) && { format }),
    ...(typeof description === 'string' && { description }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
};

const resourceOf = (name: string, schema: Json): Json => {
  const required = (schema['required'] as readonly string[] | undefined) ?? [];
  const columns = Object.entries(schema['properties'] as Readonly<Record<string, Json>>)
    .filter(([, field]) => isScalar(field) || isTextList(field))
    .map(([field, one]) => fieldOf(field, one, required.includes(field)));
  const around = (links[name] ?? []).map((link) => ({
    ...{ name: link, type: 'string', format: 'uuid', constraints: { required: true } },
  }));
  const fields = [...around, ...columns];
  const named = new Set(fields.map((field) => String((field as Json)['name'])));
  const keys = Object.keys(objects).filter((other) => named.has(`${other}_id`));
  const others = keys.map((other) => ({ fields: `${other}_id`, reference: { resource: other, fields: 'id' } }));
  const own =
    name === 'service_relation'
      ? [{ fields: 'from_service_id', reference: { resource: 'service', fields: 'id' } }]
      : [];
  const foreignKeys = [...own, ...others];
  return {
    name,
    path: paths[name] ?? `${name}s.csv`,
    ...{ profile: 'tabular-data-resource', format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' },
    schema: {
      fields,
      ...(named.has('id') && { primaryKey: 'id' }),
      ...(foreignKeys.length > 0 && { foreignKeys }),
    },
  };
};

/** The Frictionless Tabular Data Package of a directory: a table per object. */
export const dataPackage = (): Json => {
  const schemas = schemaFiles();
  const names = Object.keys(objects).filter((name) => name !== 'directory');
  return {
    name: 'veerkracht-directory',
    title: 'Veerkracht directory',
    profile: 'tabular-data-package',
    version: schemaVersion,
    homepage: profileUri,
    licenses: [{ name: 'CC-BY-SA-4.0', path: 'https://creativecommons.org/licenses/by-sa/4.0/' }],
    resources: names.map((name) => resourceOf(name, schemas[`${name}.json`] ?? {})),
  };
};
