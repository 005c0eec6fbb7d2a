import { jsonSchema, objects } from '@veerkracht/spec';
import { isObject } from '../directory/tidy.ts';

type Json = Readonly<Record<string, unknown>>;
type Name = keyof typeof objects;

const names = Object.keys(objects).filter((name) => name !== 'directory') as readonly Name[];

const bare = (name: Name): Json => {
  const { $schema: _, title: __, ...schema } = jsonSchema(name);
  return schema;
};

/** The generated schemas hold each other in full; a reference keeps the description of the API readable. */
const withReferences = (value: unknown, known: ReadonlyMap<string, string>): unknown => {
  if (Array.isArray(value)) return value.map((item) => withReferences(item, known));
  if (!isObject(value)) return value;
  const name = value['type'] === 'object' ? known.get(JSON.stringify(value)) : undefined;
  return name === undefined ? innerReferences(value, known) : { $ref: `#/components/schemas/${name}` };
};

const innerReferences = (schema: Json, known: ReadonlyMap<string, string>): Json =>
  Object.fromEntries(Object.entries(schema).map(([key, item]) => [key, withReferences(item, known)]));

/** The JSON Schema of every record of the profile, by name. */
export const recordSchemas = (): Json => {
  const schemas = names.map((name) => [name, bare(name)] as const);
  const known = new Map(schemas.map(([name, schema]) => [JSON.stringify(schema), name]));
  return Object.fromEntries(schemas.map(([name, schema]) => [name, innerReferences(schema, known)]));
};
