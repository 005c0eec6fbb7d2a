import * as z from 'zod/mini';
import { profileUri } from '../directory.ts';
import { objects } from '../json-schema.ts';
import { publishedDirectory, publishedService } from '../write.ts';

export type Json = Readonly<Record<string, unknown>>;
export type Files = Readonly<Record<string, Json>>;

const all = { ...objects, published_service: publishedService, published_directory: publishedDirectory } as const;

const licence =
  'CC BY-SA 4.0. Based on the Human Services Data Specification: an Open Referral resource (https://openreferral.org/).';

/** JSON Schema 2020-12 of every object, by file name, with references between them. */
export const schemaFiles = (base = `${profileUri}/schema`): Files => {
  const registry = z.registry<{ id: string }>();
  for (const [name, schema] of Object.entries(all)) registry.add(schema, { id: name });
  const { schemas } = z.toJSONSchema(registry, {
    target: 'draft-2020-12',
    io: 'input',
    uri: (id) => `${base}/${id}.json`,
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema, $id, ...schema }]) => [
      `${name}.json`,
      { $schema, $id, title: name, $comment: licence, ...(schema as Json) },
    ]),
  );
};

/** The same schema with references by file name, as the schemas of HSDS have them. */
export const withLocalReferences = (value: unknown, base: string): unknown => {
  if (Array.isArray(value)) return value.map((item) => withLocalReferences(item, base));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === '$ref' && typeof item === 'string' && item.startsWith(`${base}/`)
        ? item.slice(base.length + 1)
        : withLocalReferences(item, base),
    ]),
  );
};
